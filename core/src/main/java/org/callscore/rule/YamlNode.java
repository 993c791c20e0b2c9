package org.callscore.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A value in a YAML file that knows where it stands. What is asked of it and not there is reported,
 * and a harmless value returned: an empty text, an empty list, the first of several choices.
 */
final class YamlNode {
  private final YamlFile file;
  private final Node node;

  YamlNode(YamlFile file, Node node) {
    this.file = file;
    this.node = node;
  }

  YamlFile file() {
    return file;
  }

  boolean isText() {
    return node instanceof ScalarNode && !isMissing();
  }

  boolean isList() {
    return node instanceof SequenceNode;
  }

  boolean isMap() {
    return node instanceof MappingNode;
  }

  /** A key without a value. */
  private boolean isMissing() {
    return node instanceof ScalarNode scalar && scalar.isPlain() && node.getTag().equals(Tag.NULL);
  }

  /** Numbers, times, {@code on} and {@code off} come as written, quoted or not. */
  String text() {
    if (node instanceof ScalarNode scalar && !isMissing()) {
      return scalar.getValue().strip();
    }
    problem(found(), "expected text");
    return "";
  }

  /** Verbatim, with line ends as YAML reads them. */
  String block() {
    return node instanceof ScalarNode scalar && !isMissing() ? scalar.getValue() : text();
  }

  /** A mapping; anything else is a problem and an empty one. */
  YamlMap map() {
    if (node instanceof MappingNode mapping) {
      return YamlMap.of(this, mapping);
    }
    problem(found(), "expected 'key: value' lines");
    return YamlMap.empty(this);
  }

  /** The entries of a list. */
  List<YamlNode> list() {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue().stream().map(entry -> new YamlNode(file, entry)).toList();
    }
    problem(found(), "expected a list");
    return List.of();
  }

  /** The entries of a list, or the one value that stands without brackets. */
  List<YamlNode> oneOrMore() {
    List<YamlNode> entries = isText() ? List.of(this) : list();
    if (entries.isEmpty() && isList()) {
      problem("an empty list", "expected at least one entry");
    }
    return entries;
  }

  /** The texts of a list, or the one text. */
  List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (YamlNode entry : oneOrMore()) {
      texts.add(entry.text());
    }
    return texts;
  }

  /** A whole number from {@code least} on. */
  int count(int least) {
    String text = text();
    if (text.matches("\\d{1,9}") && Integer.parseInt(text) >= least) {
      return Integer.parseInt(text);
    }
    if (!text.isEmpty()) {
      problem("'" + text + "' is no count", "expected a whole number from " + least + " on");
    }
    return least;
  }

  /** A number from 0 to 1. */
  double share(double otherwise) {
    String text = text();
    if (text.matches("\\d?\\.\\d{1,6}|\\d") && Double.parseDouble(text) <= 1) {
      return Double.parseDouble(text);
    }
    if (!text.isEmpty()) {
      problem("'" + text + "' is no confidence", "expected a number from 0 to 1 such as 0.5");
    }
    return otherwise;
  }

  boolean flag() {
    return oneOf("value", List.of("true", "false")).equals("true");
  }

  /** One of these words; {@code what} they are, for the message. */
  String oneOf(String what, Collection<String> words) {
    String text = text();
    if (words.contains(text)) {
      return text;
    }
    if (!text.isEmpty()) {
      problem("unknown " + what + " '" + text + "'", Spelling.hint(text, words));
    }
    return words.iterator().next();
  }

  private String found() {
    return isMissing()
        ? "no value"
        : isMap() ? "a mapping" : isList() ? "a list" : "'" + text() + "'";
  }

  /** Line of the value, from 1. */
  int line() {
    return mark().getLine() + 1;
  }

  /** Column of the value, from 1. */
  int column() {
    return mark().getColumn() + 1;
  }

  Place place() {
    return new Place(file.name(), line(), column(), file.source(line()));
  }

  void problem(String message, String hint) {
    file.problems().add(place().problem(message, hint));
  }

  /** A problem at a character of the text on one of its lines, both from 0. */
  void problemIn(int textLine, int offset, String message, String hint) {
    int column = columnOf(textLine) + offset;
    boolean written = isBlock() || textLine == 0;
    if (written && column <= file.source(lineOf(textLine)).length() + 1) {
      file.problem(lineOf(textLine), column, message, hint);
    } else {
      // The line was made by folding or from an escape, so it stands nowhere in the file.
      problem(message, hint);
    }
  }

  /** Where, in the file, a line of the text stands, both counted as usual: file 1, text 0. */
  int lineOf(int textLine) {
    return line() + textLine + (isBlock() ? 1 : 0);
  }

  /** In which column of the file a line of the text begins, from 1. */
  int columnOf(int textLine) {
    if (isBlock() || textLine > 0) {
      String source = file.source(lineOf(textLine));
      return 1 + source.length() - source.stripLeading().length();
    }
    return column() + (style() == ScalarStyle.PLAIN ? 0 : 1);
  }

  private boolean isBlock() {
    return style() == ScalarStyle.LITERAL || style() == ScalarStyle.FOLDED;
  }

  private ScalarStyle style() {
    return node instanceof ScalarNode scalar ? scalar.getScalarStyle() : ScalarStyle.PLAIN;
  }

  private Mark mark() {
    return node.getStartMark()
        .orElseThrow(() -> new AssertionError("a node without a mark in " + file.name()));
  }
}
