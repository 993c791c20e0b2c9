package org.callscore.text;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** English. */
final class EnglishLanguage implements Language {
  static final EnglishLanguage INSTANCE = new EnglishLanguage();

  private final EnglishNormalizer normalizer;
  private final EnglishSpellings spellings;
  private final EnglishWords words;
  private final EnglishForms forms;
  private final EnglishTagger tagger;
  private final EnglishImperatives imperatives;
  private final WordTable types;

  private EnglishLanguage() {
    WordLists lists = new WordLists("en");
    normalizer = new EnglishNormalizer(lists);
    spellings = new EnglishSpellings(lists);
    words = new EnglishWords(lists);
    forms = new EnglishForms(lists, words);
    tagger = new EnglishTagger(words);
    imperatives = new EnglishImperatives(words);
    types = new WordTable(normalizer::normal, this::compute);
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
    boolean mark = EnglishNormalizer.isMark(normal);
    boolean contraction = EnglishWords.isContraction(owner);
    boolean number = EnglishNumbers.isDigits(normal) || words.is("number", normal);
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
        id, normal, words.stem(normal), number, name, content, imperatives.possible(normal));
  }

  @Override
  public List<List<String>> spellings(List<String> words) {
    return spellings.of(words);
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
  public Tags tag(List<String> words) {
    List<String> normal = words.stream().map(word -> type(word).normal()).toList();
    List<String> classes = tagger.classes(normal);
    BitSet found = imperatives.find(normal, classes);
    return new Tags(classes, found);
  }
}
