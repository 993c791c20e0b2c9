package org.callscore.rule;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callscore.rule.Expectation.Hours;
import org.callscore.rule.Expectation.Part;
import org.jspecify.annotations.Nullable;

/** Reads what a rule demands: its {@code say}, {@code avoid} or {@code keep}. */
final class ExpectationReader {
  private static final List<String> KINDS = List.of("say", "avoid", "keep");
  private static final Expectation NOTHING = new Expectation.Say(List.of(), 1);
  private static final Pattern HOURS =
      Pattern.compile("(\\d{1,2}):(\\d{2}) ?- ?(\\d{1,2}):(\\d{2})");

  private final YamlMap rule;
  private final RuleNames names;

  ExpectationReader(YamlMap rule, RuleNames names) {
    this.rule = rule;
    this.names = names;
  }

  Expectation expectation() {
    List<String> found = KINDS.stream().filter(rule::has).toList();
    YamlNode node = found.isEmpty() ? null : rule.get(found.get(0));
    if (node == null) {
      rule.self().file().problem("the rule asks for nothing", "expected say, avoid or keep");
      return NOTHING;
    }
    String kind = found.get(0);
    if (found.size() > 1) {
      rule.key(found.get(1))
          .problem("'" + found.get(1) + "' beside '" + kind + "'", "expected one of them");
    }
    return switch (kind) {
      case "say" -> {
        refuse(kind, "atMost", "it goes with avoid and keep");
        refuse(kind, "atLeast", "write it beside 'all', or use 'times'");
        yield say(node);
      }
      case "avoid" -> {
        refuse(kind, "atLeast", "it goes with keep");
        refuse(kind, "times", "use 'atMost'");
        yield new Expectation.Avoid(names.sets(node), rule.count("atMost", 0, 0));
      }
      default -> {
        refuse(kind, "times", "it goes with say");
        yield keep(node);
      }
    };
  }

  private void refuse(String kind, String key, String hint) {
    if (rule.has(key)) {
      rule.key(key).problem("'" + key + "' beside '" + kind + "'", hint);
    }
  }

  private Expectation say(YamlNode node) {
    if (!node.isMap()) {
      return new Expectation.Say(names.sets(node), rule.count("times", 1, 1));
    }
    refuse("say", "times", "it goes with plain phrase sets only");
    YamlMap say = node.map().allow("all", "order", "atLeast", "template", "hours");
    List<String> forms =
        say.names().stream().filter(name -> !name.equals("atLeast")).limit(2).toList();
    YamlNode value = forms.isEmpty() ? null : say.get(forms.get(0));
    if (value == null) {
      node.problem("nothing to say", "expected all, order, template or hours");
      return NOTHING;
    }
    String form = forms.get(0);
    if (forms.size() > 1) {
      say.key(forms.get(1))
          .problem("'" + forms.get(1) + "' beside '" + form + "'", "expected one of them");
    }
    boolean parts = form.equals("all") || form.equals("order");
    if (!parts && say.has("atLeast")) {
      say.key("atLeast").problem("'atLeast' beside '" + form + "'", "it goes with all and order");
    }
    return switch (form) {
      case "all", "order" -> all(say, value, form.equals("order"));
      case "template" ->
          new Expectation.SayAll(
              List.of(), 0, false, value.oneOf("template", List.of("greeting", "closing")));
      case "hours" -> hours(value);
      default -> NOTHING;
    };
  }

  private Expectation all(YamlMap say, YamlNode list, boolean ordered) {
    List<Part> parts = new ArrayList<>();
    for (YamlNode entry : list.list()) {
      List<String> sets = names.sets(entry);
      parts.add(new Part(String.join(" or ", sets), sets));
    }
    if (parts.size() < 2 && list.isList()) {
      list.problem("fewer than two parts", "for one use 'say: " + first(parts) + "'");
    }
    int atLeast = say.count("atLeast", 1, parts.size());
    YamlNode node = say.get("atLeast");
    if (node != null && atLeast > parts.size()) {
      node.problem("'" + atLeast + "' of " + parts.size() + " parts", "expected no more");
    }
    return new Expectation.SayAll(parts, atLeast, ordered, null);
  }

  private static String first(List<Part> parts) {
    return parts.isEmpty() ? "set" : parts.get(0).name();
  }

  private Expectation hours(YamlNode node) {
    Map<String, Hours> hours = new LinkedHashMap<>();
    YamlMap map = node.map();
    for (String set : map.names()) {
      YamlNode value = map.get(set);
      if (value != null) {
        names.set(map.key(set));
        hours.put(set, hours(value, value.text()));
      }
    }
    return new Expectation.SayForHour(hours);
  }

  private static Hours hours(YamlNode node, String text) {
    Matcher matcher = HOURS.matcher(text);
    LocalTime from = matcher.matches() ? time(matcher.group(1), matcher.group(2)) : null;
    LocalTime to = from == null ? null : time(matcher.group(3), matcher.group(4));
    if (from == null || to == null || from.equals(to)) {
      node.problem("'" + text + "' are no hours", "expected such as \"04:00-12:00\"");
      return new Hours(LocalTime.MIN, LocalTime.NOON);
    }
    return new Hours(from, to);
  }

  /** Null if there is no such time; 24:00 is midnight. */
  private static @Nullable LocalTime time(String hour, String minute) {
    int h = Integer.parseInt(hour);
    int m = Integer.parseInt(minute);
    if (h == 24 && m == 0) {
      return LocalTime.MIDNIGHT;
    }
    return h < 24 && m < 60 ? LocalTime.of(h, m) : null;
  }

  private Expectation keep(YamlNode node) {
    String label = node.text();
    Measure measure = Measure.named(label);
    if (measure == null) {
      String near = Spelling.nearest(label, Measure.labels());
      node.problem(
          "no measure '" + label + "'",
          near == null
              ? "expected one of " + String.join(", ", Measure.labels())
              : "did you mean '" + near + "'?");
    }
    BigDecimal atLeast = bound("atLeast", measure);
    BigDecimal atMost = bound("atMost", measure);
    if (atLeast == null && atMost == null) {
      node.problem("'" + label + "' without bounds", "expected atMost or atLeast");
    } else if (atLeast != null && atMost != null && atLeast.compareTo(atMost) > 0) {
      rule.key("atLeast").problem("'atLeast' is more than 'atMost'", "nothing could keep this");
    }
    return new Expectation.Keep(label, atLeast, atMost);
  }

  private @Nullable BigDecimal bound(String key, @Nullable Measure measure) {
    YamlNode node = rule.get(key);
    if (node == null) {
      return null;
    }
    Quantity quantity = quantity(node);
    if (measure != null && quantity != null && quantity.unit() != measure.unit()) {
      node.problem(
          "'" + node.text() + "' in the wrong unit", "expected " + measure.unit().example());
    }
    return quantity == null ? BigDecimal.ZERO : quantity.value();
  }

  /** The quantity at a node, or null and a problem. */
  static @Nullable Quantity quantity(YamlNode node) {
    String text = node.text();
    try {
      return text.isEmpty() ? null : Quantity.parse(text);
    } catch (IllegalArgumentException e) {
      node.problem("'" + text + "' is no quantity", "expected one such as 10s, 180wpm, 60% or 3");
      return null;
    }
  }
}
