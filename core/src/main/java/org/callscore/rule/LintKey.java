package org.callscore.rule;

import java.util.Map;
import java.util.TreeMap;

/** Reads the key {@code lint} of a rule, phrase set or pack: what is meant there, and why. */
final class LintKey {
  static final String NAME = "lint";

  private LintKey() {}

  /** The reasons by the linter's code; a code nobody knows or without a reason is a problem. */
  static Map<String, String> read(YamlMap file) {
    Map<String, String> reasons = new TreeMap<>();
    YamlNode node = file.get(NAME);
    if (node != null) {
      YamlMap silenced = node.map().allow(LintCode.labels());
      for (String code : silenced.names()) {
        String reason = silenced.requiredText(code, "why it is meant");
        if (LintCode.labels().contains(code)) {
          reasons.put(code, reason);
        }
      }
    }
    return reasons;
  }
}
