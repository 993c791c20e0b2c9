package org.callscore.text;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which forms of verbs a word can be. The imperative is the second person of the aorist ("დარეკეთ" is
 * "call!" and "you called"): a root of the list between what stands before it, preverb, first person
 * as object, version, and its ending. Of verbs that are not listed only the plural with a preverb is
 * known, by its ending.
 */
final class GeorgianVerbs {
  private static final List<String> PREVERBS =
      List.of(
          "", "მო", "მი", "და", "ა", "გა", "გადა", "გადმო", "გამო", "შე", "შემო", "ჩა", "ჩამო", "ამო",
          "აღ", "წა", "წამო", "წარ", "წარმო", "გან", "დამო", "მიმო", "აღმო", "წინ", "უკან");

  /** Other than the first person's, "გ" is the one spoken to, who then is no subject. */
  private static final List<String> OBJECTS = List.of("", "მ", "გვ", "ს", "ჰ", "შ");

  private static final List<String> VERSIONS = List.of("", "ი", "უ", "ა", "ე");

  private static final String UNKNOWN =
      "(მო|მი|და|გა|გადა|გადმო|გამო|შე|შემო|ჩა|ჩამო|ამო|აღ|წა|წამო)(?![აეიოუ]?[ვგ]).{3,}(?<!დ)ეთ"
          + "|(მო|მი|და|გა|გადა|გადმო|გამო|შე|შემო|ჩა|ჩამო|ამო|წა|წამო)(?![აეიოუ]?[ვგ]).{2,}(?<![ბვოი])დით";
  private static final String FORBIDDABLE = ".{2,}(თ|ებ|ავ|ობ|ი)";
  private static final String OPTATIVE = "(?!.{0,5}ვ[^ო]).{2,}(ოთ|ათ|დეთ|ო)|.{2,}ევდეთ";
  private static final String FINITE =
      ".{2,}([აეო]ბ(თ|ს|ენ|ა)|ავ(თ|ს|ენ)|(ებ|დებ)ით|ოთ|ოს|ონ|დით|დეთ|დეს|დება|ეთ|ნენ|ეს|ებდა|ავდა|ობდა)"
          + "|ვ[^ე].{2,}(ებ|ავ|ობ|ე|ო|ოთ|ი)|(მო|და|გა|შე|ჩა|წა|გადა)გ.{3,}(თ|ებ|ავ|ე)";

  private final Map<String, Set<String>> groups;

  GeorgianVerbs(WordLists lists) {
    groups = lists.groups("verbs.txt");
  }

  private boolean isIn(String group, String word) {
    return groups.getOrDefault(group, Set.of()).contains(word);
  }

  /** What forms the word can be if it is a verb. */
  Set<GeorgianTrait> traits(String word) {
    Set<GeorgianTrait> traits = EnumSet.noneOf(GeorgianTrait.class);
    String singular = word.endsWith("თ") ? word.substring(0, word.length() - 1) : word;
    if (isIn("not", word)) {
      return traits;
    }
    if (isIn("formula", singular)) {
      traits.add(GeorgianTrait.FINITE);
      return traits;
    }
    if (isIn("form", singular) || isKnown(singular) || Forms.is(word, UNKNOWN)) {
      traits.add(GeorgianTrait.IMPERATIVE);
    }
    if (Forms.is(word, FORBIDDABLE)) {
      traits.add(GeorgianTrait.FORBIDDABLE);
    }
    if (Forms.is(word, OPTATIVE)) {
      traits.add(GeorgianTrait.OPTATIVE);
    }
    if (Forms.is(word, FINITE)) {
      traits.add(GeorgianTrait.FINITE);
    }
    return traits;
  }

  private boolean isKnown(String singular) {
    if (singular.endsWith("ე")) {
      return isRoot("e", singular.substring(0, singular.length() - 1));
    }
    return singular.endsWith("ი") && isRoot("i", singular.substring(0, singular.length() - 1));
  }

  /** Whether the group has the word without what stands before its root. */
  private boolean isRoot(String group, String word) {
    for (String preverb : PREVERBS) {
      if (word.startsWith(preverb) && isRootAfter(group, preverb, word.substring(preverb.length()))) {
        return true;
      }
    }
    return false;
  }

  private boolean isRootAfter(String group, String preverb, String word) {
    for (String object : OBJECTS) {
      for (String version : VERSIONS) {
        String prefix = object + version;
        if (!word.startsWith(prefix)) {
          continue;
        }
        String root = word.substring(prefix.length());
        boolean told = !preverb.isEmpty() || (root.length() > 2 && !prefix.isEmpty()) || root.equals("ნახ");
        if (told && isIn(group, root)) {
          return true;
        }
      }
    }
    return false;
  }
}
