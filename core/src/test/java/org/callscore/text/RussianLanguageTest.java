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

/** What holds for Russian beside the tables of {@link LanguageTest}. */
class RussianLanguageTest {
  private static final Language RUSSIAN = Language.of("ru");

  @ParameterizedTest
  @CsvSource({
    "подождите минуту пожалуйста, VERB! NOUN INTJ",
    "давайте посмотрим ваш договор, VERB! VERB DET NOUN",
    "давайте я проверю, VERB! PRON VERB",
    "давайте ваш номер, VERB! DET NOUN",
    "вы говорите с анной, PRON VERB ADP PROPN",
    "я не могу позвонить, PRON PART VERB VERB",
    "мы отправили документы вчера, PRON VERB NOUN ADV",
    "двадцать пятого мая, NUM ADJ NOUN",
    "новый тариф и 24 минуты, ADJ NOUN CCONJ NUM NOUN",
    "если можно то завтра, SCONJ ADV CCONJ ADV",
    "оплата через приложение, NOUN ADP NOUN",
    "[unk] ..., X PUNCT",
  })
  void everyFormHasAClass(String words, String line) {
    Tags tags = RUSSIAN.tag(Stream.of(words.split(" ")).map(RUSSIAN::type).toList());
    assertEquals(line, tags.line());
  }

  @Test
  void namesAreKnownInEveryCase() {
    for (String name : List.of("анна", "Анны", "сергея", "марией", "ивановичем", "Петровной")) {
      assertTrue(RUSSIAN.type(name).name(), name);
    }
    for (String word :
        List.of(
            "договоров", "продавцов", "туров", "готова", "оператор", "любой", "уровне", "снова")) {
      assertFalse(RUSSIAN.type(word).name(), word);
    }
  }

  @Test
  void voicedAndVoicelessConsonantsSoundAlike() {
    assertEquals(RUSSIAN.sound("код"), RUSSIAN.sound("кот"));
    assertEquals(RUSSIAN.sound("анна"), RUSSIAN.sound("Она"));
    assertNotEquals(RUSSIAN.sound("код"), RUSSIAN.sound("рот"));
    assertEquals("", RUSSIAN.sound("24"));
  }

  @Test
  void smallWordsAreMoreFrequentThanOthers() {
    assertTrue(RUSSIAN.frequency("Вы") > RUSSIAN.frequency("пожалуйста"));
    assertTrue(RUSSIAN.frequency("пожалуйста") > RUSSIAN.frequency("амортизация"));
  }
}
