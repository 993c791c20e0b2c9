package org.callscore.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.callscore.rule.Expectation;
import org.callscore.rule.Expectation.Part;
import org.callscore.rule.Expectation.Step;
import org.callscore.rule.Profile;
import org.callscore.rule.Rule;

/** What the parts of a greeting or closing template are called, and which phrase sets say them. */
final class Templates {
  private static final Map<String, Map<String, List<String>>> PARTS =
      Map.of(
          "greeting",
          Map.of(
              "salutation", List.of("greeting"),
              "company", List.of("company-introduction"),
              "name", List.of("self-introduction"),
              "offer", List.of("offer-of-help"),
              "thanks", List.of("thanks-for-calling")),
          "closing",
          Map.of(
              "anything-else", List.of("anything-else"),
              "thanks", List.of("thanks-for-calling"),
              "wish", List.of("good-wish"),
              "farewell", List.of("farewell")));

  private static final Profile.Template GREETING =
      new Profile.Template(List.of("salutation", "company", "name", "offer"), List.of(), false);

  private static final Profile.Template CLOSING =
      new Profile.Template(
          List.of("anything-else", "thanks", "wish", "farewell"), List.of("wish"), false);

  /** What the default ones expect. */
  private static final Map<String, Expectation> DEFAULTS =
      Map.of("greeting", filled("greeting", GREETING), "closing", filled("closing", CLOSING));

  /** Folder of the rules that ask for single parts of a template. */
  private static final Map<String, String> FOLDERS =
      Map.of("opening", "greeting", "closing", "closing");

  private Templates() {}

  /** The profile's template, else the default one. */
  static Profile.Template of(String name, Profile profile) {
    Profile.Template own = profile.templates().get(name);
    return own != null ? own : name.equals("closing") ? CLOSING : GREETING;
  }

  /** The expectation with the template's parts in place of its name. */
  static Expectation filled(Expectation.SayAll wanted, Profile profile) {
    String name = wanted.template();
    if (name == null) {
      return wanted;
    }
    Expectation known = profile.templates().containsKey(name) ? null : DEFAULTS.get(name);
    return known != null ? known : filled(name, of(name, profile));
  }

  private static Expectation filled(String name, Profile.Template template) {
    List<Part> parts = new ArrayList<>();
    for (String part : template.parts()) {
      List<String> sets = PARTS.getOrDefault(name, Map.of()).get(part);
      if (!template.optional().contains(part)) {
        // A part nobody knows is a phrase set of the team's own.
        parts.add(new Part(part, sets == null ? List.of(part) : sets));
      }
    }
    if (!template.ordered()) {
      return new Expectation.SayAll(parts, parts.size(), name);
    }
    List<Step> steps = parts.stream().map(part -> new Step(part, null, null)).toList();
    return new Expectation.SayInOrder(steps, steps.size());
  }

  /**
   * Whether the rule asks for one part that the team's own template leaves out or makes optional.
   */
  static boolean leavesOut(Rule rule, Profile profile) {
    String name = FOLDERS.get(rule.folder());
    Profile.Template template = name == null ? null : profile.templates().get(name);
    if (name == null || template == null || !(rule.expectation() instanceof Expectation.Say say)) {
      return false;
    }
    for (Map.Entry<String, List<String>> part : PARTS.getOrDefault(name, Map.of()).entrySet()) {
      boolean required =
          template.parts().contains(part.getKey()) && !template.optional().contains(part.getKey());
      if (!required && part.getValue().equals(say.sets())) {
        return true;
      }
    }
    return false;
  }
}
