package org.callscore.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.callscore.scorecard.Evidence;
import org.callscore.scorecard.Finding;
import org.callscore.scorecard.Verdict;
import org.callscore.transcript.CallEvent;
import org.callscore.transcript.Span;
import org.callscore.transcript.Speaker;
import org.callscore.transcript.Transcript;
import org.jspecify.annotations.Nullable;

/** The call from left to right: a lane a speaker, a lane for what was violated and what was met. */
final class TimelineView {
  /** More columns than a wide screen has points to show them are not drawn. */
  private static final int MOST_COLUMNS = 1200;

  private static final int LOUDEST = 255;

  /** Peaks up to this are the line's own noise. */
  private static final int HUM = 3;

  private static final int MOST_TICKS = 10;
  private static final int[] TICK_SECONDS = {
    1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600
  };

  private final ReportedCall call;
  private final Transcript transcript;
  private final int durationMillis;

  TimelineView(ReportedCall call) {
    this.call = call;
    this.transcript = call.transcript();
    this.durationMillis = transcript.endMillis();
  }

  /** The time line; a sentence instead where the call has no times. */
  Html html() {
    if (durationMillis <= 0) {
      return Html.of("<p class=\"untimed\">The transcript has no times.</p>");
    }
    List<Html> labels = new ArrayList<>();
    List<Html> lanes = new ArrayList<>();
    for (Speaker speaker : speakers()) {
      labels.add(Html.of("<span>{}</span>", Html.name(speaker)));
      lanes.add(lane(speaker));
    }
    for (Verdict verdict : List.of(Verdict.VIOLATED, Verdict.MET)) {
      labels.add(Html.of("<span>{}</span>", Html.name(verdict)));
      lanes.add(Html.of("<div class=\"lane marks\">{}</div>", marks(verdict)));
    }
    return Html.of(
        "<div class=\"timeline\" data-duration=\"{}\"><div class=\"labels\">{}</div>"
            + "<div class=\"lanes\">{}{}<div class=\"searched\" hidden></div>"
            + "<div class=\"playhead\"></div><div class=\"axis\">{}</div></div></div>",
        durationMillis,
        Html.join(labels),
        events(),
        Html.join(lanes),
        axis());
  }

  private Set<Speaker> speakers() {
    Set<Speaker> speakers = new TreeSet<>(transcript.spans().keySet());
    transcript.utterances().forEach(utterance -> speakers.add(utterance.speaker()));
    if (call.waveform() != null) {
      speakers.addAll(call.waveform().peaks().keySet());
    }
    return speakers;
  }

  private Html lane(Speaker speaker) {
    Waveform waveform = call.waveform();
    byte[] peaks = waveform == null ? null : waveform.peaks().get(speaker);
    return waveform == null || peaks == null || peaks.length == 0
        ? bars(speaker)
        : wave(speaker, peaks, waveform.stepMillis());
  }

  /** Loudness, with the square root so that quiet speech shows. */
  private Html wave(Speaker speaker, byte[] peaks, int stepMillis) {
    int columns = Math.min(MOST_COLUMNS, Math.max(1, durationMillis / stepMillis));
    StringBuilder path = new StringBuilder();
    for (int column = 0; column < columns; column++) {
      int loud = Math.max(0, peak(peaks, stepMillis, column, columns) - HUM);
      int height = (int) Math.round(Math.sqrt(loud / (double) (LOUDEST - HUM)) * 48);
      if (height > 0) {
        path.append('M').append(column).append(' ').append(50 - height);
        path.append('V').append(50 + height);
      }
    }
    return svg(
        speaker,
        columns,
        Html.of("<path class=\"wave\" transform=\"translate(.5 0)\" d=\"{}\"/>", path));
  }

  private int peak(byte[] peaks, int stepMillis, int column, int columns) {
    long from = (long) durationMillis * column / columns / stepMillis;
    long to = Math.max(from + 1, (long) durationMillis * (column + 1) / columns / stepMillis);
    int peak = 0;
    for (long i = from; i < Math.min(to, peaks.length); i++) {
      peak = Math.max(peak, peaks[(int) i] & 0xFF);
    }
    return peak;
  }

  /** Where there is no waveform: a bar wherever the speaker talks. */
  private Html bars(Speaker speaker) {
    List<Html> bars = new ArrayList<>();
    for (Span span : talk(speaker)) {
      bars.add(
          Html.of(
              "<rect class=\"talk\" x=\"{}\" width=\"{}\" y=\"28\" height=\"44\"/>",
              span.startMillis(),
              Math.max(1, span.lengthMillis())));
    }
    return svg(speaker, durationMillis, Html.join(bars));
  }

  private List<Span> talk(Speaker speaker) {
    List<Span> measured = transcript.spans().getOrDefault(speaker, List.of());
    return measured.isEmpty()
        ? transcript.utterances().stream()
            .filter(utterance -> utterance.speaker() == speaker && utterance.timed())
            .map(utterance -> new Span(utterance.startMillis(), utterance.endMillis()))
            .toList()
        : measured;
  }

  private static Html svg(Speaker speaker, int width, Html content) {
    return Html.of(
        "<svg class=\"lane {}\" viewBox=\"0 0 {} 100\" preserveAspectRatio=\"none\""
            + " aria-hidden=\"true\">{}</svg>",
        speaker.label(),
        width,
        content);
  }

  private Html marks(Verdict verdict) {
    List<Html> marks = new ArrayList<>();
    for (int i = 0; i < call.card().findings().size(); i++) {
      Finding finding = call.card().findings().get(i);
      if (finding.verdict() == verdict) {
        addMarks(marks, finding, i);
      }
    }
    return Html.join(marks);
  }

  private void addMarks(List<Html> marks, Finding finding, int index) {
    Set<Integer> starts = new TreeSet<>();
    for (Evidence evidence : finding.evidence()) {
      if (evidence.startMillis() != null) {
        starts.add(evidence.startMillis());
      }
    }
    @Nullable Integer searchedFrom = ClockTime.startOf(finding);
    if (starts.isEmpty() && searchedFrom != null) {
      starts.add(searchedFrom);
    }
    for (int start : starts) {
      // Not in the tab order: the list of findings offers the same with more to read.
      marks.add(
          Html.of(
              "<button type=\"button\" tabindex=\"-1\" class=\"mark {}\" style=\"left:{}%\""
                  + " data-finding=\"f{}\" data-start=\"{}\" title=\"{} {}: {}\">{}</button>",
              finding.verdict().label(),
              percent(start),
              index,
              start,
              ClockTime.of(start),
              Html.name(finding.verdict()),
              finding.title(),
              Html.icon(finding.verdict())));
    }
  }

  private Html events() {
    List<Html> events = new ArrayList<>();
    for (CallEvent event : transcript.metadata().events()) {
      events.add(
          Html.of(
              "<div class=\"event\" style=\"left:{}%;width:{}%\"><span>{}</span></div>",
              percent(event.startMillis()),
              percent(event.endOrStartMillis() - event.startMillis()),
              event.type()));
    }
    return Html.join(events);
  }

  private Html axis() {
    int seconds = durationMillis / 1000;
    int step = TICK_SECONDS[TICK_SECONDS.length - 1];
    for (int candidate : TICK_SECONDS) {
      if (seconds / candidate <= MOST_TICKS) {
        step = candidate;
        break;
      }
    }
    List<Html> ticks = new ArrayList<>();
    for (int second = 0; second <= seconds; second += step) {
      ticks.add(
          Html.of(
              "<span style=\"left:{}%\">{}</span>",
              percent(second * 1000), ClockTime.of(second * 1000)));
    }
    return Html.join(ticks);
  }

  private String percent(int millis) {
    return String.format(Locale.ROOT, "%.2f", Math.min(100, 100.0 * millis / durationMillis));
  }
}
