package org.callscore.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A call as people write it down: a line per utterance, {@code [0:04] agent: good morning}.
 *
 * <p>A stamp is {@code [m:ss]}, {@code [m:ss.mmm]} or {@code [h:mm:ss]} and says when the utterance
 * begins. Either every line has one or none has; blank lines are skipped.
 *
 * <p>Only beginnings are written, so ends and word times are made up: at 150 words a minute, faster
 * (up to 250) where the next utterance begins sooner. What cannot be said even so runs into the
 * other speaker's utterance, never into one of the same speaker. Without stamps everything is read
 * at 150 words a minute with half a second between utterances, and the call is marked {@link
 * Transcript#estimatedTimes()}; with stamps it is not.
 */
public final class PlainNotation {
  private static final Pattern STAMP =
      Pattern.compile("\\[(?:(\\d{1,2}):)?(\\d{1,4}):(\\d{2})(?:\\.(\\d{1,3}))?\\]");
  private static final Pattern SPEAKER = Pattern.compile("([\\p{L}_-]+)\\s*:(?:\\s|$)");
  private static final String EXPECTED = "expected '[0:04] agent: good morning'";
  private static final int MILLIS_PER_WORD = 400;
  private static final int FASTEST_MILLIS_PER_WORD = 240;
  private static final int PAUSE_MILLIS = 500;
  private static final int MINUTE = 60_000;
  private static final int HOUR = 60 * MINUTE;

  private PlainNotation() {}

  /** One line as written; {@code startMillis} is {@link Transcript#UNTIMED} without a stamp. */
  private record Line(Speaker speaker, int startMillis, String text) {
    int words() {
      return text.split("\\s+").length;
    }
  }

  /**
   * Reads a call.
   *
   * @param text the lines
   * @param id names the call
   * @param language code such as {@code en}, or null if unknown
   * @throws TranscriptFormatException naming the line and column of the first fault
   */
  public static Transcript parse(String text, String id, @Nullable String language)
      throws TranscriptFormatException {
    List<Line> lines = lines(text, id);
    if (lines.isEmpty()) {
      throw new TranscriptFormatException(id, 0, 0, "nobody speaks", EXPECTED);
    }
    boolean stamped = lines.get(0).startMillis() != Transcript.UNTIMED;
    List<Utterance> utterances = stamped ? stamped(lines) : unstamped(lines);
    Transcript call = Transcript.of(id, language, utterances);
    return new Transcript(
        call.id(),
        call.language(),
        call.durationMillis(),
        null,
        Metadata.NONE,
        call.spans(),
        call.audio(),
        !stamped,
        utterances);
  }

  /**
   * Writes a call's utterances, with stamps unless it has no times or only estimated ones. Ends,
   * word times, confidence and metadata are not written, nor utterances without words.
   */
  public static String write(Transcript call) {
    boolean stamps = call.timed() && !call.estimatedTimes();
    StringBuilder text = new StringBuilder();
    for (Utterance utterance : call.utterances()) {
      List<String> words = utterance.tokens();
      if (words.isEmpty()) {
        continue;
      }
      if (stamps) {
        text.append(stamp(utterance.startMillis())).append(' ');
      }
      text.append(utterance.speaker().label()).append(": ");
      text.append(String.join(" ", words)).append('\n');
    }
    return text.toString();
  }

  private static List<Line> lines(String text, String id) throws TranscriptFormatException {
    List<Line> lines = new ArrayList<>();
    String[] all = text.split("\r\n|\r|\n", -1);
    for (int i = 0; i < all.length; i++) {
      String source = all[i].stripTrailing();
      if (source.isEmpty()) {
        continue;
      }
      Line line = line(source, id, i + 1);
      if (!lines.isEmpty()) {
        int last = lines.get(lines.size() - 1).startMillis();
        if ((last == Transcript.UNTIMED) != (line.startMillis() == Transcript.UNTIMED)) {
          throw new TranscriptFormatException(
              id,
              i + 1,
              indent(source) + 1,
              last == Transcript.UNTIMED
                  ? "a time stamp, though lines before have none"
                  : "no time stamp, though lines before have one",
              "expected one on every line or on none");
        }
        if (line.startMillis() < last) {
          throw new TranscriptFormatException(
              id,
              i + 1,
              indent(source) + 1,
              stamp(line.startMillis()) + " is before the " + stamp(last) + " above",
              "expected lines in order of time");
        }
      }
      lines.add(line);
    }
    return lines;
  }

  private static Line line(String source, String id, int number) throws TranscriptFormatException {
    int at = indent(source);
    int start = Transcript.UNTIMED;
    if (source.charAt(at) == '[') {
      Matcher stamp = STAMP.matcher(source).region(at, source.length());
      if (!stamp.lookingAt() || !validStamp(stamp)) {
        int close = source.indexOf(']', at);
        throw new TranscriptFormatException(
            id,
            number,
            at + 1,
            "no time stamp: '"
                + source.substring(at, close < 0 ? source.length() : close + 1)
                + "'",
            "expected [m:ss], [m:ss.mmm] or [h:mm:ss]");
      }
      start = millis(stamp);
      at = stamp.end();
      while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
        at++;
      }
    }
    Matcher label = SPEAKER.matcher(source).region(at, source.length());
    if (!label.lookingAt()) {
      String found = source.substring(at);
      throw new TranscriptFormatException(
          id, number, at + 1, "no speaker before '" + shortened(found) + "'", EXPECTED);
    }
    Speaker speaker;
    try {
      speaker = Speaker.parse(label.group(1).toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new TranscriptFormatException(
          id,
          number,
          at + 1,
          "unknown speaker '" + label.group(1) + "'",
          "expected agent, customer, colleague, system or unknown");
    }
    String text = source.substring(label.end()).strip();
    if (text.isEmpty()) {
      throw new TranscriptFormatException(
          id, number, at + 1, "'" + label.group(1) + "' says nothing", EXPECTED);
    }
    return new Line(speaker, start, text);
  }

  private static int indent(String source) {
    int at = 0;
    while (Character.isWhitespace(source.charAt(at))) {
      at++;
    }
    return at;
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "...";
  }

  private static boolean validStamp(Matcher stamp) {
    boolean hours = stamp.group(1) != null;
    int minutes = Integer.parseInt(stamp.group(2));
    return Integer.parseInt(stamp.group(3)) < 60 && (!hours || minutes < 60);
  }

  private static int millis(Matcher stamp) {
    int hours = stamp.group(1) == null ? 0 : Integer.parseInt(stamp.group(1));
    String fraction = stamp.group(4) == null ? "" : stamp.group(4);
    return hours * HOUR
        + Integer.parseInt(stamp.group(2)) * MINUTE
        + Integer.parseInt(stamp.group(3)) * 1000
        + Integer.parseInt((fraction + "000").substring(0, 3));
  }

  private static String stamp(int millis) {
    int minutes = millis % HOUR / MINUTE;
    String head =
        millis < HOUR
            ? Integer.toString(minutes)
            : String.format(Locale.ROOT, "%d:%02d", millis / HOUR, minutes);
    String seconds = String.format(Locale.ROOT, "%02d", millis % MINUTE / 1000);
    int fraction = millis % 1000;
    String tail = fraction == 0 ? "" : String.format(Locale.ROOT, ".%03d", fraction);
    return "[" + head + ":" + seconds + tail + "]";
  }

  private static List<Utterance> unstamped(List<Line> lines) {
    List<Utterance> utterances = new ArrayList<>();
    int at = 0;
    for (Line line : lines) {
      int end = at + line.words() * MILLIS_PER_WORD;
      utterances.add(utterance(line, at, end));
      at = end + PAUSE_MILLIS;
    }
    return utterances;
  }

  private static List<Utterance> stamped(List<Line> lines) {
    List<Utterance> utterances = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      int start = line.startMillis();
      int end = start + line.words() * MILLIS_PER_WORD;
      if (i + 1 < lines.size() && lines.get(i + 1).startMillis() < end) {
        int fastest = start + line.words() * FASTEST_MILLIS_PER_WORD;
        end = Math.max(lines.get(i + 1).startMillis(), fastest);
      }
      for (int j = i + 1; j < lines.size() && lines.get(j).startMillis() < end; j++) {
        if (lines.get(j).speaker() == line.speaker()) {
          end = lines.get(j).startMillis();
        }
      }
      utterances.add(utterance(line, start, end));
    }
    return utterances;
  }

  /** The words share the time evenly. */
  private static Utterance utterance(Line line, int start, int end) {
    String[] tokens = line.text().split("\\s+", -1);
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < tokens.length; i++) {
      int from = start + (int) ((long) (end - start) * i / tokens.length);
      int to = start + (int) ((long) (end - start) * (i + 1) / tokens.length);
      words.add(new Word(tokens[i], from, to, 1));
    }
    return new Utterance(line.speaker(), start, end, line.text(), words);
  }
}
