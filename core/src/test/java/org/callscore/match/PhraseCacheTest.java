package org.callscore.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.callscore.rule.Lexicon;
import org.callscore.rule.Phrase;
import org.callscore.rule.PhraseSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhraseCacheTest {
  private final ToyLanguage language = new ToyLanguage();
  private int compiled;

  @TempDir private Path parent = Path.of("");

  @Test
  void whatWasCompiledOnceIsReadTheNextTime() throws IOException {
    List<String> first = get(cache("1"), "source");
    assertEquals(first, get(cache("1"), "source"));
    assertEquals(1, compiled);
    assertEquals(1, files().size());
  }

  @Test
  void otherSourceAndOtherCodeAreCompiledAnew() {
    get(cache("1"), "source");
    get(cache("1"), "other");
    get(cache("2"), "source");
    assertEquals(3, compiled);
  }

  @Test
  void damagedFileIsCompiledAnewAndReplaced() throws IOException {
    List<String> first = get(cache("1"), "source");
    Path file = files().get(0);
    byte[] whole = Files.readAllBytes(file);
    whole[whole.length - 1]++;
    for (byte[] damaged : List.of(new byte[0], new byte[] {1, 2, 3}, whole)) {
      compiled = 0;
      Files.write(file, damaged);
      assertEquals(first, get(cache("1"), "source"));
      assertEquals(first, get(cache("1"), "source"));
      assertEquals(1, compiled);
    }
  }

  @Test
  void folderThatCannotBeMadeIsNoError() throws IOException {
    Files.writeString(parent.resolve("cache"), "a file where the folder should be");
    get(cache("1"), "source");
    get(cache("1"), "source");
    assertEquals(2, compiled);
  }

  @Test
  void oldestFilesAreDeleted() throws IOException {
    get(cache("1"), "oldest");
    Files.setLastModifiedTime(files().get(0), FileTime.fromMillis(1));
    Path own = Files.writeString(parent.resolve("cache").resolve("notes.txt"), "not the cache's");
    for (int i = 0; i < PhraseCache.MOST_FILES; i++) {
      get(cache("1"), "source " + i);
    }
    assertEquals(PhraseCache.MOST_FILES + 1, files().size());
    assertTrue(Files.exists(own));
    compiled = 0;
    get(cache("1"), "oldest");
    assertEquals(1, compiled);
  }

  @Test
  void nothingIsKeptForClassesInAFolder() {
    get(PhraseCache.in(parent.resolve("cache")), "source");
    get(PhraseCache.NONE, "source");
    assertEquals(2, compiled);
    assertTrue(Files.notExists(parent.resolve("cache")));
  }

  private PhraseCache cache(String code) {
    return new PhraseCache(parent.resolve("cache"), code);
  }

  private List<String> get(PhraseCache cache, String source) {
    return cache.get(source, 2, language, this::compile).stream()
        .map(phrases -> phrases.explain("a") + phrases.explain("b"))
        .toList();
  }

  private List<CompiledPhrases> compile() {
    compiled++;
    PhraseSet a = set("a", "do not call");
    PhraseSet b = set("b", "<set:a> (please|now)");
    return CompiledPhrases.compileEach(List.of(List.of(a), List.of(a, b)), Lexicon.EMPTY, language);
  }

  private static PhraseSet set(String name, String phrase) {
    return new PhraseSet(
        name, "toy", List.of(Phrase.parse(phrase)), List.of(), null, List.of(), List.of());
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(parent.resolve("cache"))) {
      return all.sorted().toList();
    }
  }
}
