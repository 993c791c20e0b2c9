package org.callscore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code callscore example}: what people report becomes examples. */
class ExampleCommandTest {
  private static final String RULE =
      """
      # The rule of the house.
      title: The agent does without "but"
      avoid: word-but
      because: It takes back what stood before it.
      examples:
        - {language: en, pass: "[0:01] agent: nothing but the best"}
        # the plain case
        - {language: en, fail: "[0:01] agent: yes but no"}

      # The end.
      """;

  private static final String SET =
      """
      phrases:
        - but    # in all its forms
      except:
        - nothing but
      match: [yes but no]
      no-match:
        - nothing but the best
      """;

  private static final String REFUSAL =
      """
      title: The agent does not refuse
      avoid: refusal
      because: There is always a next step.
      examples:
        - {language: en, pass: "[0:01] agent: we can help you"}
        - {language: en, fail: "[0:01] agent: we can not help you"}
      """;

  @TempDir private Path folder;
  private Path rules = Path.of("");
  private Path call = Path.of("");

  @BeforeEach
  void writesRulesAndACall() throws IOException {
    rules = folder.resolve("rules");
    write("standard/manner/no-but.yaml", RULE);
    write("standard/manner/no-refusal.yaml", REFUSAL);
    write("phrases/en/word-but.yaml", SET);
    write(
        "phrases/en/refusal.yaml",
        "phrases:\n  - we can not help\nmatch: [we can not help]\nno-match: [we can help you]\n");
    write(
        "packs/own.yaml",
        """
        version: 1.0.0
        title: Own
        sections:
          - id: manner
            weight: 1
            rules: [manner/no-but, manner/no-refusal]
        """);
    Files.writeString(
        folder.resolve("callscore.yaml"),
        "pack: own\nadditions: [rules]\ncompanies: [blue river]\n");
    call = folder.resolve("call.txt");
    Files.writeString(
        call,
        """
        [0:01] agent: blue river good morning
        [0:04] customer: hello there
        [0:31] agent: and last but not least your address for blue river
        [0:40] customer: but of course
        [0:45] agent: we shall not help you
        """);
  }

  private void write(String name, String content) throws IOException {
    Path file = rules.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private Ran example(Object... more) {
    Object[] arguments = new Object[2 + more.length];
    arguments[0] = "example";
    arguments[1] = call;
    System.arraycopy(more, 0, arguments, 2, more.length);
    return Ran.of(arguments);
  }

  @Test
  void aFalseAlarmBecomesAnExampleAndAnException() throws IOException {
    Ran ran = example("--rule", "manner/no-but", "--false-alarm");

    assertEquals(ExitCode.RAN, ran.code(), ran.out() + ran.err());
    assertTrue(ran.out().endsWith("every example agrees\n"), ran.out());
    assertEquals(
        RULE.replace(
            "yes but no\"}\n",
            """
            yes but no"}
              - language: en
                company: acme
                pass: |
                  [0:01] agent: and last but not least your address for acme
            """),
        Files.readString(rules.resolve("standard/manner/no-but.yaml")));
    assertEquals(
        SET.replace("  - nothing but\n", "  - nothing but\n  - but not least\n")
            + "  - and last but not least your address for acme\n",
        Files.readString(rules.resolve("phrases/en/word-but.yaml")));
  }

  @Test
  void aMissBecomesAnExampleAndAPhrase() throws IOException {
    Ran ran = example("--rule", "manner/no-refusal", "--miss", "--at", "0:46");

    assertEquals(ExitCode.RAN, ran.code(), ran.out() + ran.err());
    assertTrue(ran.out().contains("+  - we shall not help you\n"), ran.out());
    assertTrue(
        Files.readString(rules.resolve("standard/manner/no-refusal.yaml"))
            .contains("fail: |\n      [0:01] agent: we shall not help you\n"));
    assertTrue(
        Files.readString(rules.resolve("phrases/en/refusal.yaml"))
            .contains("match: [we can not help, \"we shall not help you\"]"));
  }

  @Test
  void aDryRunWritesNothing() throws IOException {
    Ran ran = example("--rule", "manner/no-but", "--false-alarm", "--dry-run");

    assertEquals(ExitCode.RAN, ran.code(), ran.err());
    assertTrue(ran.out().contains("+  - but not least\n"), ran.out());
    assertEquals(RULE, Files.readString(rules.resolve("standard/manner/no-but.yaml")));
  }

  @Test
  void whatTheCallDoesNotShowIsRefused() {
    refused("so it is no miss", "--rule", "manner/no-but", "--miss", "--at", "0:31");
    refused("so it is no false alarm", "--rule", "manner/no-refusal", "--false-alarm");
    refused("say it by --at", "--rule", "manner/no-refusal", "--miss");
    refused("did you mean 'manner/no-but'?", "--rule", "manner/no-bu", "--miss");
    refused("(--false-alarm | --miss)", "--rule", "manner/no-but");
  }

  private void refused(String message, Object... arguments) {
    Ran ran = example(arguments);
    assertEquals(ExitCode.COULD_NOT_RUN, ran.code(), ran.out());
    assertTrue(ran.err().contains(message), ran.err());
  }

  @Test
  void aRuleThatShipsIsCopiedToTheOwnFolder() throws IOException {
    Path own = folder.resolve("mine");
    Files.delete(folder.resolve("callscore.yaml"));

    assertTrue(
        example("--rule", "voice-and-manner/no-but", "--false-alarm")
            .err()
            .contains("nowhere to write"));
    Files.writeString(call, "[0:05] agent: see you in may but bring the kettle\n");
    Ran ran = example("--rule", "voice-and-manner/no-but", "--false-alarm", "--dir", own);

    assertEquals(ExitCode.RAN, ran.code(), ran.out() + ran.err());
    assertTrue(Files.readString(own.resolve("phrases/en/word-but.yaml")).contains("but bring"));
    assertTrue(Files.exists(own.resolve("standard/voice-and-manner/no-but.yaml")));
  }
}
