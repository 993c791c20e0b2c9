package org.callscore.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectorTest {
  private static final Set<String> SIX = Set.of("en", "hy", "id", "ka", "ro", "ru");

  private static @Nullable String detect(String words, Set<String> among) {
    return LanguageDetector.detect(Arrays.asList(words.split(" ", -1)), among);
  }

  @ParameterizedTest
  @CsvSource({
    "en, good morning acme anna speaking how can i help you today",
    "id, selamat pagi dengan saya budi dari acme ada yang bisa saya bantu hari ini pak",
    "ro, bună ziua compania acme la telefon maria cu ce vă pot ajuta astăzi",
    "ro, buna ziua compania acme la telefon maria cu ce va pot ajuta astazi",
    "ru, добрый день компания акме меня зовут анна чем могу помочь",
    "hy, բարի օր ակմե ընկերություն աննան է ինչով կարող եմ օգնել",
    "ka, გამარჯობა კომპანია აკმე ანა გისმენთ რით შემიძლია დაგეხმაროთ",
    "und, guten tag hier ist die firma acme mein name ist anna was kann ich für sie tun",
    "und, buenos días acme le atiende laura en qué puedo ayudarle hoy señor",
    "und, добър ден фирма акме аз съм мария с какво мога да ви помогна днес"
  })
  void tellsWhichLanguage(String code, String words) {
    assertEquals(code, detect(words, SIX));
  }

  @Test
  void onlyTheLanguagesAskedForAreFound() {
    assertEquals("und", detect("გამარჯობა კომპანია აკმე ანა გისმენთ", Set.of("en", "ru")));
    assertEquals("und", detect("добрый день компания акме меня зовут анна", Set.of("en")));
  }

  @Test
  void fewWordsTellNothing() {
    assertNull(detect("good morning acme", SIX));
    assertNull(detect("1 2 3 4 5 6", SIX));
  }
}
