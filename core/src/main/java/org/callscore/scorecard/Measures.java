package org.callscore.scorecard;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.callscore.transcript.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * Figures of the call; null or empty where the transcript cannot tell.
 *
 * @param talkMillis talk time by side
 * @param nonTalkMillis time in which nobody speaks for 3 s or more
 * @param longestNonTalkMillis the longest such stretch
 * @param interruptions times a side began inside the other's speech
 * @param talkSpeedWpm words a minute of the side's own speech
 * @param answerMillis from the first ring to the answer
 */
public record Measures(
    Map<Speaker, Integer> talkMillis,
    @Nullable Integer nonTalkMillis,
    @Nullable Integer longestNonTalkMillis,
    Map<Speaker, Integer> interruptions,
    Map<Speaker, Integer> talkSpeedWpm,
    @Nullable Integer answerMillis) {
  public Measures {
    talkMillis = copy(talkMillis);
    interruptions = copy(interruptions);
    talkSpeedWpm = copy(talkSpeedWpm);
  }

  private static Map<Speaker, Integer> copy(Map<Speaker, Integer> map) {
    Map<Speaker, Integer> copy = new EnumMap<>(Speaker.class);
    copy.putAll(map);
    return Collections.unmodifiableMap(copy);
  }
}
