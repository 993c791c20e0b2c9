package org.callscore.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** English. */
final class EnglishLanguage implements Language {
  static final EnglishLanguage INSTANCE = new EnglishLanguage();

  private final Variants spellings;
  private final EnglishWords words;
  private final EnglishForms forms;
  private final EnglishSounds sounds = new EnglishSounds();
  private final WordTable types;
  private final Map<String, Integer> frequencies;

  private EnglishLanguage() {
    WordLists lists = new WordLists("en");
    EnglishNormalizer normalizer = new EnglishNormalizer(lists);
    spellings = new Variants(lists, new EnglishNumbers());
    words = new EnglishWords(lists);
    forms = new EnglishForms(lists, words);
    types = new WordTable(normalizer::normal, this::compute);
    frequencies = lists.counts("frequency.txt");
  }

  @Override
  public String code() {
    return "en";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public WordType type(String word) {
    return types.get(word);
  }

  private WordType compute(String normal, int id) {
    String owner = normal.endsWith("'s") ? normal.substring(0, normal.length() - 2) : normal;
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

  @Override
  public List<List<String>> spellings(List<String> words) {
    return spellings.of(words);
  }

  @Override
  public boolean respells(String word, @Nullable String next) {
    return spellings.replaces(word, next);
  }

  @Override
  public List<NumberRun> numbers(List<String> words) {
    return EnglishDigits.runs(words.stream().map(word -> type(word).normal()).toList());
  }

  @Override
  public Set<String> forms(String word) {
    Set<String> all = new TreeSet<>();
    forms.of(type(word).normal()).forEach(form -> all.add(type(form).normal()));
    return all;
  }

  @Override
  public int frequency(String word) {
    Integer counted = frequencies.get(type(word).normal());
    return counted == null ? RARE : counted;
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
