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
import java.util.function.UnaryOperator;
import org.callscore.rule.Lexicon;
import org.callscore.rule.Phrase;
import org.callscore.rule.PhraseSet;
import org.callscore.rule.Problem;
import org.callscore.rule.RulePackException;
import org.callscore.text.Language;

/** Makes phrase sets stand alone, and refuses those that could never match or never end. */
public final class PhraseResolver {
  /** More would make one comparison with a call slow; a hundred ordinary sets stay below. */
  private static final int MAX_PARTS = 100_000;

  private static final int MAX_REPEATS = 400;

  /** Shipped phrases stay below a fifth of it; the worst phrase costs a call a second or two. */
  private static final int MAX_STEPS = 200_000;

  private static final int MAX_REFERENCES = 20;

  private final Lexicon lexicon;
  private final Sounds sounds;
  private final Language language;
  private final UnaryOperator<Phrase> spelled;
  private final Map<String, PhraseSet> sets = new TreeMap<>();
  private final Map<Phrase, Phrase> resolved = new HashMap<>();
  private final Map<String, Shape> shapes = new HashMap<>();
  private final Set<String> path = new LinkedHashSet<>();
  private final List<Problem> problems = new ArrayList<>();

  private PhraseResolver(
      Lexicon lexicon, Sounds sounds, Language language, UnaryOperator<Phrase> spelled) {
    this.lexicon = lexicon;
    this.sounds = sounds;
    this.language = language;
    this.spelled = spelled;
  }

  /**
   * The sets, by name.
   *
   * @throws RulePackException with all that is wrong with them
   */
  static List<ResolvedSet> resolve(
      Collection<PhraseSet> sets, Lexicon lexicon, Sounds sounds, Language language) {
    return new PhraseResolver(lexicon, sounds, language, new Spellings(language)::expand)
        .resolve(sets);
  }

  /** The sets, by name. */
  public static List<ResolvedSet> resolve(
      Collection<PhraseSet> sets, Lexicon lexicon, Language language) {
    return resolve(sets, lexicon, new Sounds(lexicon, language), language);
  }

  /** The same, but with no spelling besides the one written, to show to the phrases' author. */
  public static List<ResolvedSet> asWritten(
      Collection<PhraseSet> sets, Lexicon lexicon, Language language) {
    Sounds sounds = new Sounds(lexicon, language);
    return new PhraseResolver(lexicon, sounds, language, UnaryOperator.identity()).resolve(sets);
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
      checkShape(set, phrase, Shape.of(phrase, name -> shapeNamed(set, name)));
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
      Shape one = Shape.of(phrase, named -> shapeNamed(set, named));
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

  private Shape shapeNamed(PhraseSet from, Phrase named) {
    if (named instanceof Phrase.WordList list) {
      return Shape.ofWords(wordsOf(from, list));
    }
    return referred(from, ((Phrase.SetReference) named).set());
  }

  private List<String> wordsOf(PhraseSet from, Phrase.WordList list) {
    List<String> words = lexicon.lists().get(list.name());
    if (words == null || words.isEmpty()) {
      String file = "lists/" + from.language() + "/" + list.name() + ".yaml";
      report(from, "no word list '" + list.name() + "'", "expected " + file);
      return List.of("?");
    }
    return words;
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
    if (shape.min() == 0) {
      report(set, phrase, "can match no word", "at least one word must not be optional");
    } else if (shape.min() > NaiveMatcher.MAX_WORDS) {
      report(
          set,
          phrase,
          "needs " + shape.min() + " words",
          "a match has at most " + NaiveMatcher.MAX_WORDS);
    }
    if (shape.repeats() > MAX_REPEATS) {
      report(
          set,
          phrase,
          "repeats a word " + shape.repeats() + " times",
          "repetitions inside repetitions come to at most " + MAX_REPEATS);
    }
    if (shape.parts() > MAX_PARTS) {
      report(set, phrase, "has more than " + MAX_PARTS + " parts", "count the sets it refers to");
    }
    if (shape.steps() > MAX_STEPS && shape.repeats() <= MAX_REPEATS && shape.parts() <= MAX_PARTS) {
      report(
          set,
          phrase,
          "takes more than " + MAX_STEPS + " steps to try at one word",
          "repeat less, shorten what is negated, or make several phrases of it");
    }
    if (shape.negations() > 1) {
      report(set, phrase, "has a negation inside a negation", "");
    }
    if (shape.negations() > 0) {
      checkNegations(set, phrase);
    }
  }

  private void checkNegations(PhraseSet set, Phrase phrase) {
    phrase.inner().forEach(part -> checkNegations(set, part));
    if (phrase instanceof Phrase.Not not && Shape.of(not.phrase(), named -> Shape.WORD).free()) {
      report(
          set,
          "'" + not.notation() + "' is never true",
          "'" + not.phrase().notation() + "' can match no word");
    }
  }

  private List<Phrase> resolveAll(List<Phrase> phrases) {
    List<Phrase> all = new ArrayList<>(phrases.size());
    phrases.forEach(phrase -> all.add(resolve(spelled.apply(normal(phrase)))));
    return all;
  }

  /** Words in normal form, brackets around a mere sequence gone. */
  private Phrase normal(Phrase phrase) {
    if (phrase instanceof Phrase.Literal literal) {
      String word = language.type(literal.word()).normal();
      return word.equals(literal.word()) ? literal : new Phrase.Literal(word);
    }
    if (phrase instanceof Phrase.Stem stem) {
      return new Phrase.Stem(language.type(stem.word()).stem());
    }
    if (phrase instanceof Phrase.Lemma lemma) {
      List<Phrase> forms =
          language.forms(lemma.word()).stream().<Phrase>map(Phrase.Literal::new).toList();
      return forms.size() == 1 ? forms.get(0) : new Phrase.Choice(forms);
    }
    if (phrase instanceof Phrase.WordClass wordClass) {
      return new Phrase.WordClass(wordClass.tag().toUpperCase(Locale.ROOT));
    }
    Phrase normal = phrase.withInner(this::normal);
    return normal instanceof Phrase.Sequence sequence ? flat(sequence) : normal;
  }

  private static Phrase.Sequence flat(Phrase.Sequence sequence) {
    boolean isFlat = true;
    for (Phrase part : sequence.parts()) {
      isFlat &= !(part instanceof Phrase.Sequence);
    }
    if (isFlat) {
      return sequence;
    }
    List<Phrase> parts = new ArrayList<>();
    for (Phrase part : sequence.parts()) {
      parts.addAll(part instanceof Phrase.Sequence inner ? inner.parts() : List.of(part));
    }
    return new Phrase.Sequence(parts);
  }

  /**
   * Puts the phrases of a set or the words of a list where its name stands, the same object
   * wherever it stands, the orders of parts that may stand in any, and words themselves beside what
   * sounds like them: {@code Sounds} and {@code SoundsLikeName} mean no more than that from here
   * on.
   */
  private Phrase resolve(Phrase phrase) {
    if (phrase instanceof Phrase.SetReference || phrase instanceof Phrase.WordList) {
      Phrase known = resolved.get(phrase);
      if (known == null) {
        known = new Phrase.Choice(named(phrase));
        resolved.put(phrase, known);
      }
      return known;
    }
    if (phrase instanceof Phrase.Sounds like) {
      Phrase normal = new Phrase.Sounds(String.join(" ", sounds.words(like.words())));
      return new Phrase.Choice(List.of(run(like.words()), normal));
    }
    if (phrase instanceof Phrase.SoundsLikeName like) {
      return new Phrase.Choice(List.of(new Phrase.Slot(like.name(), false), like));
    }
    Phrase whole = phrase.withInner(this::resolve);
    return whole instanceof Phrase.Near near ? AnyOrder.of(near) : whole;
  }

  private List<Phrase> named(Phrase phrase) {
    if (phrase instanceof Phrase.SetReference reference) {
      return resolveAll(Objects.requireNonNull(sets.get(reference.set())).phrases());
    }
    String list = ((Phrase.WordList) phrase).name();
    return Objects.requireNonNull(lexicon.lists().get(list)).stream()
        .map(words -> spelled.apply(run(words)))
        .toList();
  }

  /** Words as said, in normal form. */
  private Phrase run(String words) {
    List<Phrase> literals = sounds.words(words).stream().<Phrase>map(Phrase.Literal::new).toList();
    return literals.size() == 1 ? literals.get(0) : new Phrase.Sequence(literals);
  }

  private void report(PhraseSet set, Phrase phrase, String message, String hint) {
    report(set, "phrase '" + phrase.notation() + "' " + message, hint);
  }

  private void report(PhraseSet set, String message, String hint) {
    String file = "phrases/" + set.language() + "/" + set.name() + ".yaml";
    Problem problem = new Problem(file, 0, 0, message, "", hint);
    if (!problems.contains(problem)) {
      problems.add(problem);
    }
  }
}
