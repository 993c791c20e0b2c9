package org.callscore.rule;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The files of a folder laid out as {@code packs}, {@code standard}, {@code phrases}, {@code lists}
 * and {@code sounds}, by their ids; notes the content of those that are read, for the hash.
 */
final class RuleFiles {
  private final SortedMap<String, RuleFile> packs = new TreeMap<>();
  private final SortedMap<String, RuleFile> rules = new TreeMap<>();
  private final SortedMap<String, SortedMap<String, RuleFile>> sets = new TreeMap<>();
  private final SortedMap<String, SortedMap<String, RuleFile>> lists = new TreeMap<>();
  private final SortedMap<String, RuleFile> sounds = new TreeMap<>();
  private final SortedMap<String, byte[]> read = new TreeMap<>();

  private RuleFiles() {}

  /**
   * A file that has not been read yet.
   *
   * @param path below the folder, the same on every machine
   * @param shown as its author knows it
   */
  record RuleFile(Path file, String path, String shown) {}

  /** What is in a folder. {@code shown} stands before the names of its files in messages. */
  static RuleFiles in(Path folder, String shown, List<Problem> problems) throws IOException {
    RuleFiles files = new RuleFiles();
    files.list(folder.resolve("packs"), folder, shown, files.packs, problems);
    files.list(folder.resolve("standard"), folder, shown, files.rules, problems);
    files.byLanguage(folder, "phrases", shown, files.sets, problems);
    files.byLanguage(folder, "lists", shown, files.lists, problems);
    files.list(folder.resolve("sounds"), folder, shown, files.sounds, problems);
    return files;
  }

  private void byLanguage(
      Path folder,
      String kind,
      String shown,
      SortedMap<String, SortedMap<String, RuleFile>> found,
      List<Problem> problems)
      throws IOException {
    SortedMap<String, RuleFile> all = new TreeMap<>();
    list(folder.resolve(kind), folder, shown, all, problems);
    all.forEach(
        (id, file) -> {
          int slash = id.indexOf('/');
          if (slash < 0 || id.indexOf('/', slash + 1) >= 0) {
            String hint = "expected " + kind + "/en/...";
            problems.add(new Problem(file.shown(), 0, 0, "not in a language's folder", "", hint));
          } else {
            found
                .computeIfAbsent(id.substring(0, slash), language -> new TreeMap<>())
                .put(id.substring(slash + 1), file);
          }
        });
  }

  /** These files, and those of another folder that have no namesake here. */
  RuleFiles over(RuleFiles base) {
    RuleFiles both = new RuleFiles();
    both.packs.putAll(base.packs);
    both.packs.putAll(packs);
    both.rules.putAll(base.rules);
    both.rules.putAll(rules);
    for (RuleFiles files : List.of(base, this)) {
      files.sets.forEach((language, own) -> of(language, both.sets).putAll(own));
      files.lists.forEach((language, own) -> of(language, both.lists).putAll(own));
      both.sounds.putAll(files.sounds);
    }
    return both;
  }

  private static SortedMap<String, RuleFile> of(
      String language, SortedMap<String, SortedMap<String, RuleFile>> files) {
    return files.computeIfAbsent(language, code -> new TreeMap<>());
  }

  private void list(
      Path folder, Path root, String shown, Map<String, RuleFile> found, List<Problem> problems)
      throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(folder)) {
      paths = walk.filter(Files::isRegularFile).toList();
    }
    for (Path path : paths) {
      String below = root.relativize(path).toString().replace('\\', '/');
      String id = folder.relativize(path).toString().replace('\\', '/');
      if (id.endsWith(".yaml")) {
        String name = id.substring(0, id.length() - ".yaml".length());
        found.put(name, new RuleFile(path, below, shown + below));
      } else if (id.endsWith(".yml")) {
        problems.add(new Problem(shown + below, 0, 0, "ends in .yml", "", "expected .yaml"));
      }
    }
  }

  SortedMap<String, RuleFile> packs() {
    return packs;
  }

  SortedMap<String, RuleFile> rules() {
    return rules;
  }

  /** By language, then by name. */
  SortedMap<String, SortedMap<String, RuleFile>> sets() {
    return sets;
  }

  /** Word lists by language, then by name. */
  SortedMap<String, SortedMap<String, RuleFile>> lists() {
    return lists;
  }

  /** What is heard for names, by language. */
  SortedMap<String, RuleFile> sounds() {
    return sounds;
  }

  /** Names of the sets of whatever language. */
  SortedSet<String> setNames() {
    SortedSet<String> names = new TreeSet<>();
    sets.values().forEach(ofLanguage -> names.addAll(ofLanguage.keySet()));
    return names;
  }

  /** The text of a file, which counts in the hash from now on. */
  String content(RuleFile file) throws IOException {
    byte[] bytes = Files.readAllBytes(file.file());
    read.put(file.path(), bytes);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new IOException(file.shown() + ": not UTF-8 text, save it as UTF-8", e);
    }
  }

  /** Over the path and content of every file read so far, and what was there before. */
  String sha256(String before) {
    MessageDigest digest = newDigest();
    digest.update(before.getBytes(StandardCharsets.UTF_8));
    read.forEach(
        (path, bytes) -> {
          digest.update((path + "\0" + bytes.length + "\0").getBytes(StandardCharsets.UTF_8));
          digest.update(bytes);
        });
    return HexFormat.of().formatHex(digest.digest());
  }

  static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(newDigest().digest(bytes));
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
