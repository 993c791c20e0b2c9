package org.callscore.report;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.callscore.scorecard.Evidence;
import org.callscore.scorecard.Finding;
import org.callscore.scorecard.Measures;
import org.callscore.scorecard.NearestMiss;
import org.callscore.scorecard.Scorecard;
import org.callscore.scorecard.Searched;
import org.callscore.scorecard.SectionScore;
import org.callscore.scorecard.Verdict;
import org.callscore.transcript.AgentName;
import org.callscore.transcript.CallEvent;
import org.callscore.transcript.Metadata;
import org.callscore.transcript.Recogniser;
import org.callscore.transcript.Span;
import org.callscore.transcript.Speaker;
import org.callscore.transcript.Transcript;
import org.callscore.transcript.Utterance;
import org.callscore.transcript.Word;
import org.jspecify.annotations.Nullable;

/** Calls with everything a report has to show. */
final class SampleCalls {
  static final String HOSTILE = "</script><img src=x onerror=alert(1)> \"'&<!--${x}{}";

  private SampleCalls() {}

  /** A hold, an interruption, violations of all kinds, doubtful words, overlapping speech. */
  static ReportedCall delivery(List<Path> audio) {
    List<Utterance> said =
        List.of(
            say(Speaker.AGENT, 800, 3400, "good morning this is anna how can i help you"),
            say(
                Speaker.CUSTOMER,
                3900,
                8200,
                "hi my parcel was meant to come on tuesday and it still isn't here"),
            say(Speaker.AGENT, 7600, 8900, "what's your order number"),
            say(
                Speaker.CUSTOMER,
                9400,
                12100,
                "it's four four one nine two but i already told your colleague that"),
            say(Speaker.AGENT, 12500, 14300, "well you have to calm down"),
            say(Speaker.CUSTOMER, 14800, 16900, "i am calm i just want my parcel"),
            say(Speaker.AGENT, 17300, 18200, "hold on"),
            say(Speaker.AGENT, 47200, 49800, "okay so it is at the depot"),
            say(Speaker.CUSTOMER, 48900, 49300, "mhm"),
            say(Speaker.AGENT, 50100, 53800, "i'm sorry about that it will be with you by friday"),
            say(Speaker.CUSTOMER, 54400, 56700, "friday that's a joke"),
            say(Speaker.AGENT, 56200, 58400, "there's nothing we can do"),
            say(Speaker.CUSTOMER, 59000, 60200, "fine bye"),
            say(Speaker.AGENT, 60600, 61100, "bye"));
    Metadata metadata =
        new Metadata(
            "inbound",
            "operator",
            new AgentName("a17", List.of("anna")),
            List.of("blue river parcels"),
            List.of(),
            OffsetDateTime.parse("2026-03-02T10:14:05+01:00"),
            6200,
            null,
            "customer",
            null,
            List.of(new CallEvent("hold", 18300, 47000)),
            new TreeMap<>());
    Transcript transcript =
        new Transcript(
            "call-01",
            "en",
            62_000,
            recogniser(),
            metadata,
            Map.of(
                Speaker.AGENT,
                    List.of(
                        new Span(800, 3400),
                        new Span(7600, 8900),
                        new Span(12500, 14300),
                        new Span(17300, 18200),
                        new Span(47200, 53800),
                        new Span(56200, 58400),
                        new Span(60600, 61100)),
                Speaker.CUSTOMER,
                    List.of(
                        new Span(3900, 8200),
                        new Span(9400, 12100),
                        new Span(14800, 16900),
                        new Span(48900, 49300),
                        new Span(54400, 56700),
                        new Span(59000, 60200))),
            Map.of(),
            false,
            said);
    Draft draft = new Draft(said);
    List<Finding> findings =
        List.of(
            draft.met("opening/greeting", "The agent greets", draft.quote(0, 0, 2)),
            draft.met(
                "opening/self-introduction", "The agent gives their name", draft.quote(0, 2, 3)),
            draft.absent(
                "opening/company-name",
                "The agent names the company",
                "No company name was said.",
                new Searched("agent", 0, 20_000),
                new NearestMiss("good morning this is anna", "company"),
                "thank you for calling blue river parcels"),
            draft.met("opening/offer-of-help", "The agent offers help", draft.quote(0, 5, 5)),
            draft.violated(
                "listening/no-interrupting",
                "The agent lets the customer finish",
                "The agent began to speak inside the customer's speech.",
                null,
                stretch(Speaker.AGENT, 7600, 8200, "0.6 s of overlapping speech"),
                stretch(Speaker.AGENT, 56200, 56700, "0.5 s of overlapping speech")),
            draft.critical(
                "listening/no-calm-down",
                "The agent does not tell the customer to calm down",
                "Said words that belittle a complaint.",
                "i understand how annoying this is",
                draft.quote(4, 1, 5)),
            draft.met(
                "listening/apology", "The agent apologises for a complaint", draft.quote(9, 0, 2)),
            draft.violated(
                "hold/polite-request",
                "A hold is asked for, not ordered",
                "The customer was told to wait.",
                "may i put you on hold for a moment",
                draft.quote(6, 0, 2)),
            draft.violated(
                "hold/thanks-after",
                "The agent thanks the customer for waiting",
                "Nothing of the kind was said after the hold.",
                "thank you for waiting"),
            draft.violated(
                "language/no-dead-ends",
                "The agent says what can be done",
                "Said that nothing can be done.",
                "what i can do for you is",
                draft.quote(11, 0, 5)),
            draft.advisory(
                "language/clear-words", "The words are easy to make out", draft.quote(7, 0, 3)),
            draft.without(
                "closing/thanks",
                "The agent thanks the customer for calling",
                Verdict.NOT_APPLICABLE,
                "customer-hung-up",
                "The customer hung up before the agent took leave."),
            draft.without(
                "transfer/announced",
                "A transfer is announced",
                Verdict.NOT_APPLICABLE,
                "no-trigger",
                "There was no transfer."),
            draft.without(
                "voice/loudness",
                "The agent is loud enough",
                Verdict.NOT_ASSESSED,
                "no-measures",
                "The recording's levels were not measured."),
            draft.without(
                "closing/promise",
                "A promise names a day",
                Verdict.NOT_ASSESSED,
                "low-confidence",
                "The words in question were recognised with too little confidence (38 %)."));
    Scorecard card =
        new Scorecard(
            "call-01",
            "en",
            "a17",
            recogniser(),
            "etiquette",
            "1.0.0",
            "3f1d".repeat(16),
            "77aa".repeat(16),
            new BigDecimal("41.7"),
            true,
            List.of(
                new SectionScore("opening", "Opening", new BigDecimal("75.0"), 20),
                new SectionScore("listening", "Listening", new BigDecimal("33.3"), 30),
                new SectionScore("hold", "Hold and transfer", new BigDecimal("0.0"), 20),
                new SectionScore("language", "Language", new BigDecimal("50.0"), 20),
                new SectionScore("closing", "Closing", null, 10)),
            findings,
            new Measures(
                Map.of(Speaker.AGENT, 15_600, Speaker.CUSTOMER, 13_000),
                29_000,
                29_000,
                Map.of(Speaker.AGENT, 2, Speaker.CUSTOMER, 0),
                Map.of(Speaker.AGENT, 171, Speaker.CUSTOMER, 158),
                6200),
            List.of("The agent's name was not verified: the roster has no agent a17."));
    return new ReportedCall(
        "monday/call 01", card, transcript, audio, waveform(62_000, transcript));
  }

  /** Nothing violated; no audio, no agent known. */
  static ReportedCall polite() {
    List<Utterance> said =
        List.of(
            say(Speaker.AGENT, 500, 3600, "good afternoon blue river parcels how may i help"),
            say(Speaker.CUSTOMER, 4200, 6100, "when do you close today"),
            say(Speaker.AGENT, 6600, 8200, "we close at six thank you for calling"),
            say(Speaker.CUSTOMER, 8500, 9000, "thanks bye"));
    Transcript transcript = Transcript.of("call-02", "en", said);
    Draft draft = new Draft(said);
    Scorecard card =
        card(
            "call-02",
            null,
            new BigDecimal("100.0"),
            List.of(
                draft.met("opening/greeting", "The agent greets", draft.quote(0, 0, 2)),
                draft.met(
                    "opening/company-name", "The agent names the company", draft.quote(0, 2, 3)),
                draft.met(
                    "closing/thanks",
                    "The agent thanks the customer for calling",
                    draft.quote(2, 4, 4))));
    return new ReportedCall("monday/call-02", card, transcript, List.of(), null);
  }

  /** No times, no score, and every text tries to break out of where it is put. */
  static ReportedCall hostile() {
    List<Utterance> said =
        List.of(
            new Utterance(Speaker.UNKNOWN, -1, -1, HOSTILE + " hello", List.of()),
            new Utterance(Speaker.UNKNOWN, -1, -1, "=1+1", List.of()));
    Metadata metadata =
        new Metadata(
            HOSTILE,
            HOSTILE,
            new AgentName(HOSTILE, List.of(HOSTILE)),
            List.of(HOSTILE),
            List.of(HOSTILE),
            null,
            null,
            null,
            HOSTILE,
            HOSTILE,
            List.of(new CallEvent(HOSTILE, 0, 100)),
            new TreeMap<>(Map.of(HOSTILE, HOSTILE)));
    Transcript transcript = Transcript.of(HOSTILE, HOSTILE, said).withMetadata(metadata);
    Finding finding =
        new Finding(
            HOSTILE,
            HOSTILE,
            HOSTILE,
            Verdict.VIOLATED,
            HOSTILE,
            HOSTILE,
            3,
            false,
            List.of(HOSTILE),
            List.of(new Evidence(Speaker.UNKNOWN, null, null, HOSTILE, 0.5, 0, 0, 2)),
            new Searched(HOSTILE, null, null),
            new NearestMiss(HOSTILE, HOSTILE),
            HOSTILE,
            HOSTILE,
            HOSTILE,
            1,
            3,
            false);
    Finding open =
        new Finding(
            "=cmd()",
            "@section",
            "\ttitle",
            Verdict.NOT_ASSESSED,
            "+1",
            "-2",
            0,
            false,
            List.of(),
            List.of(),
            null,
            null,
            null,
            "\u001B[31mred",
            null,
            0,
            1,
            true);
    Scorecard card =
        new Scorecard(
            HOSTILE,
            HOSTILE,
            HOSTILE,
            new Recogniser(HOSTILE, HOSTILE, HOSTILE, new TreeMap<>(Map.of(HOSTILE, HOSTILE))),
            HOSTILE,
            HOSTILE,
            HOSTILE,
            HOSTILE,
            null,
            false,
            List.of(new SectionScore(HOSTILE, HOSTILE, null, 1)),
            List.of(finding, open),
            new Measures(Map.of(), null, null, Map.of(), Map.of(), null),
            List.of(HOSTILE));
    return new ReportedCall("tuesday/#1 <b>%41&\"'?", card, transcript, List.of(), null);
  }

  /** A phrase that begins in one utterance and ends in the next, with a backchannel between. */
  static ReportedCall acrossUtterances() {
    List<Utterance> said =
        List.of(
            say(Speaker.AGENT, 500, 1200, "so thank you"),
            say(Speaker.CUSTOMER, 1300, 1500, "mhm"),
            say(Speaker.AGENT, 1700, 2500, "for calling today"));
    Evidence evidence =
        new Evidence(Speaker.AGENT, 740, 2200, "thank you for calling", 0.96, 0, 1, 4);
    Finding finding = new Draft(said).met("closing/thanks", "The agent says thanks", evidence);
    Scorecard card = card("call-03", "a17", new BigDecimal("100.0"), List.of(finding));
    return new ReportedCall("call-03", card, Transcript.of("call-03", "en", said), List.of(), null);
  }

  /** Half of what is asked for. */
  static ReportedCall incomplete() {
    List<Utterance> said = List.of(say(Speaker.AGENT, 500, 1200, "hello blue river parcels"));
    Draft draft = new Draft(said);
    Finding finding =
        Draft.finding(
            "opening/complete-greeting",
            "The greeting is complete",
            Verdict.VIOLATED,
            "not-said",
            "missing: offer",
            2,
            false,
            new Searched("agent", 0, 20_000),
            new NearestMiss("hello … blue river parcels", "offer"),
            null,
            draft.quote(0, 0, 1),
            draft.quote(0, 1, 3));
    Scorecard card = card("call-04", null, new BigDecimal("0.0"), List.of(finding));
    return new ReportedCall("call-04", card, Transcript.of("call-04", "en", said), List.of(), null);
  }

  static List<ReportedCall> all() {
    return List.of(delivery(List.of()), polite(), hostile());
  }

  private static Scorecard card(
      String id, @Nullable String agent, BigDecimal score, List<Finding> findings) {
    return new Scorecard(
        id,
        "en",
        agent,
        null,
        "etiquette",
        "1.0.0",
        "3f1d".repeat(16),
        null,
        score,
        false,
        List.of(
            new SectionScore("opening", "Opening", score, 20),
            new SectionScore("closing", "Closing", score, 10)),
        findings,
        new Measures(Map.of(), null, null, Map.of(), Map.of(), null),
        List.of());
  }

  private static Recogniser recogniser() {
    return new Recogniser(
        "vosk", "0.3.45", "vosk-model-small-en-us-0.15", new TreeMap<>(Map.of("beam", "13.0")));
  }

  /** An utterance whose words are equally long; every seventh is doubtful. */
  private static Utterance say(Speaker speaker, int start, int end, String text) {
    String[] tokens = text.split(" ", -1);
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < tokens.length; i++) {
      int from = start + (end - start) * i / tokens.length;
      int to = start + (end - start) * (i + 1) / tokens.length;
      words.add(new Word(tokens[i], from, to, i % 7 == 6 ? 0.38f : 0.96f));
    }
    return new Utterance(speaker, start, end, text, words);
  }

  private static Evidence stretch(Speaker speaker, int start, int end, String description) {
    return new Evidence(speaker, start, end, description, null, -1, -1, 0);
  }

  /** Loud where the transcript has speech, a murmur elsewhere. */
  private static Waveform waveform(int duration, Transcript transcript) {
    int step = 50;
    byte[] agent = new byte[duration / step];
    byte[] customer = new byte[duration / step];
    for (Map.Entry<Speaker, List<Span>> side : transcript.spans().entrySet()) {
      byte[] peaks = side.getKey() == Speaker.AGENT ? agent : customer;
      for (int i = 0; i < peaks.length; i++) {
        int at = i * step;
        boolean speech =
            side.getValue().stream().anyMatch(s -> s.startMillis() <= at && at < s.endMillis());
        peaks[i] = (byte) (speech ? 40 + i * 7919 % 160 : i * 7919 % 5);
      }
    }
    return new Waveform(step, Map.of(Speaker.AGENT, agent, Speaker.CUSTOMER, customer));
  }

  /** Findings about these utterances. */
  private record Draft(List<Utterance> said) {

    Evidence quote(int utterance, int from, int words) {
      Utterance u = said.get(utterance);
      List<Word> quoted = u.words().subList(from, from + words);
      return new Evidence(
          u.speaker(),
          quoted.get(0).startMillis(),
          quoted.get(words - 1).endMillis(),
          String.join(" ", quoted.stream().map(Word::text).toList()),
          quoted.stream().mapToInt(w -> Math.round(w.confidence() * 100)).min().orElseThrow()
              / 100.0,
          utterance,
          from,
          words);
    }

    Finding met(String rule, String title, Evidence... evidence) {
      return finding(
          rule, title, Verdict.MET, "said", "It was said.", 3, false, null, null, null, evidence);
    }

    Finding advisory(String rule, String title, Evidence... evidence) {
      return finding(
          rule, title, Verdict.MET, "kept", "Within bounds.", 0, false, null, null, null, evidence);
    }

    Finding violated(
        String rule, String title, String reason, @Nullable String instead, Evidence... evidence) {
      return finding(
          rule, title, Verdict.VIOLATED, "said", reason, 2, false, null, null, instead, evidence);
    }

    Finding critical(String rule, String title, String reason, String instead, Evidence evidence) {
      return finding(
          rule, title, Verdict.VIOLATED, "said", reason, 5, true, null, null, instead, evidence);
    }

    Finding absent(
        String rule,
        String title,
        String reason,
        Searched searched,
        NearestMiss nearest,
        String instead) {
      return finding(
          rule, title, Verdict.VIOLATED, "not-said", reason, 5, false, searched, nearest, instead);
    }

    Finding without(String rule, String title, Verdict verdict, String code, String reason) {
      return finding(rule, title, verdict, code, reason, 2, false, null, null, null);
    }

    private static Finding finding(
        String rule,
        String title,
        Verdict verdict,
        String code,
        String reason,
        int weight,
        boolean critical,
        @Nullable Searched searched,
        @Nullable NearestMiss nearest,
        @Nullable String instead,
        Evidence... evidence) {
      return new Finding(
          rule,
          rule.substring(0, rule.indexOf('/')),
          title,
          verdict,
          code,
          reason,
          weight,
          critical,
          List.of("STD-" + (10 + rule.length())),
          List.of(evidence),
          searched,
          nearest,
          instead,
          "A caller should feel in good hands.",
          null,
          verdict == Verdict.MET ? 1 : 0,
          1,
          true);
    }
  }
}
