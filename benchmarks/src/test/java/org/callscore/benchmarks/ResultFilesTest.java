package org.callscore.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFilesTest {

  @Test
  void pathsOfTheMachineAreLeftOut() throws IOException {
    String json =
        """
        [{"benchmark": "b", "jvm": "/opt/jdk/bin/java", "jvmArgs": ["-Dx=/home/me"], "params": {}}]
        """;
    assertEquals(
        new ObjectMapper().readTree("[{\"benchmark\": \"b\", \"params\": {}}]"),
        new ObjectMapper().readTree(ResultFiles.withoutPaths(json)));
  }

  @Test
  void theNewestFileOfAKindIsTheOneOfTheLastDay(@TempDir Path folder) throws IOException {
    for (String name : new String[] {"2026-01-02-cpu-a", "2026-01-10-cpu-a", "2026-01-11-cpu-b"}) {
      Files.createFile(folder.resolve(name + ".json"));
    }
    assertEquals(folder.resolve("2026-01-10-cpu-a.json"), ResultFiles.newest(folder, "a"));
    assertThrows(IOException.class, () -> ResultFiles.newest(folder, "c"));
  }
}
