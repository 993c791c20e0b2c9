package org.callscore.speech;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A recorded call on disk, its header read and checked. Holds no open file and needs no closing:
 * whoever needs the samples streams them, as often as wanted. Immutable; share between threads.
 *
 * <p>WAV of 8 to 48 kHz with one or two channels: PCM of 8, 16, 24 or 32 bits, float, A-law,
 * mu-law. Headers that a recorder left unfinished are repaired.
 */
public final class Recording {
  static final String CURE = "convert it, for instance with: ffmpeg -i IN -c:a pcm_s16le OUT.wav";

  private static final List<AudioReader> READERS = List.of(new WavReader());
  private static final int LOWEST_RATE = 8_000;
  private static final int HIGHEST_RATE = 48_000;

  private final String name;
  private final AudioSource source;
  private final int durationMillis;

  private Recording(String name, AudioSource source) {
    this.name = name;
    this.source = source;
    this.durationMillis = Math.toIntExact(source.frames() * 1000 / source.sampleRate());
  }

  /**
   * A file with one channel, or with one speaker a channel.
   *
   * @throws IOException if this is no recording that can be read; one line that names the file,
   *     what was found, what was expected and what to do
   */
  public static Recording open(Path wav) throws IOException {
    return new Recording(nameOf(wav), source(wav));
  }

  /**
   * Two files with one channel each, begun at the same moment. The name is what both file names
   * have in common, up to a separator, or else the agent's.
   *
   * @throws IOException as {@link #open}, or if the files do not go together
   */
  public static Recording ofPair(Path agent, Path customer) throws IOException {
    AudioSource first = source(agent);
    AudioSource second = source(customer);
    requireMono(agent, first);
    requireMono(customer, second);
    if (first.sampleRate() != second.sampleRate()) {
      throw new IOException(
          customer
              + ": "
              + second.sampleRate()
              + " Hz, expected "
              + first.sampleRate()
              + " Hz as in "
              + agent
              + "; "
              + CURE.replace("-c:a", "-ar " + first.sampleRate() + " -c:a"));
    }
    return new Recording(
        commonName(nameOf(agent), nameOf(customer)), new PairSource(first, second));
  }

  /** The file name without its ending. */
  public String name() {
    return name;
  }

  /** 1 or 2. */
  public int channels() {
    return source.channels();
  }

  /** Samples a second, 8000 to 48000. */
  public int sampleRate() {
    return source.sampleRate();
  }

  /** Length in milliseconds, rounded down. */
  public int durationMillis() {
    return durationMillis;
  }

  /** Samples a channel. */
  long frames() {
    return source.frames();
  }

  /** The samples from the beginning; to be closed. */
  SampleStream stream() throws IOException {
    return source.stream();
  }

  private static AudioSource source(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      String found = Files.isDirectory(file) ? "is a folder" : "there is no such file";
      throw new IOException(file + ": " + found + ", expected a WAV recording; check the path");
    }
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(AudioReader.HEAD_BYTES);
    }
    if (head.length == 0) {
      throw new IOException(
          file + ": the file is empty, expected a WAV recording; copy or record it again");
    }
    for (AudioReader reader : READERS) {
      if (reader.recognises(head)) {
        return checked(file, reader.open(file));
      }
    }
    throw new IOException(
        file + ": starts with " + quoted(head) + ", expected a WAV file ('RIFF'); " + CURE);
  }

  private static AudioSource checked(Path file, AudioSource source) throws IOException {
    if (source.channels() > 2) {
      throw new IOException(
          file
              + ": "
              + source.channels()
              + " channels, expected 1 or 2; keep the two that hold the call");
    }
    if (source.sampleRate() < LOWEST_RATE || source.sampleRate() > HIGHEST_RATE) {
      throw new IOException(
          file
              + ": "
              + Integer.toUnsignedString(source.sampleRate())
              + " Hz, expected 8000 to 48000 Hz; "
              + CURE.replace("-c:a", "-ar 16000 -c:a"));
    }
    if (source.frames() == 0) {
      throw new IOException(
          file + ": no samples after the header, expected speech; record the call again");
    }
    if (source.frames() * 1000 / source.sampleRate() > Integer.MAX_VALUE) {
      throw new IOException(file + ": longer than 24 days, expected one call; cut it into calls");
    }
    return source;
  }

  private static void requireMono(Path file, AudioSource source) throws IOException {
    if (source.channels() != 1) {
      throw new IOException(
          file
              + ": "
              + source.channels()
              + " channels, expected 1 in each file of a pair; give this file alone");
    }
  }

  private static String nameOf(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private static String commonName(String agent, String customer) {
    int same = 0;
    while (same < Math.min(agent.length(), customer.length())
        && agent.charAt(same) == customer.charAt(same)) {
      same++;
    }
    int separator = same - 1;
    while (separator > 0 && "-_. ".indexOf(agent.charAt(separator)) < 0) {
      separator--;
    }
    return separator > 0 ? agent.substring(0, separator) : agent;
  }

  private static String quoted(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    return "'" + text.replaceAll("[^ -~]", "?") + "'";
  }
}
