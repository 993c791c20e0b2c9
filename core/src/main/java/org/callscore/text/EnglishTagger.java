package org.callscore.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;

/**
 * Word classes by OpenNLP's English model (universal tags). The model was trained on written text
 * with capitals and full stops, so it is given what it knows ("I", contractions in two parts, a
 * full stop), and small words that have one class only are not left to it.
 */
final class EnglishTagger {
  private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";
  private static final List<String> ENDINGS = List.of("n't", "'m", "'re", "'ve", "'ll", "'d", "'s");

  private final EnglishWords words;

  /** A tagger keeps scratch space, so each thread has one; the model is shared. */
  private final ThreadLocal<POSTaggerME> taggers =
      ThreadLocal.withInitial(() -> new POSTaggerME(Model.INSTANCE));

  EnglishTagger(EnglishWords words) {
    this.words = words;
  }

  /** Read when first asked for: half a second, and callers without grammar never need it. */
  private static final class Model {
    static final POSModel INSTANCE = read();

    private static POSModel read() {
      try (InputStream in = EnglishTagger.class.getResourceAsStream(MODEL)) {
        if (in == null) {
          throw new IllegalStateException(
              "no '" + MODEL + "' on the class path, expected from opennlp-models-pos-en");
        }
        return new POSModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** One universal tag a word; the words are normal forms. */
  List<String> classes(List<String> normal) {
    if (normal.isEmpty()) {
      return List.of();
    }
    List<String> parts = new ArrayList<>();
    int[] first = new int[normal.size()];
    for (int i = 0; i < first.length; i++) {
      first[i] = parts.size();
      addParts(normal.get(i), parts);
    }
    String[] tags = taggers.get().tag(parts.toArray(new String[0]));
    List<String> classes = new ArrayList<>(first.length);
    for (int i = 0; i < first.length; i++) {
      classes.add(corrected(normal.get(i), tags[first[i]]));
    }
    return classes;
  }

  private static void addParts(String word, List<String> parts) {
    if (word.equals("i")) {
      parts.add("I");
      return;
    }
    for (String ending : ENDINGS) {
      if (word.endsWith(ending) && word.length() > ending.length()) {
        String head = word.substring(0, word.length() - ending.length());
        parts.add(head.equals("i") ? "I" : head);
        parts.add(ending);
        return;
      }
    }
    parts.add(word);
  }

  private String corrected(String word, String tag) {
    if (words.is("subject", word)) {
      return "PRON";
    }
    if (word.endsWith("n't")
        || (words.is("modal", word) && !word.equals("will") && !word.equals("might"))) {
      return "AUX";
    }
    if (words.is("interjection", word) && !words.is("adverb", word) && tag.equals("X")) {
      return "INTJ";
    }
    if (tag.equals("PUNCT") || tag.equals("SYM")) {
      return word.codePoints().anyMatch(Character::isLetter) ? "X" : tag;
    }
    return tag;
  }
}
