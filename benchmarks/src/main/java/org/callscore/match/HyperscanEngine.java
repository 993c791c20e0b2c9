package org.callscore.match;

import com.gliwka.hyperscan.jni.hs_compile_error_t;
import com.gliwka.hyperscan.jni.hs_database_t;
import com.gliwka.hyperscan.jni.hs_scratch_t;
import com.gliwka.hyperscan.jni.hyperscan;
import com.gliwka.hyperscan.jni.match_event_handler;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.javacpp.SizeTPointer;
import org.callscore.rule.Phrase;

/**
 * Hyperscan without its Java wrapper, which would allocate for every call: {@code hs_scan} itself,
 * one database for all rules compiled for this processor, one scratch space, one callback, and the
 * texts in native memory already. Leftmost starts are not asked for, since they cost it most; so it
 * tells the ends of all matches. It has no look-around, so the words beside a match are looked at
 * in the callback. What it does is timed here through one JNI call for each call and one for each
 * match.
 */
final class HyperscanEngine implements MatchingEngine {
  private final List<CallText> calls;
  private final List<BytePointer> texts;
  private final hs_database_t database;
  private final hs_scratch_t scratch = new hs_scratch_t();
  private final Negations[] negations;

  /** How many words a negated rule has; it has no gaps, so the start follows from the end. */
  private final int[] negatedWords;

  private final FoundBuffer found = new FoundBuffer();
  private final Handler handler = new Handler();
  private String text = "";
  private int last;

  /** Its native library is built for this processor. */
  static boolean runsHere() {
    return Set.of("amd64", "x86_64").contains(System.getProperty("os.arch"));
  }

  HyperscanEngine(Work work) {
    calls = work.calls();
    texts =
        calls.stream()
            .map(call -> new BytePointer(call.text().getBytes(StandardCharsets.US_ASCII)))
            .toList();
    database = compile(work);
    check(hyperscan.hs_alloc_scratch(database, scratch));
    int rules = work.rules().size();
    negations = new Negations[rules];
    negatedWords = new int[rules];
    for (int rule = 0; rule < rules; rule++) {
      negations[rule] = Negations.of(work.rules().get(rule).phrases().get(0));
      if (!negations[rule].none()) {
        Phrase phrase = work.rules().get(rule).phrases().get(0);
        negatedWords[rule] =
            (int) phrase.inner().stream().filter(part -> !(part instanceof Phrase.Not)).count();
      }
    }
  }

  /** Compiles all rules into one database. */
  static hs_database_t compile(Work work) {
    int rules = work.rules().size();
    BytePointer[] regexes =
        work.rules().stream()
            .map(rule -> new BytePointer(" " + PhraseRegex.of(rule.phrases().get(0))))
            .toArray(BytePointer[]::new);
    try (PointerPointer<BytePointer> expressions = new PointerPointer<>(regexes);
        IntPointer flags = new IntPointer(rules);
        IntPointer ids = new IntPointer(rules);
        PointerPointer<hs_database_t> compiled = new PointerPointer<>(1);
        PointerPointer<hs_compile_error_t> error = new PointerPointer<>(1)) {
      for (int rule = 0; rule < rules; rule++) {
        flags.put(rule, 0);
        ids.put(rule, rule);
      }
      check(
          hyperscan.hs_compile_multi(
              expressions, flags, ids, rules, hyperscan.HS_MODE_BLOCK, null, compiled, error));
      return compiled.get(hs_database_t.class);
    }
  }

  /** How many bytes a database has. */
  static long size(hs_database_t database) {
    try (SizeTPointer size = new SizeTPointer(1)) {
      check(hyperscan.hs_database_size(database, size));
      return size.get();
    }
  }

  @Override
  public int match(int call) {
    last = call;
    text = calls.get(call).text();
    found.clear();
    BytePointer bytes = texts.get(call);
    check(hyperscan.hs_scan(database, bytes, (int) bytes.limit(), 0, scratch, handler, null));
    return found.count();
  }

  @Override
  public SortedSet<Found> found() {
    return found.in(calls.get(last));
  }

  @Override
  public void close() {
    hyperscan.hs_free_scratch(scratch);
    hyperscan.hs_free_database(database);
  }

  private static void check(int code) {
    if (code != 0) {
      throw new IllegalStateException("Hyperscan says " + code);
    }
  }

  private int start(int to, int words) {
    int start = to;
    for (int word = 0; word < words; word++) {
      start = text.lastIndexOf(' ', start - 2) + 1;
    }
    return start;
  }

  private final class Handler extends match_event_handler {
    @Override
    public int call(int rule, long from, long to, int flags, Pointer context) {
      int end = (int) to;
      int words = negatedWords[rule];
      if (words == 0 || negations[rule].allow(text, start(end, words), end)) {
        found.add(rule, Found.UNTOLD, end);
      }
      return 0;
    }
  }
}
