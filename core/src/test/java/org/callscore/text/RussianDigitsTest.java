package org.callscore.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RussianDigitsTest {
  private static final Language RUSSIAN = Language.of("ru");

  private static String read(String words) {
    return RUSSIAN.numbers(List.of(words.split(" "))).stream()
        .map(run -> run.from() + "-" + run.to() + ":" + run.digits())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "четыре один пять, 0-3:415",
    "четыреста пятнадцать, 0-2:415",
    "номер 415 верно, 1-2:415",
    "'4150,', 0-1:4150",
    "четыре тысячи сто пятьдесят, 0-4:4150",
    "две тысячи пять, 0-3:2005",
    "двенадцать тысяч, 0-2:12000",
    "тысяча двести рублей, 0-2:1200",
    "миллион, 0-1:1000000",
    "два миллиона триста тысяч пять, 0-5:2300005",
    "ноль два ноль семь, 0-4:0207",
    "девять ноль ноль, 0-3:900",
    "восемь девятьсот двадцать один триста сорок пять шестьдесят семь восемьдесят девять, 0-11:89213456789",
    "два нуля, 0-2:00",
    "сто три семерки, 0-3:100777",
    "двадцать пятого мая, 0-2:25",
    "двадцатого пятого, 0-2:205",
    "третьего марта, 0-1:3",
    "двадцати трех, 0-2:23",
    "четыре один э пять, 0-2:41 3-4:5",
    "сто рублей, 0-1:100",
    "с нуля, ''",
    "всю семью, ''",
  })
  void numbersAreReadAsDigits(String words, String runs) {
    assertEquals(runs, read(words));
  }

  @Test
  void digitsSaidOneByOneAreTheSameAsWrittenOnes() {
    List<String> spelled =
        List.of(
            "ноль", "один", "два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять");
    long seed = 20261125;
    Random random = new Random(seed);
    for (int i = 0; i < 2000; i++) {
      String digits = "7" + random.nextInt(10_000_000);
      String words =
          digits
              .chars()
              .mapToObj(digit -> spelled.get(digit - '0'))
              .collect(Collectors.joining(" "));
      assertEquals("0-1:" + digits, read(digits + "."), "seed " + seed);
      assertEquals("0-" + digits.length() + ":" + digits, read(words), "seed " + seed);
    }
  }

  @Test
  void whatIsWrittenInTwoWaysHasTheSameValue() {
    for (int number = 21; number < 1000; number++) {
      String digits = Integer.toString(number);
      for (List<String> words : RUSSIAN.spellings(List.of(digits))) {
        assertEquals("0-" + words.size() + ":" + digits, read(String.join(" ", words)));
      }
    }
  }
}
