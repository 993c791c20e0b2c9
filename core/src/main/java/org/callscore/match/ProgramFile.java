package org.callscore.match;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import org.callscore.rule.Lexicon;
import org.callscore.text.Language;

/*
 * Layout
 *
 *   "CSPH", format (int), CRC-32C of the rest (int), length of the rest (int), then the rest:
 *   language code, language version (int), key of the source, and the fields of PhraseProgram and
 *   AnchorTable in their order. A text is its length in bytes (int) and UTF-8; a list or array its size (int) and
 *   its entries; all numbers big-endian.
 */

/** Writes a compiled program to a file and reads it back. */
final class ProgramFile {
  /** Raised whenever the layout, or what the engine reads out of it, changes. */
  static final int FORMAT = 2;

  private static final byte[] MAGIC = "CSPH".getBytes(StandardCharsets.US_ASCII);

  private ProgramFile() {}

  static void write(PhraseProgram program, String key, OutputStream out) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(body);
    writeText(program.language.code(), data);
    data.writeInt(program.language.version());
    writeText(key, data);
    writeHeard(program.sounds.source(), data);
    writeTexts(program.setNames, data);
    writeKeys(program.words, data);
    writeKeys(program.stems, data);
    writeTexts(program.tags, data);
    data.writeInt(program.heard.size());
    for (List<String> name : program.heard) {
      writeTexts(name, data);
    }
    data.writeInt(program.slotsUsed);
    writeInts(program.code, data);
    writeInts(program.phrases, data);
    writeInts(program.exceptionFrom, data);
    writeAnchors(program.anchors, data);
    byte[] bytes = body.toByteArray();
    DataOutputStream file = new DataOutputStream(out);
    file.write(MAGIC);
    file.writeInt(FORMAT);
    file.writeInt(checksum(bytes));
    file.writeInt(bytes.length);
    file.write(bytes);
    file.flush();
  }

  /**
   * Reads what was written for the same language and key.
   *
   * @throws IOException if the file is another's, older, damaged or cut off; compile anew then
   */
  static PhraseProgram read(InputStream in, String key, Language language) throws IOException {
    DataInputStream file = new DataInputStream(in);
    byte[] magic = new byte[MAGIC.length];
    file.readFully(magic);
    require(Arrays.equals(magic, MAGIC), "no compiled phrases");
    require(file.readInt() == FORMAT, "compiled phrases of another version of CallScore");
    int checksum = file.readInt();
    int length = file.readInt();
    require(length >= 0, "compiled phrases are damaged");
    byte[] bytes = file.readNBytes(length); // grows as it reads, whatever a damaged length says
    require(bytes.length == length, "compiled phrases are cut off");
    require(checksum(bytes) == checksum, "compiled phrases are damaged");
    DataInputStream data = new DataInputStream(new ByteArrayInputStream(bytes));
    boolean fits = readText(data).equals(language.code()) && data.readInt() == language.version();
    require(fits, "compiled phrases of another language or version of it");
    require(readText(data).equals(key), "compiled phrases of other rules");
    return new PhraseProgram(
        language,
        new Sounds(new Lexicon(Map.of(), readHeard(data)), language),
        readTexts(data),
        readKeys(data),
        readKeys(data),
        readTexts(data),
        readNames(data),
        data.readInt(),
        readInts(data),
        readInts(data),
        readInts(data),
        readAnchors(data));
  }

  private static void writeAnchors(AnchorTable anchors, DataOutputStream data) throws IOException {
    data.writeInt(anchors.roles.length);
    data.write(anchors.roles);
    data.writeInt(anchors.reach);
    writeLongs(anchors.postingsOfKey, data);
    writeLongs(anchors.pairs, data);
    writeLongs(anchors.filter, data);
    writeLongs(anchors.postings, data);
  }

  private static AnchorTable readAnchors(DataInputStream data) throws IOException {
    return new AnchorTable(
        data.readNBytes(data.readInt()),
        data.readInt(),
        readLongs(data),
        readLongs(data),
        readLongs(data),
        readLongs(data));
  }

  private static void require(boolean holds, String otherwise) throws IOException {
    if (!holds) {
      throw new IOException(otherwise);
    }
  }

  private static int checksum(byte[] bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes);
    return (int) crc.getValue();
  }

  private static void writeText(String text, DataOutputStream data) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    data.writeInt(bytes.length);
    data.write(bytes);
  }

  private static String readText(DataInputStream data) throws IOException {
    return new String(data.readNBytes(data.readInt()), StandardCharsets.UTF_8);
  }

  private static void writeTexts(List<String> texts, DataOutputStream data) throws IOException {
    data.writeInt(texts.size());
    for (String text : texts) {
      writeText(text, data);
    }
  }

  private static List<String> readTexts(DataInputStream data) throws IOException {
    int size = data.readInt();
    List<String> texts = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      texts.add(readText(data));
    }
    return List.copyOf(texts);
  }

  /** In order, so that the same program is the same bytes. */
  private static void writeKeys(Map<String, Integer> keys, DataOutputStream data)
      throws IOException {
    data.writeInt(keys.size());
    for (Map.Entry<String, Integer> entry : new TreeMap<>(keys).entrySet()) {
      writeText(entry.getKey(), data);
      data.writeInt(entry.getValue());
    }
  }

  private static Map<String, Integer> readKeys(DataInputStream data) throws IOException {
    int size = data.readInt();
    @SuppressWarnings({"unchecked", "rawtypes"}) // arrays of a generic type cannot be made
    Map.Entry<String, Integer>[] entries = new Map.Entry[size];
    for (int i = 0; i < size; i++) {
      entries[i] = Map.entry(readText(data), data.readInt());
    }
    return Map.ofEntries(entries);
  }

  private static void writeHeard(Map<String, List<String>> sounds, DataOutputStream data)
      throws IOException {
    data.writeInt(sounds.size());
    for (Map.Entry<String, List<String>> entry : new TreeMap<>(sounds).entrySet()) {
      writeText(entry.getKey(), data);
      writeTexts(entry.getValue(), data);
    }
  }

  private static Map<String, List<String>> readHeard(DataInputStream data) throws IOException {
    Map<String, List<String>> sounds = new TreeMap<>();
    for (int left = data.readInt(); left > 0; left--) {
      sounds.put(readText(data), readTexts(data));
    }
    return sounds;
  }

  private static List<List<String>> readNames(DataInputStream data) throws IOException {
    List<List<String>> names = new ArrayList<>();
    for (int left = data.readInt(); left > 0; left--) {
      names.add(readTexts(data));
    }
    return List.copyOf(names);
  }

  private static void writeInts(int[] ints, DataOutputStream data) throws IOException {
    data.writeInt(ints.length);
    ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * ints.length);
    bytes.asIntBuffer().put(ints);
    data.write(bytes.array());
  }

  private static int[] readInts(DataInputStream data) throws IOException {
    int[] ints = new int[data.readInt()];
    ByteBuffer.wrap(data.readNBytes(Integer.BYTES * ints.length)).asIntBuffer().get(ints);
    return ints;
  }

  private static void writeLongs(long[] longs, DataOutputStream data) throws IOException {
    data.writeInt(longs.length);
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * longs.length);
    bytes.asLongBuffer().put(longs);
    data.write(bytes.array());
  }

  private static long[] readLongs(DataInputStream data) throws IOException {
    long[] longs = new long[data.readInt()];
    ByteBuffer.wrap(data.readNBytes(Long.BYTES * longs.length)).asLongBuffer().get(longs);
    return longs;
  }
}
