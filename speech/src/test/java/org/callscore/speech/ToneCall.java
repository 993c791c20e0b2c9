package org.callscore.speech;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.callscore.transcript.Word;

/**
 * One channel of a made-up call whose words are tones that the tone model knows, in faint noise.
 * Where each word begins and ends is known to the sample.
 */
final class ToneCall {
  static final Path MODEL = Path.of("..", "testdata", "models", "vosk-model-tones");
  static final List<String> WORDS =
      List.of("alpha", "bravo", "café", "delta", "привет", "foxtrot", "golf", "hotel");
  private static final int[] TONES = {400, 550, 750, 1000, 1300, 1650, 2050, 2500};

  private final int rate;
  private final Random random;
  private final short[] samples;
  private final List<Word> truth = new ArrayList<>();

  ToneCall(int rate, double seconds, long seed) {
    this.rate = rate;
    this.random = new Random(seed);
    this.samples = new short[(int) (rate * seconds)];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) Math.round(random.nextGaussian() * 6);
    }
  }

  /** Says a word: its tone, from one moment to another. */
  ToneCall say(int word, int startMillis, int endMillis) {
    truth.add(new Word(WORDS.get(word), startMillis, endMillis, 1));
    return sound(startMillis, endMillis, 3000, TONES[word]);
  }

  /** Says random words from a moment to another, with a pause of 100 to 440 ms after each. */
  ToneCall chatter(int fromMillis, int toMillis) {
    int at = fromMillis;
    while (at + 300 < toMillis) {
      int end = at + 180 + random.nextInt(120);
      say(random.nextInt(WORDS.size()), at, end);
      at = end + 100 + random.nextInt(340);
    }
    return this;
  }

  /** Adds tones that are no words, all at once. */
  ToneCall sound(int startMillis, int endMillis, double amplitude, int... hertz) {
    int from = sample(startMillis);
    int to = Math.min(samples.length, sample(endMillis));
    for (int i = from; i < to; i++) {
      double sum = 0;
      for (int tone : hertz) {
        sum += amplitude * Math.sin(2 * Math.PI * tone * (i - from) / rate);
      }
      samples[i] += (short) Math.round(sum);
    }
    return this;
  }

  /** Makes a stretch digital silence. */
  ToneCall mute(int startMillis, int endMillis) {
    java.util.Arrays.fill(samples, sample(startMillis), sample(endMillis), (short) 0);
    return this;
  }

  short[] samples() {
    return samples;
  }

  /** What was said, in order. */
  List<Word> truth() {
    return truth;
  }

  Recording write(Path file) throws IOException {
    return Recording.open(WavBytes.write(file, rate, samples));
  }

  static Recording write(Path file, ToneCall left, ToneCall right) throws IOException {
    return Recording.open(WavBytes.write(file, left.rate, left.samples, right.samples));
  }

  private int sample(int millis) {
    return (int) ((long) millis * rate / 1000);
  }
}
