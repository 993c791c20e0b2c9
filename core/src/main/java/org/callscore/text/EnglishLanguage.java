package org.callscore.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** English. */
final class EnglishLanguage extends ListedLanguage {
  static final EnglishLanguage INSTANCE = new EnglishLanguage(new WordLists("en"));

  private final EnglishWords words;
  private final EnglishForms forms;
  private final EnglishSounds sounds = new EnglishSounds();

  private EnglishLanguage(WordLists lists) {
    super("en", lists, new EnglishNumbers(), new EnglishNormalizer(lists)::normal);
    words = new EnglishWords(lists);
    forms = new EnglishForms(lists, words);
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  WordType compute(String normal, int id) {
    String owner = owner(normal);
    boolean spoken = !owner.isEmpty() && owner.codePoints().anyMatch(Character::isLetterOrDigit);
    boolean mark = Punctuation.isMark(normal);
    boolean contraction = EnglishWords.isContraction(owner);
    EnglishWord form = words.word(normal);
    boolean name =
        words.isName(owner)
            || (spoken
                && !mark
                && !contraction
                && owner.length() > 1
                && owner.codePoints().noneMatch(Character::isDigit)
                && !words.isCommon(owner));
    boolean content = spoken && !mark && !contraction && !words.isSmallWord(owner);
    return new WordType(
        id,
        normal,
        words.stem(normal),
        form.is(Trait.DIGITS) || form.is(Trait.NUMBER),
        name,
        content,
        EnglishImperatives.possible(form),
        form);
  }

  private static String owner(String normal) {
    return normal.endsWith("'s") ? normal.substring(0, normal.length() - 2) : normal;
  }

  /** A possessive name is that name. */
  @Override
  public String nameKey(WordType word) {
    return owner(word.normal());
  }

  @Override
  public List<NumberRun> numbers(List<String> words) {
    return EnglishDigits.runs(normal(words));
  }

  @Override
  public Set<String> forms(String word) {
    Set<String> all = new TreeSet<>();
    forms.of(type(word).normal()).forEach(form -> all.add(type(form).normal()));
    return all;
  }

  @Override
  public String sound(String word) {
    return sounds.of(type(word).normal());
  }

  @Override
  public Tags tag(List<WordType> words) {
    List<EnglishWord> its = new ArrayList<>(words.size());
    for (WordType word : words) {
      its.add((EnglishWord) word.grammar());
    }
    List<WordClass> classes = EnglishTagger.classes(its);
    BitSet imperatives = EnglishImperatives.find(its, classes);
    String[] names = new String[classes.size()];
    for (int i = 0; i < names.length; i++) {
      names[i] = classes.get(i).name();
    }
    return new Tags(List.of(names), imperatives);
  }
}
