package org.callscore.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.callscore.match.Match;
import org.callscore.rule.Expectation;
import org.callscore.rule.Phrase;
import org.callscore.rule.PhraseSet;
import org.callscore.rule.Profile;
import org.callscore.rule.Rule;
import org.callscore.rule.RulePack;
import org.callscore.rule.RuleSources;
import org.callscore.rule.Section;
import org.callscore.rule.SourceEdit;
import org.callscore.rule.SourceFile;
import org.callscore.score.Annotations;
import org.callscore.score.CompiledRules;
import org.callscore.score.Examples;
import org.callscore.score.RuleSets;
import org.callscore.scorecard.Finding;
import org.callscore.scorecard.Verdict;
import org.callscore.text.Language;
import org.callscore.transcript.Transcript;
import org.callscore.transcript.Utterance;
import org.jspecify.annotations.Nullable;

/**
 * Turns a reported false alarm or miss into an example in the rule's file, and proposes the line of
 * a phrase set that mends it: an exception where words were taken for what they are not, a phrase
 * where they were not heard for what they are.
 */
public final class Feedback {
  private final RulePack pack;
  private final RuleSources sources;
  private final Profile profile;
  private final String code;
  private final Language language;

  /**
   * For calls in one language.
   *
   * @param pack every rule and phrase set there is
   */
  public Feedback(RulePack pack, RuleSources sources, Profile profile, String language) {
    this.pack = pack;
    this.sources = sources;
    this.profile = profile;
    this.code = language;
    this.language = Language.of(language);
  }

  /**
   * What to change.
   *
   * @param edits of the rule's file and of phrase sets
   * @param notes for the reader
   */
  public record Proposal(List<SourceEdit> edits, List<String> notes) {
    public Proposal {
      edits = List.copyOf(edits);
      notes = List.copyOf(notes);
    }
  }

  /**
   * The example, and a line that makes it agree if one is found.
   *
   * @param atMillis when it happened, or null to take the rule's own evidence
   * @param falseAlarm whether the rule was wrongly broken; else it was broken and nobody noticed
   * @throws IllegalArgumentException if the call does not show what was reported
   */
  public Proposal propose(
      Rule rule, Transcript call, @Nullable Integer atMillis, boolean falseAlarm) {
    Finding finding = CompiledRules.compile(pack, profile).evaluateAlone(rule, call);
    if ((finding.verdict() == Verdict.VIOLATED) != falseAlarm) {
      throw new IllegalArgumentException(
          "'%s' is %s on this call (%s), so it is no %s"
              .formatted(
                  rule.id(),
                  finding.verdict().label(),
                  finding.reason(),
                  falseAlarm ? "false alarm" : "miss"));
    }
    ReportedCall reported = ReportedCall.of(call, focus(call, atMillis, finding), profile);
    CompiledRules asIs = compiled(pack, List.of(rule));
    Verdict now = judged(rule, reported, asIs);
    if (now != finding.verdict()) {
      throw new IllegalArgumentException(
          "written as an example the call is %s, for word times and sound are lost: write the"
                  .formatted(now.label())
              + " example by hand");
    }
    ReportedCall smallest = reported.shrunk(smaller -> judged(rule, smaller, asIs) == now);
    String outcome = falseAlarm ? "pass" : "fail";
    List<SourceEdit> edits = new ArrayList<>();
    edits.add(SourceEdit.of(file(rule)).add("examples", "because", smallest.lines(outcome, code)));
    List<String> notes = new ArrayList<>();
    Map<String, SourceEdit> mends = mends(rule, smallest, outcome);
    if (mends.isEmpty()) {
      notes.add(
          "no line was found that mends it without breaking other examples: mend the rule or its"
              + " phrase sets by hand, the example will tell");
    }
    edits.addAll(mends.values());
    return new Proposal(edits, notes);
  }

  private SourceFile file(Rule rule) {
    return sources
        .rule(rule.id())
        .orElseThrow(() -> new IllegalArgumentException("no file of the rule '" + rule.id() + "'"));
  }

  private static int focus(Transcript call, @Nullable Integer atMillis, Finding finding) {
    List<Utterance> all = call.utterances();
    if (atMillis == null) {
      if (finding.evidence().isEmpty() || finding.evidence().get(0).utterance() < 0) {
        throw new IllegalArgumentException("nothing tells when it happened, say it by --at");
      }
      return finding.evidence().get(0).utterance();
    }
    int focus = -1;
    for (int u = 0; u < all.size(); u++) {
      boolean before = all.get(u).startMillis() <= atMillis;
      if (before && (focus < 0 || all.get(focus).endMillis() <= atMillis)) {
        focus = u;
      }
    }
    if (focus < 0) {
      throw new IllegalArgumentException("nothing was said yet at " + atMillis + " ms");
    }
    return focus;
  }

  private Verdict judged(Rule rule, ReportedCall reported, CompiledRules by) {
    return by.evaluateAlone(rule, reported.asExample(code)).verdict();
  }

  /** As examples are judged: with no profile, and of the rules only these. */
  private static CompiledRules compiled(RulePack of, List<Rule> rules) {
    Section section = new Section("section", "", 1, rules);
    return CompiledRules.compile(with(of, List.of(section), of.phraseSets()), Profile.DEFAULT);
  }

  /** The pack with other rules and sets. */
  private static RulePack with(
      RulePack of, List<Section> sections, Map<String, Map<String, PhraseSet>> phraseSets) {
    return new RulePack(
        of.id(), of.version(), of.sha256(), of.title(), sections, phraseSets, of.lexicons());
  }

  private Map<String, SourceEdit> mends(Rule rule, ReportedCall reported, String outcome) {
    boolean avoids = rule.expectation() instanceof Expectation.Avoid;
    boolean tooMuch = avoids == outcome.equals("pass");
    Verdict wanted = outcome.equals("pass") ? Verdict.MET : Verdict.VIOLATED;
    PhraseProposal proposal = new PhraseProposal(language, pack.lexicon(code), reported.words());
    Set<String> heard = RuleSets.of(rule, Profile.DEFAULT);
    return tooMuch
        ? taken(rule, reported, wanted, proposal, heard)
        : given(rule, reported, wanted, proposal, heard);
  }

  /** Exceptions in every set that heard the words, until the verdict is right. */
  private Map<String, SourceEdit> taken(
      Rule rule,
      ReportedCall reported,
      Verdict wanted,
      PhraseProposal proposal,
      Set<String> heard) {
    Map<String, SourceEdit> edits = new LinkedHashMap<>();
    RulePack changed = pack;
    for (Match match : matches(pack, heard, reported)) {
      if (edits.containsKey(match.set())) {
        continue;
      }
      for (String line : proposal.exceptions(match)) {
        RulePack tried = with(changed, match.set(), line, true);
        if (isNoMatch(tried, match, reported) && agrees(tried, match.set())) {
          changed = tried;
          edits.put(match.set(), edit(match.set(), "except", line, "no-match", reported));
          break;
        }
      }
      if (judged(rule, reported, compiled(changed, List.of(rule))) == wanted) {
        return edits;
      }
    }
    return Map.of();
  }

  private boolean isNoMatch(RulePack tried, Match before, ReportedCall reported) {
    return matches(tried, Set.of(before.set()), reported).stream()
        .noneMatch(
            match ->
                match.set().equals(before.set())
                    && match.from() < before.to()
                    && before.from() < match.to());
  }

  /** Where these sets stand in the reported words. */
  private List<Match> matches(RulePack of, Set<String> names, ReportedCall reported) {
    Map<String, PhraseSet> wanted = new TreeMap<>();
    RuleSets.withReferences(names, sets(of)).forEach(set -> wanted.put(set.name(), set));
    RulePack narrow = with(of, List.of(), Map.of(code, wanted));
    return new Annotations(narrow, Profile.DEFAULT, code)
        .annotate(only(reported)).get(0).phrases().stream()
            .filter(match -> names.contains(match.set()))
            .toList();
  }

  private Transcript only(ReportedCall reported) {
    return Transcript.of("line", code, List.of(reported.call().utterances().get(reported.focus())))
        .withMetadata(reported.call().metadata());
  }

  /** A phrase in the set that comes nearest. */
  private Map<String, SourceEdit> given(
      Rule rule,
      ReportedCall reported,
      Verdict wanted,
      PhraseProposal proposal,
      Set<String> heard) {
    Optional<PhraseProposal.Near> near = proposal.nearest(heard, sets(pack));
    if (near.isPresent()) {
      String set = near.orElseThrow().set();
      for (String line : near.orElseThrow().lines()) {
        RulePack tried = with(pack, set, line, false);
        if (judged(rule, reported, compiled(tried, List.of(rule))) == wanted
            && agrees(tried, set)) {
          return Map.of(set, edit(set, "phrases", line, "match", reported));
        }
      }
    }
    return Map.of();
  }

  private SourceEdit edit(
      String set, String key, String line, String examples, ReportedCall reported) {
    SourceFile file =
        sources
            .phrases(code, set)
            .orElseThrow(() -> new IllegalArgumentException("no file of the set '" + set + "'"));
    return SourceEdit.of(file)
        .add(key, "phrases", List.of(line))
        .add(examples, "phrases", List.of(String.join(" ", reported.words())));
  }

  private Map<String, PhraseSet> sets(RulePack of) {
    return of.phraseSets().getOrDefault(code, Map.of());
  }

  private RulePack with(RulePack of, String name, String line, boolean exception) {
    PhraseSet set = sets(of).get(name);
    if (set == null) {
      throw new IllegalArgumentException("no phrase set '" + name + "'");
    }
    List<Phrase> phrases = new ArrayList<>(set.phrases());
    List<Phrase> except = new ArrayList<>(set.except());
    (exception ? except : phrases).add(Phrase.parse(line));
    Map<String, PhraseSet> changed = new TreeMap<>(sets(of));
    changed.put(
        name,
        new PhraseSet(name, code, phrases, except, set.preferred(), set.match(), set.noMatch()));
    Map<String, Map<String, PhraseSet>> all = new TreeMap<>(of.phraseSets());
    all.put(code, changed);
    return with(of, of.sections(), all);
  }

  /** Whether every example still agrees that the set has a part in. */
  private boolean agrees(RulePack tried, String name) {
    List<Rule> rules =
        tried.rules().stream()
            .filter(rule -> RuleSets.of(rule, Profile.DEFAULT).contains(name))
            .toList();
    CompiledRules compiled = compiled(tried, rules);
    PhraseSet set = sets(tried).get(name);
    return set != null
        && Examples.agrees(set, sets(tried), tried.lexicon(code))
        && rules.stream()
            .allMatch(
                rule ->
                    rule.examples().stream()
                        .filter(example -> code.equals(example.call().language()))
                        .allMatch(example -> Examples.agrees(compiled, rule, example)));
  }
}
