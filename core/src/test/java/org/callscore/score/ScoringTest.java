package org.callscore.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.callscore.CallScore;
import org.callscore.rule.Lexicon;
import org.callscore.rule.Profile;
import org.callscore.rule.Routing;
import org.callscore.rule.RulePack;
import org.callscore.scorecard.Evidence;
import org.callscore.scorecard.Finding;
import org.callscore.scorecard.NearestMiss;
import org.callscore.scorecard.Scorecard;
import org.callscore.scorecard.Searched;
import org.callscore.scorecard.Verdict;
import org.callscore.transcript.AgentName;
import org.callscore.transcript.CallEvent;
import org.callscore.transcript.Metadata;
import org.callscore.transcript.PlainNotation;
import org.callscore.transcript.Speaker;
import org.callscore.transcript.Transcript;
import org.callscore.transcript.TranscriptFormatException;
import org.callscore.transcript.Utterance;
import org.callscore.transcript.Word;
import org.junit.jupiter.api.Test;

/**
 * The verdicts and the arithmetic of a scorecard, rule by rule of the design, on a pack made for
 * it.
 */
class ScoringTest {
  private static final RulePack PACK = pack();
  private static final Profile ACME =
      profile(List.of("acme"), List.of(new AgentName("a1", List.of("anna"))), null, Map.of(), 0);
  private static final CallScore SCORE = CallScore.of(PACK, ACME);

  private static RulePack pack() {
    try {
      return RulePack.read(Path.of(ScoringTest.class.getResource("pack/packs/shop.yaml").toURI()));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static Profile profile(
      List<String> companies,
      List<AgentName> agents,
      ZoneId zone,
      Map<String, Profile.Template> templates,
      int minimumTalkSeconds) {
    return new Profile(
        "shop",
        List.of(),
        null,
        null,
        "auto",
        companies,
        agents,
        zone,
        templates,
        minimumTalkSeconds,
        Profile.DEFAULT_MINIMUM_CONFIDENCE,
        Map.of(),
        List.of(),
        Lexicon.EMPTY,
        Routing.DEFAULT,
        "");
  }

  private static final String GOOD =
      """
      [0:01] agent: good morning thank you for calling acme this is anna how can i help you
      [0:08] customer: where is my order
      [0:12] agent: it is on its way to you
      [0:20] customer: great
      [0:27] agent: my pleasure
      [0:35] customer: and the parcel number is on the slip
      [0:43] agent: that is right
      [0:50] customer: thanks bye
      [0:55] agent: goodbye
      """;

  private static Transcript call(String plain) {
    return call(plain, "en");
  }

  private static Transcript call(String plain, String language) {
    try {
      return PlainNotation.parse(plain, "call", language);
    } catch (TranscriptFormatException e) {
      throw new AssertionError(e);
    }
  }

  private static Transcript with(Transcript call, Metadata metadata) {
    return call.withMetadata(metadata);
  }

  private static Metadata metadata(
      OffsetDateTime startedAt,
      Integer answerMillis,
      String releasedBy,
      String endReason,
      CallEvent... events) {
    return new Metadata(
        null,
        null,
        null,
        List.of(),
        List.of(),
        startedAt,
        answerMillis,
        null,
        releasedBy,
        endReason,
        List.of(events),
        new TreeMap<>());
  }

  private static Finding finding(Scorecard card, String rule) {
    return card.findings().stream().filter(f -> f.rule().equals(rule)).findFirst().orElseThrow();
  }

  private static Finding finding(Transcript call, String rule) {
    return finding(SCORE.score(call), rule);
  }

  private static Finding finding(String call, String rule) {
    return finding(call(call), rule);
  }

  private static void assertVerdict(Verdict verdict, String code, Finding finding) {
    assertEquals(
        verdict + " " + code, finding.verdict() + " " + finding.reasonCode(), finding.reason());
  }

  // --- evidence ---

  @Test
  void presentPhraseIsQuotedWithSpeakerTimeAndConfidence() {
    Finding greeting = finding(GOOD, "opening/salutation");
    assertVerdict(Verdict.MET, "said", greeting);
    Evidence evidence = greeting.evidence().get(0);
    assertEquals("good morning", evidence.quote());
    assertEquals(Speaker.AGENT, evidence.speaker());
    assertEquals(1000, evidence.startMillis());
    assertEquals(1.0, evidence.confidence());
  }

  @Test
  void absentPhraseTellsTheStretchSearchedAndTheNearestMiss() {
    Finding company =
        finding(
            "[0:02] agent: good morning thank you for calling acne this is anna\n[0:30] customer: hi",
            "opening/company");
    assertVerdict(Verdict.VIOLATED, "not-said", company);
    assertEquals(new Searched("agent", 2000, 22000), company.searched());
    assertEquals(
        new NearestMiss("thank you for calling acne", "the company's name"),
        new NearestMiss(company.nearest().quote(), company.nearest().missing()));
    assertEquals("thank you for calling acme", company.instead());
  }

  @Test
  void phraseOutsideTheWindowIsViolatedAndQuotedAsNearest() {
    Finding late = finding("[0:01] agent: yes\n[0:41] agent: good morning", "opening/salutation");
    assertVerdict(Verdict.VIOLATED, "said-elsewhere", late);
    assertEquals("good morning", late.nearest().quote());
  }

  @Test
  void missingPartsOfATemplateAreNamed() {
    Finding formula =
        finding("[0:01] agent: good morning this is anna\n[0:05] customer: hi", "opening/formula");
    // The company rule overrides the formula where both are broken, so the formula stands only on
    // its own.
    assertEquals("opening/company", formula.overriddenBy());
    assertEquals("good morning … this is anna", formula.nearest().quote());
    assertEquals("company, offer", formula.nearest().missing());
  }

  // --- what cannot be judged ---

  @Test
  void unsureWordsDecideNothing() {
    Transcript unsure =
        new Transcript(
            "call",
            "en",
            5000,
            null,
            Metadata.NONE,
            Map.of(),
            Map.of(),
            false,
            List.of(
                new Utterance(
                    Speaker.AGENT,
                    0,
                    1000,
                    "not my problem",
                    List.of(
                        new Word("not", 0, 200, 0.9f),
                        new Word("my", 200, 500, 0.3f),
                        new Word("problem", 500, 1000, 0.9f)))));
    assertVerdict(
        Verdict.NOT_ASSESSED, "low-confidence", finding(unsure, "courtesy/not-my-problem"));
  }

  @Test
  void absenceAmongMostlyUnsureWordsIsNotAssessed() {
    Transcript unsure =
        new Transcript(
            "call",
            "en",
            5000,
            null,
            Metadata.NONE,
            Map.of(),
            Map.of(),
            false,
            List.of(
                new Utterance(
                    Speaker.AGENT,
                    0,
                    1000,
                    "good mourning",
                    List.of(
                        new Word("good", 0, 200, 0.3f), new Word("mourning", 200, 1000, 0.2f)))));
    assertVerdict(Verdict.NOT_ASSESSED, "low-confidence", finding(unsure, "opening/salutation"));
  }

  @Test
  void unknownSpeakersLeaveRulesAboutWhoOpen() {
    Finding who = finding("[0:01] unknown: good morning", "opening/salutation");
    assertVerdict(Verdict.NOT_ASSESSED, "no-speakers", who);
  }

  @Test
  void ruleAboutEitherSideWorksWithoutKnowingWho() {
    String mono = "[0:01] unknown: hello\n[0:40] unknown: all right\n[0:50] unknown: goodbye";
    assertVerdict(Verdict.MET, "said", finding(mono, "closing/leave"));
  }

  @Test
  void untimedTranscriptLeavesTimeWindowsAndMeasuresOpen() {
    Transcript untimed =
        Transcript.of(
            "call",
            "en",
            List.of(
                new Utterance(Speaker.AGENT, -1, -1, "hello i do not know", List.of()),
                new Utterance(Speaker.CUSTOMER, -1, -1, "this is terrible", List.of()),
                new Utterance(Speaker.AGENT, -1, -1, "i am sorry", List.of())));
    assertVerdict(Verdict.NOT_ASSESSED, "no-times", finding(untimed, "opening/salutation"));
    assertVerdict(Verdict.NOT_ASSESSED, "no-measure", finding(untimed, "courtesy/silence"));
    assertVerdict(
        Verdict.VIOLATED, "forbidden-said", finding(untimed, "courtesy/no-i-do-not-know"));
    assertVerdict(Verdict.MET, "said", finding(untimed, "courtesy/apology"));
  }

  @Test
  void missingMetadataIsNotAFault() {
    assertVerdict(Verdict.NOT_ASSESSED, "no-measure", finding(GOOD, "courtesy/answer"));
    assertVerdict(Verdict.NOT_ASSESSED, "no-metadata", finding(GOOD, "opening/time-of-day"));
  }

  @Test
  void anotherLanguageIsNotAssessed() {
    Scorecard card = SCORE.score(call(GOOD, "xx"));
    assertEquals(card.findings().size(), card.count(Verdict.NOT_ASSESSED));
    assertNull(card.score());
  }

  @Test
  void emptyCallHasNoScore() {
    Scorecard card = SCORE.score(Transcript.of("empty", "en", List.of()));
    assertNull(card.score());
    assertEquals(0, card.count(Verdict.VIOLATED));
  }

  @Test
  void callBelowTheMinimumOfTalkIsNotScored() {
    Profile profile = profile(List.of("acme"), List.of(), null, Map.of(), 30);
    Scorecard card =
        CallScore.of(PACK, profile).score(call("[0:01] agent: yeah\n[0:02] customer: bye"));
    assertNull(card.score());
    assertVerdict(Verdict.NOT_ASSESSED, "too-short", card.findings().get(0));
  }

  // --- triggers and events ---

  @Test
  void ruleWithoutItsTriggerIsNotApplicable() {
    assertVerdict(Verdict.NOT_APPLICABLE, "no-trigger", finding(GOOD, "courtesy/apology"));
    assertVerdict(Verdict.NOT_APPLICABLE, "no-trigger", finding(GOOD, "hold/thanks"));
  }

  private static final String TWO_HOLDS =
      """
      [0:01] agent: hello acme
      [0:05] customer: hi
      [0:07] agent: please hold
      [0:20] agent: thank you for holding it is here
      [0:24] customer: and the other one
      [0:27] agent: please hold
      [0:50] agent: it is here too
      [0:54] customer: bye
      [0:58] agent: goodbye
      """;

  @Test
  void ruleForEachEventEarnsTheShareThatWasMet() {
    Finding holds = finding(TWO_HOLDS, "hold/thanks");
    assertVerdict(Verdict.VIOLATED, "not-said", holds);
    assertEquals(1, holds.eventsMet());
    assertEquals(2, holds.events());
    Scorecard card = SCORE.score(call(TWO_HOLDS));
    assertEquals(new BigDecimal("50.0"), card.sections().get(2).score());
  }

  @Test
  void recordedHoldsWinOverDerivedOnes() {
    Transcript recorded =
        with(call(TWO_HOLDS), metadata(null, null, null, null, new CallEvent("hold", 8000, 20000)));
    assertEquals(1, finding(recorded, "hold/thanks").events());
    assertEquals(Verdict.MET, finding(recorded, "hold/thanks").verdict());
  }

  @Test
  void announcedHoldIsNoSilence() {
    Finding silence = finding(TWO_HOLDS, "courtesy/silence");
    assertVerdict(Verdict.MET, "within-limit", silence);
    Finding unexplained = finding("[0:01] agent: hello\n[0:30] agent: goodbye", "courtesy/silence");
    assertVerdict(Verdict.VIOLATED, "over-limit", unexplained);
    assertTrue(unexplained.evidence().get(0).quote().endsWith("s without talk"));
  }

  @Test
  void apologyCountsInTheTurnsAfterTheComplaint() {
    String complained =
        "[0:01] agent: hello\n[0:03] customer: this is terrible\n[0:06] agent: %s\n[0:10] customer: well what happens now\n"
            + "[0:12] agent: %s\n[0:16] customer: nobody told me that\n[0:18] agent: %s";
    assertEquals(
        Verdict.MET,
        finding(complained.formatted("oh", "i'm sorry", "okay"), "courtesy/apology").verdict());
    assertEquals(
        Verdict.VIOLATED,
        finding(complained.formatted("oh", "okay", "i'm sorry"), "courtesy/apology").verdict());
  }

  @Test
  void closingRulesAreNotApplicableWhenTheCallWasCutOrTheCustomerHungUp() {
    String noFarewell = GOOD.replace("[0:55] agent: goodbye\n", "");
    assertVerdict(Verdict.VIOLATED, "not-said", finding(noFarewell, "closing/farewell"));
    assertVerdict(
        Verdict.NOT_APPLICABLE,
        "no-closing",
        finding(with(call(noFarewell), metadata(null, null, null, "cut")), "closing/farewell"));
    assertVerdict(
        Verdict.NOT_APPLICABLE,
        "no-closing",
        finding(
            with(call(noFarewell), metadata(null, null, "customer", null)), "closing/farewell"));
    assertVerdict(
        Verdict.MET,
        "said",
        finding(with(call(GOOD), metadata(null, null, "customer", null)), "closing/farewell"));
  }

  @Test
  void salutationFitsTheLocalHour() {
    OffsetDateTime ten = OffsetDateTime.parse("2026-03-02T10:14:05+01:00");
    OffsetDateTime three = OffsetDateTime.parse("2026-03-02T15:14:05+01:00");
    assertVerdict(
        Verdict.MET,
        "fits",
        finding(with(call(GOOD), metadata(ten, null, null, null)), "opening/time-of-day"));
    assertVerdict(
        Verdict.VIOLATED,
        "wrong-hour",
        finding(with(call(GOOD), metadata(three, null, null, null)), "opening/time-of-day"));
    Profile newYork =
        profile(List.of("acme"), List.of(), ZoneId.of("America/New_York"), Map.of(), 0);
    assertVerdict(
        Verdict.MET,
        "fits",
        finding(
            CallScore.of(PACK, newYork).score(with(call(GOOD), metadata(three, null, null, null))),
            "opening/time-of-day"));
  }

  @Test
  void answerTimeIsJudgedByTheMetadata() {
    assertEquals(
        Verdict.MET,
        finding(with(call(GOOD), metadata(null, 6200, null, null)), "courtesy/answer").verdict());
    assertVerdict(
        Verdict.VIOLATED,
        "over-limit",
        finding(with(call(GOOD), metadata(null, 16200, null, null)), "courtesy/answer"));
  }

  // --- names ---

  @Test
  void unknownNamesCountAsGivenButAreNotVerified() {
    CallScore nobody = CallScore.of(PACK, Profile.DEFAULT);
    Scorecard card = nobody.score(call(GOOD));
    assertEquals(Verdict.MET, finding(card, "opening/name").verdict());
    assertTrue(
        card.notes().stream().anyMatch(note -> note.contains("opening/name")),
        card.notes().toString());
    assertEquals(
        Verdict.VIOLATED,
        finding(nobody.score(call("[0:01] agent: good morning how can i help")), "opening/name")
            .verdict());
  }

  @Test
  void partThatTheTeamsTemplateLeavesOutIsNotApplicable() {
    Profile short_ =
        profile(
            List.of("acme"),
            List.of(),
            null,
            Map.of(
                "greeting",
                new Profile.Template(List.of("company", "salutation"), List.of(), true)),
            0);
    CallScore score = CallScore.of(PACK, short_);
    Scorecard card = score.score(call("[0:01] agent: hello acme"));
    assertVerdict(Verdict.NOT_APPLICABLE, "not-in-template", finding(card, "opening/name"));
    assertVerdict(Verdict.VIOLATED, "wrong-order", finding(card, "opening/formula"));
    assertEquals(
        Verdict.MET,
        finding(score.score(call("[0:01] agent: acme hello")), "opening/formula").verdict());
  }

  // --- incidents ---

  @Test
  void longerSpanPunishesTheSameWordsOnce() {
    Scorecard card = SCORE.score(call("[0:01] agent: hello acme i don't know"));
    assertEquals(Verdict.VIOLATED, finding(card, "courtesy/no-i-do-not-know").verdict());
    Finding loser = finding(card, "courtesy/no-do-not");
    assertVerdict(Verdict.NOT_APPLICABLE, "overridden", loser);
    assertEquals("courtesy/no-i-do-not-know", loser.overriddenBy());
  }

  @Test
  void loserKeepsItsOtherEvidence() {
    Scorecard card =
        SCORE.score(
            call("[0:01] agent: i do not know\n[0:09] customer: oh\n[0:12] agent: do not ask"));
    Finding loser = finding(card, "courtesy/no-do-not");
    assertEquals(Verdict.VIOLATED, loser.verdict());
    assertEquals("courtesy/no-i-do-not-know", loser.overriddenBy());
    assertEquals(1, loser.evidence().size());
  }

  @Test
  void advisoryRuleIsShownBesideTheOneThatPunishes() {
    Scorecard card = SCORE.score(call("[0:01] agent: i do not know"));
    Finding advisory = finding(card, "courtesy/no-know");
    assertEquals(Verdict.VIOLATED, advisory.verdict());
    assertEquals(0, advisory.weight());
  }

  @Test
  void ruleCountsOnceHoweverOftenItWasBroken() {
    Finding often =
        finding(
            "[0:01] agent: i do not know\n[0:09] customer: oh\n[0:12] agent: i don't know",
            "courtesy/no-i-do-not-know");
    assertEquals(2, often.evidence().size());
    assertEquals(1, often.events());
  }

  // --- the score ---

  @Test
  void sectionsWithoutAssessedRulesGiveTheirWeightToTheOthers() {
    Scorecard card = SCORE.score(call(GOOD));
    assertNull(card.sections().get(2).score());
    assertEquals(new BigDecimal("100.0"), card.score());
  }

  @Test
  void scoreIsExactAndRoundedHalfUpOnce() {
    // Opening: salutation met (1), company and name missing (2, 1), formula overridden: 1 of 4.
    // Courtesy: 3+1+1+1 of 6 met, section 100. Closing: 0 of 1. (25*30 + 100*50 + 0*10) / 90 =
    // 63.888…
    Scorecard card =
        SCORE.score(call("[0:01] agent: good morning\n[0:05] customer: hello\n[0:08] agent: yes"));
    assertEquals(new BigDecimal("25.0"), card.sections().get(0).score());
    assertEquals(new BigDecimal("100.0"), card.sections().get(1).score());
    assertEquals(new BigDecimal("0.0"), card.sections().get(3).score());
    assertEquals(new BigDecimal("63.9"), card.score());
  }

  @Test
  void failedCriticalRuleMarksTheCardAndKeepsThePercentage() {
    Scorecard card = SCORE.score(call(GOOD.replace("my pleasure", "that is not my problem")));
    assertTrue(card.failed());
    assertNotNull(card.score());
    assertTrue(card.score().compareTo(new BigDecimal("50")) > 0);
  }

  @Test
  void sameCallGivesTheSameCardAlsoFromManyThreads() throws Exception {
    Scorecard expected = SCORE.score(call(TWO_HOLDS));
    List<Thread> threads = new ArrayList<>();
    List<Scorecard> cards = java.util.Collections.synchronizedList(new ArrayList<>());
    for (int i = 0; i < 4; i++) {
      Thread thread = new Thread(() -> cards.add(SCORE.score(call(TWO_HOLDS))));
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(List.of(expected, expected, expected, expected), cards);
  }

  @Test
  void explainSaysWhatWasConsidered() {
    List<String> steps = SCORE.explain(call(GOOD), "opening/salutation");
    assertTrue(
        steps.stream()
            .anyMatch(s -> s.contains("inside:  greeting 'good morning' by agent at 0:01")),
        steps.toString());
    assertTrue(steps.get(steps.size() - 1).startsWith("verdict: met"), steps.toString());
  }

  @Test
  void agentIsFoundByWhatIsSaid() {
    assertEquals(Speaker.AGENT, SCORE.findAgent(call(GOOD)));
    assertEquals(Speaker.CUSTOMER, SCORE.findAgent(call(GOOD).withSidesSwapped()));
    assertEquals(Speaker.UNKNOWN, SCORE.findAgent(call("[0:01] agent: yes\n[0:02] customer: no")));
  }
}
