/** Recording in, transcript out. */
module org.callscore.speech {
  requires static transitive org.jspecify;
  requires transitive org.callscore.core;
  requires com.fasterxml.jackson.databind;
  requires com.sun.jna;
  requires vosk;

  exports org.callscore.speech;
}
