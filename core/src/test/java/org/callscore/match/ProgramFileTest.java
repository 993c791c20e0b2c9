package org.callscore.match;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.callscore.rule.Phrase;
import org.callscore.rule.PhraseSet;
import org.junit.jupiter.api.Test;

class ProgramFileTest {
  private static final String KEY = "a1b2";

  @Test
  void sameSetsGiveTheSameBytes() throws IOException {
    assertArrayEquals(stored(), stored());
  }

  @Test
  void otherRulesAreRefused() throws IOException {
    assertEquals(
        "compiled phrases of other rules",
        assertThrows(IOException.class, () -> read(stored(), "other")).getMessage());
  }

  @Test
  void whatIsNoStoredFormIsRefused() {
    byte[] text =
        "version: 1.0.0\ntitle: a pack\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    assertEquals(
        "no compiled phrases", assertThrows(IOException.class, () -> read(text, KEY)).getMessage());
  }

  @Test
  void everyCutIsNoticed() throws IOException {
    byte[] whole = stored();
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThrows(IOException.class, () -> read(cut, KEY), "cut to " + length);
    }
  }

  @Test
  void everyDamageIsNoticed() throws IOException {
    byte[] whole = stored();
    Random random = new Random(5);
    for (int place = 0; place < whole.length; place++) {
      byte[] damaged = whole.clone();
      damaged[place] ^= (byte) (1 + random.nextInt(255));
      assertThrows(IOException.class, () -> read(damaged, KEY), "at " + place);
    }
  }

  private static byte[] stored() throws IOException {
    List<PhraseSet> sets =
        List.of(
            set("greeting", "good (morning|evening)", "~call you", "hello ... <agent>"),
            set("hold", "hold the b <not followed by c>", "hold the b", "<imperative>"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CompiledPhrases.compile(sets, new ToyLanguage()).write(out, KEY);
    return out.toByteArray();
  }

  private static PhraseSet set(String name, String... phrases) {
    List<Phrase> parsed = Arrays.stream(phrases).map(Phrase::parse).toList();
    return new PhraseSet(name, "toy", parsed, List.of(), null, List.of(), List.of());
  }

  private static void read(byte[] bytes, String key) throws IOException {
    CompiledPhrases.read(new ByteArrayInputStream(bytes), key, new ToyLanguage());
  }
}
