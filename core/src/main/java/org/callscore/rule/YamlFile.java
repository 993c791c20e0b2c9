package org.callscore.rule;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * The text of one YAML file and where its problems are collected. Reading goes on after a problem
 * with a harmless value, so that one run tells them all; whoever asked for the reading throws away
 * what came out if there are problems.
 */
final class YamlFile {
  private final String name;
  private final List<String> lines;
  private final List<Problem> problems;

  private YamlFile(String name, String content, List<Problem> problems) {
    this.name = name;
    this.lines = List.of(content.split("\r\n|\r|\n", -1));
    this.problems = problems;
  }

  /** The file's outermost mapping, or null if it is none, which is then among the problems. */
  static @Nullable YamlMap read(String name, String content, List<Problem> problems) {
    YamlFile file = new YamlFile(name, content, problems);
    Optional<Node> root;
    try {
      LoadSettings settings = LoadSettings.builder().setLabel(name).build();
      root = new Compose(settings).composeString(content);
    } catch (MarkedYamlEngineException e) {
      file.notYaml(e);
      return null;
    } catch (YamlEngineException e) {
      file.problem("not YAML: " + firstLine(e.getMessage()), "");
      return null;
    }
    if (root.isEmpty()) {
      file.problem("the file is empty", "");
      return null;
    }
    YamlNode node = new YamlNode(file, root.get());
    YamlMap map = node.map();
    return node.isMap() ? map : null;
  }

  private void notYaml(MarkedYamlEngineException e) {
    String found = e.getProblem() == null ? e.getContext() : e.getProblem();
    Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
    String message = "not YAML: " + firstLine(found);
    if (mark.isEmpty()) {
      problem(message, "");
      return;
    }
    int line = mark.get().getLine() + 1;
    String hint =
        source(line).indexOf('\t') >= 0
            ? "indent with spaces, not tabs"
            : "quote text that contains ': ' or ' #' or begins with one of [ { < & * ! | > % @";
    problem(line, mark.get().getColumn() + 1, message, hint);
  }

  private static String firstLine(@Nullable String text) {
    return text == null ? "unreadable" : text.lines().findFirst().orElse("unreadable");
  }

  /** As the author knows it. */
  String name() {
    return name;
  }

  List<Problem> problems() {
    return problems;
  }

  /** A line as it stands, from 1; empty if there is none. */
  String source(int line) {
    return line >= 1 && line <= lines.size() ? lines.get(line - 1) : "";
  }

  /** A problem of the whole file. */
  void problem(String message, String hint) {
    problems.add(new Problem(name, 0, 0, message, "", hint));
  }

  void problem(int line, int column, String message, String hint) {
    problems.add(new Problem(name, line, column, message, source(line), hint));
  }
}
