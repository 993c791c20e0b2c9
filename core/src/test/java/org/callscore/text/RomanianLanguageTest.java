package org.callscore.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds for Romanian beside the tables of {@link LanguageTest}. */
class RomanianLanguageTest {
  private static final Language ROMANIAN = Language.of("ro");

  @ParameterizedTest
  @CsvSource({
    "așteptați un minut aici, VERB! DET NOUN ADV",
    "vorbiți cu maria popescu, VERB! ADP PROPN PROPN",
    "douăzeci și patru de lei, NUM CCONJ NUM ADP NOUN",
    "al treilea contract, DET ADJ NOUN",
    "[unk] ..., X PUNCT",
  })
  void everyFormHasAClass(String words, String line) {
    Tags tags = ROMANIAN.tag(Stream.of(words.split(" ")).map(ROMANIAN::type).toList());
    assertEquals(line, tags.line());
  }

  @ParameterizedTest
  @CsvSource({
    "patru unu cinci, 0-3:415",
    "patru sute cincisprezece, 0-3:415",
    "numărul 415 corect, 1-2:415",
    "o mie două sute de lei, 0-4:1200",
    "cinci mii, 0-2:5000",
    "douăzeci de mii, 0-3:20000",
    "două milioane trei sute de mii, 0-6:2300000",
    "un milion, 0-2:1000000",
    "douăzeci și unu martie, 0-3:21",
    "zero șapte doi doi trei sute patruzeci și cinci, 0-9:0722345",
    "nu mi-a spus nimic, ''",
    "un minut, ''",
    "trimiteți-mi mie, ''",
  })
  void numbersAreReadAsDigits(String words, String digits) {
    String read =
        ROMANIAN.numbers(List.of(words.split(" "))).stream()
            .map(run -> run.from() + "-" + run.to() + ":" + run.digits())
            .collect(Collectors.joining(" "));
    assertEquals(digits, read);
  }

  @Test
  void namesAreKnownInEveryCase() {
    for (String name : List.of("ana", "Mariei", "Ancăi", "Ionescu", "Andreea", "Munteanu")) {
      assertTrue(ROMANIAN.type(name).name(), name);
    }
    for (String word : List.of("contract", "factură", "bună", "operator", "nou", "telefonul")) {
      assertFalse(ROMANIAN.type(word).name(), word);
    }
  }

  @Test
  void diacriticsMakeNoDifference() {
    assertEquals(ROMANIAN.type("Mulţumesc").normal(), ROMANIAN.type("multumesc").normal());
    assertEquals(ROMANIAN.type("Mulțumesc").normal(), ROMANIAN.type("multumesc").normal());
  }

  @Test
  void voicedAndVoicelessConsonantsSoundAlike() {
    assertEquals(ROMANIAN.sound("cod"), ROMANIAN.sound("cot"));
    assertNotEquals(ROMANIAN.sound("cod"), ROMANIAN.sound("rod"));
    assertEquals("", ROMANIAN.sound("24"));
  }

  @Test
  void smallWordsAreMoreFrequentThanOthers() {
    assertTrue(ROMANIAN.frequency("vă") > ROMANIAN.frequency("mulțumesc"));
    assertTrue(ROMANIAN.frequency("mulțumesc") > ROMANIAN.frequency("contract"));
  }
}
