package org.callscore.match;

/**
 * The engines, and the largest rule sets that each is measured with: beyond them it takes minutes
 * to compile, or for a call.
 */
enum Engine {
  CALLSCORE("callscore", Tells.SPANS, "words", 100_000, 100_000),
  CALLSCORE_TEXT("callscore-text", Tells.SPANS, "text", 100_000, 100_000),
  HYPERSCAN("hyperscan", Tells.ENDS, "text", 100_000, 10_000),
  HANKCS("hankcs", Tells.ENDS, "text", 100_000, 0),
  ROBERT_BOR("robert-bor", Tells.ENDS, "text", 100_000, 0),
  LUCENE_MONITOR("lucene-monitor", Tells.RULES, "text", 100_000, 1_000),
  RE2J("re2j", Tells.SPANS, "text", 1_000, 100),
  REGEX("regex", Tells.SPANS, "text", 1_000, 100),
  NAIVE("naive", Tells.SPANS, "words", 1_000, 100);

  final String label;
  final Tells tells;

  /** What it is given: the call's {@code text}, or its analysed {@code words}. */
  final String startsFrom;

  private final int mostPlain;
  private final int mostOther;

  Engine(String label, Tells tells, String startsFrom, int mostPlain, int mostOther) {
    this.label = label;
    this.tells = tells;
    this.startsFrom = startsFrom;
    this.mostPlain = mostPlain;
    this.mostOther = mostOther;
  }

  static Engine named(String label) {
    for (Engine engine : values()) {
      if (engine.label.equals(label)) {
        return engine;
      }
    }
    throw new IllegalArgumentException("no engine '" + label + "'");
  }

  /** Compiles the rules of a work. */
  MatchingEngine compile(Work work) {
    return switch (this) {
      case CALLSCORE -> CallScoreEngine.fromWords(work);
      case CALLSCORE_TEXT -> CallScoreEngine.fromText(work);
      case HYPERSCAN -> new HyperscanEngine(work);
      case HANKCS -> new HankcsEngine(work);
      case ROBERT_BOR -> new RobertBorEngine(work);
      case LUCENE_MONITOR -> new LuceneMonitorEngine(work);
      case RE2J -> new PatternEngine(work, PatternEngine::re2j);
      case REGEX -> new PatternEngine(work, PatternEngine::java);
      case NAIVE -> CallScoreEngine.naive(work);
    };
  }

  /**
   * Whether it can say such phrases, and is done with so many rules in reasonable time.
   *
   * @param patient whether minutes are reasonable, as Hyperscan needs to compile gaps
   */
  boolean finishes(Kind kind, int rules, boolean patient) {
    int most = kind == Kind.PLAIN || (patient && this == HYPERSCAN) ? mostPlain : mostOther;
    return rules <= most && (this != HYPERSCAN || HyperscanEngine.runsHere());
  }
}
