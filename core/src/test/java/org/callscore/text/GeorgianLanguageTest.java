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

/** What holds for Georgian beside the tables of {@link LanguageTest}. */
class GeorgianLanguageTest {
  private static final Language GEORGIAN = Language.of("ka");

  @ParameterizedTest
  @CsvSource({
    "დამელოდეთ ერთი წუთით, VERB! NUM NOUN",
    "მოდით ვნახოთ თქვენი ხელშეკრულება, VERB! VERB DET NOUN",
    "თქვენ ნინოს ელაპარაკებით, PRON PROPN VERB",
    "მე ვერ დავრეკავ, PRON PART VERB",
    "ოცდამეხუთე ზარი, ADJ NOUN",
    "ახალი ბარათი და 24 წუთი, NOUN NOUN CCONJ NUM NOUN",
    "თუ შეიძლება ხვალ, SCONJ AUX ADV",
    "ბანკის მიერ, NOUN ADP",
    "[unk] ..., X PUNCT",
  })
  void everyFormHasAClass(String words, String line) {
    Tags tags = GEORGIAN.tag(Stream.of(words.split(" ")).map(GEORGIAN::type).toList());
    assertEquals(line, tags.line());
  }

  @ParameterizedTest
  @CsvSource({
    "ოთხი ერთი ხუთი, 415",
    "ოთხას თხუთმეტი, 415",
    "415, 415",
    "ხუთას ოთხმოცდაცხრამეტი ორმოცდაორი ათი, 5994210",
    "ხუთასოთხმოცდაცხრამეტი ორმოცდაორი ათი, 5994210",
    "ორი ათას ხუთასი, 2500",
    "ათას ცხრაას ოთხმოცდაათი, 1990",
    "სამი შვიდიანი, 777",
    "ნული შვიდი, 07",
    "ოცდაერთ, 21",
  })
  void numbersAreComparedByValue(String words, String digits) {
    List<NumberRun> runs = GEORGIAN.numbers(List.of(words.split(" ")));
    assertEquals(List.of(digits), runs.stream().map(NumberRun::digits).toList());
  }

  @Test
  void namesAreKnownInEveryCase() {
    for (String name :
        List.of("ნინო", "ნინომ", "გიორგის", "დავითთან", "მარიამ", "ბერიძემ", "გელაშვილის")) {
      assertTrue(GEORGIAN.type(name).name(), name);
    }
    for (String word : List.of("მენეჯერი", "ოპერატორმა", "შვილი", "ბარათი", "კვირა", "დილით")) {
      assertFalse(GEORGIAN.type(word).name(), word);
    }
  }

  @Test
  void voicedBreathedAndClickedConsonantsSoundAlike() {
    assertEquals(GEORGIAN.sound("კოდი"), GEORGIAN.sound("ქოთი"));
    assertEquals(GEORGIAN.sound("ცაცა"), GEORGIAN.sound("ჭაჭა"));
    assertNotEquals(GEORGIAN.sound("კოდი"), GEORGIAN.sound("როდი"));
    assertEquals("", GEORGIAN.sound("124"));
  }

  @Test
  void smallWordsAreMoreFrequentThanOthers() {
    assertTrue(GEORGIAN.frequency("თქვენ") > GEORGIAN.frequency("გთხოვთ"));
    assertTrue(GEORGIAN.frequency("გთხოვთ") > GEORGIAN.frequency("ამორტიზაცია"));
  }
}
