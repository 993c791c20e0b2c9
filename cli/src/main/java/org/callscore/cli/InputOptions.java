package org.callscore.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.callscore.speech.SpeechModel;
import org.callscore.transcript.Metadata;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which calls are read, and how many at once: options that several commands share. */
final class InputOptions {
  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|DIR",
      description =
          "Recordings (*.wav), transcripts (*.transcript.json, *.transcript.txt) and folders of"
              + " them. A file named here is read whatever it is called.")
  private List<Path> inputs = List.of();

  @Option(
      names = "--metadata",
      paramLabel = "FILE",
      description = "What is known of the one call given; else <name>.call.json beside each call.")
  private @Nullable Path metadata;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for the results; without it they are printed.")
  private @Nullable Path out;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Calls at once; as many as there are processors unless given.")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--resume",
      description = "Do not recognise again what an earlier run left in --out.")
  private boolean resume;

  /** As given. */
  List<Path> inputs() {
    return inputs;
  }

  /** The calls in them. */
  List<CallFiles> calls() throws IOException, CannotRunException {
    if (jobs < 1) {
      throw new CannotRunException("--jobs %d, expected 1 or more".formatted(jobs));
    }
    if (resume && out == null) {
      throw new CannotRunException("--resume needs --out, the folder of the earlier run");
    }
    List<CallFiles> calls = CallSearch.find(inputs, out);
    if (metadata != null && calls.size() > 1) {
      throw new CannotRunException(
          ("--metadata describes one call, but there are %d;"
                  + " put <name>.call.json beside each call instead")
              .formatted(calls.size()));
    }
    return calls;
  }

  /** What {@code --metadata} says, or null. */
  @Nullable Metadata metadata() throws IOException {
    return metadata == null ? null : Metadata.read(metadata);
  }

  /** Whether results go to a folder. */
  boolean toFolder() {
    return out != null;
  }

  /** Where to write, or null for stdout. */
  @Nullable OutFolder out() throws CannotRunException {
    return out == null ? null : OutFolder.open(out);
  }

  /** What an earlier run with this model left, if its work is to be taken over; else null. */
  @Nullable EarlierRun earlierRun(@Nullable SpeechModel model) {
    return resume && out != null && model != null
        ? new EarlierRun(new OutFolder(out), model.name())
        : null;
  }

  /** Calls at once. */
  int jobs() {
    return jobs;
  }
}
