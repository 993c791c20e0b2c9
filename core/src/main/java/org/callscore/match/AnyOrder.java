package org.callscore.match;

import java.util.ArrayList;
import java.util.List;
import org.callscore.rule.Phrase;
import org.jspecify.annotations.Nullable;

/** Writes parts that may stand in any order as a choice of their orders. */
final class AnyOrder {
  private final List<Phrase> parts;
  private final Phrase gap;

  /** What is written already, by the bits of its parts, so that the orders share their ends. */
  private final @Nullable Phrase[] written;

  private AnyOrder(Phrase.Near near) {
    parts = near.parts();
    written = new Phrase[1 << parts.size()];
    gap = new Phrase.Repeat(new Phrase.AnyWord(), 0, near.within());
  }

  static Phrase of(Phrase.Near near) {
    return new AnyOrder(near).orders((1 << near.parts().size()) - 1);
  }

  private Phrase orders(int left) {
    Phrase known = written[left];
    if (known != null) {
      return known;
    }
    if (Integer.bitCount(left) == 1) {
      return parts.get(Integer.numberOfTrailingZeros(left));
    }
    List<Phrase> ways = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      int rest = left & ~(1 << i);
      if (rest != left) {
        ways.add(new Phrase.Sequence(List.of(parts.get(i), gap, orders(rest))));
      }
    }
    Phrase orders = new Phrase.Choice(ways);
    written[left] = orders;
    return orders;
  }
}
