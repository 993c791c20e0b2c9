package org.callscore.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * Tells which of some languages words are in: by their letters where only one of the languages is
 * written in them, else by OpenNLP's model of letter sequences, which knows 103 languages. Related
 * languages are often taken for each other (Indonesian for Sundanese), so a language counts that
 * the model finds at least half as likely as the likeliest one; strangers reach a fifth of it.
 */
public final class LanguageDetector {
  /** None of the languages asked for: ISO 639 calls it undetermined. */
  public static final String UNDETERMINED = "und";

  private static final String MODEL = "/langdetect-183.bin";
  private static final int FEWEST_WORDS = 5;
  private static final int WORDS = 300;
  private static final double LIKELY_ENOUGH = 0.5;

  private static final Map<String, UnicodeScript> SCRIPTS =
      Map.of(
          "hy", UnicodeScript.ARMENIAN,
          "ka", UnicodeScript.GEORGIAN,
          "ru", UnicodeScript.CYRILLIC);

  private LanguageDetector() {}

  /**
   * The language of the words.
   *
   * @param words as recognised, in their order; the first 300 decide
   * @param among ISO 639-1 codes of the languages that come into question
   * @return one of these; {@link #UNDETERMINED} if the words are in another; null if they are fewer
   *     than five
   */
  public static @Nullable String detect(List<String> words, Set<String> among) {
    List<String> first = words.size() > WORDS ? words.subList(0, WORDS) : words;
    UnicodeScript script = script(first);
    if (script == null || first.size() < FEWEST_WORDS) {
      return null;
    }
    Set<String> written =
        among.stream()
            .filter(code -> SCRIPTS.getOrDefault(code, UnicodeScript.LATIN) == script)
            .collect(Collectors.toSet());
    if (written.isEmpty()) {
      return UNDETERMINED;
    }
    boolean own = script == UnicodeScript.ARMENIAN || script == UnicodeScript.GEORGIAN;
    return own ? written.iterator().next() : likeliest(String.join(" ", first), written);
  }

  private static String likeliest(String text, Set<String> among) {
    Map<String, String> codes =
        among.stream()
            .collect(
                Collectors.toMap(code -> Locale.forLanguageTag(code).getISO3Language(), c -> c));
    double likeliest = 0;
    for (var guess : new LanguageDetectorME(Model.LOADED).predictLanguages(text)) {
      likeliest = Math.max(likeliest, guess.getConfidence());
      if (guess.getConfidence() < likeliest * LIKELY_ENOUGH) {
        break;
      }
      String code = codes.get(guess.getLang());
      if (code != null) {
        return code;
      }
    }
    return UNDETERMINED;
  }

  /** What most letters are of; null if there are none. */
  private static @Nullable UnicodeScript script(List<String> words) {
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    for (String word : words) {
      word.codePoints()
          .filter(Character::isLetter)
          .forEach(letter -> counts.merge(UnicodeScript.of(letter), 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .max(Comparator.comparing(Map.Entry::getValue))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  /** Loaded when letters alone do not decide, once. */
  private static final class Model {
    private static final LanguageDetectorModel LOADED = load();

    private static LanguageDetectorModel load() {
      try (InputStream in = LanguageDetector.class.getResourceAsStream(MODEL)) {
        if (in == null) {
          throw new IllegalStateException(
              "no " + MODEL + ", expected org.apache.opennlp:opennlp-models-langdetect");
        }
        return new LanguageDetectorModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
