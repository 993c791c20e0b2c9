package org.callscore.speech;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A speech model or the native recogniser cannot be used; the message says what to do. */
public final class SpeechException extends IOException {
  private static final long serialVersionUID = 1L;

  SpeechException(String message) {
    super(message);
  }

  SpeechException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
