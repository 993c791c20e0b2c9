package org.callscore.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callscore.match.SlotNames;
import org.callscore.rule.Rule;
import org.callscore.rule.Section;
import org.callscore.score.Settled.Heard;
import org.callscore.scorecard.Evidence;
import org.callscore.scorecard.Finding;
import org.callscore.scorecard.Scorecard;
import org.callscore.scorecard.Verdict;
import org.callscore.transcript.CallEvent;
import org.callscore.transcript.Metadata;
import org.callscore.transcript.Speaker;
import org.callscore.transcript.Transcript;
import org.callscore.transcript.Utterance;
import org.callscore.transcript.Word;
import org.jspecify.annotations.Nullable;

/**
 * Judges a call while it goes on. What comes is kept in a {@link LiveFeed}; after each step the
 * part of the call that is complete is looked at by every rule that is not certain yet. Confined to
 * one thread.
 */
public final class LiveSession {
  private final CompiledRules rules;
  private final CompiledRules.@Nullable Phrases phrases;
  private final LiveFeed feed;
  private final SlotNames names;
  private final Settled.Closed closedTurns = new Settled.Closed();
  private final Map<String, LiveRule> all = new LinkedHashMap<>();
  private final List<LiveRule> undecided = new ArrayList<>();

  /** Certain as such; another rule may punish the same, so not all of them are given yet. */
  private final Map<String, Finding> alone = new LinkedHashMap<>();

  private final Map<String, Finding> given = new LinkedHashMap<>();
  private int seenMillis = -1;
  private int seenEvents = -1;

  LiveSession(CompiledRules rules, Transcript begun, Set<String> recordedEvents) {
    this.rules = rules;
    feed = new LiveFeed(begun, recordedEvents);
    phrases = rules.phrasesOf(begun);
    names =
        phrases == null
            ? SlotNames.UNKNOWN
            : CallMatches.knownNames(begun.metadata(), rules.profile(), phrases.language());
    for (Section section : rules.pack().sections()) {
      for (Rule rule : section.rules()) {
        all.put(rule.id(), new LiveRule(rule, section.id(), feed, rules));
      }
    }
    undecided.addAll(all.values());
  }

  /** A whole utterance. */
  public List<Finding> add(Utterance utterance) {
    feed.add(utterance);
    return look();
  }

  /** One more word of an utterance. */
  public List<Finding> add(Speaker speaker, Word word) {
    feed.add(speaker, word);
    return look();
  }

  /** The utterance of the single words is over. */
  public List<Finding> endUtterance(Speaker speaker) {
    feed.endUtterance(speaker);
    return look();
  }

  /** What may be being said; blank text takes it back. */
  public List<Finding> suppose(Speaker speaker, int startMillis, String text) {
    feed.suppose(speaker, startMillis, text);
    return look();
  }

  /** An event that is over, or a moment. */
  public List<Finding> add(CallEvent event) {
    feed.add(event);
    return look();
  }

  /** An event begins. */
  public List<Finding> begin(String type, int startMillis) {
    feed.begin(type, startMillis);
    return look();
  }

  /** The event of this type that goes on ends. */
  public List<Finding> end(String type, int endMillis) {
    feed.end(type, endMillis);
    return look();
  }

  /** Nothing of these speakers will begin before that moment any more. */
  public List<Finding> advance(List<Speaker> speakers, int millis) {
    speakers.forEach(speaker -> feed.advance(speaker, millis));
    return look();
  }

  /** What is being said and not yet over. */
  public List<Utterance> pending() {
    return feed.pending();
  }

  /** The findings given so far, in the order in which they became certain. */
  public List<Finding> certain() {
    return List.copyOf(given.values());
  }

  /** All that has come, as one call, with these events added that were not known. */
  public Transcript end(Metadata metadata) {
    feed.addNew(metadata.events());
    return feed.whole(metadata);
  }

  /** The card of the whole call. */
  public Scorecard score(Transcript whole) {
    return rules.score(whole);
  }

  private List<Finding> look() {
    int horizon = feed.horizonMillis();
    int events = feed.eventCount();
    if (phrases == null || (horizon == seenMillis && events == seenEvents)) {
      return List.of();
    }
    seenMillis = horizon;
    seenEvents = events;
    Settled settled = new Settled(feed.complete(), phrases, names, closedTurns);
    if (settled.text().size() == 0) {
      return List.of();
    }
    undecided.removeIf(
        rule -> {
          Finding finding = rule.certain(settled);
          if (finding != null) {
            alone.put(rule.rule().id(), finding);
          }
          return finding != null;
        });
    List<Finding> certain = new ArrayList<>();
    for (LiveRule rule : all.values()) {
      String id = rule.rule().id();
      Finding finding = alone.get(id);
      Finding counted =
          finding == null || given.containsKey(id) ? null : counted(rule, finding, settled);
      if (counted != null) {
        given.put(id, counted);
        certain.add(counted);
      }
    }
    return List.copyOf(certain);
  }

  /** The finding, or null while another rule may yet punish the same instead. */
  private @Nullable Finding counted(LiveRule rule, Finding finding, Settled settled) {
    if (!Incidents.punishes(finding)) {
      return finding;
    }
    if (!Expectations.punishesWords(rule.rule())) {
      boolean free =
          all.values().stream()
              .map(LiveRule::rule)
              .noneMatch(other -> overrides(other, rule.rule()) && mayPunish(other));
      return free ? finding : null;
    }
    List<Evidence> own =
        finding.evidence().stream().filter(e -> isOnly(rule.rule(), e, settled)).toList();
    return own.isEmpty() ? null : finding.withEvidence(own);
  }

  private static boolean overrides(Rule other, Rule rule) {
    return other.overrides().contains(rule.id()) && !rule.overrides().contains(other.id());
  }

  private boolean mayPunish(Rule rule) {
    Finding finding = alone.get(rule.id());
    return rule.weight() > 0 && (finding == null || finding.verdict() == Verdict.VIOLATED);
  }

  /** Whether no other rule can take these words. */
  private boolean isOnly(Rule rule, Evidence words, Settled settled) {
    int end = settled.text().firstPosition(words.utterance()) + words.word() + words.words();
    for (LiveRule one : all.values()) {
      Rule other = one.rule();
      if (other.equals(rule)
          || !Expectations.punishesWords(other)
          || !other.speakers().contains(words.speaker())
          || !mayPunish(other)) {
        continue;
      }
      int settledEnd = settled.end(one.expected());
      if (settledEnd < end) {
        return false;
      }
      for (Heard heard : one.expected()) {
        for (SpokenMatch match : settled.matches(heard, settledEnd)) {
          if (Incidents.sameWords(words, match.evidence())
              && Incidents.beats(other, match.evidence(), rule, words)) {
            return false;
          }
        }
      }
    }
    return true;
  }
}
