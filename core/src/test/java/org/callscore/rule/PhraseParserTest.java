package org.callscore.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class PhraseParserTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "hello; hello",
        "  good   morning ; good morning",
        "(good morning | hello); (good morning|hello)",
        "((hello)); hello",
        "((good) morning)?; (good morning)?",
        "please{0,1}; please?",
        "very{1,4}; very+",
        "<any>{0,5}; ...",
        "b...c; b ... c",
        "(...)?; (...)?",
        "<not followed within 1 by b>; <not followed by b>",
        "<near: b,c  d>; <near 5: b, c d>",
        "<near 0: (b|c), <near 2: d, e>, ~f?>; <near 0: (b|c), <near 2: d, e>, ~f?>",
        "<lemma:be> sorry; <lemma:be> sorry",
        "<sounds:blue river> <sounds agent>; <sounds:blue river> <sounds agent>",
        "in <list:months>; in <list:months>",
        "<set:date> at <set:time-of-day>; <date> at <time>",
        "<not inside help desk> help; <not inside help desk> help",
        "don't know; don't know",
        "что-нибудь; что-нибудь",
        "नमस्ते जी; नमस्ते जी"
      })
  void notationHasOneCanonicalForm(String written, String canonical) {
    assertEquals(canonical, Phrase.parse(written).notation());
  }

  @Test
  void partsAreReadAsWhatTheyAre() {
    assertEquals(
        new Phrase.Sequence(
            List.of(
                new Phrase.Stem("help"),
                new Phrase.Repeat(new Phrase.AnyWord(), 0, 5),
                new Phrase.Repeat(
                    new Phrase.Choice(List.of(new Phrase.Literal("b"), new Phrase.Imperative())),
                    2,
                    3),
                new Phrase.Slot(Phrase.SlotName.COMPANY, true),
                new Phrase.SetReference("good-wish"),
                new Phrase.Edge(Phrase.EdgeKind.TURN_END),
                new Phrase.Not(Phrase.NotKind.PRECEDED, 3, new Phrase.WordClass("verb")))),
        Phrase.parse(
            "~help ... (b|<imperative>){2,3} <unknown company> <set:good-wish> <turn end>"
                + " <not preceded within 3 by <verb>>"));
  }

  @Test
  void randomPhrasesReadBackAsTheyWere() {
    long seed = Long.getLong("callscore.seed", 42);
    Random random = new Random(seed);
    for (int i = 0; i < 5_000; i++) {
      Phrase phrase = randomPhrase(random, 4);
      String notation = phrase.notation();
      assertEquals(phrase, Phrase.parse(notation), () -> "seed " + seed + ": " + notation);
    }
  }

  @ParameterizedTest(name = "phrase {0}")
  @MethodSource("faults")
  void faultIsShownWhereItIs(String phrase, String message) {
    List<Problem> problems = new ArrayList<>();
    String line = "  - " + phrase;
    assertNull(PhraseParser.parse(phrase, "s.yaml", 3, 5, line, problems));
    StringBuilder text = new StringBuilder();
    problems.forEach(problem -> text.append(problem).append('\n'));
    assertEquals(message, text.toString());
  }

  static Stream<Arguments> faults() throws IOException {
    List<Arguments> faults = new ArrayList<>();
    try (InputStream in =
        Objects.requireNonNull(PhraseParserTest.class.getResourceAsStream("phrase-faults.yaml"))) {
      Load load = new Load(LoadSettings.builder().build());
      for (Object entry : (List<?>) load.loadFromInputStream(in)) {
        Map<?, ?> fault = (Map<?, ?>) entry;
        faults.add(Arguments.of(fault.get("phrase"), fault.get("message")));
      }
    }
    return faults.stream();
  }

  @Test
  void deepNestingIsAProblemAndNoOverflow() {
    List<Problem> problems = new ArrayList<>();
    assertNull(PhraseParser.parse("(".repeat(100_000), "s", 1, 1, "", problems));
    assertEquals("brackets nested more than 50 deep", problems.get(0).message());
  }

  @Test
  void parsingOneselfThrowsWhatIsWrong() {
    RulePackException refused =
        assertThrows(RulePackException.class, () -> Phrase.parse("good|bad"));
    assertEquals("'|' outside brackets", refused.problems().get(0).message());
  }

  @Test
  void randomTextIsReadOrRefused() {
    long seed = Long.getLong("callscore.seed", 42);
    Random random = new Random(seed);
    String signs = "ab (|)<>?+{1,3}~.,:not followed by near inside ";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(20); n >= 0; n--) {
        text.append(signs.charAt(random.nextInt(signs.length())));
      }
      List<Problem> problems = new ArrayList<>();
      Phrase phrase = PhraseParser.parse(text.toString(), "s", 1, 1, text.toString(), problems);
      assertEquals(phrase == null, !problems.isEmpty(), () -> "seed " + seed + ": " + text);
    }
  }

  /** As the parser makes them: no sequence or choice of one. */
  private static Phrase randomPhrase(Random random, int depth) {
    return switch (random.nextInt(depth == 0 ? 7 : 12)) {
      case 0 -> new Phrase.Literal("hello");
      case 1 -> new Phrase.Stem("help");
      case 2 -> new Phrase.SetReference("farewell");
      case 3 -> {
        List<Phrase> kinds = List.copyOf(PhraseKinds.FIXED.values());
        yield kinds.get(random.nextInt(kinds.size()));
      }
      case 4 -> new Phrase.Lemma("be");
      case 5 -> new Phrase.WordList("months");
      case 6 -> new Phrase.Sounds("blue river");
      case 7 -> new Phrase.Sequence(some(random, depth));
      case 8 -> new Phrase.Choice(some(random, depth));
      case 9 -> {
        int max = 1 + random.nextInt(20);
        yield new Phrase.Repeat(
            new Phrase.Choice(some(random, depth)), random.nextInt(max + 1), max);
      }
      case 10 -> new Phrase.Near(some(random, depth), random.nextInt(21));
      default -> {
        Phrase.NotKind kind = List.of(Phrase.NotKind.values()).get(random.nextInt(3));
        int within = kind == Phrase.NotKind.INSIDE ? 1 : 1 + random.nextInt(20);
        yield new Phrase.Not(kind, within, randomPhrase(random, depth - 1));
      }
    };
  }

  private static List<Phrase> some(Random random, int depth) {
    return Stream.generate(() -> randomPhrase(random, depth - 1))
        .limit(2 + random.nextInt(3))
        .toList();
  }
}
