package org.callscore.match;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.callscore.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Compiled phrases in a folder, so that a program that starts again need not compile them again. A
 * cache and no more: whatever is missing, damaged or cannot be written is compiled, and everything
 * in the folder may be deleted at any time. Share between threads and processes.
 */
public final class PhraseCache {
  /** Keeps nothing. */
  public static final PhraseCache NONE = new PhraseCache(null, "");

  /** A file has a megabyte or two; a profile or pack that is edited leaves one at each change. */
  static final int MOST_FILES = 20;

  private static final String FILE = ".phrases";
  private static final String UNFINISHED = ".tmp";

  private final @Nullable Path folder;
  private final String code;

  /**
   * Without looking at the code.
   *
   * @param code tells the code that compiles apart from every other state of it
   */
  PhraseCache(@Nullable Path folder, String code) {
    this.folder = folder;
    this.code = code;
  }

  /**
   * The cache in a folder, which need not exist yet; null for none. Keeps nothing unless CallScore
   * runs from a jar: classes in a folder change without a sign.
   */
  public static PhraseCache in(@Nullable Path folder) {
    try {
      CodeSource source = PhraseCache.class.getProtectionDomain().getCodeSource();
      if (source == null) {
        return NONE;
      }
      Path jar = Path.of(source.getLocation().toURI());
      BasicFileAttributes file = Files.readAttributes(jar, BasicFileAttributes.class);
      return folder != null && file.isRegularFile()
          ? new PhraseCache(folder, jar + " " + file.size() + " " + file.lastModifiedTime())
          : NONE;
    } catch (URISyntaxException
        | IOException
        | IllegalArgumentException
        | FileSystemNotFoundException e) {
      return NONE; // Code from elsewhere than a file: nothing tells whether it has changed.
    }
  }

  /**
   * What was compiled from the same source before, else what is compiled now.
   *
   * @param source tells all that is compiled apart from everything else, such as hashes of its
   *     files
   * @param count how many programs it gives
   */
  public List<CompiledPhrases> get(
      String source, int count, Language language, Supplier<List<CompiledPhrases>> compile) {
    if (folder == null) {
      return compile.get();
    }
    String key = sha256(code + "\n" + source);
    Path file = folder.resolve(key + FILE);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      List<CompiledPhrases> stored = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        stored.add(CompiledPhrases.read(in, key, language));
      }
      return stored;
    } catch (IOException e) {
      List<CompiledPhrases> compiled = compile.get();
      store(compiled, key, file, folder);
      return compiled;
    }
  }

  /** Under its name only when it is whole, so that nobody reads a half. */
  private static void store(List<CompiledPhrases> compiled, String key, Path file, Path folder) {
    try {
      Files.createDirectories(folder);
      Path unfinished = Files.createTempFile(folder, key, UNFINISHED);
      try {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
          for (CompiledPhrases phrases : compiled) {
            phrases.write(out, key);
          }
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(unfinished);
      }
      deleteOldest(folder);
    } catch (IOException | UncheckedIOException e) {
      // Nothing is lost: the next start compiles again, as this one did.
    }
  }

  private static void deleteOldest(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files =
          all.filter(file -> file.toString().endsWith(FILE) || file.toString().endsWith(UNFINISHED))
              .sorted(Comparator.comparing(PhraseCache::age).thenComparing(Path::compareTo))
              .toList();
    }
    for (Path old : files.subList(0, Math.max(0, files.size() - MOST_FILES))) {
      Files.deleteIfExists(old);
    }
  }

  private static long age(Path file) {
    return file.toFile().lastModified(); // 0 for one that another process has just deleted
  }

  private static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
