package org.callscore.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.postag.POSContextGenerator;
import opennlp.tools.postag.POSModel;
import opennlp.tools.util.StringUtil;

/*
 * How it is fast
 *
 *   The model gives each tag of a word the sum of the weights of the features that are there, and
 *   the tag with the highest sum is taken. OpenNLP makes the features as strings and looks each up,
 *   word by word. But all of them but two depend on forms alone: the word's own beginning, ending
 *   and shape, and which words stand one and two places before and after it. What they weigh is
 *   looked up once for a form and kept with it. The two that are left name the tags of the one and
 *   the two words before; there are few of those, and their weights are looked up beforehand.
 *
 * Why it is the same
 *
 *   OpenNLP follows the three likeliest ways to tag the words so far, but with this model it asks
 *   only once for each word: it keeps features by place, so that all three ways go on by what the
 *   likeliest one asks. Then the likeliest way is always the one that takes the highest sum at once.
 *   Weights are added in OpenNLP's order, so that the sums are the same to the last bit.
 */

/** OpenNLP's English tagging model, asked by form. Share between threads. */
final class TagModel {
  private static final String FILE = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";
  private static final String BEGINNING = "S=begin";
  private static final Context NOTHING = new Context(new int[0], new double[0]);

  private final POSContextGenerator features;
  private final Map<String, Context> weights;
  private final List<String> tags;

  /** Of standing first, second and third. */
  private final List<Context> beginning;

  private final Context[] tagBefore;

  /** By the tag two places before, then one. */
  private final Context[][] tagsBefore;

  /** What a form weighs. */
  static final class Form {
    /** The sums of its own features, by tag. */
    private final double[] own;

    /** How it is written: lower case, digits, ... */
    private final List<Context> shape;

    // What it tells of the words around it.
    private final Context toNext;
    private final Context toNextButOne;
    private final Context toLast;
    private final Context toLastButOne;

    private Form(TagModel model, String word, List<String> features) {
      own = new double[model.tags.size()];
      Arrays.fill(own, Math.log(1.0 / own.length));
      int begin = features.indexOf(BEGINNING);
      features.subList(0, begin).forEach(feature -> add(model.weight(feature), own));
      shape = features.stream().skip(begin + 1).map(model::weight).toList();
      String lower = StringUtil.toLowerCase(word);
      toNext = model.weight("p1w=" + lower);
      toNextButOne = model.weight("p2w=" + lower);
      toLast = model.weight("n1w=" + lower);
      toLastButOne = model.weight("n2w=" + lower);
    }
  }

  @SuppressWarnings("unchecked")
  TagModel(POSModel model) {
    AbstractModel classifier = model.getArtifact("pos.model");
    features = model.getFactory().getPOSContextGenerator(0);
    weights = (Map<String, Context>) classifier.getDataStructures()[1];
    tags =
        IntStream.range(0, classifier.getNumOutcomes()).mapToObj(classifier::getOutcome).toList();
    beginning = List.of(weight(BEGINNING), weight("p1" + BEGINNING), weight("p2" + BEGINNING));
    tagBefore = new Context[tags.size()];
    tagsBefore = new Context[tags.size()][tags.size()];
    for (int last = 0; last < tags.size(); last++) {
      tagBefore[last] = weight("t=" + tags.get(last));
      for (int lastButOne = 0; lastButOne < tags.size(); lastButOne++) {
        tagsBefore[lastButOne][last] = weight("t2=" + tags.get(lastButOne) + "," + tags.get(last));
      }
    }
  }

  /** Reads the model's file, which takes half a second. */
  static POSModel read() {
    try (InputStream in = TagModel.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(
            "no '" + FILE + "' on the class path, expected from opennlp-models-pos-en");
      }
      return new POSModel(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Context weight(String feature) {
    return weights.getOrDefault(feature, NOTHING);
  }

  /** The tags there are; some stand for two words written as one: {@code AUX+PART}. */
  List<String> tags() {
    return tags;
  }

  /** Weighs a form, which takes some microseconds. */
  Form form(String word) {
    String[] alone = {word};
    // The generator remembers the sentence it was last asked about.
    synchronized (features) {
      return new Form(this, word, List.of(features.getContext(0, alone, new String[0], null)));
    }
  }

  /** The tag of each word, as its place in {@link #tags}. */
  int[] tag(List<Form> words) {
    int[] chosen = new int[words.size()];
    double[] sums = new double[tags.size()];
    for (int i = 0; i < chosen.length; i++) {
      weigh(i, words, sums);
      if (i >= 1) {
        add(tagBefore[chosen[i - 1]], sums);
      }
      if (i >= 2) {
        add(tagsBefore[chosen[i - 2]][chosen[i - 1]], sums);
      }
      chosen[i] = highest(sums);
    }
    return chosen;
  }

  /** All but the tags before. */
  private void weigh(int i, List<Form> words, double[] sums) {
    Form word = words.get(i);
    System.arraycopy(word.own, 0, sums, 0, sums.length);
    if (i >= 1) {
      add(words.get(i - 1).toNext, sums);
    }
    if (i >= 2) {
      add(words.get(i - 2).toNextButOne, sums);
    }
    if (i + 1 < words.size()) {
      add(words.get(i + 1).toLast, sums);
    }
    if (i + 2 < words.size()) {
      add(words.get(i + 2).toLastButOne, sums);
    }
    if (i < beginning.size()) {
      add(beginning.get(i), sums);
    }
    for (int s = 0; s < word.shape.size(); s++) {
      add(word.shape.get(s), sums);
    }
  }

  private static void add(Context weights, double[] sums) {
    int[] tag = weights.getOutcomes();
    double[] weight = weights.getParameters();
    for (int i = 0; i < tag.length; i++) {
      sums[tag[i]] += weight[i];
    }
  }

  private static int highest(double[] sums) {
    int highest = 0;
    for (int tag = 1; tag < sums.length; tag++) {
      highest = sums[tag] > sums[highest] ? tag : highest;
    }
    return highest;
  }
}
