package org.callscore.score;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What a rule considered, step by step, for {@code explain}; costs nothing where nobody asked. */
final class Trace {
  /** Keeps nothing. */
  static final Trace NONE = new Trace(false);

  private final boolean on;
  private final List<String> steps = new ArrayList<>();

  private Trace(boolean on) {
    this.on = on;
  }

  /** Keeps every step. */
  static Trace kept() {
    return new Trace(true);
  }

  void step(Supplier<String> text) {
    if (on) {
      steps.add(text.get());
    }
  }

  List<String> steps() {
    return List.copyOf(steps);
  }
}
