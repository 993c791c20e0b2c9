package org.callscore.rule;

import java.util.Set;

/** What the phrase notation knows, for tests of other packages. */
public final class NotationKinds {
  private NotationKinds() {}

  /** What stands in angle brackets with one fixed meaning. */
  public static Set<String> fixed() {
    return PhraseKinds.FIXED.keySet();
  }
}
