package org.callscore.match;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import org.callscore.rule.Lexicon;
import org.callscore.rule.PhraseSet;
import org.callscore.text.Language;

/** The matching engines; every table runs on each. */
enum Engine {
  NAIVE {
    @Override
    Matcher matcher(Collection<PhraseSet> sets, Lexicon lexicon, Language language) {
      return CompiledPhrases.naiveMatcher(sets, lexicon, language);
    }
  },
  FAST {
    @Override
    Matcher matcher(Collection<PhraseSet> sets, Lexicon lexicon, Language language) {
      return CompiledPhrases.compile(sets, lexicon, language).matcher();
    }
  },
  /** The fast one after its program was written and read. */
  STORED {
    @Override
    Matcher matcher(Collection<PhraseSet> sets, Lexicon lexicon, Language language) {
      try {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CompiledPhrases.compile(sets, lexicon, language).write(out, "key");
        ByteArrayInputStream in = new ByteArrayInputStream(out.toByteArray());
        return CompiledPhrases.read(in, "key", language).matcher();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  };

  abstract Matcher matcher(Collection<PhraseSet> sets, Lexicon lexicon, Language language);
}
