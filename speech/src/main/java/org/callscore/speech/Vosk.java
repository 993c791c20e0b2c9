package org.callscore.speech;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vosk.LibVosk;
import org.vosk.LogLevel;
import org.vosk.Model;

/**
 * Internal: the functions of the native library that are used here. A binding of our own, because
 * the one that comes with the library decodes words with the platform's character set and takes an
 * error of {@code accept_waveform} for an endpoint. Calling any of them with a freed pointer ends
 * the process: only {@link SpeechModel} and {@link ChannelRecogniser} hold pointers.
 */
final class Vosk {
  /** The version of the library that comes with the build. */
  static final String VERSION = "0.3.45";

  private static final int WARNINGS = -1;
  private static boolean loaded;

  private Vosk() {}

  /** Loads the library, once; says how to get one where the bundled one does not load. */
  static synchronized void load() throws SpeechException {
    if (loaded) {
      return;
    }
    try {
      if (Platform.isWindows()) {
        // The stock class unpacks the run-time libraries that libvosk.dll needs beside it.
        LibVosk.setLogLevel(LogLevel.WARNINGS);
      }
      ClassLoader bundled = Model.class.getClassLoader();
      Native.register(
          Vosk.class,
          NativeLibrary.getInstance(
              "vosk",
              Map.of(
                  Library.OPTION_STRING_ENCODING, "UTF-8", Library.OPTION_CLASSLOADER, bundled)));
    } catch (UnsatisfiedLinkError | NoClassDefFoundError e) {
      throw new SpeechException(
          cure(String.valueOf(e.getMessage()).lines().findFirst().orElse("")), e);
    }
    vosk_set_log_level(WARNINGS);
    loaded = true;
  }

  private static String cure(String reason) {
    return "the native library libvosk cannot be loaded on "
        + Platform.RESOURCE_PREFIX
        + " ("
        + reason
        + "), expected linux-x86-64 (glibc), darwin or win32-x86-64; elsewhere (arm64, musl) start"
        + " java with -Djna.library.path=FOLDER of a libvosk built for it; where the temporary"
        + " folder is mounted noexec, unpack libjnidispatch and libvosk from their jars into a"
        + " folder that is not, and give it as -Djna.boot.library.path and -Djna.library.path";
  }

  static native void vosk_set_log_level(int level);

  static native @Nullable Pointer vosk_model_new(String folder);

  static native void vosk_model_free(Pointer model);

  /** The word's number, or -1. */
  static native int vosk_model_find_word(Pointer model, String word);

  static native @Nullable Pointer vosk_recognizer_new(Pointer model, float sampleRate);

  static native void vosk_recognizer_set_words(Pointer recogniser, int words);

  /** 1 at an endpoint, 0 before, -1 on error. */
  static native int vosk_recognizer_accept_waveform_f(
      Pointer recogniser, float[] samples, int count);

  static native @Nullable String vosk_recognizer_final_result(Pointer recogniser);

  static native void vosk_recognizer_free(Pointer recogniser);
}
