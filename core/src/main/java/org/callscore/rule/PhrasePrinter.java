package org.callscore.rule;

import java.util.Map;
import java.util.stream.Collectors;

/** Writes a phrase in its notation, so that {@link PhraseParser} reads the same phrase again. */
final class PhrasePrinter {
  private static final Map<Phrase, String> KINDS =
      PhraseKinds.FIXED.entrySet().stream()
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, e -> "<" + e.getKey() + ">"));

  private PhrasePrinter() {}

  static String print(Phrase phrase) {
    if (phrase instanceof Phrase.Sequence sequence) {
      return sequence.parts().stream()
          .map(PhrasePrinter::printPart)
          .collect(Collectors.joining(" "));
    }
    return printPart(phrase);
  }

  /** In brackets if what stands beside it would otherwise be taken for a piece of it. */
  private static String printPart(Phrase phrase) {
    String kind = KINDS.get(phrase);
    if (kind != null) {
      return kind;
    }
    if (phrase instanceof Phrase.Literal literal) {
      return literal.word();
    }
    if (phrase instanceof Phrase.Stem stem) {
      return "~" + stem.word();
    }
    if (phrase instanceof Phrase.Lemma lemma) {
      return "<lemma:" + lemma.word() + ">";
    }
    if (phrase instanceof Phrase.Sounds sounds) {
      return "<sounds:" + sounds.words() + ">";
    }
    if (phrase instanceof Phrase.WordList list) {
      return "<list:" + list.name() + ">";
    }
    if (phrase instanceof Phrase.SetReference reference) {
      return "<set:" + reference.set() + ">";
    }
    if (phrase instanceof Phrase.Sequence sequence) {
      return "(" + print(sequence) + ")";
    }
    if (phrase instanceof Phrase.Choice choice) {
      return choice.alternatives().stream()
          .map(PhrasePrinter::print)
          .collect(Collectors.joining("|", "(", ")"));
    }
    if (phrase instanceof Phrase.Repeat repeat) {
      return printRepeat(repeat);
    }
    if (phrase instanceof Phrase.Near near) {
      return near.parts().stream()
          .map(PhrasePrinter::print)
          .collect(Collectors.joining(", ", "<near " + near.within() + ": ", ">"));
    }
    if (phrase instanceof Phrase.Not not) {
      String within = not.within() == 1 ? "" : " within " + not.within();
      String place =
          switch (not.kind()) {
            case FOLLOWED -> "followed" + within + " by ";
            case PRECEDED -> "preceded" + within + " by ";
            case INSIDE -> "inside ";
          };
      return "<not " + place + print(not.phrase()) + ">";
    }
    throw new AssertionError(phrase);
  }

  private static String printRepeat(Phrase.Repeat repeat) {
    String bounds = repeat.min() + "," + repeat.max();
    if (repeat.part() instanceof Phrase.AnyWord && bounds.equals("0,5")) {
      return "...";
    }
    String part = printPart(repeat.part());
    if (repeat.part() instanceof Phrase.Repeat) {
      part = "(" + part + ")";
    }
    return part
        + switch (bounds) {
          case "0,1" -> "?";
          case "1,4" -> "+";
          default -> "{" + bounds + "}";
        };
  }
}
