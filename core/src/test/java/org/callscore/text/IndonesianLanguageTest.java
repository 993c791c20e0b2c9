package org.callscore.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds for Indonesian beside the tables of {@link LanguageTest}. */
class IndonesianLanguageTest {
  private static final Language INDONESIAN = Language.of("id");

  @ParameterizedTest
  @CsvSource({
    "tolong tunggu sebentar, INTJ VERB! ADV",
    "mari kita lihat tagihannya, INTJ! PRON VERB NOUN",
    "saya cek dulu, PRON NOUN ADV",
    "kami tidak bisa mengirim barangnya, PRON PART AUX VERB NOUN",
    "tagihannya sudah dibayar, NOUN AUX VERB",
    "layanan kami sangat cepat, NOUN PRON ADV ADJ",
    "selamat pagi bu sari, INTJ ADV NOUN PROPN",
    "dua puluh tiga, NUM NUM NUM",
    "[unk] ..., X PUNCT",
  })
  void everyFormHasAClass(String words, String line) {
    Tags tags = INDONESIAN.tag(Stream.of(words.split(" ")).map(INDONESIAN::type).toList());
    assertEquals(line, tags.line());
  }

  @ParameterizedTest
  @CsvSource({
    "nol delapan satu dua, 0812",
    "nol delapan dua belas, 0812",
    "dobel lima tujuh, 557",
    "kosong delapan, 08",
    "lima ribu, 5000",
    "15 ribu, 15000",
    "seribu dua ratus, 1200",
    "dua juta tiga ratus ribu, 2300000",
    "empat ratus lima belas, 415",
    "dua puluh satu, 21",
    "0812 3456, 08123456",
  })
  void numbersAreReadAsDigits(String words, String digits) {
    List<NumberRun> runs = INDONESIAN.numbers(List.of(words.split(" ")));
    assertEquals(List.of(digits), runs.stream().map(NumberRun::digits).toList());
  }

  @Test
  void namesAreKnownWithClitics() {
    for (String name : List.of("budi", "Sari", "budinya", "wahyuningsih")) {
      assertTrue(INDONESIAN.type(name).name(), name);
    }
    for (String word : List.of("tagihan", "hari", "pelanggan", "bagus", "terima", "jakarta")) {
      assertFalse(INDONESIAN.type(word).name(), word);
    }
  }

  @Test
  void voicedAndVoicelessConsonantsSoundAlike() {
    assertEquals(INDONESIAN.sound("budi"), INDONESIAN.sound("putih"));
    assertEquals(INDONESIAN.sound("bambang"), INDONESIAN.sound("bamban"));
    assertNotEquals(INDONESIAN.sound("budi"), INDONESIAN.sound("rudi"));
    assertEquals("", INDONESIAN.sound("24"));
  }

  @Test
  void smallWordsAreMoreFrequentThanOthers() {
    assertTrue(INDONESIAN.frequency("Saya") > INDONESIAN.frequency("terima"));
    assertTrue(INDONESIAN.frequency("terima") > INDONESIAN.frequency("amortisasi"));
  }
}
