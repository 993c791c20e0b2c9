package org.callscore.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishDigitsTest {
  private static final Language ENGLISH = Language.of("en");

  private static String read(String words) {
    return ENGLISH.numbers(List.of(words.split(" "))).stream()
        .map(run -> run.from() + "-" + run.to() + ":" + run.digits())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "four one five, 0-3:415",
    "four fifteen, 0-2:415",
    "four hundred and fifteen, 0-4:415",
    "four hundred fifteen, 0-3:415",
    "it is 415 right, 2-3:415",
    "'4,150', 0-1:4150",
    "four thousand one hundred and fifty, 0-6:4150",
    "forty one fifty, 0-3:4150",
    "two thousand and five, 0-4:2005",
    "twelve thousand, 0-2:12000",
    "oh two oh seven, 0-4:0207",
    "oh that is bad, ''",
    "nine oh oh, 0-3:900",
    "double five triple one, 0-4:55111",
    "double trouble, ''",
    "twenty-four, 0-1:24",
    "the third of may, 1-2:3",
    "four one um five, 0-2:41 3-4:5",
    "zero, 0-1:0",
    "zero zero seven, 0-3:007",
    "one hundred and me, 0-2:100",
    "a hundred, ''",
  })
  void numbersAreReadAsDigits(String words, String runs) {
    assertEquals(runs, read(words));
  }

  @Test
  void digitsSaidOneByOneAreTheSameAsWrittenOnes() {
    List<String> spelled =
        List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");
    long seed = 20261124;
    Random random = new Random(seed);
    for (int i = 0; i < 2000; i++) {
      String digits = "1" + random.nextInt(10_000_000);
      String words =
          digits
              .chars()
              .mapToObj(digit -> spelled.get(digit - '0'))
              .collect(Collectors.joining(" "));
      String written = "0-1:" + digits;
      assertEquals(written, read(digits), "seed " + seed);
      assertEquals("0-" + digits.length() + ":" + digits, read(words), "seed " + seed);
    }
  }
}
