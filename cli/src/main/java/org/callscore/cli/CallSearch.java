package org.callscore.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the calls among files and folders.
 *
 * <ul>
 *   <li>A folder is searched with its sub-folders for {@code *.wav}, {@code *.transcript.json} and
 *       {@code *.transcript.txt}. Other files are ignored, so are hidden ones, and the copies of
 *       recordings in an earlier report ({@code audio} beside {@code index.html}).
 *   <li>A file named by itself is read whatever it is called.
 *   <li>Files of one folder that differ only in these endings are one call: its words come from the
 *       transcript, its sound from the recording. To recognise a recording afresh, name it by
 *       itself.
 *   <li>Two recordings that differ only in {@code -agent} and {@code -customer}, {@code _agent} and
 *       {@code _customer}, {@code -out} and {@code -in} or {@code -t} and {@code -r} are the two
 *       sides of one call.
 * </ul>
 */
final class CallSearch {
  private static final String RECORDING = ".wav";
  private static final List<String> TRANSCRIPTS = List.of(".transcript.json", ".transcript.txt");
  private static final String METADATA = ".call.json";
  private static final List<Sides> SIDES =
      List.of(
          new Sides("-agent", "-customer"),
          new Sides("_agent", "_customer"),
          new Sides("-out", "-in"),
          new Sides("-t", "-r"));

  private record Sides(String agent, String customer) {}

  /** A file and the path of the call it belongs to. */
  private record Found(String path, Path file) {}

  private CallSearch() {}

  /**
   * The calls in these files and folders, in the order of their paths.
   *
   * @param inputs files and folders
   * @param output a folder that is never searched, or null
   * @throws CannotRunException if there is none, or two would have the same path
   */
  static List<CallFiles> find(List<Path> inputs, @Nullable Path output)
      throws IOException, CannotRunException {
    boolean severalFolders = inputs.stream().filter(Files::isDirectory).count() > 1;
    Set<Found> found = new LinkedHashSet<>();
    for (Path input : inputs) {
      if (Files.isDirectory(input)) {
        Path name = absolute(input).getFileName();
        found.addAll(search(input, severalFolders && name != null ? name + "/" : "", output));
      } else if (Files.exists(input)) {
        found.add(new Found(stem(input), input));
      } else {
        throw new NoSuchFileException(input.toString());
      }
    }
    if (found.isEmpty()) {
      throw new CannotRunException(
          "nothing to read in "
              + inputs.stream().map(input -> "'" + input + "'").collect(Collectors.joining(", "))
              + ", expected recordings (*.wav) or transcripts (*.transcript.json,"
              + " *.transcript.txt)");
    }
    return calls(found);
  }

  private static List<Found> search(Path root, String prefix, @Nullable Path output)
      throws IOException {
    List<Found> found = new ArrayList<>();
    Files.walkFileTree(
        root,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean skipped =
                !folder.equals(root)
                    && (hidden(folder)
                        || (output != null && absolute(folder).equals(absolute(output)))
                        || isAudioOfReport(folder));
            return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!hidden(file) && (hasRecordingName(file) || transcriptEnding(file) != null)) {
              Path folder = root.relativize(file).getParent();
              String folders = folder == null ? "" : folder.toString().replace('\\', '/') + "/";
              found.add(new Found(prefix + folders + stem(file), file));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            if (failure instanceof FileSystemLoopException) {
              return FileVisitResult.CONTINUE;
            }
            throw failure;
          }
        });
    return found;
  }

  private static List<CallFiles> calls(Set<Found> found) throws IOException, CannotRunException {
    Map<String, List<Path>> recordings = new TreeMap<>();
    Map<String, List<Path>> transcripts = new TreeMap<>();
    for (Found one : found) {
      (isRecording(one.file()) ? recordings : transcripts)
          .computeIfAbsent(one.path(), path -> new ArrayList<>())
          .add(one.file());
    }
    for (List<Path> forms : transcripts.values()) {
      if (forms.size() == TRANSCRIPTS.size() && absoluteFolders(forms).size() == 1) {
        forms.removeIf(form -> !name(form).endsWith(TRANSCRIPTS.get(0)));
      }
    }
    refuseTwins(recordings);
    refuseTwins(transcripts);
    join(recordings);

    Set<String> paths = new TreeSet<>(recordings.keySet());
    paths.addAll(transcripts.keySet());
    List<CallFiles> calls = new ArrayList<>();
    for (String path : paths) {
      List<Path> sound = recordings.getOrDefault(path, List.of());
      List<Path> words = transcripts.getOrDefault(path, List.of());
      Path first = words.isEmpty() ? sound.get(0) : words.get(0);
      String lastName = path.substring(path.lastIndexOf('/') + 1);
      Path metadata = first.resolveSibling(lastName + METADATA);
      calls.add(
          new CallFiles(
              path,
              sound,
              words.isEmpty() ? null : words.get(0),
              Files.exists(metadata) ? metadata : null));
    }
    return calls;
  }

  private static void refuseTwins(Map<String, List<Path>> files) throws CannotRunException {
    for (var entry : files.entrySet()) {
      List<Path> same = entry.getValue();
      if (same.size() > 1) {
        throw new CannotRunException(
            "'%s' and '%s' would both be reported as '%s'; rename one or run them apart"
                .formatted(same.get(0), same.get(1), entry.getKey()));
      }
    }
  }

  /** Puts the two sides of a call together, the agent's first. */
  private static void join(Map<String, List<Path>> recordings) {
    for (String path : List.copyOf(recordings.keySet())) {
      for (Sides sides : SIDES) {
        if (path.endsWith(sides.agent())) {
          String call = path.substring(0, path.length() - sides.agent().length());
          List<Path> agent = recordings.get(path);
          List<Path> customer = recordings.get(call + sides.customer());
          if (agent != null && customer != null && !call.isEmpty() && !call.endsWith("/")) {
            recordings.remove(path);
            recordings.remove(call + sides.customer());
            recordings.put(call, List.of(agent.get(0), customer.get(0)));
          }
        }
      }
    }
  }

  private static boolean isRecording(Path file) throws IOException {
    if (hasRecordingName(file)) {
      return true;
    }
    String name = name(file);
    if (name.endsWith(".json") || name.endsWith(".txt") || !Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      String start = new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
      return Set.of("RIFF", "RF64", "RIFX").contains(start);
    }
  }

  private static boolean hasRecordingName(Path file) {
    return name(file).endsWith(RECORDING);
  }

  private static @Nullable String transcriptEnding(Path file) {
    return TRANSCRIPTS.stream().filter(name(file)::endsWith).findFirst().orElse(null);
  }

  /** The name without what tells its kind. */
  private static String stem(Path file) {
    String name = String.valueOf(file.getFileName());
    String ending = transcriptEnding(file);
    int end = ending == null ? name.lastIndexOf('.') : name.length() - ending.length();
    return end > 0 ? name.substring(0, end) : name;
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
  }

  private static boolean hidden(Path file) {
    return name(file).startsWith(".");
  }

  private static boolean isAudioOfReport(Path folder) {
    return name(folder).equals("audio") && Files.exists(folder.resolveSibling("index.html"));
  }

  private static Set<Path> absoluteFolders(List<Path> files) {
    Set<Path> folders = new LinkedHashSet<>();
    for (Path file : files) {
      Path folder = absolute(file).getParent();
      if (folder != null) {
        folders.add(folder);
      }
    }
    return folders;
  }

  private static Path absolute(Path file) {
    return file.toAbsolutePath().normalize();
  }
}
