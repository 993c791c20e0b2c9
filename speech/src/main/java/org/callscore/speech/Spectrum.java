package org.callscore.speech;

/** Internal: tells tones from speech by the spectrum of about 64 ms. Scratch; one thread. */
final class Spectrum {
  private static final double WINDOW_SECONDS = 0.064;
  private static final int PEAKS = 2;
  private static final int PEAK_HALF_WIDTH = 3;
  private static final double TONE_SHARE = 0.95;

  private final int size;
  private final double[] window;
  private final double[] cosine;
  private final double[] sine;
  private final double[] real;
  private final double[] imaginary;

  Spectrum(int sampleRate) {
    int least = (int) (WINDOW_SECONDS * sampleRate);
    size = Integer.highestOneBit(least - 1) * 2;
    window = new double[size];
    cosine = new double[size / 2];
    sine = new double[size / 2];
    real = new double[size];
    imaginary = new double[size];
    for (int i = 0; i < size; i++) {
      window[i] = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / size);
    }
    for (int i = 0; i < size / 2; i++) {
      cosine[i] = Math.cos(2 * Math.PI * i / size);
      sine[i] = -Math.sin(2 * Math.PI * i / size);
    }
  }

  /** How many samples are looked at: a power of two. */
  int size() {
    return size;
  }

  /**
   * The mean frequency of the two strongest peaks, counted in bins, if they hold at least 95 % of
   * the energy; else 0. One or two tones keep it steady, a vowel moves it.
   *
   * @param ring the last {@link #size} samples, oldest at {@code start}, going round
   */
  float tone(float[] ring, int start) {
    double mean = 0;
    for (float sample : ring) {
      mean += sample / size;
    }
    for (int i = 0; i < size; i++) {
      real[i] = (ring[(start + i) & (size - 1)] - mean) * window[i];
      imaginary[i] = 0;
    }
    transform();
    int half = size / 2;
    double all = 0;
    for (int bin = 0; bin < half; bin++) {
      real[bin] = real[bin] * real[bin] + imaginary[bin] * imaginary[bin];
      all += real[bin];
    }
    double peaks = 0;
    double moment = 0;
    for (int peak = 0; peak < PEAKS; peak++) {
      int top = 0;
      for (int bin = 1; bin < half; bin++) {
        if (real[bin] > real[top]) {
          top = bin;
        }
      }
      int last = Math.min(half - 1, top + PEAK_HALF_WIDTH);
      for (int bin = Math.max(0, top - PEAK_HALF_WIDTH); bin <= last; bin++) {
        peaks += real[bin];
        moment += real[bin] * bin;
        real[bin] = 0;
      }
    }
    return peaks >= TONE_SHARE * all && all > 0 ? (float) (moment / peaks) : 0;
  }

  /** The discrete Fourier transform, in place: bits reversed, then doubled in length. */
  private void transform() {
    int shift = Integer.numberOfLeadingZeros(size) + 1;
    for (int i = 0; i < size; i++) {
      int j = Integer.reverse(i) >>> shift;
      if (j > i) {
        double swapped = real[i];
        real[i] = real[j];
        real[j] = swapped;
      }
    }
    for (int length = 2; length <= size; length *= 2) {
      int half = length / 2;
      int stride = size / length;
      for (int start = 0; start < size; start += length) {
        for (int k = 0; k < half; k++) {
          int even = start + k;
          int odd = even + half;
          double c = cosine[k * stride];
          double s = sine[k * stride];
          double r = real[odd] * c - imaginary[odd] * s;
          double i = real[odd] * s + imaginary[odd] * c;
          real[odd] = real[even] - r;
          imaginary[odd] = imaginary[even] - i;
          real[even] += r;
          imaginary[even] += i;
        }
      }
    }
  }
}
