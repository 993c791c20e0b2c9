package org.callscore.transcript;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/**
 * What the grammar of a language said of a call's words, kept with the transcript so that scoring
 * it again need not ask. It changes no verdict: where it is about other words, another language or
 * an older version of it, it is passed over.
 *
 * @param language code of the language that was asked
 * @param version the language's version then
 * @param checksum of the texts it is about, see {@link #checksum}
 * @param grammar one line an utterance: the class of each word as universal part-of-speech tag,
 *     with an exclamation mark where a verb is an imperative, as in {@code INTJ VERB! ADP}
 */
public record Analysis(String language, int version, long checksum, List<String> grammar) {
  public Analysis {
    grammar = List.copyOf(grammar);
  }

  /** A number that nearly any change of the utterances' texts changes as well. */
  public static long checksum(List<Utterance> utterances) {
    CRC32 sum = new CRC32();
    for (Utterance utterance : utterances) {
      sum.update(utterance.text().getBytes(StandardCharsets.UTF_8));
      sum.update('\n');
    }
    return sum.getValue();
  }

  /** Whether it is about these utterances, by this version of this language. */
  public boolean holds(String itsLanguage, int itsVersion, List<Utterance> utterances) {
    return language.equals(itsLanguage)
        && version == itsVersion
        && grammar.size() == utterances.size()
        && checksum == checksum(utterances);
  }
}
