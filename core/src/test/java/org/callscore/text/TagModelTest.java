package org.callscore.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import org.junit.jupiter.api.Test;

/** The model asked by form gives the tags that OpenNLP gives. */
class TagModelTest {
  private static final POSModel MODEL = TagModel.read();
  private final TagModel model = new TagModel(MODEL);
  private final POSTaggerME openNlp = new POSTaggerME(MODEL);

  private void assertSameTags(List<String> words, String where) {
    int[] tags = model.tag(words.stream().map(model::form).toList());
    assertEquals(
        List.of(openNlp.tag(words.toArray(new String[0]))),
        Arrays.stream(tags).mapToObj(model.tags()::get).toList(),
        () -> where + ": " + String.join(" ", words));
  }

  @Test
  void sentencesGetOpenNlpsTags() {
    for (String line : new WordLists("en").lines("imperatives.txt")) {
      assertSameTags(WordLists.split(line.replace("*", "")), "imperatives.txt");
    }
  }

  @Test
  void randomSentencesGetOpenNlpsTags() {
    List<String> words = vocabulary();
    for (int seed = 0; seed < 1_500; seed++) {
      Random random = new Random(seed);
      List<String> sentence = new ArrayList<>();
      for (int length = random.nextInt(30); length >= 0; length--) {
        sentence.add(random.nextInt(20) == 0 ? oddWord(random) : pick(words, random));
      }
      assertSameTags(sentence, "seed " + seed);
    }
  }

  /** Words that all look alike leave nothing but the tags before to decide by. */
  @Test
  void monotonousSentencesGetOpenNlpsTags() {
    for (String word : List.of("hold", "x", "42", "I", "'s", "[unk]", "ÄÖ", "the")) {
      for (int length : List.of(1, 2, 3, 4, 50)) {
        assertSameTags(Stream.generate(() -> word).limit(length).toList(), "monotonous");
      }
    }
  }

  @Test
  void noWordsHaveNoTags() {
    assertEquals(0, model.tag(List.of()).length);
  }

  private static List<String> vocabulary() {
    WordLists lists = new WordLists("en");
    List<String> words = new ArrayList<>();
    for (String name : List.of("common-words.txt", "first-names.txt", "imperatives.txt")) {
      for (String line : lists.lines(name)) {
        WordLists.split(line.replace("*", "")).forEach(words::add);
      }
    }
    return words;
  }

  private static String oddWord(Random random) {
    String characters = "aeinstA'-.,/019$&é日";
    StringBuilder word = new StringBuilder();
    for (int i = random.nextInt(8); i >= 0; i--) {
      word.append(characters.charAt(random.nextInt(characters.length())));
    }
    return word.toString();
  }

  private static String pick(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }
}
