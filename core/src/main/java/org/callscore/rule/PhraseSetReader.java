package org.callscore.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a phrase set from its YAML file. */
final class PhraseSetReader {
  private static final Pattern REFERENCE =
      Pattern.compile("<(?:set:([a-z0-9-]+)|list:([a-z0-9-]+)|(date|time))>");
  private static final String A_PHRASE =
      "a list of phrases such as 'thank you (so much)? for calling'";
  private static final String AN_UTTERANCE =
      "at least one utterance in which the set must be found";

  private PhraseSetReader() {}

  /**
   * Reads one set.
   *
   * @param names what phrases of the language may refer to
   * @return null if there is no mapping to read; what came out is of no use if problems were added
   */
  static @Nullable PhraseSet read(
      String name,
      String language,
      String file,
      String content,
      PhraseNames names,
      List<Problem> problems) {
    YamlMap map = YamlFile.read(file, content, problems);
    if (map == null) {
      return null;
    }
    map.allow("phrases", "except", "preferred", "match", "no-match", LintKey.NAME);
    LintKey.read(map);
    map.required("phrases", A_PHRASE);
    map.required("match", AN_UTTERANCE);
    map.required("no-match", "at least one utterance in which it must not be found");
    return new PhraseSet(
        name,
        language,
        phrases(map.get("phrases"), names),
        phrases(map.get("except"), names),
        map.text("preferred"),
        map.texts("match"),
        map.texts("no-match"));
  }

  private static List<Phrase> phrases(@Nullable YamlNode node, PhraseNames names) {
    List<Phrase> phrases = new ArrayList<>();
    if (node == null) {
      return phrases;
    }
    for (YamlNode entry : node.oneOrMore()) {
      if (entry.isMap()) {
        entry.problem("a mapping where a phrase should be", "quote a phrase that contains ': '");
        continue;
      }
      String text = entry.text();
      int line = entry.lineOf(0);
      Phrase phrase =
          PhraseParser.parse(
              text,
              entry.file().name(),
              line,
              entry.columnOf(0),
              entry.file().source(line),
              entry.file().problems());
      if (phrase != null) {
        phrases.add(phrase);
      }
      checkReferences(entry, text, names);
    }
    return phrases;
  }

  private static void checkReferences(YamlNode entry, String text, PhraseNames names) {
    Matcher reference = REFERENCE.matcher(text);
    while (reference.find()) {
      String set = reference.group(1);
      String list = reference.group(2);
      String kind = reference.group(3);
      if (kind != null) {
        set = kind.equals("date") ? PhraseKinds.DATE_SET : PhraseKinds.TIME_SET;
        if (!names.sets().contains(set)) {
          String message = "no phrase set '" + set + "', which <" + kind + "> stands for";
          entry.problemIn(0, reference.start(3), message, "");
        }
      } else if (set != null && !names.sets().contains(set)) {
        String hint = Spelling.hint(set, names.sets());
        entry.problemIn(0, reference.start(1), "no phrase set '" + set + "'", hint);
      } else if (list != null && !names.lists().contains(list)) {
        String near = Spelling.nearest(list, names.lists());
        String hint =
            near == null
                ? "expected a file lists/<language>/"
                    + list
                    + ".yaml, or one of the profile's lists"
                : "did you mean '" + near + "'?";
        entry.problemIn(0, reference.start(2), "no word list '" + list + "'", hint);
      }
    }
  }
}
