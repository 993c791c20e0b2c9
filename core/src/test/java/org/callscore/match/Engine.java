package org.callscore.match;

/** The matching engines; every table runs on each. */
enum Engine {
  NAIVE {
    @Override
    Matcher matcher(CompiledPhrases phrases) {
      return phrases.naiveMatcher();
    }
  },
  FAST {
    @Override
    Matcher matcher(CompiledPhrases phrases) {
      return phrases.matcher();
    }
  };

  abstract Matcher matcher(CompiledPhrases phrases);
}
