package org.callscore.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SpeechModelTest {
  @TempDir Path folder;

  @Test
  void whatIsNoModelIsRefusedBeforeTheLibraryIsAsked() throws IOException {
    Path none = folder.resolve("none");
    assertMessage(
        none, none + ": there is no such folder, expected the unpacked folder of a Vosk model");
    Path file = Files.writeString(folder.resolve("model.zip"), "PK");
    assertMessage(file, file + ": is a file, expected the unpacked folder of a Vosk model");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertMessage(
        empty, empty + ": 'am/final.mdl' is missing, expected the unpacked folder of a Vosk model");
  }

  @Test
  void aFolderInAFolderIsPointedOut() throws IOException {
    Path inner = copyOfToneModel(folder.resolve("outer/vosk-model-x"));
    Path outer = folder.resolve("outer");
    assertMessage(
        outer,
        outer
            + ": 'am/final.mdl' is missing, expected the unpacked folder of a Vosk model; did you"
            + " mean "
            + inner
            + "?");
  }

  @Test
  void eachMissingPartIsNamed() throws IOException {
    for (String part : List.of("am/final.mdl", "conf/mfcc.conf", "graph/words.txt")) {
      Path model = copyOfToneModel(folder.resolve(part.replace('/', '-')));
      Files.delete(model.resolve(part));
      assertMessage(
          model,
          model + ": '" + part + "' is missing, expected the unpacked folder of a Vosk model");
    }
    Path model = copyOfToneModel(folder.resolve("no-graph"));
    Files.delete(model.resolve("graph/HCLG.fst"));
    assertMessage(
        model,
        model + ": 'graph/HCLr.fst' is missing, expected the unpacked folder of a Vosk model");
  }

  @Test
  void aSamplingRateThatWouldHangIsRefused() throws IOException {
    for (String rate : List.of("0", "many", "-8000", "NaN")) {
      Path model = copyOfToneModel(folder.resolve("rate" + rate));
      Path conf = model.resolve("conf/mfcc.conf");
      Files.writeString(conf, "--num-ceps=40\n--sample-frequency=" + rate + "\n");
      assertMessage(
          model,
          conf
              + ": --sample-frequency is '"
              + rate
              + "', expected 8000 to 48000; fetch the model again");
    }
  }

  @Test
  @Tag("model")
  void aBrokenModelIsRefused() throws IOException {
    Path model = copyOfToneModel(folder.resolve("broken"));
    byte[] weights = Files.readAllBytes(model.resolve("am/final.mdl"));
    Files.write(model.resolve("am/final.mdl"), java.util.Arrays.copyOf(weights, 1000));
    SpeechException e = assertThrows(SpeechException.class, () -> SpeechModel.open(model));
    assertTrue(
        String.valueOf(e.getMessage()).startsWith(model + ": the model cannot be loaded although"));
  }

  @Test
  @Tag("model")
  void theVocabularyIsAskedInItsOwnSpelling() throws IOException {
    try (SpeechModel model = SpeechModel.open(ToneCall.MODEL)) {
      assertTrue(ToneCall.WORDS.stream().allMatch(model::knows));
      assertFalse(model.knows("Alpha"));
      assertFalse(model.knows("hello"));
      assertEquals("vosk-model-tones", model.name());
      assertNull(model.language());
    }
  }

  @Test
  @Tag("model")
  void theLanguageStandsInTheName() throws IOException {
    try (SpeechModel model =
        SpeechModel.open(copyOfToneModel(folder.resolve("vosk-model-small-en-us-0.15")))) {
      assertEquals("en", model.language());
    }
  }

  @Test
  @Tag("model")
  void theOldFlatLayoutIsReadAndNothingIsLeftBehind() throws IOException {
    Path flat = Files.createDirectory(folder.resolve("flat"));
    for (String part :
        List.of(
            "am/final.mdl",
            "conf/mfcc.conf",
            "graph/HCLG.fst",
            "graph/words.txt",
            "graph/phones/word_boundary.int")) {
      Path from = ToneCall.MODEL.resolve(part);
      Files.copy(from, flat.resolve(from.getFileName()));
    }
    Path overlay = ModelFolder.open(flat).overlay();
    assertEquals(
        Files.readString(flat.resolve("mfcc.conf")) + "\n--allow-upsample=true\n--dither=0\n",
        Files.readString(overlay.resolve("mfcc.conf")));
    ModelFolder.delete(overlay);
    assertFalse(Files.exists(overlay));
    assertTrue(Files.exists(flat.resolve("final.mdl")), "links are deleted, not what they lead to");
    try (SpeechModel model = SpeechModel.open(flat)) {
      assertTrue(model.knows("café"));
    }
  }

  @Test
  @Tag("model")
  void wordsSurviveAnAsciiPlatform() throws Exception {
    Path call = folder.resolve("call.wav");
    new ToneCall(8000, 4, 1).say(2, 1000, 1250).say(4, 2000, 2250).write(call);
    ProcessBuilder child =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dfile.encoding=US-ASCII",
            "-cp",
            System.getProperty("java.class.path"),
            SpokenCodePoints.class.getName(),
            ToneCall.MODEL.toString(),
            call.toString());
    child.environment().put("LC_ALL", "C");
    child.redirectError(folder.resolve("errors.txt").toFile());
    Process process = child.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    assertEquals(0, process.waitFor(), Files.readString(folder.resolve("errors.txt")));
    assertEquals(
        List.of("caf\\u00e9", "\\u043f\\u0440\\u0438\\u0432\\u0435\\u0442"), out.lines().toList());
  }

  private static void assertMessage(Path model, String message) {
    SpeechException e = assertThrows(SpeechException.class, () -> SpeechModel.open(model));
    assertEquals(message, e.getMessage());
  }

  private static Path copyOfToneModel(Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(ToneCall.MODEL)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        Path target = to.resolve(ToneCall.MODEL.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    }
    return to;
  }
}
