package org.callscore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SurroundingsTest {

  @Test
  void cacheLiesWhereTheEnvironmentSays() {
    Map<String, String> user = Map.of("HOME", "/home/anna");
    assertEquals(Path.of("/home/anna/.cache/callscore"), cache(user));
    assertEquals(
        Path.of("/caches/callscore"),
        cache(Map.of("HOME", "/home/anna", "XDG_CACHE_HOME", "/caches")));
    assertEquals(
        Path.of("/own"), cache(Map.of("XDG_CACHE_HOME", "/caches", "CALLSCORE_CACHE", "/own")));
  }

  @Test
  void noCacheIfNotWantedOrNobodyHasOne() {
    assertNull(cache(Map.of("HOME", "/home/anna", "CALLSCORE_CACHE", "off")));
    assertNull(cache(Map.of()));
  }

  private static @Nullable Path cache(Map<String, String> environment) {
    return new Surroundings(
            InputStream.nullInputStream(), System.out, System.err, false, environment, null)
        .cache();
  }
}
