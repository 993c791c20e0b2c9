package org.callscore.records;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.callscore.rule.Routing;
import org.junit.jupiter.api.Test;

/** Each check on calls that keep it, break it, and do not tell. */
class CrossCheckTest {
  private static final Routing SETTLED =
      new Routing(List.of("own", "crm"), List.of("boss"), "495", true, "100", 3, 24);

  @Test
  void missedCallsAreNotAnswered() {
    assertJudged(
        CrossCheck.ANSWERED,
        """
        02T09:00 in 5551234 - 0
        02T09:05 in 5551234 anna 60
        02T09:06 in 5559999 - -
        02T09:07 out 5559999 anna 0
        02T09:08 in 5550000 - 0
        """,
        """
        a violated: reached nobody; talked to later (b)
        b met: was answered
        c not-assessed: nothing tells whether it was answered
        e violated: reached nobody; no later call with this number
        """);
  }

  @Test
  void aReturningCallerReachesWhoTalkedBefore() {
    assertJudged(
        CrossCheck.RETURNING_CALLER,
        """
        02T09:00 out +4955512345678 anna 60
        02T10:00 in 055512345678 anna 60
        02T11:00 in 055512345678 bert 60
        02T12:00 in 055512345678 anna 60 operations=responsible,return-to-script
        02T13:00 in 055512345678 - 60
        02T14:00 in 7777777777 boss 60
        02T15:00 in 7777777777 anna 60
        """,
        """
        b met: reached anna again (a)
        c violated: reached bert, talked with anna before (b)
        d met: bert could not be reached; back to the script (c)
        e not-assessed: nobody knows who answered, expected anna
        """);
  }

  @Test
  void aCallIsNotLostAtTheResponsiblePerson() {
    assertJudged(
        CrossCheck.RETURNS_TO_SCRIPT,
        """
        02T09:00 in 1 anna 60 operations=responsible
        02T09:01 in 1 - 0 operations=["responsible"]
        02T09:02 in 1 - 0 operations=["responsible","return-to-script"]
        02T09:03 in 1 - - operations=responsible
        02T09:04 in 1 - 0 operations=menu
        """,
        """
        a met: the responsible person answered
        b violated: was lost at the responsible person
        c met: went back to the script
        d not-assessed: nothing tells whether the responsible person answered
        """);
  }

  @Test
  void nobodyIsPassedOnThreeTimes() {
    assertJudged(
        CrossCheck.NOT_BOUNCED,
        """
        02T09:00 in 1 anna 60 operations=transfer,transfer,transfer
        02T09:01 in 1 anna 60 operations=transfer
        02T09:02 in 1 anna 60
        """,
        """
        a violated: passed on 3 times, fewer than 3 expected
        b met: passed on once
        """);
  }

  @Test
  void aPromisedCallBackComesInTime() {
    assertJudged(
        CrossCheck.CALLBACK_KEPT,
        """
        02T09:00 in 5551 anna 60 promised=0
        02T15:00 out 5551 anna 60
        02T16:00 in 5552 anna 60 promised=1
        02T18:30 out 5552 anna 60
        02T19:00 in 5553 anna 60 promised=0
        - in 5554 anna 60 promised=0
        04T19:00 in 5555 anna 60 promised=0
        """,
        """
        a met: called back within 24 h (b)
        c violated: called back after more than 1 h (d)
        e violated: not called back
        g not-assessed: the records end before the call back is due
        f not-assessed: its time or number is unknown
        """);
  }

  @Test
  void whoCouldNotBeReachedIsTriedAgain() {
    assertJudged(
        CrossCheck.RETRIED,
        """
        02T09:00 out 5551 anna 0
        03T09:00 out 5551 anna 60
        02T09:00 out 5552 anna 0
        09T09:00 out 5553 anna 0
        """,
        """
        a met: tried again after 1 days (b)
        c violated: reached nobody and was not tried again in 2 days
        d not-assessed: the records end before it is due
        """);
  }

  @Test
  void everybodyIsCalledAgainInSixMonths() {
    assertJudged(
        CrossCheck.HALF_YEARLY,
        """
        01-02T09:00 out 5551 anna 60
        05-02T09:00 out 5552 anna 60
        08-02T09:00 in 5553 anna 60
        """,
        """
        a violated: no call with this number in the six months after
        b met: six months are not over yet, or there was a call
        """);
  }

  @Test
  void recordsAreKept() {
    String calls =
        """
        02T09:00 out 1 anna 60 card=7 result=ordered recorded=true
        02T09:01 out 2 anna 60 result= recorded=no
        02T09:02 out 3 anna 60
        """;
    assertJudged(
        CrossCheck.CARD_KEPT,
        calls,
        """
        a met: has a card
        b violated: has no card, though others have
        c violated: has no card, though others have
        """);
    assertJudged(
        CrossCheck.RESULT_LOGGED,
        calls,
        """
        a met: result: ordered
        b violated: the field 'result' is empty
        c not-assessed: the records have no field 'result'
        """);
    assertJudged(
        CrossCheck.RECORDED,
        calls,
        """
        a met: has a recording
        b violated: was not recorded
        c not-assessed: nothing tells whether it was recorded
        """);
  }

  @Test
  void settingsAreShownAndNeverHeldAgainstAnybody() {
    String call = "02T09:00 in 5551234 anna 60";
    List<CrossCheck> settings =
        List.of(
            CrossCheck.SOURCES_SET,
            CrossCheck.EXCEPTIONS_SET,
            CrossCheck.AREA_CODE_SET,
            CrossCheck.MOBILE_SET,
            CrossCheck.DEFAULT_NUMBER_SET);
    List<String> settled = List.of("own, then crm", "boss", "495", "true", "100");
    for (int i = 0; i < settings.size(); i++) {
      assertEquals(
          "met", settings.get(i).judge(CallLogs.log(call, SETTLED)).get(0).verdict().label());
      String reason = settings.get(i).judge(CallLogs.log(call, SETTLED)).get(0).reason();
      assertEquals(settled.get(i), reason.substring(reason.indexOf(": ") + 2));
      assertEquals(
          "not-assessed",
          settings.get(i).judge(CallLogs.log(call, Routing.DEFAULT)).get(0).verdict().label());
    }
  }

  private static void assertJudged(CrossCheck check, String calls, String expected) {
    String judged =
        check.judge(CallLogs.log(calls, SETTLED)).stream()
            .map(CrossCheckTest::line)
            .collect(Collectors.joining());
    assertEquals(expected, judged);
  }

  private static String line(CrossFinding finding) {
    String related = finding.related() == null ? "" : " (" + finding.related() + ")";
    return "%s %s: %s%s\n"
        .formatted(finding.path(), finding.verdict().label(), finding.reason(), related);
  }
}
