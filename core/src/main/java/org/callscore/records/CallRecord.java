package org.callscore.records;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callscore.scorecard.Finding;
import org.callscore.scorecard.Scorecard;
import org.callscore.scorecard.Verdict;
import org.callscore.transcript.AgentName;
import org.callscore.transcript.CallEvent;
import org.callscore.transcript.Metadata;
import org.callscore.transcript.Span;
import org.callscore.transcript.Speaker;
import org.callscore.transcript.Transcript;
import org.jspecify.annotations.Nullable;

/**
 * What is on record of one call, with or without a recording. What is unknown is null and counts
 * neither way.
 *
 * @param path names the call in reports
 * @param metadata what the telephone system knows
 * @param agent who took or made the call: id, else name
 * @param durationMillis from the first ring, or the start of the recording, to the end
 * @param talkMillis how long the call was talked on; 0 for a call that reached nobody
 * @param scored what its scorecard says, or null
 */
public record CallRecord(
    String path,
    Metadata metadata,
    @Nullable String agent,
    @Nullable Integer durationMillis,
    @Nullable Integer talkMillis,
    @Nullable Scored scored) {
  /** The statement that a call back was promised for a time; judged only where one was promised. */
  private static final String PROMISE = "CALLB-07";

  /** The statement that a call back is promised within the hour. */
  private static final String PROMISE_OF_AN_HOUR = "COMP-19";

  private static final Pattern OPERATION = Pattern.compile("[^\\[\\],\"\\s]+");

  private static final Set<String> REACHED_NOBODY =
      Set.of("no-answer", "no answer", "noanswer", "missed", "busy", "abandoned", "cancel");

  /**
   * What matters here of a scorecard.
   *
   * @param score 0 to 100, or null
   * @param failed whether a critical rule was broken
   * @param violated how many rules were broken
   * @param promisedWithin the time in which the agent promised to call back, {@link Duration#ZERO}
   *     if a time was not told in hours; null if nothing was promised
   */
  public record Scored(
      @Nullable BigDecimal score,
      boolean failed,
      int violated,
      @Nullable Duration promisedWithin) {}

  /**
   * What metadata, transcript and scorecard of a call have on record.
   *
   * @param transcript null if the call was not recorded or not transcribed
   * @param card null if it was not scored
   */
  public static CallRecord of(
      String path, Metadata metadata, @Nullable Transcript transcript, @Nullable Scorecard card) {
    AgentName named = metadata.agent();
    String agent = card == null ? null : card.agent();
    if (agent == null && named != null) {
      agent = named.id() != null ? named.id() : named.names().stream().findFirst().orElse(null);
    }
    Integer duration = millis(metadata, "duration");
    if (duration == null && transcript != null && transcript.endMillis() > 0) {
      duration = transcript.endMillis();
    }
    return new CallRecord(
        path,
        metadata,
        agent,
        duration,
        talk(metadata, transcript),
        card == null
            ? null
            : new Scored(
                card.score(), card.failed(), (int) card.count(Verdict.VIOLATED), promised(card)));
  }

  /** A field of so many milliseconds or seconds: {@code talkMillis}, {@code talkSeconds}. */
  private static @Nullable Integer millis(Metadata metadata, String name) {
    Integer millis = number(metadata.more().get(name + "Millis"));
    Integer seconds = number(metadata.more().get(name + "Seconds"));
    return millis != null ? millis : seconds == null ? null : (Integer) (1000 * seconds);
  }

  private static @Nullable Integer number(@Nullable String text) {
    try {
      return text == null ? null : (Integer) new BigDecimal(text.strip()).intValue();
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static @Nullable Integer talk(Metadata metadata, @Nullable Transcript transcript) {
    Integer recorded = millis(metadata, "talk");
    if (recorded != null) {
      return recorded;
    }
    String reason = metadata.endReason();
    if (reason != null && REACHED_NOBODY.contains(reason.toLowerCase(Locale.ROOT))) {
      return 0;
    }
    return transcript == null ? null : (Integer) talk(transcript);
  }

  /** People's talk, the system's announcements left out. */
  private static int talk(Transcript transcript) {
    int spans = 0;
    for (Speaker speaker : List.of(Speaker.AGENT, Speaker.CUSTOMER)) {
      spans +=
          transcript.spans().getOrDefault(speaker, List.of()).stream()
              .mapToInt(Span::lengthMillis)
              .sum();
    }
    int said =
        transcript.utterances().stream()
            .filter(utterance -> utterance.speaker() != Speaker.SYSTEM)
            .mapToInt(utterance -> Math.max(1, utterance.endMillis() - utterance.startMillis()))
            .sum();
    return Math.max(spans, said);
  }

  private static @Nullable Duration promised(Scorecard card) {
    Duration promised = null;
    for (Finding finding : card.findings()) {
      boolean asked = finding.verdict() == Verdict.MET || finding.verdict() == Verdict.VIOLATED;
      if (finding.verdict() == Verdict.MET && finding.standards().contains(PROMISE_OF_AN_HOUR)) {
        return Duration.ofHours(1);
      }
      if (asked && finding.standards().contains(PROMISE)) {
        promised = Duration.ZERO;
      }
    }
    return promised;
  }

  /** Whether the call came in; true where nothing says otherwise. */
  public boolean inbound() {
    return !"outbound".equals(metadata.direction());
  }

  /** When it began, or null. */
  public @Nullable OffsetDateTime startedAt() {
    return metadata.startedAt();
  }

  /** Whether somebody was talked to; null if unknown. */
  public @Nullable Boolean talked() {
    return talkMillis == null ? null : (Boolean) (talkMillis > 0);
  }

  /** The number at the customer's end, or null. */
  public @Nullable String customerNumber() {
    return metadata.more().get(inbound() ? "callerNumber" : "dialledNumber");
  }

  /**
   * What was done with the call, in order: {@code run-script}, {@code menu}, {@code queue}, {@code
   * transfer} and the like; from the field {@code operations}, a list or names parted by commas.
   */
  public List<String> operations() {
    String written = metadata.more().getOrDefault("operations", "");
    List<String> operations = new ArrayList<>();
    Matcher operation = OPERATION.matcher(written);
    while (operation.find()) {
      operations.add(operation.group());
    }
    return operations;
  }

  /** How often the call was passed on: recorded events, else operations. */
  public int transfers() {
    int events = 0;
    for (CallEvent event : metadata.events()) {
      events += event.type().equals("transfer") ? 1 : 0;
    }
    return Math.max(events, times("transfer"));
  }

  /** How often this was done with the call. */
  public int times(String operation) {
    return (int) operations().stream().filter(operation::equals).count();
  }
}
