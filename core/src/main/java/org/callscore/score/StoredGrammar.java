package org.callscore.score;

import java.util.ArrayList;
import java.util.List;
import org.callscore.text.Language;
import org.callscore.transcript.Analysis;
import org.callscore.transcript.Transcript;
import org.callscore.transcript.Utterance;

/** What the grammar says of a call's words, kept with the transcript. */
final class StoredGrammar {
  private StoredGrammar() {}

  /** The transcript with what the grammar says, unless that stands there already. */
  static Transcript with(Transcript transcript, Language language) {
    List<Utterance> utterances = transcript.utterances();
    if (utterances.isEmpty() || !of(transcript, language).isEmpty()) {
      return transcript;
    }
    List<String> grammar = new ArrayList<>();
    for (Utterance utterance : utterances) {
      grammar.add(language.tag(utterance.tokens().stream().map(language::type).toList()).line());
    }
    return transcript.withAnalysis(
        new Analysis(language.code(), language.version(), Analysis.checksum(utterances), grammar));
  }

  /** What is kept of each utterance, or nothing if it is not of today's language and words. */
  static List<String> of(Transcript transcript, Language language) {
    Analysis analysis = transcript.analysis();
    return analysis != null
            && analysis.holds(language.code(), language.version(), transcript.utterances())
        ? analysis.grammar()
        : List.of();
  }
}
