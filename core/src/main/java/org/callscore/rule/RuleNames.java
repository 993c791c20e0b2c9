package org.callscore.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What a rule may refer to by name: phrase sets of whatever language, and rules. */
record RuleNames(Collection<String> sets, Collection<String> rules) {

  /** The phrase set named at a node. */
  String set(YamlNode node) {
    return known(node, "phrase set", sets);
  }

  /** The phrase sets named at a node, one or a list. */
  List<String> sets(YamlNode node) {
    List<String> names = new ArrayList<>();
    for (YamlNode entry : node.oneOrMore()) {
      names.add(set(entry));
    }
    return names;
  }

  /** The rule named at a node. */
  String rule(YamlNode node) {
    return known(node, "rule", rules);
  }

  private static String known(YamlNode node, String what, Collection<String> known) {
    String name = node.text();
    if (!name.isEmpty() && !known.contains(name)) {
      String near = Spelling.nearest(name, known);
      node.problem(
          "no " + what + " '" + name + "'", near == null ? "" : "did you mean '" + near + "'?");
    }
    return name;
  }
}
