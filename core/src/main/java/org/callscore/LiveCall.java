package org.callscore;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.callscore.score.LiveSession;
import org.callscore.scorecard.Finding;
import org.callscore.scorecard.Scorecard;
import org.callscore.transcript.CallEvent;
import org.callscore.transcript.Metadata;
import org.callscore.transcript.Speaker;
import org.callscore.transcript.Transcript;
import org.callscore.transcript.Utterance;
import org.callscore.transcript.Word;
import org.jspecify.annotations.Nullable;

/**
 * A call that is scored while it goes on. Whoever recognises it hands in what was said as it comes;
 * each method returns the findings that have become certain by it: whatever is still said, the
 * scorecard will give this rule this verdict. In the end {@link #finish} gives the card, which is
 * the same as {@link CallScore#score} gives for the whole transcript, however it came in pieces.
 *
 * <p>The two sides (the customer; everybody else) may come late relative to each other. Each has a
 * watermark: before it nothing more of that side begins. An utterance moves its side's watermark to
 * its start; {@link #advanceTo} says that silence, too, is known up to some moment, and is what
 * makes a demand that nobody meets certain in time. What begins before its side's watermark is
 * refused.
 *
 * <p>Direction, role, agent and company must be known when the call begins, the rest of the
 * metadata may come with {@link #finish(Metadata)}. One call, one thread; docs/live.md tells which
 * rule is certain when.
 */
public final class LiveCall {
  private final LiveSession session;
  private final Transcript begun;
  private boolean finished;

  LiveCall(LiveSession session, Transcript begun) {
    this.session = session;
    this.begun = begun;
  }

  /**
   * A whole utterance, as final as it will get.
   *
   * @throws IllegalArgumentException if it has no times or no known speaker, or begins before its
   *     side's watermark
   */
  public List<Finding> add(Utterance utterance) {
    return going().add(utterance);
  }

  /**
   * One more word, final, of an utterance that goes on until {@link #endUtterance}. Grammar and
   * turns need whole utterances, so words decide nothing before.
   *
   * @throws IllegalArgumentException if it begins before the word before it, or before its side's
   *     watermark
   */
  public List<Finding> add(Speaker speaker, Word word) {
    return going().add(speaker, word);
  }

  /** The speaker pauses: the single words since the last pause, if any, are an utterance. */
  public List<Finding> endUtterance(Speaker speaker) {
    return going().endUtterance(speaker);
  }

  /**
   * What the recogniser supposes is being said, in place of what it supposed before; blank text
   * takes it back. Decides nothing, but holds the watermark back, and is shown by {@link #pending}.
   *
   * @param startMillis when the utterance that goes on began
   */
  public List<Finding> partial(Speaker speaker, int startMillis, String text) {
    return going().suppose(speaker, startMillis, text);
  }

  /**
   * Something the telephone system recorded, of a type it was said to record: a moment, or an event
   * that is over.
   *
   * @throws IllegalArgumentException if the type was not announced, or the event begins before one
   *     of its type
   */
  public List<Finding> add(CallEvent event) {
    return going().add(event);
  }

  /** An event begins, a hold for instance; without an end it lasts until the call's. */
  public List<Finding> eventBegins(String type, int startMillis) {
    return going().begin(type, startMillis);
  }

  /** The event of this type that goes on ends. */
  public List<Finding> eventEnds(String type, int endMillis) {
    return going().end(type, endMillis);
  }

  /** Time passes: nothing that begins before this moment will come of either side any more. */
  public List<Finding> advanceTo(int millis) {
    return going().advance(List.of(Speaker.AGENT, Speaker.CUSTOMER), millis);
  }

  /** The same for the speaker's side only. */
  public List<Finding> advanceTo(Speaker speaker, int millis) {
    return going().advance(List.of(speaker), millis);
  }

  /** What is being said and not over yet: words so far, then what is supposed. */
  public List<Utterance> pending() {
    return session.pending();
  }

  /** The findings that are certain so far, in the order in which they became so. */
  public List<Finding> certain() {
    return session.certain();
  }

  /** The call is over. */
  public Scorecard finish() {
    return finish(begun.metadata());
  }

  /**
   * The call is over, and this is what the telephone system says of it. Words without an end are an
   * utterance; events that go on end with the call; events not yet known are added.
   *
   * @throws IllegalArgumentException if the metadata contradicts what findings were based on
   */
  public Scorecard finish(Metadata metadata) {
    Metadata known = begun.metadata();
    List<String> changed = new ArrayList<>();
    check("direction", known.direction(), metadata.direction(), changed);
    check("role", known.role(), metadata.role(), changed);
    check("agent", known.agent(), metadata.agent(), changed);
    check("company", known.company(), metadata.company(), changed);
    checkGiven("startedAt", known.startedAt(), metadata.startedAt(), changed);
    checkGiven("answerMillis", known.answerMillis(), metadata.answerMillis(), changed);
    checkGiven("rings", known.rings(), metadata.rings(), changed);
    if (!changed.isEmpty()) {
      throw new IllegalArgumentException(
          "metadata that must be known when the call begins has changed: " + changed);
    }
    LiveSession going = going();
    Transcript whole = going.end(metadata);
    finished = true;
    return going.score(whole);
  }

  private static void check(
      String field, @Nullable Object before, @Nullable Object now, List<String> changed) {
    if (!Objects.equals(before, now)) {
      changed.add(field);
    }
  }

  private static void checkGiven(
      String field, @Nullable Object before, @Nullable Object now, List<String> changed) {
    if (before != null) {
      check(field, before, now, changed);
    }
  }

  private LiveSession going() {
    if (finished) {
      throw new IllegalStateException("call '" + begun.id() + "' is finished");
    }
    return session;
  }
}
