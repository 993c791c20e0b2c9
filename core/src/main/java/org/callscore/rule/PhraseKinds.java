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

  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final String SET = "set:";

  private PhraseKinds() {}

  /** The kind between the brackets, or null if there is none of this name. */
  static @Nullable Phrase read(String text) {
    Phrase fixed = FIXED.get(text);
    if (fixed != null) {
      return fixed;
    }
    if (text.startsWith(SET) && NAME.matcher(text.substring(SET.length())).matches()) {
      return new Phrase.SetReference(text.substring(SET.length()));
    }
    return null;
  }

  /** What may have been meant by an unknown kind. */
  static String hint(String text) {
    if (text.startsWith("not")) {
      return "expected <not followed by a>, <not preceded within 3 by a>, <not inside a b>";
    }
    if (text.startsWith("near")) {
      return "expected <near: a, b> or <near 3: a, b>";
    }
    if (text.startsWith(SET)) {
      return "a set's name has lower-case letters, digits and hyphens";
    }
    String near = Spelling.nearest(text, FIXED.keySet());
    return near == null
        ? "expected one of <" + String.join(">, <", FIXED.keySet()) + ">, <set:...>"
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
    kinds.put("start", new Phrase.Edge(EdgeKind.UTTERANCE_START));
    kinds.put("end", new Phrase.Edge(EdgeKind.UTTERANCE_END));
    kinds.put("turn start", new Phrase.Edge(EdgeKind.TURN_START));
    kinds.put("turn end", new Phrase.Edge(EdgeKind.TURN_END));
    return kinds;
  }
}
