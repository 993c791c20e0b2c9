package org.callscore.rule;

import java.util.ArrayList;
import java.util.List;
import org.callscore.rule.Trigger.Which;
import org.callscore.transcript.Speaker;
import org.jspecify.annotations.Nullable;

/** Reads when a rule asks: its {@code when}. */
final class TriggerReader {
  /** Whose words can be waited for. */
  static final List<String> WHO = List.of("agent", "customer", "colleague", "system");

  private static final List<String> WHICH = List.of("each", "first", "last", "2");

  private TriggerReader() {}

  static Trigger read(YamlMap rule, RuleNames names) {
    YamlNode node = rule.get("when");
    if (node == null) {
      return new Trigger.CallStart();
    }
    if (!node.isMap()) {
      return new Trigger.Event(new Happening(HappeningReader.name(node), 0), Which.EACH);
    }
    YamlMap when = node.map();
    List<String> allowed = new ArrayList<>(WHO);
    allowed.addAll(List.of("event", "atLeast", "which"));
    when.allow(allowed);
    Which which = which(when.get("which"));
    String what = oneOf(when, List.of("event"), "{event: hold} or {customer: complaint}");
    YamlNode value = what == null ? null : when.get(what);
    if (what == null || value == null) {
      return new Trigger.CallStart();
    }
    if (what.equals("event")) {
      return new Trigger.Event(HappeningReader.read(when, value), which);
    }
    refuse(when, "atLeast", what, "words have no length that counts");
    return new Trigger.Said(Speaker.parse(what), names.sets(value), which);
  }

  private static Which which(@Nullable YamlNode node) {
    if (node == null) {
      return Which.EACH;
    }
    String text = node.text();
    return switch (text) {
      case "each" -> Which.EACH;
      case "first" -> Which.FIRST;
      case "last" -> Which.LAST;
      default -> {
        if (text.matches("[1-9]\\d{0,3}")) {
          yield new Which(Integer.parseInt(text));
        }
        if (!text.isEmpty()) {
          node.problem("no occurrence '" + text + "'", Spelling.hint(text, WHICH));
        }
        yield Which.EACH;
      }
    };
  }

  /**
   * The one key that says what is meant: a speaker or one of these; null and a problem if it is not
   * exactly one.
   */
  static @Nullable String oneOf(YamlMap map, List<String> others, String expected) {
    List<String> found =
        map.names().stream().filter(key -> others.contains(key) || WHO.contains(key)).toList();
    if (found.size() == 1) {
      return found.get(0);
    }
    if (found.isEmpty()) {
      map.self().problem("neither an event nor a speaker", "expected " + expected);
    } else {
      map.key(found.get(1))
          .problem("'" + found.get(1) + "' beside '" + found.get(0) + "'", "expected one of them");
    }
    return null;
  }

  /** Reports a key that does not go with another. */
  static void refuse(YamlMap map, String key, String beside, String hint) {
    if (map.has(key)) {
      map.key(key).problem("'" + key + "' beside '" + beside + "'", hint);
    }
  }
}
