package org.callscore.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Other ways to write a run of words, often with another number of words: contractions, compounds,
 * numbers. Every choice of replacements that do not overlap is one way, up to a limit.
 */
final class Variants {
  private static final int LIMIT = 16;

  /** By the first word: the runs that can be replaced, and by what. */
  private final Map<String, List<Variant>> variants = new HashMap<>();

  /** The words of runs that can be replaced, and those that follow them there. */
  private final Map<String, Set<String>> replaced = new HashMap<>();

  private final Numbers numbers;

  /** How a language writes numbers in two ways. */
  interface Numbers {
    /** Whether a number may be written otherwise that begins with the word, and the next if any. */
    boolean rewrites(String word, @Nullable String next);

    /** The other way to write a number that begins at {@code from}; null if there is none. */
    @Nullable Rewrite rewrite(List<String> words, int from);
  }

  /** {@code length} words are written as {@code words} instead. */
  record Rewrite(int length, List<String> words) {}

  private record Variant(List<String> from, List<String> to) {}

  /** The variants of {@code variants.txt}, and numbers. */
  Variants(WordLists lists, Numbers numbers) {
    this.numbers = numbers;
    Map<String, List<String>> fillers = new HashMap<>();
    for (String line : lists.lines("variants.txt")) {
      if (line.startsWith(":")) {
        List<String> words = WordLists.split(line.substring(1));
        fillers.put("{" + words.get(0) + "}", words.subList(1, words.size()));
        continue;
      }
      int brace = line.indexOf('}');
      if (brace < 0) {
        addGroup(line);
        continue;
      }
      String slot = line.substring(line.indexOf('{'), brace + 1);
      for (String filler : fillers.getOrDefault(slot, List.of())) {
        addGroup(line.replace(slot, filler));
      }
    }
  }

  private void addGroup(String line) {
    List<List<String>> sides = new ArrayList<>();
    for (String side : line.split("=", -1)) {
      sides.add(WordLists.split(side));
    }
    for (List<String> from : sides) {
      for (List<String> to : sides) {
        if (!from.equals(to)) {
          variants
              .computeIfAbsent(from.get(0), first -> new ArrayList<>())
              .add(new Variant(from, to));
          for (int i = 0; i < from.size(); i++) {
            replaced
                .computeIfAbsent(from.get(i), word -> new HashSet<>())
                .addAll(from.subList(i + 1, Math.min(i + 2, from.size())));
          }
        }
      }
    }
  }

  /** Whether the word may be replaced, together with the next one unless that is null. */
  boolean replaces(String word, @Nullable String next) {
    Set<String> followers = replaced.get(word);
    return (followers != null && (next == null || followers.contains(next)))
        || numbers.rewrites(word, next);
  }

  /** The other ways, those with the fewest replacements first, at most {@value #LIMIT}. */
  List<List<String>> of(List<String> words) {
    // ways.get(at): how the words from there on can be written; built from the end.
    List<List<Way>> ways = new ArrayList<>(Collections.nCopies(words.size() + 1, List.of()));
    ways.set(words.size(), List.of(new Way(0, List.of())));
    for (int at = words.size() - 1; at >= 0; at--) {
      List<Way> here = new ArrayList<>();
      for (Way rest : ways.get(at + 1)) {
        here.add(rest.after(0, List.of(words.get(at))));
      }
      for (Variant variant : variantsAt(words, at)) {
        for (Way rest : ways.get(at + variant.from().size())) {
          here.add(rest.after(1, variant.to()));
        }
      }
      here.sort(Comparator.comparingInt(Way::replacements));
      ways.set(at, here.subList(0, Math.min(here.size(), LIMIT + 1)));
    }
    return ways.get(0).stream().map(Way::words).filter(w -> !w.equals(words)).distinct().toList();
  }

  private List<Variant> variantsAt(List<String> words, int at) {
    List<Variant> here = new ArrayList<>();
    for (Variant variant : variants.getOrDefault(words.get(at), List.of())) {
      int end = at + variant.from().size();
      if (end <= words.size() && words.subList(at, end).equals(variant.from())) {
        here.add(variant);
      }
    }
    Rewrite number = numbers.rewrite(words, at);
    if (number != null) {
      here.add(new Variant(words.subList(at, at + number.length()), number.words()));
    }
    return here;
  }

  /** One way to write the words from some place on. */
  private record Way(int replacements, List<String> words) {
    Way after(int more, List<String> before) {
      List<String> all = new ArrayList<>(before);
      all.addAll(words);
      return new Way(replacements + more, List.copyOf(all));
    }
  }
}
