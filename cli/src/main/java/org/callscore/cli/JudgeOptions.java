package org.callscore.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.callscore.CallScore;
import org.callscore.rule.Profile;
import org.callscore.rule.RulePack;
import org.callscore.rule.RuleSources;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What calls are judged by: options that several commands share. */
final class JudgeOptions {
  private static final String AUTO = "auto";

  @Option(
      names = "--pack",
      paramLabel = "NAME|FILE|DIR",
      description = "Rules to judge by: a pack's name, its file, or a folder of your own rules.")
  private @Nullable String pack;

  @Option(
      names = "--profile",
      paramLabel = "FILE",
      description =
          "Your team's settings; else the callscore.yaml in the folder of the calls or above it.")
  private @Nullable Path profile;

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description =
          "Language of the calls, such as en; auto (the default): what the transcript says, else"
              + " what the profile says, else what the words are in.")
  private String language = AUTO;

  /** The profile for these files and folders. */
  Profile profile(List<Path> inputs) throws IOException, CannotRunException {
    return ProfileChoice.choose(profile, inputs);
  }

  /** The pack asked for, else the one with this name. */
  RulePack pack(String otherwise) throws IOException {
    Path path = packPath();
    return path != null ? RulePack.read(path) : RulePack.named(pack == null ? otherwise : pack);
  }

  /** The files of the pack asked for, and of other rules those that come with CallScore. */
  RuleSources files() throws IOException {
    Path path = packPath();
    RuleSources shipped = RuleSources.shipped();
    return path == null
        ? shipped
        : RuleSources.in(Files.isDirectory(path) ? path : path.resolveSibling("..").normalize())
            .over(shipped);
  }

  /** Scores as these options and the profile say. */
  CallScore callScore(Profile by, Surroundings surroundings)
      throws IOException, CannotRunException {
    Path cache = surroundings.cache();
    CallScore callScore =
        pack == null ? CallScore.of(by, cache) : CallScore.of(pack(by.pack()), by, cache);
    checkLanguage(callScore.pack());
    Set<String> languages = languages(callScore.pack());
    if (by.language() != null && !languages.contains(by.language())) {
      throw new CannotRunException(
          "the profile's language '%s' is unknown, expected %s"
              .formatted(by.language(), String.join(", ", languages)));
    }
    return callScore;
  }

  /** The language asked for, or null if each call decides. */
  @Nullable String language() {
    return language.equals(AUTO) ? null : language;
  }

  /** Refuses a language in which the pack has no phrases. */
  void checkLanguage(RulePack judging) throws CannotRunException {
    Set<String> languages = languages(judging);
    if (!language.equals(AUTO) && !languages.contains(language)) {
      throw new CannotRunException(
          "unknown language '%s', expected %s or %s"
              .formatted(language, String.join(", ", languages), AUTO));
    }
  }

  private static Set<String> languages(RulePack pack) {
    return new TreeSet<>(pack.phraseSets().keySet());
  }

  /** Where the pack lies, or null if it is one of those that come with CallScore. */
  private @Nullable Path packPath() {
    if (pack == null) {
      return null;
    }
    Path path = Path.of(pack);
    boolean isPath = path.getNameCount() > 1 || pack.endsWith(".yaml") || Files.isDirectory(path);
    return isPath ? path : null;
  }
}
