package org.callscore.text;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every language, and the tables of each. */
class LanguageTest {

  static Stream<Language> languages() {
    return Language.codes().stream().sorted().map(Language::of);
  }

  private static Tags tag(Language language, List<String> words) {
    return language.tag(words.stream().map(language::type).toList());
  }

  private static List<String> table(Language language, String name) {
    return new WordLists(language.code()).lines(name);
  }

  private static List<List<String>> sentences(Language language) {
    return table(language, "imperatives.txt").stream()
        .map(line -> WordLists.split(line.replace("*", "")))
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> normalForms() {
    return languages()
        .flatMap(
            language ->
                table(language, "normal-cases.txt").stream()
                    .map(
                        line ->
                            DynamicTest.dynamicTest(
                                line,
                                () -> {
                                  List<String> pair = WordLists.split(line);
                                  assertEquals(pair.get(1), language.type(pair.get(0)).normal());
                                })));
  }

  @TestFactory
  Stream<DynamicTest> spellings() {
    return languages()
        .flatMap(
            language ->
                table(language, "spellings.txt").stream()
                    .map(
                        line ->
                            DynamicTest.dynamicTest(
                                line,
                                () -> {
                                  String[] sides = line.split(" = ", -1);
                                  List<String> words = WordLists.split(sides[0]);
                                  List<List<String>> found = language.spellings(words);
                                  List<String> wanted = WordLists.split(sides[1]);
                                  assertTrue(found.contains(wanted), found::toString);
                                  checkRespelled(language, words, wanted);
                                })));
  }

  /** What has another spelling must be said to have one, or nobody asks for it. */
  private static void checkRespelled(Language language, List<String> words, List<String> other) {
    if (words.size() == 1) {
      assertTrue(language.respells(words.get(0), null));
    } else if (words.size() == 2 && other.size() == 1) {
      assertTrue(language.respells(words.get(0), words.get(1)));
    }
  }

  @TestFactory
  Stream<DynamicTest> forms() {
    return languages()
        .flatMap(
            language ->
                table(language, "form-cases.txt").stream()
                    .map(line -> DynamicTest.dynamicTest(line, () -> checkForms(language, line))));
  }

  private static void checkForms(Language language, String line) {
    int colon = line.indexOf(':');
    Set<String> forms = language.forms(line.substring(0, colon));
    for (String wanted : WordLists.split(line.substring(colon + 1))) {
      boolean none = wanted.startsWith("!");
      String form = language.type(none ? wanted.substring(1) : wanted).normal();
      assertEquals(!none, forms.contains(form), () -> form + " among " + forms);
    }
  }

  @TestFactory
  Stream<DynamicTest> types() {
    return languages()
        .flatMap(
            language ->
                table(language, "types.txt").stream()
                    .map(
                        line ->
                            DynamicTest.dynamicTest(
                                line,
                                () -> {
                                  List<String> row = WordLists.split(line);
                                  WordType type = language.type(row.get(0));
                                  assertAll(
                                      () -> assertEquals(row.get(1), type.stem()),
                                      () -> assertEquals(row.contains("number"), type.number()),
                                      () -> assertEquals(row.contains("name"), type.name()),
                                      () -> assertEquals(row.contains("content"), type.content()));
                                })));
  }

  @TestFactory
  Stream<DynamicTest> imperatives() {
    return languages()
        .flatMap(
            language ->
                table(language, "imperatives.txt").stream()
                    .map(
                        line ->
                            DynamicTest.dynamicTest(
                                line, () -> assertImperatives(language, line))));
  }

  private static void assertImperatives(Language language, String line) {
    List<String> marked = WordLists.split(line);
    List<String> words = WordLists.split(line.replace("*", ""));
    BitSet wanted = new BitSet();
    for (int i = 0; i < marked.size(); i++) {
      wanted.set(i, marked.get(i).startsWith("*"));
    }
    Tags tags = tag(language, words);
    assertEquals(wanted, tags.imperatives(), () -> words + " " + tags.classes());
    wanted.stream()
        .forEach(
            i -> assertTrue(language.type(words.get(i)).maybeImperative(), () -> words.get(i)));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void normalFormIsItsOwnNormalForm(Language language) {
    Random random = new Random(7);
    String letters = "abeimnorst'’-.,0129 $&?éА";
    for (int n = 0; n < 20_000; n++) {
      StringBuilder word = new StringBuilder();
      for (int i = random.nextInt(7); i >= 0; i--) {
        word.append(letters.charAt(random.nextInt(letters.length())));
      }
      String form = word.toString().replace(" ", "is");
      String normal = language.type(form).normal();
      assertFalse(normal.isEmpty(), form);
      assertEquals(normal, language.type(normal).normal(), form);
      assertFalse(normal.chars().anyMatch(Character::isWhitespace), form);
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void sameFormIsTheSameObject(Language language) {
    assertSame(language.type("hello"), language.type("hello"));
    assertSame(language.type("hello"), language.type("Hello,"));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void noTwoTypesShareAnIdEvenWhenTheTableStartsAfresh(Language language) {
    Set<Integer> ids = new HashSet<>();
    WordType first = language.type("w0");
    for (int n = 0; n < 120_000; n++) {
      assertTrue(ids.add(language.type("w" + n).id()), "w" + n);
    }
    assertEquals(first.normal(), language.type("w0").normal());
    assertTrue(ids.stream().allMatch(id -> id >= 0));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyWordHasAClass(Language language) {
    for (List<String> words : sentences(language)) {
      assertEquals(words.size(), tag(language, words).classes().size());
    }
    assertEquals(List.of(), tag(language, List.of()).classes());
    assertEquals(3, tag(language, List.of("...", "Hello,", "[unk]")).classes().size());
  }

  @ParameterizedTest
  @MethodSource("languages")
  void spellingsAreFewAndOther(Language language) {
    List<String> run = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      run.addAll(List.of("i", "am", "going", "to"));
    }
    List<List<String>> found = language.spellings(run);
    assertTrue(found.size() <= 16, () -> "found " + found.size());
    assertEquals(found.size(), new HashSet<>(found).size());
    assertFalse(found.contains(run));
    assertEquals(List.of(), language.spellings(List.of()));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void threadsAgree(Language language) throws Exception {
    List<List<String>> sentences = sentences(language).subList(0, 60);
    Callable<List<Tags>> work = () -> sentences.stream().map(s -> tag(language, s)).toList();
    List<Tags> alone = work.call();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (Future<List<Tags>> other : threads.invokeAll(List.of(work, work, work, work))) {
        assertEquals(alone, other.get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void unknownLanguageIsNamed() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> Language.of("xx"));
    assertTrue(String.valueOf(e.getMessage()).contains("'xx'"), e::toString);
  }

  @Test
  void missingWordListIsNamed() {
    WordLists lists = new WordLists("xx");
    IllegalStateException e =
        assertThrows(IllegalStateException.class, () -> lists.lines("normal.txt"));
    assertTrue(
        String.valueOf(e.getMessage()).contains("/callscore/text/xx/normal.txt"), e::toString);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyWordHasAFrequency(Language language) {
    for (List<String> sentence : sentences(language)) {
      sentence.forEach(word -> assertTrue(language.frequency(word) > 0, word));
    }
  }

  @Test
  void smallWordsAreMoreFrequentThanOthers() {
    Language english = Language.of("en");
    assertTrue(english.frequency("You") > english.frequency("please"));
    assertTrue(english.frequency("please") > english.frequency("deposit"));
  }
}
