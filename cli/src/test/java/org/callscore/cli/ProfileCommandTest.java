package org.callscore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.callscore.rule.Profile;
import org.callscore.rule.RulePack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileCommandTest {
  private static final String SETTING = "(?m)^#(?=[^ #\n]|  )";

  @TempDir private Path folder;

  @Test
  void whatIsWrittenChangesNothingButThePack() throws IOException {
    Path file = folder.resolve("callscore.yaml");

    Ran ran = Ran.of("profile", "new", file, "--pack", "hotline");

    assertEquals(ExitCode.RAN, ran.code(), ran.err());
    Profile profile = Profile.read(file);
    assertEquals("hotline", profile.pack());
    RulePack pack = RulePack.named("hotline");
    assertEquals(pack.sections(), pack.with(profile).sections());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "etiquette",
        "strict",
        "hotline",
        "secretary",
        "outbound",
        "complaints",
        "voicemail",
        "ivr"
      })
  void everySettingShownCanBeSet(String name) throws IOException {
    Path own = Files.createDirectories(folder.resolve("our-rules/phrases/en")).resolve("ours.yaml");
    Files.writeString(own, "phrases: [river home]\nmatch: [river home]\nno-match: [river]\n");
    Path file = folder.resolve("callscore.yaml");
    String text = Ran.of("profile", "new", "-", "--pack", name).out();
    Files.writeString(file, text.replaceAll(SETTING, ""));

    Profile profile = Profile.read(file);
    RulePack pack = RulePack.named(name);

    assertEquals("Europe/Prague", String.valueOf(profile.timeZone()));
    assertEquals(pack.rules().size(), profile.rules().size());
    assertEquals(pack.rules(), pack.with(profile).rules());
    assertTrue(profile.routing().sources().contains("crm"));
  }

  @Test
  void whatIsThereIsLeftAsItIs() throws IOException {
    Path file = Files.writeString(folder.resolve("callscore.yaml"), "companies: [acme]\n");

    Ran ran = Ran.of("profile", "new", file);

    assertEquals(ExitCode.COULD_NOT_RUN, ran.code());
    assertTrue(ran.err().contains("is there already"), ran.err());
    assertEquals("companies: [acme]\n", Files.readString(file));
  }
}
