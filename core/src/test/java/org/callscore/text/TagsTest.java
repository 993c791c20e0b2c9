package org.callscore.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TagsTest {

  @Test
  void tagsAreReadAsTheyAreWritten() {
    List<String> classes = List.of("NOUN", "VERB", "X", "INTJ");
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      List<String> tags = new ArrayList<>();
      BitSet imperatives = new BitSet();
      for (int i = random.nextInt(8); i > 0; i--) {
        imperatives.set(tags.size(), random.nextBoolean());
        tags.add(classes.get(random.nextInt(classes.size())));
      }
      Tags written = new Tags(tags, imperatives);
      assertEquals(written, Tags.parse(written.line()), "seed " + seed);
    }
  }

  @Test
  void anImperativeIsMarked() {
    BitSet imperatives = new BitSet();
    imperatives.set(1);
    assertEquals("INTJ VERB! ADP", new Tags(List.of("INTJ", "VERB", "ADP"), imperatives).line());
  }
}
