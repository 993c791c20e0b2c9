package org.callscore.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.callscore.rule.Rule;
import org.callscore.transcript.Speaker;
import org.callscore.transcript.Transcript;
import org.callscore.transcript.Utterance;
import org.callscore.transcript.Word;

/** What can be lost of a call. */
enum Loss {
  TIMES,
  SPEAKERS,
  CONFIDENCE;

  Transcript of(Transcript call) {
    List<Utterance> utterances = new ArrayList<>();
    for (Utterance said : call.utterances()) {
      boolean times = this != TIMES;
      List<Word> words = new ArrayList<>();
      for (Word w : times ? said.words() : List.<Word>of()) {
        float sure = this == CONFIDENCE ? 0.1f : w.confidence();
        words.add(new Word(w.text(), w.startMillis(), w.endMillis(), sure));
      }
      utterances.add(
          new Utterance(
              this == SPEAKERS ? Speaker.UNKNOWN : said.speaker(),
              times ? said.startMillis() : Transcript.UNTIMED,
              times ? said.endMillis() : Transcript.UNTIMED,
              said.text(),
              words));
    }
    return new Transcript(
        call.id(),
        call.language(),
        this == TIMES ? Transcript.UNTIMED : call.durationMillis(),
        null,
        call.metadata(),
        Map.of(),
        call.audio(),
        false,
        utterances);
  }

  /** Whether nothing is left that a rule about words could blame anybody for. */
  boolean takesAllWords(Rule rule) {
    return this == CONFIDENCE && !Limits.wordless(rule.expectation());
  }
}
