package org.callscore.speech;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.jna.Pointer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.callscore.transcript.Word;
import org.jspecify.annotations.Nullable;

/** Internal: one native recogniser, for one channel of one call. One thread. */
final class ChannelRecogniser implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SpeechModel model;
  private final int sampleRate;
  private @Nullable Pointer pointer;
  private long fed;
  private long blockFed;

  ChannelRecogniser(SpeechModel model, int sampleRate) throws SpeechException {
    this.model = model;
    this.sampleRate = sampleRate;
    Pointer shared = model.acquire();
    pointer = Vosk.vosk_recognizer_new(shared, sampleRate);
    if (pointer == null) {
      model.release();
      throw new SpeechException(
          "model '" + model.name() + "' cannot make a recogniser for " + sampleRate + " Hz");
    }
    Vosk.vosk_recognizer_set_words(pointer, 1);
  }

  /** Takes the first {@code count} samples. Endpoints that Vosk sees are ignored. */
  void accept(float[] samples, int count) throws SpeechException {
    if (count < 1 || count > samples.length) {
      throw new IllegalArgumentException(count + " of " + samples.length + " samples");
    }
    if (Vosk.vosk_recognizer_accept_waveform_f(open(), samples, count) < 0) {
      throw new SpeechException(
          "model '" + model.name() + "' failed (the reason is the last line on standard error)");
    }
    fed += count;
  }

  /**
   * Ends a block: the words of all that was accepted since the last one, with times as if the
   * block's first sample were the recording's sample {@code start} and its end {@code end}.
   */
  List<Word> finish(long start, long end) throws SpeechException {
    String json = Vosk.vosk_recognizer_final_result(open());
    List<Word> words = new ArrayList<>();
    if (json != null && fed > blockFed) {
      // Vosk counts seconds of what it was fed, over all blocks.
      double shift = (start - blockFed) * 1000.0 / sampleRate;
      int first = (int) (start * 1000 / sampleRate);
      int last = (int) (end * 1000 / sampleRate);
      for (JsonNode word : parse(json).path("result")) {
        int from = within(first, last, shift + word.path("start").asDouble() * 1000);
        int to = within(from, last, shift + word.path("end").asDouble() * 1000);
        float confidence = (float) Math.max(0, Math.min(1, word.path("conf").asDouble(1)));
        words.add(new Word(word.path("word").asText(), from, to, confidence));
      }
    }
    blockFed = fed;
    return words;
  }

  /** Frees the native memory. May be called again. */
  @Override
  public void close() {
    Pointer freed = pointer;
    if (freed != null) {
      pointer = null;
      Vosk.vosk_recognizer_free(freed);
      model.release();
    }
  }

  private Pointer open() {
    if (pointer == null) {
      throw new IllegalStateException("recogniser of '" + model.name() + "' is closed");
    }
    return pointer;
  }

  private static int within(int first, int last, double millis) {
    return (int) Math.max(first, Math.min(last, Math.round(millis)));
  }

  private static JsonNode parse(String json) throws SpeechException {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new SpeechException("the recogniser's answer is no JSON: " + json, e);
    }
  }
}
