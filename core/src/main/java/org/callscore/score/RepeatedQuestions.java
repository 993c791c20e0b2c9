package org.callscore.score;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.callscore.text.Language;
import org.callscore.text.WordType;
import org.callscore.transcript.Speaker;

/**
 * Questions that a customer asks again: after the agent has spoken, with at least two content words
 * of the earlier question, by stem, and at least two thirds of those of the shorter one.
 */
final class RepeatedQuestions {
  private static final int SHARED = 2;

  private final CallText text;
  private final Language language;

  RepeatedQuestions(CallText text, Language language) {
    this.text = text;
    this.language = language;
  }

  /** Of the customer's questions those that were asked before. */
  List<SpokenMatch> among(List<SpokenMatch> questions) {
    List<SpokenMatch> again = new ArrayList<>();
    List<Set<String>> earlier = new ArrayList<>();
    for (int i = 0; i < questions.size(); i++) {
      SpokenMatch question = questions.get(i);
      Set<String> words = contentWords(question.evidence().utterance());
      for (int j = 0; j < i; j++) {
        if (sameQuestion(words, earlier.get(j)) && answered(questions.get(j), question)) {
          again.add(question);
          break;
        }
      }
      earlier.add(words);
    }
    return again;
  }

  private Set<String> contentWords(int utterance) {
    Set<String> stems = new HashSet<>();
    for (String word : text.transcript().utterances().get(utterance).tokens()) {
      WordType type = language.type(word);
      if (type.content()) {
        stems.add(type.stem());
      }
    }
    return stems;
  }

  private static boolean sameQuestion(Set<String> one, Set<String> other) {
    Set<String> shared = new HashSet<>(one);
    shared.retainAll(other);
    return shared.size() >= SHARED && 3 * shared.size() >= 2 * Math.min(one.size(), other.size());
  }

  private boolean answered(SpokenMatch first, SpokenMatch second) {
    for (int p = first.endPosition(); p < second.position(); p++) {
      if (text.speaker(p) == Speaker.AGENT) {
        return true;
      }
    }
    return false;
  }
}
