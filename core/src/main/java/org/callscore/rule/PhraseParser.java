package org.callscore.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callscore.rule.Phrase.NotKind;
import org.jspecify.annotations.Nullable;

/** Reads the phrase notation, whose one table is in {@code docs/rules.md}. */
final class PhraseParser {
  private static final int MAX_DEPTH = 50;
  private static final int MAX_REPEAT = 20;
  private static final int GAP_WORDS = 5;
  private static final Phrase GAP = new Phrase.Repeat(new Phrase.AnyWord(), 0, GAP_WORDS);

  private static final Pattern NOT =
      Pattern.compile("<not (?:(followed|preceded)(?: within ([0-9]{1,9}))? by|inside) ");
  private static final Pattern NEAR = Pattern.compile("<near(?: ([0-9]{1,9}))?:");
  private static final Pattern COUNTS = Pattern.compile("\\{([0-9]{1,9}),([0-9]{1,9})}");

  /** What ends a sequence; inside {@code <near ...>} a comma does, too. */
  private static final String ENDS = "|)>";

  private final String text;
  private final String file;
  private final int line;
  private final int column;
  private final String sourceLine;
  private final List<Problem> problems;
  private int at;
  private int depth;
  private String ends = ENDS;

  private PhraseParser(
      String text, String file, int line, int column, String sourceLine, List<Problem> problems) {
    this.text = text;
    this.file = file;
    this.line = line;
    this.column = column;
    this.sourceLine = sourceLine;
    this.problems = problems;
  }

  /**
   * Reads one phrase.
   *
   * @param text the phrase in the notation
   * @param line where it stands, from 1
   * @param column of the text's first character, from 1
   * @param sourceLine the whole line, for the message
   * @param problems gets what is wrong
   * @return null if and only if a problem was added
   */
  static @Nullable Phrase parse(
      String text, String file, int line, int column, String sourceLine, List<Problem> problems) {
    int before = problems.size();
    PhraseParser parser = new PhraseParser(text, file, line, column, sourceLine, problems);
    try {
      Phrase phrase = parser.whole();
      return problems.size() == before ? phrase : null;
    } catch (Unreadable stop) {
      return null;
    }
  }

  private Phrase whole() {
    Phrase phrase = sequence("phrase", 0);
    if (at < text.length()) {
      char c = text.charAt(at);
      throw c == '|'
          ? unreadable(at, "'|' outside brackets", "write alternatives as (a|b)")
          : unreadable(at, "'" + c + "' closes nothing", "");
    }
    return phrase;
  }

  /** Parts up to a bar, a closing bracket or the end. */
  private Phrase sequence(String what, int opening) {
    if (++depth > MAX_DEPTH) {
      throw unreadable(opening, "brackets nested more than " + MAX_DEPTH + " deep", "");
    }
    List<Phrase> parts = new ArrayList<>();
    skipSpace();
    while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
      parts.add(repeated());
      skipSpace();
    }
    depth--;
    if (parts.isEmpty()) {
      String hint = what.equals("alternative") ? "for something optional write (a|b)?" : "";
      throw unreadable(at, "empty " + what, hint);
    }
    return parts.size() == 1 ? parts.get(0) : new Phrase.Sequence(parts);
  }

  private Phrase repeated() {
    int start = at;
    Phrase part = part();
    int mark = at;
    if (mark == text.length() || "?+{".indexOf(text.charAt(mark)) < 0) {
      return part;
    }
    String sign = text.substring(mark, mark + 1);
    if (part instanceof Phrase.Edge || part instanceof Phrase.Not) {
      String edge = text.substring(start, mark);
      throw unreadable(mark, "'" + sign + "' after '" + edge + "', which matches no word", "");
    }
    if (text.startsWith("...", start)) {
      throw unreadable(mark, "'" + sign + "' after '...'", "write a gap's bounds as <any>{0,3}");
    }
    Phrase repeat =
        switch (sign) {
          case "?" -> counted(part, 0, 1, 1);
          case "+" -> counted(part, 1, 4, 1);
          default -> braces(part);
        };
    if (at < text.length() && "?+{".indexOf(text.charAt(at)) >= 0) {
      throw unreadable(
          at, "'" + text.charAt(at) + "' after '" + text.substring(mark, at) + "'", "use brackets");
    }
    return repeat;
  }

  private Phrase braces(Phrase part) {
    Matcher counts = COUNTS.matcher(text).region(at, text.length());
    if (!counts.lookingAt()) {
      throw unreadable(at, "unreadable repetition", "expected {1,3}: the fewest and most times");
    }
    int min = Integer.parseInt(counts.group(1));
    int max = Integer.parseInt(counts.group(2));
    if (max > MAX_REPEAT) {
      add(at, "repetition '" + counts.group() + "'", "expected at most " + MAX_REPEAT + " times");
    } else if (max < 1 || min > max) {
      add(
          at,
          "repetition '" + counts.group() + "'",
          "expected the fewer times first, not 0 at most");
    }
    return counted(part, min, max, counts.end() - at);
  }

  private Phrase counted(Phrase part, int min, int max, int length) {
    at += length;
    return new Phrase.Repeat(part, min, max);
  }

  private Phrase part() {
    char c = text.charAt(at);
    if (c == '(') {
      return choice();
    }
    if (c == '<') {
      return angle();
    }
    if (text.startsWith("...", at)) {
      at += 3;
      return GAP;
    }
    if (c == '~') {
      at++;
      return new Phrase.Stem(word());
    }
    if ("?+{".indexOf(c) >= 0) {
      throw unreadable(at, "'" + c + "' after nothing", "it follows a word or bracket, unspaced");
    }
    return new Phrase.Literal(word());
  }

  private Phrase choice() {
    int opening = at;
    String endsOutside = ends;
    ends = ENDS;
    List<Phrase> alternatives = new ArrayList<>();
    do {
      at++;
      alternatives.add(sequence("alternative", opening));
    } while (at < text.length() && text.charAt(at) == '|');
    close(')', opening);
    ends = endsOutside;
    return alternatives.size() == 1 ? alternatives.get(0) : new Phrase.Choice(alternatives);
  }

  private Phrase angle() {
    int opening = at;
    Matcher not = NOT.matcher(text).region(at, text.length());
    if (not.lookingAt()) {
      return not(not);
    }
    Matcher near = NEAR.matcher(text).region(at, text.length());
    if (near.lookingAt()) {
      return near(near);
    }
    int closing = text.indexOf('>', at);
    if (closing < 0) {
      throw unreadable(opening, "'<' is never closed", "expected '>'");
    }
    String name = text.substring(at + 1, closing);
    at = closing + 1;
    Phrase kind = PhraseKinds.read(name);
    if (kind == null) {
      add(opening, "unknown kind '<" + name + ">'", PhraseKinds.hint(name));
      return new Phrase.AnyWord();
    }
    return kind;
  }

  private Phrase not(Matcher not) {
    int opening = at;
    int within = count(not, 2, 1, 1);
    at = not.end();
    String side = not.group(1);
    Phrase phrase =
        bracketed(side == null ? "phrase after 'inside'" : "phrase after 'by'", opening);
    close('>', opening);
    NotKind kind =
        side == null
            ? NotKind.INSIDE
            : side.equals("preceded") ? NotKind.PRECEDED : NotKind.FOLLOWED;
    return new Phrase.Not(kind, within, phrase);
  }

  private Phrase near(Matcher near) {
    int opening = at;
    int within = count(near, 1, 0, GAP_WORDS);
    at = near.end() - 1;
    String endsOutside = ends;
    ends = ENDS + ",";
    List<Phrase> parts = new ArrayList<>();
    do {
      at++;
      parts.add(bracketed("part of 'near'", opening));
    } while (at < text.length() && text.charAt(at) == ',');
    close('>', opening);
    ends = endsOutside;
    if (parts.size() < 2 || parts.size() > Phrase.Near.MOST_PARTS) {
      throw unreadable(
          opening,
          "'near' with " + (parts.size() == 1 ? "one part" : parts.size() + " parts"),
          "expected 2 to " + Phrase.Near.MOST_PARTS + ", separated by commas: <near 3: a, b>");
    }
    return new Phrase.Near(parts, within);
  }

  /** The number of words in a group of an angle's beginning. */
  private int count(Matcher angle, int group, int least, int otherwise) {
    String digits = angle.group(group);
    if (digits == null) {
      return otherwise;
    }
    int count = Integer.parseInt(digits);
    if (count < least || count > MAX_REPEAT) {
      String hint = "expected " + least + " to " + MAX_REPEAT + " words";
      add(angle.start(group), "within '" + count + "'", hint);
    }
    return count;
  }

  /** A sequence that an angle ends; a bar needs brackets of its own. */
  private Phrase bracketed(String what, int opening) {
    Phrase phrase = sequence(what, opening);
    if (at < text.length() && text.charAt(at) == '|') {
      throw unreadable(at, "'|' outside brackets", "write alternatives as (a|b)");
    }
    return phrase;
  }

  private void close(char bracket, int opening) {
    if (at == text.length() || text.charAt(at) != bracket) {
      throw unreadable(
          opening, "'" + text.charAt(opening) + "' is never closed", "expected '" + bracket + "'");
    }
    at++;
  }

  private String word() {
    int start = at;
    while (at < text.length() && isWordPart(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    String word = text.substring(start, at);
    if (word.isEmpty()) {
      boolean end = at == text.length();
      String found = end ? "end of phrase" : "'" + Character.toString(text.codePointAt(at)) + "'";
      throw unreadable(at, "unexpected " + found, "words are written as said, without punctuation");
    }
    String lower = word.toLowerCase(Locale.ROOT);
    if (!word.equals(lower)) {
      add(start, "upper case in '" + word + "'", "write '" + lower + "'");
    } else if (word.codePoints().anyMatch(Character::isDigit)) {
      add(start, "digits in '" + word + "'", "write numbers as said: 'twenty four'");
    } else if (word.startsWith("-") || word.endsWith("-")) {
      add(start, "punctuation in '" + word + "'", "words are written as said");
    }
    return word;
  }

  /** Letters with their marks, digits, and what may stand inside a word: apostrophe, hyphen. */
  private static boolean isWordPart(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || c == '\''
        || c == '-';
  }

  private void skipSpace() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private void add(int offset, String message, String hint) {
    problems.add(new Problem(file, line, column + offset, message, sourceLine, hint));
  }

  private Unreadable unreadable(int offset, String message, String hint) {
    add(offset, message, hint);
    return new Unreadable();
  }

  /** Nothing sensible can be read after this fault; its problem has been added. */
  private static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable() {
      super(null, null, false, false);
    }
  }
}
