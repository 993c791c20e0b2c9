package org.callscore.transcript;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the own JSON form of a transcript. Only {@code utterances} must be there; fields
 * that are not known are passed over, so that other programs may add their own.
 */
final class TranscriptJson {
  private TranscriptJson() {}

  /**
   * Reads a transcript.
   *
   * @param name of the text, for messages
   * @param id the call's, unless the text has one
   */
  static Transcript read(String json, String name, String id) throws TranscriptFormatException {
    JsonValue root = JsonValue.parse(json, name);
    JsonValue list = root.field("utterances");
    if (list == null) {
      throw root.wrong("has no 'utterances'", "expected a transcript");
    }
    List<Utterance> utterances = new ArrayList<>();
    for (JsonValue entry : list.entries()) {
      utterances.add(utterance(entry));
    }
    utterances = inOrder(utterances);
    JsonValue ownId = root.field("id");
    JsonValue language = root.field("language");
    JsonValue estimated = root.field("estimatedTimes");
    JsonValue metadata = root.field("metadata");
    Transcript plain = Transcript.of(id, null, utterances);
    return new Transcript(
        ownId == null ? id : ownId.verbatim(),
        language == null ? null : language.text(),
        duration(root, plain.durationMillis()),
        recogniser(root.field("recogniser")),
        metadata == null ? Metadata.NONE : MetadataJson.read(metadata),
        spans(root.field("spans")),
        audio(root.field("audio")),
        estimated != null && estimated.flag(),
        utterances,
        analysis(root.field("analysis")));
  }

  /** Absent, it is the end of the last utterance; {@code null} says that nobody knows. */
  private static int duration(JsonValue root, int lastEnd) throws TranscriptFormatException {
    JsonValue duration = root.field("durationMillis");
    if (duration != null) {
      return duration.millis();
    }
    return root.node().has("durationMillis") ? Transcript.UNTIMED : lastEnd;
  }

  /** By their start; if one has no times none can be placed, so all lose theirs. */
  private static List<Utterance> inOrder(List<Utterance> utterances) {
    boolean timed = utterances.stream().allMatch(Utterance::timed);
    return timed
        ? utterances.stream().sorted(Comparator.comparingInt(Utterance::startMillis)).toList()
        : utterances.stream().map(u -> untimed(u.speaker(), u.text())).toList();
  }

  private static Utterance untimed(Speaker speaker, String text) {
    return new Utterance(speaker, Transcript.UNTIMED, Transcript.UNTIMED, text, List.of());
  }

  private static Utterance utterance(JsonValue json) throws TranscriptFormatException {
    JsonValue label = json.field("speaker");
    Speaker speaker = label == null ? Speaker.UNKNOWN : speaker(label, label.text());
    List<Word> words = words(json.field("words"));
    JsonValue text = json.field("text");
    JsonValue wordList = json.field("words");
    if (text == null && wordList == null) {
      throw json.wrong("has neither 'text' nor 'words'", "expected what was said");
    }
    String said = text == null ? joined(wordList) : text.text();
    JsonValue start = json.field("startMillis");
    JsonValue end = json.field("endMillis");
    if (start == null && end == null && words.isEmpty()) {
      return untimed(speaker, said);
    }
    if ((start == null || end == null) && words.isEmpty()) {
      throw json.wrong("has only one of 'startMillis' and 'endMillis'", "expected both or none");
    }
    try {
      return new Utterance(
          speaker,
          start == null ? words.get(0).startMillis() : start.millis(),
          end == null ? words.get(words.size() - 1).endMillis() : end.millis(),
          said,
          words);
    } catch (IllegalArgumentException e) {
      throw json.wrong("does not fit together: " + e.getMessage(), "");
    }
  }

  private static Speaker speaker(JsonValue place, String label) throws TranscriptFormatException {
    try {
      return Speaker.parse(label);
    } catch (IllegalArgumentException e) {
      throw place.wrong(
          "names speaker '" + label + "'",
          "expected agent, customer, colleague, system or unknown");
    }
  }

  private static String joined(@Nullable JsonValue words) throws TranscriptFormatException {
    List<String> texts = new ArrayList<>();
    for (JsonValue word : words == null ? List.<JsonValue>of() : words.entries()) {
      texts.add(wordText(word));
    }
    return String.join(" ", texts);
  }

  private static String wordText(JsonValue word) throws TranscriptFormatException {
    JsonValue text = word.field("text");
    if (text == null) {
      throw word.wrong("has no 'text'", "expected the word");
    }
    return text.text();
  }

  /** None if one of them has no times: the utterance's own have to do. */
  private static List<Word> words(@Nullable JsonValue json) throws TranscriptFormatException {
    List<Word> words = new ArrayList<>();
    for (JsonValue entry : json == null ? List.<JsonValue>of() : json.entries()) {
      JsonValue start = entry.field("startMillis");
      JsonValue end = entry.field("endMillis");
      JsonValue confidence = entry.field("confidence");
      String text = wordText(entry);
      if (start == null || end == null) {
        return List.of();
      }
      if (end.millis() < start.millis()) {
        throw end.unexpected("no less than its startMillis " + start.millis());
      }
      words.add(
          new Word(
              text, start.millis(), end.millis(), confidence == null ? 1 : confidence.fraction()));
    }
    return words;
  }

  private static @Nullable Recogniser recogniser(@Nullable JsonValue json)
      throws TranscriptFormatException {
    if (json == null) {
      return null;
    }
    Map<String, JsonValue> rest = json.fields();
    JsonValue name = rest.remove("name");
    JsonValue version = rest.remove("version");
    JsonValue model = rest.remove("model");
    TreeMap<String, String> settings = new TreeMap<>();
    rest.forEach((key, value) -> settings.put(key, value.verbatim()));
    return new Recogniser(
        name == null ? "unknown" : name.text(),
        version == null ? null : version.verbatim(),
        model == null ? null : model.text(),
        settings);
  }

  private static Map<Speaker, List<Span>> spans(@Nullable JsonValue json)
      throws TranscriptFormatException {
    Map<Speaker, List<Span>> spans = new EnumMap<>(Speaker.class);
    if (json == null) {
      return spans;
    }
    for (Map.Entry<String, JsonValue> side : json.fields().entrySet()) {
      List<Span> list = new ArrayList<>();
      for (JsonValue pair : side.getValue().entries()) {
        List<JsonValue> bounds = pair.entries();
        if (bounds.size() != 2 || bounds.get(1).millis() < bounds.get(0).millis()) {
          throw pair.unexpected("[start, end] in milliseconds");
        }
        list.add(new Span(bounds.get(0).millis(), bounds.get(1).millis()));
      }
      spans.put(speaker(json, side.getKey()), list);
    }
    return spans;
  }

  private static Map<Speaker, AudioMeasures> audio(@Nullable JsonValue json)
      throws TranscriptFormatException {
    Map<Speaker, AudioMeasures> audio = new EnumMap<>(Speaker.class);
    if (json == null) {
      return audio;
    }
    for (Map.Entry<String, JsonValue> side : json.fields().entrySet()) {
      JsonValue measures = side.getValue();
      audio.put(
          speaker(json, side.getKey()),
          new AudioMeasures(
              number(measures, "levelDb"),
              number(measures, "noiseDb"),
              number(measures, "clippedPercent")));
    }
    return audio;
  }

  private static @Nullable Analysis analysis(@Nullable JsonValue json)
      throws TranscriptFormatException {
    if (json == null) {
      return null;
    }
    return new Analysis(
        required(json, "language").text(),
        required(json, "version").count("a whole number from 0 on"),
        required(json, "checksum").sum(),
        required(json, "grammar").texts());
  }

  private static JsonValue required(JsonValue json, String key) throws TranscriptFormatException {
    JsonValue value = json.field(key);
    if (value == null) {
      throw json.wrong("has no '" + key + "'", "expected language, version, checksum and grammar");
    }
    return value;
  }

  private static double number(JsonValue json, String key) throws TranscriptFormatException {
    JsonValue value = json.field(key);
    if (value == null) {
      throw json.wrong("has no '" + key + "'", "expected levelDb, noiseDb and clippedPercent");
    }
    return value.number();
  }

  /** A line for each field, utterance and word; reading it gives an equal transcript. */
  static String write(Transcript call) {
    List<String> lines = new ArrayList<>();
    lines.add(line("id", JsonText.quoted(call.id())));
    String language = call.language();
    if (language != null) {
      lines.add(line("language", JsonText.quoted(language)));
    }
    boolean derived = Transcript.of("", null, call.utterances()).durationMillis() == -1;
    if (call.durationMillis() != Transcript.UNTIMED) {
      lines.add(line("durationMillis", Integer.toString(call.durationMillis())));
    } else if (!derived) {
      lines.add(line("durationMillis", "null"));
    }
    Recogniser recogniser = call.recogniser();
    if (recogniser != null) {
      JsonText json = new JsonText().text("name", recogniser.name());
      json.text("version", recogniser.version()).text("model", recogniser.model());
      recogniser.settings().forEach(json::text);
      lines.add(line("recogniser", json.toString()));
    }
    JsonText metadata = MetadataJson.write(call.metadata());
    if (!metadata.isEmpty()) {
      lines.add(line("metadata", metadata.toString()));
    }
    if (!call.spans().isEmpty()) {
      lines.add(line("spans", spans(call.spans())));
    }
    if (!call.audio().isEmpty()) {
      lines.add(line("audio", audio(call.audio())));
    }
    if (call.estimatedTimes()) {
      lines.add(line("estimatedTimes", "true"));
    }
    List<String> utterances = call.utterances().stream().map(TranscriptJson::utterance).toList();
    lines.add(line("utterances", block(utterances, "    ")));
    Analysis analysis = call.analysis();
    if (analysis != null) {
      lines.add(line("analysis", analysis(analysis)));
    }
    return "{\n" + String.join(",\n", lines) + "\n}\n";
  }

  private static String line(String name, String value) {
    return "  " + JsonText.quoted(name) + ": " + value;
  }

  /** An array with a line for each entry. */
  private static String block(List<String> entries, String indent) {
    return entries.isEmpty()
        ? "[]"
        : "[\n" + indent + String.join(",\n" + indent, entries) + "\n" + indent.substring(2) + "]";
  }

  private static String spans(Map<Speaker, List<Span>> spans) {
    JsonText json = new JsonText();
    spans.forEach(
        (speaker, list) ->
            json.raw(
                speaker.label(),
                JsonText.array(
                    list.stream()
                        .map(span -> "[" + span.startMillis() + ", " + span.endMillis() + "]")
                        .toList())));
    return json.toString();
  }

  private static String audio(Map<Speaker, AudioMeasures> audio) {
    JsonText json = new JsonText();
    audio.forEach(
        (speaker, measures) ->
            json.raw(
                speaker.label(),
                new JsonText()
                    .raw("levelDb", JsonText.number(measures.levelDb()))
                    .raw("noiseDb", JsonText.number(measures.noiseDb()))
                    .raw("clippedPercent", JsonText.number(measures.clippedPercent()))
                    .toString()));
    return json.toString();
  }

  private static String analysis(Analysis analysis) {
    List<String> grammar = analysis.grammar().stream().map(JsonText::quoted).toList();
    return new JsonText()
        .text("language", analysis.language())
        .number("version", analysis.version())
        .raw("checksum", Long.toString(analysis.checksum()))
        .raw("grammar", block(grammar, "    "))
        .toString();
  }

  private static String utterance(Utterance utterance) {
    JsonText json = new JsonText().text("speaker", utterance.speaker().label());
    if (utterance.timed()) {
      json.number("startMillis", utterance.startMillis())
          .number("endMillis", utterance.endMillis());
    }
    json.text("text", utterance.text());
    if (!utterance.words().isEmpty()) {
      json.raw(
          "words", block(utterance.words().stream().map(TranscriptJson::word).toList(), "      "));
    }
    return json.toString();
  }

  private static String word(Word word) {
    JsonText json = new JsonText().text("text", word.text());
    json.number("startMillis", word.startMillis()).number("endMillis", word.endMillis());
    if (word.confidence() != 1) {
      json.raw("confidence", JsonText.number(word.confidence()));
    }
    return json.toString();
  }
}
