package org.callscore.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.callscore.rule.Phrase;
import org.callscore.rule.PhraseSet;
import org.callscore.rule.Problem;
import org.callscore.rule.RulePackException;
import org.callscore.text.Language;

/** Makes phrase sets stand alone, and refuses those that could never match or never end. */
final class PhraseResolver {
  /** More would make one comparison with a call slow; a hundred ordinary sets stay below. */
  private static final int MAX_PARTS = 100_000;

  private static final int MAX_REPEATS = 400;
  private static final int MAX_REFERENCES = 20;

  private final Language language;
  private final Spellings spellings;
  private final Map<String, PhraseSet> sets = new TreeMap<>();
  private final Map<String, Phrase> resolved = new HashMap<>();
  private final Map<String, Shape> shapes = new HashMap<>();
  private final Set<String> path = new LinkedHashSet<>();
  private final List<Problem> problems = new ArrayList<>();

  private PhraseResolver(Language language) {
    this.language = language;
    spellings = new Spellings(language);
  }

  /**
   * The sets, by name.
   *
   * @throws RulePackException with all that is wrong with them
   */
  static List<ResolvedSet> resolve(Collection<PhraseSet> sets, Language language) {
    return new PhraseResolver(language).resolve(sets);
  }

  private List<ResolvedSet> resolve(Collection<PhraseSet> given) {
    for (PhraseSet set : given) {
      if (sets.put(set.name(), set) != null) {
        report(set, "set '" + set.name() + "' is there twice", "");
      }
    }
    sets.values().forEach(this::check);
    if (!problems.isEmpty()) {
      problems.sort(Comparator.comparing(Problem::file));
      throw new RulePackException(problems);
    }
    return sets.values().stream()
        .map(s -> new ResolvedSet(s.name(), resolveAll(s.phrases()), resolveAll(s.except())))
        .toList();
  }

  private void check(PhraseSet set) {
    shapeOf(set);
    for (Phrase phrase : set.except()) {
      checkShape(set, phrase, Shape.of(phrase, name -> referred(set, name)));
    }
  }

  /** The shape of any one phrase of the set; what is wrong with them is reported on the way. */
  private Shape shapeOf(PhraseSet set) {
    String name = set.name();
    Shape known = shapes.get(name);
    if (known != null) {
      return known;
    }
    Shape shape = null;
    path.add(name);
    for (Phrase phrase : set.phrases()) {
      Shape one = Shape.of(phrase, other -> referred(set, other));
      checkShape(set, phrase, one);
      shape = shape == null ? one : shape.or(one);
    }
    path.remove(name);
    if (shape == null) {
      report(set, "set '" + name + "' has no phrases", "");
      shape = Shape.WORD;
    }
    shapes.put(name, shape);
    return shape;
  }

  private Shape referred(PhraseSet from, String name) {
    PhraseSet set = sets.get(name);
    if (set == null) {
      report(from, "unknown set '" + name + "'", "expected a set of the same language");
    } else if (path.contains(name)) {
      report(from, "set '" + name + "' refers to itself", String.join(" > ", path) + " > " + name);
    } else if (path.size() > MAX_REFERENCES) {
      report(from, "references run through more than " + MAX_REFERENCES + " sets", "");
    } else {
      return shapeOf(set);
    }
    return Shape.WORD;
  }

  private void checkShape(PhraseSet set, Phrase phrase, Shape shape) {
    String start = "phrase '" + phrase.notation() + "' ";
    if (shape.min() == 0) {
      report(set, start + "can match no word", "at least one word must not be optional");
    } else if (shape.min() > NaiveMatcher.MAX_WORDS) {
      report(
          set,
          start + "needs " + shape.min() + " words",
          "a match has at most " + NaiveMatcher.MAX_WORDS);
    }
    if (shape.repeats() > MAX_REPEATS) {
      report(
          set,
          start + "repeats a word " + shape.repeats() + " times",
          "repetitions inside repetitions come to at most " + MAX_REPEATS);
    }
    if (shape.parts() > MAX_PARTS) {
      report(set, start + "has more than " + MAX_PARTS + " parts", "count the sets it refers to");
    }
    if (shape.negations() > 1) {
      report(set, start + "has a negation inside a negation", "");
    }
    checkNegations(set, phrase);
  }

  private void checkNegations(PhraseSet set, Phrase phrase) {
    phrase.inner().forEach(part -> checkNegations(set, part));
    if (phrase instanceof Phrase.Not not && Shape.of(not.phrase(), other -> Shape.WORD).free()) {
      report(
          set,
          "'" + not.notation() + "' is never true",
          "'" + not.phrase().notation() + "' can match no word");
    }
  }

  private List<Phrase> resolveAll(List<Phrase> phrases) {
    return phrases.stream().map(p -> resolve(spellings.expand(normal(p)))).toList();
  }

  /** Words in normal form, brackets around a mere sequence gone. */
  private Phrase normal(Phrase phrase) {
    if (phrase instanceof Phrase.Literal literal) {
      return new Phrase.Literal(language.type(literal.word()).normal());
    }
    if (phrase instanceof Phrase.Stem stem) {
      return new Phrase.Stem(language.type(stem.word()).stem());
    }
    if (phrase instanceof Phrase.WordClass wordClass) {
      return new Phrase.WordClass(wordClass.tag().toUpperCase(Locale.ROOT));
    }
    if (phrase instanceof Phrase.Sequence sequence) {
      List<Phrase> parts = new ArrayList<>();
      for (Phrase part : sequence.parts()) {
        Phrase normal = normal(part);
        if (normal instanceof Phrase.Sequence inner) {
          parts.addAll(inner.parts());
        } else {
          parts.add(normal);
        }
      }
      return new Phrase.Sequence(parts);
    }
    return phrase.withInner(this::normal);
  }

  /**
   * Puts the phrases of a set where its name stands, the same object wherever it stands, and the
   * orders of parts that may stand in any.
   */
  private Phrase resolve(Phrase phrase) {
    if (phrase instanceof Phrase.SetReference reference) {
      Phrase known = resolved.get(reference.set());
      if (known == null) {
        known =
            new Phrase.Choice(
                resolveAll(Objects.requireNonNull(sets.get(reference.set())).phrases()));
        resolved.put(reference.set(), known);
      }
      return known;
    }
    Phrase whole = phrase.withInner(this::resolve);
    return whole instanceof Phrase.Near near ? AnyOrder.of(near) : whole;
  }

  private void report(PhraseSet set, String message, String hint) {
    String file = "phrases/" + set.language() + "/" + set.name() + ".yaml";
    Problem problem = new Problem(file, 0, 0, message, "", hint);
    if (!problems.contains(problem)) {
      problems.add(problem);
    }
  }
}
