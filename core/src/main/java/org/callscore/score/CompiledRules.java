package org.callscore.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.callscore.match.CompiledPhrases;
import org.callscore.match.Matcher;
import org.callscore.match.OpenEnd;
import org.callscore.match.PhraseCache;
import org.callscore.rule.Lexicon;
import org.callscore.rule.PhraseSet;
import org.callscore.rule.Profile;
import org.callscore.rule.Rule;
import org.callscore.rule.RulePack;
import org.callscore.rule.Section;
import org.callscore.scorecard.Finding;
import org.callscore.scorecard.Measures;
import org.callscore.scorecard.Scorecard;
import org.callscore.scorecard.Verdict;
import org.callscore.text.Language;
import org.callscore.text.LanguageDetector;
import org.callscore.transcript.AgentName;
import org.callscore.transcript.Speaker;
import org.callscore.transcript.Transcript;
import org.jspecify.annotations.Nullable;

/**
 * A pack with a profile, made ready to score calls. Immutable but for the languages, which are
 * compiled when the first call in them comes; share between threads.
 */
public final class CompiledRules {
  /** Who says these is the agent; a name alone tells little, for callers ask "is this ..." too. */
  private static final Map<String, Integer> AGENT_PHRASES =
      Map.of(
          "offer-of-help", 4,
          "thanks-for-calling", 4,
          "anything-else", 3,
          "hold-request", 3,
          "hold-thanks", 3,
          "transfer-announcement", 3,
          "empathy", 2,
          "company-introduction", 2,
          "self-introduction", 1,
          "complaint", -2);

  private static final int CLEAR_LEAD = 4;

  private static final String SELF_INTRODUCTION = "self-introduction";

  private final RulePack pack;
  private final Profile profile;
  private final PhraseCache cache;
  private final Set<String> fromCustomer;
  private final Set<String> fromOthers;
  private final Map<String, Phrases> byLanguage = new ConcurrentHashMap<>();

  /**
   * What is compiled for one language: its sets, and matchers for each thread.
   *
   * @param missing by rule, the sets that the language lacks and without which it cannot be judged
   */
  record Phrases(
      Language language,
      Map<String, PhraseSet> sets,
      Map<String, Set<String>> missing,
      ThreadLocal<Matcher> customers,
      ThreadLocal<Matcher> others,
      ThreadLocal<Matcher> agentPhrases,
      Supplier<OpenEnd> customersEnd,
      Supplier<OpenEnd> othersEnd) {}

  private CompiledRules(RulePack whole, Profile profile, PhraseCache cache) {
    pack = whole.ofSingleCalls();
    this.profile = profile;
    this.cache = cache;
    Set<String> customer = new TreeSet<>(DerivedEvents.CUSTOMER_SETS);
    customer.add(CallMatches.CUSTOMER_INTRODUCTION);
    Set<String> others = new TreeSet<>(DerivedEvents.AGENT_SETS);
    others.add(SELF_INTRODUCTION);
    for (Rule rule : pack.rules()) {
      customer.addAll(RuleSets.heardFrom(true, rule, profile));
      others.addAll(RuleSets.heardFrom(false, rule, profile));
    }
    fromCustomer = Set.copyOf(customer);
    fromOthers = Set.copyOf(others);
  }

  /**
   * Compiles the pack for the profile's language at once, so that a wrong phrase is reported before
   * the first call.
   *
   * @throws org.callscore.rule.RulePackException if a phrase set is wrong
   */
  public static CompiledRules compile(RulePack pack, Profile profile) {
    return compile(pack, profile, PhraseCache.NONE);
  }

  /** The same, unless the cache has it from an earlier time. */
  public static CompiledRules compile(RulePack pack, Profile profile, PhraseCache cache) {
    CompiledRules rules = new CompiledRules(pack, profile, cache);
    rules.phrases(rules.languageOf(null));
    return rules;
  }

  /** A call that goes on. Events of the given types will be told by the telephone system. */
  public LiveSession live(Transcript begun, Set<String> recordedEvents) {
    return new LiveSession(this, begun, recordedEvents);
  }

  Profile profile() {
    return profile;
  }

  /** The pack as compiled. */
  public RulePack pack() {
    return pack;
  }

  /** The call with its own language, else the profile's, else that of its words, if any. */
  public Transcript withLanguage(Transcript transcript) {
    if (transcript.language() != null) {
      return transcript;
    }
    String language =
        profile.language() != null
            ? profile.language()
            : LanguageDetector.detect(
                transcript.utterances().stream()
                    .flatMap(utterance -> utterance.tokens().stream())
                    .toList(),
                pack.phraseSets().keySet());
    return language == null ? transcript : transcript.withLanguage(language);
  }

  private String languageOf(@Nullable String stated) {
    String code = stated != null ? stated : profile.language() != null ? profile.language() : "en";
    int dash = code.indexOf('-');
    return dash < 0 ? code : code.substring(0, dash);
  }

  /** The phrases of a language, or null if CallScore does not know it. */
  private @Nullable Phrases phrases(String code) {
    if (!Language.codes().contains(code)) {
      return null;
    }
    return byLanguage.computeIfAbsent(code, this::compileLanguage);
  }

  private Phrases compileLanguage(String code) {
    Language language = Language.of(code);
    Map<String, PhraseSet> all = pack.phraseSets().getOrDefault(code, Map.of());
    List<Set<String>> selections =
        List.of(
            new TreeSet<>(fromCustomer),
            new TreeSet<>(fromOthers),
            new TreeSet<>(AGENT_PHRASES.keySet()));
    Lexicon lexicon = pack.lexicon(code);
    List<CompiledPhrases> compiled =
        cache.get(
            String.join("\n", code, pack.sha256(), lexicon.toString(), selections.toString()),
            selections.size(),
            language,
            () ->
                CompiledPhrases.compileEach(
                    selections.stream().map(names -> RuleSets.withReferences(names, all)).toList(),
                    lexicon,
                    language));
    return new Phrases(
        language,
        all,
        RuleSets.missing(pack.rules(), profile, all.keySet()),
        ThreadLocal.withInitial(compiled.get(0)::matcher),
        ThreadLocal.withInitial(compiled.get(1)::matcher),
        ThreadLocal.withInitial(compiled.get(2)::matcher),
        openEnd(fromCustomer, all, language),
        openEnd(fromOthers, all, language));
  }

  /** Made when first asked for: only calls that go on need it. */
  private Supplier<OpenEnd> openEnd(
      Set<String> names, Map<String, PhraseSet> all, Language language) {
    Map<String, OpenEnd> made = new ConcurrentHashMap<>();
    return () ->
        made.computeIfAbsent(
            language.code(),
            code ->
                CompiledPhrases.openEnd(
                    RuleSets.withReferences(names, all), pack.lexicon(code), language));
  }

  /** The phrases of the call's language, or null if CallScore does not know it. */
  @Nullable Phrases phrasesOf(Transcript transcript) {
    return phrases(languageOf(transcript.language()));
  }

  /** The call with what the grammar says of its words; as it is in a language nobody knows. */
  public Transcript annotate(Transcript transcript) {
    String code = languageOf(transcript.language());
    return Language.codes().contains(code)
        ? StoredGrammar.with(transcript, Language.of(code))
        : transcript;
  }

  /** The scorecard of one call. */
  public Scorecard score(Transcript transcript) {
    Call call = call(transcript);
    List<Finding> found = new ArrayList<>();
    for (Section section : pack.sections()) {
      for (Rule rule : section.rules()) {
        found.add(
            call == null
                ? unknownLanguage(rule, section.id(), transcript)
                : RuleEvaluator.evaluate(rule, section.id(), call, Trace.NONE));
      }
    }
    List<Finding> findings = Incidents.once(found, pack.rules());
    Scorer.Scores scores = Scorer.score(pack.sections(), findings);
    Measures measures =
        call == null
            ? new Measures(
                Map.of(), null, null, Map.of(), Map.of(), transcript.metadata().answerMillis())
            : call.measures().measures();
    return new Scorecard(
        transcript.id(),
        transcript.language() == null ? languageOf(null) : transcript.language(),
        call == null ? statedAgent(transcript) : agent(call),
        transcript.recogniser(),
        pack.id(),
        pack.version(),
        pack.sha256(),
        profile.sha256().isEmpty() ? null : profile.sha256(),
        scores.score(),
        scores.failed(),
        scores.sections(),
        findings,
        measures,
        notes(transcript, findings));
  }

  private static @Nullable String statedAgent(Transcript transcript) {
    AgentName agent = transcript.metadata().agent();
    return agent == null
        ? null
        : agent.id() != null ? agent.id() : agent.names().isEmpty() ? null : agent.names().get(0);
  }

  /** Who the metadata says, else whom of the roster the agent says to be. */
  private @Nullable String agent(Call call) {
    String stated = statedAgent(call.transcript());
    if (stated != null) {
      return stated;
    }
    for (SpokenMatch own : call.matches().of(List.of(SELF_INTRODUCTION), Set.of(Speaker.AGENT))) {
      for (AgentName one : profile.agents()) {
        for (String name : one.names()) {
          if ((" " + own.evidence().quote() + " ").contains(" " + name + " ")) {
            return one.id() != null ? one.id() : one.names().get(0);
          }
        }
      }
    }
    return null;
  }

  private static List<String> notes(Transcript transcript, List<Finding> findings) {
    List<String> notes = new ArrayList<>();
    for (Finding finding : findings) {
      if (finding.verdict() == Verdict.MET && !finding.verified()) {
        notes.add(
            "a name counted as given for "
                + finding.rule()
                + " was not verified: neither profile nor metadata knows the right one, or it was"
                + " heard as something that sounds like it");
      }
    }
    if (transcript.estimatedTimes()) {
      notes.add("the transcript has no times; they were estimated at 150 words a minute");
    }
    return notes;
  }

  private Finding unknownLanguage(Rule rule, String section, Transcript transcript) {
    return new Finding(
        rule.id(),
        section,
        rule.title(),
        Verdict.NOT_ASSESSED,
        Reason.LANGUAGE,
        "the language '" + transcript.language() + "' is not one of " + Language.codes(),
        rule.weight(),
        rule.critical(),
        rule.standards(),
        List.of(),
        null,
        null,
        null,
        rule.because(),
        null,
        0,
        0,
        true);
  }

  private @Nullable Call call(Transcript transcript) {
    Phrases phrases = phrasesOf(transcript);
    if (phrases == null) {
      return null;
    }
    SpokenCall spoken =
        spoken(transcript, phrases, phrases.customers().get(), phrases.others().get());
    return call(phrases, spoken, new CallMeasures(spoken.text()));
  }

  private SpokenCall spoken(
      Transcript transcript, Phrases phrases, Matcher customers, Matcher others) {
    return SpokenCall.of(
        transcript, phrases.language(), phrases.sets(), customers, others, profile);
  }

  /** What the rules look at, from what was said. */
  Call call(Phrases phrases, SpokenCall spoken, CallMeasures measures) {
    return new Call(
        spoken,
        measures,
        new DerivedEvents(spoken, measures),
        phrases.missing(),
        profile,
        new NearestMisses(spoken, phrases.others().get()));
  }

  /**
   * Step by step what a rule considered on a call, and how it ended.
   *
   * @throws IllegalArgumentException if the pack has no such rule
   */
  public List<String> explain(Transcript transcript, String ruleId) {
    for (Section section : pack.sections()) {
      for (Rule rule : section.rules()) {
        if (rule.id().equals(ruleId)) {
          return explain(rule, section.id(), transcript);
        }
      }
    }
    throw new IllegalArgumentException("no rule '" + ruleId + "' in the pack '" + pack.id() + "'");
  }

  /** The steps of one rule on a call. */
  List<String> explain(Rule rule, String section, Transcript transcript) {
    Call call = call(transcript);
    if (call == null) {
      return List.of(unknownLanguage(rule, section, transcript).reason());
    }
    Trace trace = Trace.kept();
    Finding alone = RuleEvaluator.evaluate(rule, section, call, trace);
    List<String> steps = new ArrayList<>(trace.steps());
    steps.addAll(
        new Explanations(call.spoken(), pack.lexicon(call.language().code()))
            .of(rule, alone, RuleSets.of(rule, profile)));
    if (alone.nearest() != null) {
      steps.add("nearest: '" + alone.nearest().quote() + "', missing " + alone.nearest().missing());
    }
    steps.add(
        "verdict: " + alone.verdict().label() + " (" + alone.reasonCode() + "): " + alone.reason());
    for (Finding finding : score(transcript).findings()) {
      if (finding.rule().equals(rule.id()) && finding.overriddenBy() != null) {
        steps.add("on the card: " + finding.verdict().label() + ", " + finding.reason());
      }
    }
    return List.copyOf(steps);
  }

  /** What every phrase set sees at a time of the call. */
  public List<String> explainAt(Transcript transcript, int millis) {
    Phrases phrases = phrases(languageOf(transcript.language()));
    return phrases == null
        ? List.of("the language '" + transcript.language() + "' is not known")
        : looking(transcript, phrases, phrases.sets().keySet()).at(millis, pack);
  }

  /**
   * Where a phrase set was said, and what came near.
   *
   * @throws IllegalArgumentException if the call's language has no such set
   */
  public List<String> explainPhrase(Transcript transcript, String set) {
    Phrases phrases = phrases(languageOf(transcript.language()));
    if (phrases == null || !phrases.sets().containsKey(set)) {
      throw new IllegalArgumentException("no phrase set '" + set + "' in the call's language");
    }
    return looking(transcript, phrases, Set.of(set)).phrase(set);
  }

  private Explanations looking(Transcript transcript, Phrases phrases, Set<String> wanted) {
    return Explanations.of(
        transcript,
        phrases.language(),
        pack.lexicon(phrases.language().code()),
        phrases.sets(),
        profile,
        wanted);
  }

  /** The finding of one rule, as if it stood alone on the card. */
  public Finding evaluateAlone(Rule rule, Transcript transcript) {
    Call call = call(transcript);
    return call == null
        ? unknownLanguage(rule, "", transcript)
        : RuleEvaluator.evaluate(rule, "", call, Trace.NONE);
  }

  /** The side that says the agent's phrases, as labelled now; UNKNOWN if neither stands out. */
  public Speaker findAgent(Transcript transcript) {
    Phrases phrases = phrasesOf(transcript);
    if (phrases == null) {
      return Speaker.UNKNOWN;
    }
    Matcher matcher = phrases.agentPhrases().get();
    CallMatches matches = spoken(transcript, phrases, matcher, matcher).matches();
    int agent = agentPoints(matches, Speaker.AGENT);
    int customer = agentPoints(matches, Speaker.CUSTOMER);
    if (Math.abs(agent - customer) < CLEAR_LEAD) {
      return Speaker.UNKNOWN;
    }
    return agent > customer ? Speaker.AGENT : Speaker.CUSTOMER;
  }

  private static int agentPoints(CallMatches matches, Speaker speaker) {
    int points = 0;
    for (Map.Entry<String, Integer> phrase : AGENT_PHRASES.entrySet()) {
      boolean said = !matches.of(List.of(phrase.getKey()), Set.of(speaker)).isEmpty();
      points += said ? phrase.getValue() : 0;
    }
    return points;
  }
}
