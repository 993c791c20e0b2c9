package org.callscore.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.callscore.rule.Profile;
import org.callscore.transcript.AgentName;
import org.callscore.transcript.CallEvent;
import org.callscore.transcript.Metadata;
import org.callscore.transcript.PlainNotation;
import org.callscore.transcript.Transcript;
import org.callscore.transcript.TranscriptFormatException;
import org.callscore.transcript.Utterance;

/**
 * A call on its way to become an example: known names are exchanged for those of the examples, and
 * utterances go as long as the verdict stays.
 *
 * @param call in the form an example has, with the metadata it will state
 * @param focus the utterance that was reported
 */
record ReportedCall(Transcript call, int focus) {
  private static final String COMPANY = "acme";
  private static final String AGENT = "anna";
  private static final String CUSTOMER = "peterson";

  /** The call with the names of the examples for those that its metadata or the profile knows. */
  static ReportedCall of(Transcript call, int focus, Profile profile) {
    Metadata known = call.metadata();
    AgentName named = known.agent();
    List<String> companies = known.company().isEmpty() ? profile.companies() : known.company();
    List<String> agents = new ArrayList<>(named == null ? List.of() : named.names());
    if (agents.isEmpty()) {
      profile.agents().forEach(agent -> agents.addAll(agent.names()));
    }
    List<Utterance> utterances = new ArrayList<>();
    for (Utterance utterance : call.utterances()) {
      String text = " " + String.join(" ", utterance.tokens()) + " ";
      text = exchanged(text, companies, COMPANY);
      text = exchanged(text, agents, AGENT);
      text = exchanged(text, known.customer(), CUSTOMER).strip();
      utterances.add(
          new Utterance(
              utterance.speaker(),
              utterance.startMillis(),
              utterance.endMillis(),
              text,
              List.of()));
    }
    Metadata stated =
        new Metadata(
            known.direction(),
            known.role(),
            agents.isEmpty() ? null : new AgentName(null, List.of(AGENT)),
            companies.isEmpty() ? List.of() : List.of(COMPANY),
            known.customer().isEmpty() ? List.of() : List.of(CUSTOMER),
            known.startedAt(),
            known.answerMillis(),
            known.rings(),
            known.releasedBy(),
            known.endReason(),
            known.events(),
            new TreeMap<>());
    Transcript renamed = Transcript.of("example", call.language(), utterances);
    return new ReportedCall(renamed.withMetadata(stated), focus);
  }

  private static String exchanged(String text, List<String> names, String by) {
    String exchanged = text;
    for (String name : names.stream().sorted((a, b) -> b.length() - a.length()).toList()) {
      exchanged = exchanged.replace(" " + name + " ", " " + by + " ");
    }
    return exchanged;
  }

  /** As an example of a rule file would be read. */
  Transcript asExample(String language) {
    try {
      return PlainNotation.parse(PlainNotation.write(call), "example", language)
          .withMetadata(call.metadata());
    } catch (TranscriptFormatException e) {
      throw new AssertionError("what was written can be read", e);
    }
  }

  /** Without every utterance that can go while the test still holds. */
  ReportedCall shrunk(Predicate<ReportedCall> holds) {
    ReportedCall smallest = this;
    for (int u = call.utterances().size() - 1; u >= 0; u--) {
      if (u != smallest.focus) {
        ReportedCall smaller = smallest.without(u);
        smallest = holds.test(smaller) ? smaller : smallest;
      }
    }
    ReportedCall moved = smallest.moved();
    return holds.test(moved) ? moved : smallest;
  }

  private ReportedCall without(int utterance) {
    List<Utterance> left = new ArrayList<>(call.utterances());
    left.remove(utterance);
    Transcript smaller = Transcript.of(call.id(), call.language(), left);
    return new ReportedCall(
        smaller.withMetadata(call.metadata()), utterance < focus ? focus - 1 : focus);
  }

  /** From its first second on, where no event of the telephone system ties it to its time. */
  private ReportedCall moved() {
    List<CallEvent> events = call.metadata().events();
    int first = call.utterances().get(0).startMillis();
    if (!events.isEmpty() || first < 1000) {
      return this;
    }
    int by = first - 1000;
    List<Utterance> earlier =
        call.utterances().stream()
            .map(
                u ->
                    new Utterance(
                        u.speaker(), u.startMillis() - by, u.endMillis() - by, u.text(), List.of()))
            .toList();
    return new ReportedCall(
        Transcript.of(call.id(), call.language(), earlier).withMetadata(call.metadata()), focus);
  }

  /** The reported words. */
  List<String> words() {
    return call.utterances().get(focus).tokens();
  }

  /** Lines of a rule file's example. */
  List<String> lines(String outcome, String language) {
    Metadata metadata = call.metadata();
    List<String> lines = new ArrayList<>(List.of("language: " + language));
    AgentName agent = metadata.agent();
    if (!metadata.company().isEmpty()) {
      lines.add("company: " + metadata.company().get(0));
    }
    if (agent != null && !agent.names().isEmpty()) {
      lines.add("agent: " + agent.names().get(0));
    }
    if (!metadata.customer().isEmpty()) {
      lines.add("customer: " + metadata.customer().get(0));
    }
    addIfKnown(lines, "direction", metadata.direction());
    addIfKnown(lines, "role", metadata.role());
    addIfKnown(lines, "startedAt", metadata.startedAt());
    addIfKnown(lines, "releasedBy", metadata.releasedBy());
    addIfKnown(lines, "endReason", metadata.endReason());
    addIfKnown(lines, "rings", metadata.rings());
    Integer answer = metadata.answerMillis();
    if (answer != null) {
      lines.add(
          "answer: "
              + java.math.BigDecimal.valueOf(answer, 3).stripTrailingZeros().toPlainString()
              + "s");
    }
    if (!metadata.events().isEmpty()) {
      lines.add(
          "events: ["
              + String.join(", ", metadata.events().stream().map(ReportedCall::event).toList())
              + "]");
    }
    lines.add(outcome + ": |");
    PlainNotation.write(call).lines().forEach(line -> lines.add("  " + line));
    return lines;
  }

  private static void addIfKnown(
      List<String> lines, String key, @org.jspecify.annotations.Nullable Object value) {
    if (value != null) {
      lines.add(key + ": " + value);
    }
  }

  private static String event(CallEvent event) {
    Integer end = event.endMillis();
    String to = end == null ? "" : ", to: \"" + clock(end) + "\"";
    return "{type: " + event.type() + ", from: \"" + clock(event.startMillis()) + "\"" + to + "}";
  }

  private static String clock(int millis) {
    return String.format(
        java.util.Locale.ROOT, "%d:%02d.%03d", millis / 60_000, millis / 1000 % 60, millis % 1000);
  }
}
