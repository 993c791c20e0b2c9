package org.callscore.score;

/** Why a rule ended as it did, for programs; docs/scorecard.md says each in a sentence. */
final class Reason {
  static final String SAID = "said";
  static final String AVOIDED = "avoided";
  static final String WITHIN_LIMIT = "within-limit";
  static final String FITS = "fits";

  static final String NOT_SAID = "not-said";
  static final String ELSEWHERE = "said-elsewhere";
  static final String TOO_FEW = "too-few";
  static final String WRONG_ORDER = "wrong-order";
  static final String TOO_LATE = "too-late";
  static final String NOT_REPEATED = "not-repeated";
  static final String TOO_OFTEN = "too-often";
  static final String FORBIDDEN = "forbidden-said";
  static final String OVER_LIMIT = "over-limit";
  static final String UNDER_LIMIT = "under-limit";
  static final String WRONG_HOUR = "wrong-hour";
  static final String OTHER_VALUE = "other-value";

  static final String NO_TRIGGER = "no-trigger";
  static final String OTHER_CALLS = "other-calls";
  static final String IF = "if";
  static final String UNLESS = "unless";
  static final String NO_CLOSING = "no-closing";
  static final String NOT_IN_TEMPLATE = "not-in-template";
  static final String OVERRIDDEN = "overridden";

  static final String PERSON = "person";
  static final String NO_SPEAKERS = "no-speakers";
  static final String NO_TIMES = "no-times";
  static final String NO_METADATA = "no-metadata";
  static final String NO_MEASURE = "no-measure";
  static final String NO_SPEECH = "no-speech";
  static final String LOW_CONFIDENCE = "low-confidence";
  static final String LANGUAGE = "language";
  static final String TOO_SHORT = "too-short";

  private Reason() {}
}
