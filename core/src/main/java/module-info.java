/** Transcript in, scorecard out. */
module org.callscore.core {
  requires static transitive org.jspecify;
  requires com.fasterxml.jackson.databind;
  requires org.snakeyaml.engine.v2;
  requires org.apache.lucene.core;
  requires org.apache.lucene.analysis.common;
  requires org.apache.opennlp.tools;
  requires org.apache.commons.codec;

  exports org.callscore;
  exports org.callscore.transcript;
  exports org.callscore.rule;
  exports org.callscore.scorecard;
  exports org.callscore.records;
  exports org.callscore.report;
}
