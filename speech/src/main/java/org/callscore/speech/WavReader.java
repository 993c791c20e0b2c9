package org.callscore.speech;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Internal: WAV files (RIFF, RF64, BW64). Forgives what recorders leave behind: a size of the
 * samples that was never filled in or is larger than the file, an incomplete last sample, any
 * chunks before the samples.
 */
final class WavReader implements AudioReader {
  private static final int PCM = 1;
  private static final int FLOAT = 3;
  private static final int A_LAW = 6;
  private static final int MU_LAW = 7;
  private static final int EXTENSIBLE = 0xfffe;
  private static final Map<Integer, String> OTHER_CODECS =
      Map.of(
          0x02, "Microsoft ADPCM",
          0x11, "IMA ADPCM",
          0x31, "GSM 6.10",
          0x42, "G.723.1",
          0x45, "G.726",
          0x50, "MPEG",
          0x55, "MP3",
          0x83, "G.729");

  private static final long UNKNOWN_SIZE = 0xffffffffL;
  private static final int FORMAT_BYTES = 16;
  private static final int EXTENSIBLE_BYTES = 26;
  private static final int LARGEST_FORMAT = 4096;

  @Override
  public boolean recognises(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    return text.startsWith("RIFF") || text.startsWith("RF64") || text.startsWith("BW64");
  }

  @Override
  public WavFile open(Path file) throws IOException {
    long fileBytes = Files.size(file);
    try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
      return new Chunks(file, fileBytes, in).read();
    } catch (EOFException e) {
      throw new IOException(
          file
              + ": the header breaks off after "
              + fileBytes
              + " bytes, expected the chunks 'fmt ' and 'data'; copy or record the file again",
          e);
    }
  }

  /** The walk over the chunks of one file, up to its samples. */
  private static final class Chunks {
    private final Path file;
    private final long fileBytes;
    private final DataInputStream in;
    private long position;

    Chunks(Path file, long fileBytes, DataInputStream in) {
      this.file = file;
      this.fileBytes = fileBytes;
      this.in = in;
    }

    WavFile read() throws IOException {
      ByteBuffer riff = next(12);
      String form = name(riff, 8);
      if (!form.equals("WAVE")) {
        throw new IOException(
            file + ": a RIFF file of the form '" + form + "', expected 'WAVE'; " + Recording.CURE);
      }
      long riffBytes = size(riff, 4);
      long dataBytes64 = UNKNOWN_SIZE;
      ByteBuffer format = null;
      while (true) {
        ByteBuffer chunk = next(8);
        String id = name(chunk, 0);
        long bytes = size(chunk, 4);
        if (id.equals("data")) {
          if (format == null) {
            throw new IOException(
                file
                    + ": the samples come before the chunk 'fmt ', expected it first; "
                    + Recording.CURE);
          }
          return wavFile(format, riffBytes, bytes == UNKNOWN_SIZE ? dataBytes64 : bytes);
        }
        int read = 0;
        if (id.equals("fmt ")) {
          if (bytes < FORMAT_BYTES || bytes > LARGEST_FORMAT) {
            throw new IOException(
                file
                    + ": the chunk 'fmt ' has "
                    + bytes
                    + " bytes, expected 16 to 40; copy or record the file again");
          }
          format = next((int) bytes);
          read = (int) bytes;
        } else if (id.equals("ds64") && bytes >= 16) {
          dataBytes64 = next(16).getLong(8);
          read = 16;
        }
        skip(bytes + (bytes & 1) - read);
      }
    }

    private WavFile wavFile(ByteBuffer format, long riffBytes, long claimedBytes)
        throws IOException {
      int channels = format.getShort(2) & 0xffff;
      int sampleRate = format.getInt(4);
      int frameBytes = format.getShort(12) & 0xffff;
      SampleEncoding encoding = encoding(format);
      if (channels == 0 || frameBytes != channels * encoding.bytes()) {
        throw new IOException(
            file
                + ": a frame of "
                + channels
                + " channels takes "
                + frameBytes
                + " bytes, expected "
                + channels * encoding.bytes()
                + "; copy or record the file again");
      }
      long bytes = fileBytes - position;
      // A header that was never finished says 0; then the size of the whole is wrong as well.
      boolean reallyEmpty = claimedBytes == 0 && riffBytes + 8 == fileBytes;
      if (reallyEmpty || (claimedBytes > 0 && claimedBytes < bytes)) {
        bytes = claimedBytes;
      }
      return new WavFile(file, encoding, channels, sampleRate, position, bytes / frameBytes);
    }

    private SampleEncoding encoding(ByteBuffer format) throws IOException {
      int tag = format.getShort(0) & 0xffff;
      int bits = format.getShort(14) & 0xffff;
      if (tag == EXTENSIBLE && format.capacity() >= EXTENSIBLE_BYTES) {
        tag = format.getShort(24) & 0xffff;
      }
      SampleEncoding encoding = encoding(tag, bits);
      if (encoding == null) {
        String codec = OTHER_CODECS.getOrDefault(tag, "format tag 0x" + Integer.toHexString(tag));
        String found = tag == PCM || tag == FLOAT ? "samples" : "'" + codec + "'";
        throw new IOException(
            file
                + ": found "
                + found
                + " of "
                + bits
                + " bits, expected PCM of 8, 16, 24 or 32 bits, float of 32 or 64, A-law or mu-law; "
                + Recording.CURE);
      }
      return encoding;
    }

    private static @Nullable SampleEncoding encoding(int tag, int bits) {
      return switch (tag) {
        case PCM ->
            switch (bits) {
              case 8 -> SampleEncoding.PCM_8;
              case 16 -> SampleEncoding.PCM_16;
              case 24 -> SampleEncoding.PCM_24;
              case 32 -> SampleEncoding.PCM_32;
              default -> null;
            };
        case FLOAT ->
            switch (bits) {
              case 32 -> SampleEncoding.FLOAT_32;
              case 64 -> SampleEncoding.FLOAT_64;
              default -> null;
            };
        case A_LAW -> bits == 8 ? SampleEncoding.A_LAW : null;
        case MU_LAW -> bits == 8 ? SampleEncoding.MU_LAW : null;
        default -> null;
      };
    }

    private ByteBuffer next(int bytes) throws IOException {
      byte[] array = new byte[bytes];
      in.readFully(array);
      position += bytes;
      return ByteBuffer.wrap(array).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void skip(long bytes) throws IOException {
      in.skipNBytes(bytes);
      position += bytes;
    }

    private static String name(ByteBuffer buffer, int at) {
      byte[] name = new byte[4];
      buffer.get(at, name);
      return new String(name, StandardCharsets.ISO_8859_1);
    }

    private static long size(ByteBuffer buffer, int at) {
      return buffer.getInt(at) & 0xffffffffL;
    }
  }
}
