package org.callscore.text;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * First names and surnames from lists, in every case, and those that their endings tell:
 * patronymics ("Ивановна") and many family names ("Бондаренко", "Рябова").
 */
final class RussianNames {
  private static final String PATRONYMIC =
      ".{2,}((ов|ев|льм?|узьм|ук)ич(а|у|е|ем)?|((ов|ев)|(ин|кит)ич)н(а|ы|е|у|ой))";
  private static final String SURNAME =
      ".{3,}((ов|ев)[ау]?|енко|чук(а|у|ом)?|швили|дзе|[бвгджзклмнпрст]ян(а|у|ом)?)";
  private static final String ADJECTIVE = ".*[кн]ий";

  private static final List<String> AFTER_CONSONANT = List.of("", "а", "у", "ом", "е");
  private static final List<String> OF_SURNAME = List.of("ой", "ым");
  private static final List<String> OF_ADJECTIVE =
      List.of("ий", "ого", "ому", "им", "ом", "ая", "ой", "ую");
  private static final Map<Character, List<String>> AFTER_STEM =
      Map.of(
          'а', List.of("а", "ы", "и", "е", "у", "ой"),
          'я', List.of("я", "и", "е", "ю", "ей"),
          'й', List.of("й", "я", "ю", "ем", "е", "и"),
          'ь', List.of("ь", "я", "ю", "ем", "е", "и", "ью"));

  private final Set<String> names = new HashSet<>();

  RussianNames(WordLists lists) {
    lists.words("first-names.txt").forEach(this::addCases);
    for (String name : lists.words("surnames.txt")) {
      if (Forms.is(name, ADJECTIVE)) {
        add(name.substring(0, name.length() - 2), OF_ADJECTIVE);
      } else {
        addCases(name);
        add(name, OF_SURNAME);
      }
    }
  }

  private void addCases(String name) {
    int last = name.length() - 1;
    List<String> endings = AFTER_STEM.get(name.charAt(last));
    if (endings != null) {
      add(name.substring(0, last), endings);
    } else {
      add(name, Forms.is(name, ".*[еиоуэю]") ? List.of("") : AFTER_CONSONANT);
    }
  }

  private void add(String stem, List<String> endings) {
    endings.forEach(ending -> names.add(stem + ending));
  }

  /** Whether the word stands in a list, in whatever case. */
  boolean isListed(String word) {
    return names.contains(word);
  }

  /** Whether the word ends as patronymics and family names do; common words may as well. */
  static boolean endsLikeName(String word) {
    return Forms.is(word, PATRONYMIC) || Forms.is(word, SURNAME);
  }
}
