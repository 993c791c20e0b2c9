package org.callscore.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.callscore.rule.Lexicon;
import org.callscore.rule.Phrase;
import org.callscore.rule.PhraseSet;
import org.callscore.text.Language;

/**
 * One cell of the phrase half of the conformance matrix.
 *
 * @param column {@code matches}, {@code near-miss}, {@code edge} or {@code inside}
 * @param phrase in the notation
 * @param text as spoken: {@code /} is a pause, {@code //} another turn, what must be found stands
 *     in square brackets, with a question mark after it if it is not verified
 * @param settings what else the case needs: {@code sets}, {@code lists}, {@code sounds}, {@code
 *     names}, {@code except}
 */
record ConformanceCase(
    String row, String column, String phrase, String text, Map<String, Object> settings) {
  private static final String SET = "s";

  /** The text with what an engine finds in brackets. */
  String found(Engine engine, Language language) {
    Lexicon lexicon = new Lexicon(lists("lists"), lists("sounds"));
    Matcher matcher = engine.matcher(CompiledPhrases.compile(sets(), lexicon, language));
    List<List<List<String>>> turns = turns();
    List<TurnText> texts = turns.stream().map(turn -> new TurnText(language, turn)).toList();
    SlotNames names = new SlotNames(names("company"), names("agent"), names("customer"));
    Matches found = new Matches();
    matcher.match(texts, names, found);
    List<String> shown = new ArrayList<>();
    for (int turn = 0; turn < turns.size(); turn++) {
      shown.add(marked(turns.get(turn), turn, found));
    }
    return String.join(" // ", shown);
  }

  private List<PhraseSet> sets() {
    List<PhraseSet> sets = new ArrayList<>();
    Object except = settings.get("except");
    sets.add(set(SET, List.of(phrase), except == null ? List.of() : List.of(except.toString())));
    lists("sets").forEach((name, phrases) -> sets.add(set(name, phrases, List.of())));
    return sets;
  }

  private static PhraseSet set(String name, List<String> phrases, List<String> except) {
    return new PhraseSet(name, "en", parse(phrases), parse(except), null, List.of(), List.of());
  }

  private static List<Phrase> parse(List<String> notations) {
    return notations.stream().map(Phrase::parse).toList();
  }

  /** Turns of utterances of words. */
  private List<List<List<String>>> turns() {
    List<List<List<String>>> turns = new ArrayList<>();
    for (String turn : text.replaceAll("\\]\\??|\\[", "").split("//", -1)) {
      List<List<String>> utterances = new ArrayList<>();
      for (String utterance : turn.split("/", -1)) {
        utterances.add(List.of(utterance.strip().split(" +")));
      }
      turns.add(utterances);
    }
    return turns;
  }

  private static String marked(List<List<String>> utterances, int turn, Matches found) {
    StringBuilder shown = new StringBuilder();
    int place = 0;
    for (List<String> utterance : utterances) {
      shown.append(shown.isEmpty() ? "" : " /");
      for (String word : utterance) {
        shown.append(shown.isEmpty() ? "" : " ").append(opening(found, turn, place));
        shown.append(word).append(closing(found, turn, ++place));
      }
    }
    return shown.toString();
  }

  private static String opening(Matches found, int turn, int place) {
    for (int m = 0; m < found.size(); m++) {
      if (isOurs(found, m, turn) && found.from(m) == place) {
        return "[";
      }
    }
    return "";
  }

  private static String closing(Matches found, int turn, int place) {
    for (int m = 0; m < found.size(); m++) {
      if (isOurs(found, m, turn) && found.to(m) == place) {
        return found.verified(m) ? "]" : "]?";
      }
    }
    return "";
  }

  private static boolean isOurs(Matches found, int match, int turn) {
    return found.setName(match).equals(SET) && found.turn(match) == turn;
  }

  @SuppressWarnings("unchecked") // the table's form is fixed; a wrong one fails here
  private Map<String, List<String>> lists(String key) {
    return new TreeMap<>((Map<String, List<String>>) settings.getOrDefault(key, Map.of()));
  }

  private List<List<String>> names(String kind) {
    return lists("names").getOrDefault(kind, List.of()).stream()
        .map(name -> List.of(name.split(" ")))
        .toList();
  }
}
