package org.callscore.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Levels in dB, a frame of 20 ms each. */
final class BlockPlanTest {
  private static final float NOISE = -60;
  private static final float SPEECH = -20;

  @Test
  void speechKeepsItsSurroundingsAndThePausesAreBlocksOfTheirOwn() {
    float[] levels = levels(10_000);
    speak(levels, 3000, 4000);
    speak(levels, 4700, 5000);
    speak(levels, 8000, 8100);
    assertEquals(
        List.of("0-2600", "2600-5500", "5500-7600", "7600-8600", "8600-10000"),
        plan(levels, new BitSet(), new BitSet()));
  }

  @Test
  void longNoiseIsCutAtItsQuietestPlace() {
    float[] levels = levels(70_000);
    Arrays.fill(levels, SPEECH);
    Arrays.fill(levels, 0, frame(10_000), NOISE);
    levels[frame(33_000)] = SPEECH - 1;
    levels[frame(52_000)] = SPEECH - 1;
    assertEquals(
        List.of("0-9600", "9600-33000", "33000-52000", "52000-70000"),
        plan(levels, new BitSet(), new BitSet()));
  }

  @Test
  void pausesOfTonesAndZerosAreLeftOutAndSpeechIsNotPaddedWithTones() {
    float[] levels = levels(12_000);
    speak(levels, 1000, 3000);
    speak(levels, 5000, 6000);
    speak(levels, 9000, 10_000);
    BitSet tones = new BitSet();
    tones.set(frame(1000), frame(3000));
    BitSet zeros = new BitSet();
    zeros.set(frame(7000), frame(8500));
    assertEquals(List.of("4600-6500", "8600-10500", "10500-12000"), plan(levels, zeros, tones));
  }

  @Test
  void clicksAreNoSpeechAndShortGapsAreNoPauses() {
    float[] levels = levels(10_000);
    speak(levels, 1000, 1080);
    speak(levels, 2000, 2500);
    speak(levels, 2680, 3000);
    speak(levels, 4000, 4100);
    ChannelScan scan = new ChannelScan(levels, new BitSet(), new BitSet(), 0);
    assertEquals(
        List.of("2000-3000", "4000-4100"),
        SpeechDetector.detect(scan, null).speech().stream().map(BlockPlanTest::millis).toList());
  }

  @Test
  void aSideThatIsMuchLouderForItselfLeaksAndOneThatIsNotDoesNot() {
    float[] agent = levels(10_000);
    float[] customer = levels(10_000);
    speak(agent, 1000, 5000);
    speak(customer, 4000, 8000);
    Arrays.fill(customer, frame(1000), frame(3960), SPEECH - 20);
    ChannelScan left = new ChannelScan(agent, new BitSet(), new BitSet(), 0);
    ChannelScan right = new ChannelScan(customer, new BitSet(), new BitSet(), 0);
    assertEquals(
        List.of("1000-5000"),
        SpeechDetector.detect(left, right).speech().stream().map(BlockPlanTest::millis).toList());
    // The last 60 ms before the customer's own voice are given to the customer.
    List<Frames> heard = SpeechDetector.detect(right, left).speech();
    assertEquals(1, heard.size());
    assertTrue(heard.get(0).from() >= frame(3900), heard.toString());
    assertEquals(frame(8000), heard.get(0).to());
  }

  private static List<String> plan(float[] levels, BitSet zeros, BitSet tones) {
    ChannelScan scan = new ChannelScan(levels, zeros, tones, 0);
    return BlockPlan.of(scan, SpeechDetector.detect(scan, null)).stream()
        .map(BlockPlanTest::millis)
        .toList();
  }

  private static String millis(Frames frames) {
    return frames.from() * Frames.MILLIS + "-" + frames.to() * Frames.MILLIS;
  }

  private static float[] levels(int millis) {
    float[] levels = new float[frame(millis)];
    Arrays.fill(levels, NOISE);
    return levels;
  }

  private static void speak(float[] levels, int fromMillis, int toMillis) {
    Arrays.fill(levels, frame(fromMillis), frame(toMillis), SPEECH);
  }

  private static int frame(int millis) {
    return millis / Frames.MILLIS;
  }
}
