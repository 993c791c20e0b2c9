package org.callscore.speech;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Internal: a Vosk model on disk, in the layout of today ({@code am/final.mdl}, {@code
 * conf/mfcc.conf}) or the old flat one. It is checked here, because the native library gives its
 * reasons only on standard error.
 *
 * @param folder the model's folder
 * @param features the file with the settings of its features
 */
record ModelFolder(Path folder, Path features) {
  /**
   * What is set differently from the model's own files. Without dither the same recording always
   * gives the same words; with upsampling a wide-band model accepts telephone recordings.
   */
  static final SortedMap<String, String> SETTINGS =
      new TreeMap<>(Map.of("dither", "0", "allow-upsample", "true"));

  private static final Pattern SAMPLE_FREQUENCY =
      Pattern.compile("(?m)^\\s*--sample-frequency=(\\S+)");
  private static final int LOWEST_RATE = 8_000;
  private static final int HIGHEST_RATE = 48_000;

  /** Checks the layout and the sampling rate. */
  static ModelFolder open(Path folder) throws SpeechException {
    if (!Files.isDirectory(folder)) {
      String found = Files.exists(folder) ? "is a file" : "there is no such folder";
      throw new SpeechException(
          folder + ": " + found + ", expected the unpacked folder of a Vosk model");
    }
    boolean flat = !Files.exists(folder.resolve("am")) && has(folder, "final.mdl");
    Path features = folder.resolve(flat ? "mfcc.conf" : "conf/mfcc.conf");
    String graph = flat ? "" : "graph/";
    require(folder, flat ? "final.mdl" : "am/final.mdl");
    require(folder, folder.relativize(features).toString());
    require(folder, graph + "words.txt");
    if (!has(folder, graph + "HCLG.fst")) {
      require(folder, graph + "HCLr.fst");
      require(folder, graph + "Gr.fst");
    }
    checkRate(features);
    return new ModelFolder(folder, features);
  }

  /** The folder's own name. */
  String name() {
    return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
  }

  /**
   * Makes a temporary copy with {@link #SETTINGS} applied: links to everything but the settings,
   * whose copy has lines appended, of which the last counts.
   */
  Path overlay() throws SpeechException {
    Path copy = null;
    try {
      copy = Files.createTempDirectory("callscore-model");
      Path settings = folder.relativize(features);
      try (Stream<Path> entries = Files.list(folder)) {
        for (Path entry : (Iterable<Path>) entries::iterator) {
          Path target = copy.resolve(String.valueOf(entry.getFileName()));
          if (settings.startsWith(folder.relativize(entry))) {
            copyTree(entry, target);
          } else {
            linkOrCopy(entry, target);
          }
        }
      }
      StringBuilder lines = new StringBuilder("\n");
      SETTINGS.forEach(
          (name, value) -> lines.append("--").append(name).append('=').append(value).append('\n'));
      Files.writeString(copy.resolve(settings.toString()), lines, StandardOpenOption.APPEND);
      return copy;
    } catch (IOException | UncheckedIOException e) {
      if (copy != null) {
        delete(copy);
      }
      throw new SpeechException(
          "the settings of "
              + folder
              + " cannot be copied to the temporary folder "
              + System.getProperty("java.io.tmpdir")
              + " ("
              + e.getMessage()
              + "); set another one with -Djava.io.tmpdir=FOLDER",
          e);
    }
  }

  /** Deletes an overlay as far as possible; never follows its links. */
  static void delete(Path overlay) {
    try (Stream<Path> paths = Files.walk(overlay)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException | UncheckedIOException e) {
      System.getLogger(ModelFolder.class.getName())
          .log(System.Logger.Level.DEBUG, "left behind: " + overlay, e);
    }
  }

  private static void linkOrCopy(Path from, Path to) throws IOException {
    try {
      Files.createSymbolicLink(to, from.toAbsolutePath());
    } catch (UnsupportedOperationException | FileSystemException e) {
      copyTree(from, to);
    }
  }

  private static void copyTree(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          // Not Files.copy: a copy of a read-only file would be read-only, too.
          try (var out = Files.newOutputStream(target)) {
            Files.copy(path, out);
          }
        }
      }
    }
  }

  private static void checkRate(Path features) throws SpeechException {
    String text;
    try {
      text = Files.readString(features, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new SpeechException(
          features + ": cannot be read (" + e.getMessage() + "), expected the model's settings", e);
    }
    Matcher line = SAMPLE_FREQUENCY.matcher(text);
    String rate = "16000";
    while (line.find()) {
      rate = line.group(1);
    }
    Double hertz = number(rate);
    if (hertz == null || !(hertz >= LOWEST_RATE && hertz <= HIGHEST_RATE)) {
      throw new SpeechException(
          features
              + ": --sample-frequency is '"
              + rate
              + "', expected 8000 to 48000; fetch the model again");
    }
  }

  private static @Nullable Double number(String text) {
    try {
      return Double.valueOf(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static boolean has(Path folder, String file) {
    return Files.isRegularFile(folder.resolve(file));
  }

  private static void require(Path folder, String file) throws SpeechException {
    if (!has(folder, file)) {
      throw new SpeechException(
          folder
              + ": '"
              + file
              + "' is missing, expected the unpacked folder of a Vosk model"
              + hint(folder));
    }
  }

  /** Archives often unpack to a folder inside a folder. */
  private static String hint(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      List<Path> models =
          entries
              .filter(e -> Files.isDirectory(e.resolve("am")) || has(e, "final.mdl"))
              .filter(e -> !e.endsWith("am"))
              .toList();
      return models.size() == 1 ? "; did you mean " + models.get(0) + "?" : "";
    } catch (IOException e) {
      return "";
    }
  }
}
