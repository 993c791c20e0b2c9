package org.callscore.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Word classes by OpenNLP's English model (universal tags). The model was trained on written text
 * with capitals and full stops, so it is given what it knows ("I", contractions in two parts), and
 * small words that have one class only are not left to it.
 */
final class EnglishTagger {
  private static final List<String> ENDINGS = List.of("n't", "'m", "'re", "'ve", "'ll", "'d", "'s");

  private EnglishTagger() {}

  /** Read when first asked for: half a second, and callers without grammar never need it. */
  private static final class Model {
    static final TagModel INSTANCE = new TagModel(TagModel.read());
    static final List<WordClass> CLASSES = INSTANCE.tags().stream().map(WordClass::of).toList();
  }

  /** One class a word. */
  static List<WordClass> classes(List<EnglishWord> words) {
    if (words.isEmpty()) {
      return List.of();
    }
    List<TagModel.Form> parts = new ArrayList<>(words.size() + 4);
    int[] first = new int[words.size()];
    for (int i = 0; i < first.length; i++) {
      first[i] = parts.size();
      EnglishWord.Parts its = words.get(i).parts(Model.INSTANCE);
      parts.add(its.first());
      TagModel.Form second = its.second();
      if (second != null) {
        parts.add(second);
      }
    }
    int[] tags = Model.INSTANCE.tag(parts);
    List<WordClass> classes = new ArrayList<>(first.length);
    for (int i = 0; i < first.length; i++) {
      classes.add(corrected(words.get(i), Model.CLASSES.get(tags[first[i]])));
    }
    return classes;
  }

  /** What the model is given for a word. */
  static EnglishWord.Parts parts(String word, TagModel model) {
    for (String ending : ENDINGS) {
      if (word.endsWith(ending) && word.length() > ending.length()) {
        String head = word.substring(0, word.length() - ending.length());
        return new EnglishWord.Parts(model.form(capitalised(head)), model.form(ending));
      }
    }
    return new EnglishWord.Parts(model.form(capitalised(word)), null);
  }

  private static String capitalised(String word) {
    return word.equals("i") ? "I" : word;
  }

  private static WordClass corrected(EnglishWord word, WordClass tag) {
    if (word.is(Trait.SUBJECT)) {
      return WordClass.PRON;
    }
    if (word.is(Trait.ENDS_IN_NOT)
        || (word.is(Trait.MODAL) && !word.is("will") && !word.is("might"))) {
      return WordClass.AUX;
    }
    if (word.is(Trait.INTERJECTION) && !word.is(Trait.ADVERB) && tag == WordClass.X) {
      return WordClass.INTJ;
    }
    if (tag == WordClass.PUNCT || tag == WordClass.SYM) {
      return word.is(Trait.HAS_LETTER) ? WordClass.X : tag;
    }
    return tag;
  }
}
