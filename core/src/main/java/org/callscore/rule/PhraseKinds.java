package org.callscore.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.callscore.rule.Phrase.EdgeKind;
import org.callscore.rule.Phrase.SlotName;
import org.jspecify.annotations.Nullable;

/** What stands in angle brackets and holds no further phrases. */
final class PhraseKinds {
  /** Those of one fixed meaning. */
  static final Map<String, Phrase> FIXED = fixed();

  /** The set that {@code <date>} stands for, in every language. */
  static final String DATE_SET = "date";

  /** The set that {@code <time>} stands for. */
  static final String TIME_SET = "time-of-day";

  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}'-]*");
  private static final Pattern WORDS = Pattern.compile(WORD + "( " + WORD + "){0,3}");
  private static final String SET = "set:";
  private static final String LIST = "list:";
  private static final String LEMMA = "lemma:";
  private static final String SOUNDS = "sounds:";

  private PhraseKinds() {}

  /** The kind between the brackets, or null if there is none of this name. */
  static @Nullable Phrase read(String text) {
    Phrase fixed = FIXED.get(text);
    if (fixed != null) {
      return fixed;
    }
    String argument = text.substring(text.indexOf(':') + 1);
    if (text.startsWith(SET) && isName(argument)) {
      return new Phrase.SetReference(argument);
    }
    if (text.startsWith(LIST) && isName(argument)) {
      return new Phrase.WordList(argument);
    }
    if (text.startsWith(LEMMA) && WORD.matcher(argument).matches()) {
      return new Phrase.Lemma(argument);
    }
    if (text.startsWith(SOUNDS) && WORDS.matcher(argument).matches()) {
      return new Phrase.Sounds(argument);
    }
    return null;
  }

  /** Whether sets and lists may be called so. */
  static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  /** What may have been meant by an unknown kind. */
  static String hint(String text) {
    if (text.startsWith("not")) {
      return "expected <not followed by a>, <not preceded within 3 by a>, <not inside a b>";
    }
    if (text.startsWith("near")) {
      return "expected <near: a, b> or <near 3: a, b>";
    }
    if (text.startsWith(LEMMA)) {
      return "expected one word in lower case, as in <lemma:be>";
    }
    if (text.startsWith(SOUNDS)) {
      return "expected one to four words in lower case, as in <sounds:acme>";
    }
    if (text.startsWith(SET) || text.startsWith(LIST)) {
      return "a name has lower-case letters, digits and hyphens";
    }
    String near = Spelling.nearest(text, FIXED.keySet());
    return near == null
        ? "expected one of <"
            + String.join(">, <", FIXED.keySet())
            + ">, <set:...>, <list:...>, <lemma:...>, <sounds:...>"
        : "did you mean <" + near + ">?";
  }

  private static Map<String, Phrase> fixed() {
    Map<String, Phrase> kinds = new LinkedHashMap<>();
    for (String tag :
        List.of(
            "verb", "noun", "adj", "adv", "propn", "pron", "num", "det", "adp", "aux", "intj")) {
      kinds.put(tag, new Phrase.WordClass(tag));
    }
    kinds.put("imperative", new Phrase.Imperative());
    kinds.put("number", new Phrase.NumberWord());
    kinds.put("name", new Phrase.NameWord());
    kinds.put("any", new Phrase.AnyWord());
    kinds.put("company", new Phrase.Slot(SlotName.COMPANY, false));
    kinds.put("agent", new Phrase.Slot(SlotName.AGENT, false));
    kinds.put("customer", new Phrase.Slot(SlotName.CUSTOMER, false));
    kinds.put("unknown company", new Phrase.Slot(SlotName.COMPANY, true));
    kinds.put("unknown agent", new Phrase.Slot(SlotName.AGENT, true));
    kinds.put("sounds company", new Phrase.SoundsLikeName(SlotName.COMPANY));
    kinds.put("sounds agent", new Phrase.SoundsLikeName(SlotName.AGENT));
    kinds.put("sounds customer", new Phrase.SoundsLikeName(SlotName.CUSTOMER));
    kinds.put("date", new Phrase.SetReference(DATE_SET));
    kinds.put("time", new Phrase.SetReference(TIME_SET));
    kinds.put("start", new Phrase.Edge(EdgeKind.UTTERANCE_START));
    kinds.put("end", new Phrase.Edge(EdgeKind.UTTERANCE_END));
    kinds.put("turn start", new Phrase.Edge(EdgeKind.TURN_START));
    kinds.put("turn end", new Phrase.Edge(EdgeKind.TURN_END));
    return kinds;
  }
}
