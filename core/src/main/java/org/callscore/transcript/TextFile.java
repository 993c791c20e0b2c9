package org.callscore.transcript;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The text of a file that should be one, whatever it really is. */
final class TextFile {
  /** Ten hours of talk with a line for every word stay far below. */
  private static final long MOST_BYTES = 64L << 20;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private TextFile() {}

  /**
   * Reads UTF-8 text without its byte order mark.
   *
   * @throws IOException if there is no such file, or it is empty, too long or no UTF-8 text
   */
  static String read(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new IOException(file + ": no such file");
    }
    if (!Files.isRegularFile(file)) {
      throw new IOException(file + ": not a file");
    }
    long size = Files.size(file);
    if (size > MOST_BYTES) {
      throw new IOException(
          file + ": " + (size >> 20) + " MB, expected a text of at most " + (MOST_BYTES >> 20));
    }
    byte[] bytes = Files.readAllBytes(file);
    for (byte b : bytes) {
      if (b == 0) {
        throw new IOException(file + ": not text, or not UTF-8, expected a transcript in UTF-8");
      }
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new IOException(file + ": not UTF-8 text, save it as UTF-8", e);
    }
    if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
      text = text.substring(1);
    }
    if (text.isBlank()) {
      throw new IOException(file + ": empty");
    }
    return text;
  }
}
