package org.callscore.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.callscore.rule.Profile;
import org.callscore.rule.RulePack;
import org.callscore.score.CompiledRules;
import org.callscore.scorecard.Finding;
import org.callscore.scorecard.Scorecard;
import org.callscore.transcript.PlainNotation;
import org.callscore.transcript.Transcript;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person or the report decides, on cards and pages. */
class ChecklistTest {
  @TempDir Path folder;
  private RulePack pack;
  private Transcript call;

  @BeforeEach
  void readRules() throws Exception {
    call = PlainNotation.parse("[0:01] agent: good morning", "call", "en");
    Map<String, String> demands =
        Map.of(
            "smile", "checklist: \"Can the smile & warmth be heard?\"",
            "calm", "when: complaint\nchecklist: Was the voice calm?",
            "kept", "report: callback-kept");
    for (Map.Entry<String, String> demand : demands.entrySet()) {
      Path file = folder.resolve("standard/voice/" + demand.getKey() + ".yaml");
      Files.createDirectories(file.getParent());
      Files.writeString(file, "title: It counts\n" + demand.getValue() + "\nbecause: So.\n");
    }
    pack = RulePack.readAll(folder);
  }

  private Scorecard card() {
    return CompiledRules.compile(pack, Profile.DEFAULT).score(call);
  }

  @Test
  void rulesOfTheReportAreKnownButOnNoCard() {
    assertEquals(
        List.of("voice/calm", "voice/kept", "voice/smile"),
        pack.rules().stream().map(rule -> rule.id()).toList());
    assertEquals(
        List.of("voice/calm", "voice/smile"),
        card().findings().stream().map(Finding::rule).toList());
  }

  @Test
  void questionsForAPersonHaveNoWeight() {
    assertTrue(card().findings().stream().allMatch(finding -> finding.weight() == 0));
  }

  @Test
  void textNamesThemInOneLine() throws IOException {
    StringBuilder out = new StringBuilder();
    new TextReport(out).add(new ReportedCall("call", card(), call, List.of(), null));
    assertTrue(out.toString().contains("check  by ear: voice/smile" + System.lineSeparator()));
  }

  @Test
  void pageListsThemWithBoxesAndNotAmongTheUnjudged() {
    FindingsView view = new FindingsView(card());
    String checklist = view.checklist().toString();
    assertTrue(checklist.contains("Can the smile &amp; warmth be heard?"), checklist);
    assertTrue(checklist.contains("type=\"checkbox\""));
    assertFalse(view.unjudged().toString().contains("smile"));
    assertFalse(checklist.contains("calm"), "nobody complained");
  }
}
