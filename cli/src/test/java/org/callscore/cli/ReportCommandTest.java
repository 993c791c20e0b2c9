package org.callscore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code callscore report}: figures and checks over the records of many calls. */
class ReportCommandTest {
  @TempDir private Path folder;

  @BeforeEach
  void threeCalls() throws IOException {
    call("a", "09:00", "anna", "30", "sales");
    call("b", "10:00", "bert", "50", "sales");
    call("c", "11:00", "bert", "0", "<b>service");
  }

  private void call(String name, String time, String agent, String talk, String queue)
      throws IOException {
    Files.writeString(
        folder.resolve(name + ".call.json"),
        """
        {"direction": "inbound", "startedAt": "2026-03-02T%s:00+01:00", "agent": "%s",
         "callerNumber": "5551234", "queue": "%s", "durationSeconds": 60, "talkSeconds": %s}
        """
            .formatted(time, agent, queue, talk));
  }

  @Test
  void groupsByWhatTheCallsHave() {
    Ran ran = Ran.of("report", folder);

    assertEquals(ExitCode.RAN, ran.code(), ran.err());
    assertTrue(
        ran.out()
            .startsWith(
                """
                queue       calls  missed  without talk  completed  mean length, s  mean talk, s  mean waiting, s
                sales           2       0             0          2            60.0          40.0             20.0
                <b>service      1       1             1          0            60.0           0.0             60.0
                all calls       3       1             1          2            60.0          26.7             33.3
                """),
        ran.out());
    assertTrue(ran.out().contains("b: reached bert, talked with anna before (a)\n"), ran.out());
  }

  @Test
  void filtersCallsAndGroups() {
    Ran ran =
        Ran.of(
            "report",
            folder,
            "--by",
            "agent,hour",
            "--only",
            "queue=sales",
            "--where",
            "average-talk > 40",
            "--format",
            "csv");

    assertEquals(ExitCode.RAN, ran.code(), ran.err());
    assertTrue(ran.out().startsWith("agent,hour,calls,missed,"), ran.out());
    assertTrue(ran.out().contains("\r\nbert,10:00,1,0,0,1,,,,60.0,50.0,10.0,,,\r\n"), ran.out());
    assertFalse(ran.out().contains("anna"), ran.out());
  }

  @Test
  void writesTablesAndAPage() throws IOException {
    Path out = folder.resolve("out");
    Ran ran = Ran.of("report", folder, "--out", out);

    assertEquals(ExitCode.RAN, ran.code(), ran.err());
    assertTrue(Files.readString(out.resolve("groups.csv")).contains("sales,2,"));
    assertTrue(Files.readString(out.resolve("checks.csv")).contains("returning-caller"));
    String page = Files.readString(out.resolve("calls.html"));
    assertTrue(page.contains("&lt;b&gt;service"), page);
    assertFalse(page.contains("<b>service"), page);
  }

  @Test
  void whatCannotBeReadIsToldAndLeftOut() throws IOException {
    Files.writeString(folder.resolve("d.call.json"), "{\"direction\": \"sideways\"}");
    Ran ran = Ran.of("report", folder);

    assertEquals(ExitCode.SOMETHING_FAILED, ran.code());
    assertTrue(ran.err().contains("d: "), ran.err());
    assertTrue(ran.err().contains("left out"), ran.err());
    assertTrue(ran.out().contains("all calls       3"), ran.out());
  }

  @Test
  void whatCannotBeMeantIsRefusedInOneLine() throws IOException {
    refused("no call has a field 'quee'; did you mean 'queue'?", "--by", "quee");
    refused("expected one or two names", "--by", "agent,queue,hour");
    refused("no figure 'mist'", "--where", "mist > 1");
    refused("unknown format 'xml'", "--format", "xml");
    refused("needs --out", "--format", "html");
    refused("no call has {queue=none}", "--only", "queue=none");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Ran ran = Ran.of("report", empty);
    assertEquals(ExitCode.COULD_NOT_RUN, ran.code());
    assertTrue(ran.err().contains("nothing to read in"), ran.err());
  }

  private void refused(String message, String... options) {
    Object[] arguments = new Object[options.length + 2];
    arguments[0] = "report";
    arguments[1] = folder;
    System.arraycopy(options, 0, arguments, 2, options.length);
    Ran ran = Ran.of(arguments);
    assertEquals(ExitCode.COULD_NOT_RUN, ran.code(), ran.out());
    assertTrue(ran.err().contains(message), ran.err());
    assertEquals(1, ran.err().lines().count(), ran.err());
  }
}
