package org.callscore.speech;

import com.sun.jna.Pointer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A Vosk speech model in memory, loaded once and shared between threads. Closing it while calls are
 * being transcribed is safe: they end first, new ones are refused, then the memory is given back.
 */
public final class SpeechModel implements AutoCloseable {
  private static final List<String> LANGUAGES = List.of(Locale.getISOLanguages());

  private final String name;
  private final @Nullable String language;
  private final Pointer pointer;
  private int users;
  private boolean closed;

  private SpeechModel(String name, Pointer pointer) {
    this.name = name;
    this.language = languageOf(name);
    this.pointer = pointer;
  }

  /**
   * Loads the model in this folder.
   *
   * @throws SpeechException if the folder holds no complete model, or the native library does not
   *     load; the message says what to do
   */
  public static SpeechModel open(Path folder) throws SpeechException {
    ModelFolder model = ModelFolder.open(folder);
    Vosk.load();
    Path overlay = model.overlay();
    try {
      Pointer pointer = Vosk.vosk_model_new(overlay.toString());
      if (pointer == null) {
        throw new SpeechException(
            folder
                + ": the model cannot be loaded although its files are there (the reason is the last"
                + " line on standard error), expected a model that Vosk "
                + Vosk.VERSION
                + " can read; fetch it again");
      }
      return new SpeechModel(model.name(), pointer);
    } finally {
      // Loading reads every file, so nothing is left behind even if the process is killed later.
      ModelFolder.delete(overlay);
    }
  }

  /** The name of the model's folder. */
  public String name() {
    return name;
  }

  /** The language in the name, as in {@code vosk-model-small-en-us-0.15}; null if it has none. */
  public @Nullable String language() {
    return language;
  }

  /**
   * Whether the model can recognise this word, spelled as in its vocabulary (lower case, as a
   * rule).
   *
   * @throws IllegalStateException if the model is closed
   */
  public boolean knows(String word) {
    Pointer model = acquire();
    try {
      return Vosk.vosk_model_find_word(model, word) >= 0;
    } finally {
      release();
    }
  }

  /** Gives the memory back as soon as nobody transcribes any more. May be called again. */
  @Override
  public void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      if (users > 0) {
        return;
      }
    }
    Vosk.vosk_model_free(pointer);
  }

  /** The pointer, valid until {@link #release}. */
  synchronized Pointer acquire() {
    if (closed) {
      throw new IllegalStateException("model '" + name + "' is closed");
    }
    users++;
    return pointer;
  }

  /** Ends what {@link #acquire} began. */
  void release() {
    synchronized (this) {
      users--;
      if (!closed || users > 0) {
        return;
      }
    }
    Vosk.vosk_model_free(pointer);
  }

  private static @Nullable String languageOf(String name) {
    return Pattern.compile("[-_]")
        .splitAsStream(name)
        .filter(LANGUAGES::contains)
        .findFirst()
        .orElse(null);
  }
}
