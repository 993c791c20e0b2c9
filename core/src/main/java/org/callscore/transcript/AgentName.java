package org.callscore.transcript;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The agent of a call, or one of a team's roster.
 *
 * @param id the team's own identifier, or null
 * @param names what the agent may be called, such as "anna" and "anna novak"
 */
public record AgentName(@Nullable String id, List<String> names) {
  public AgentName {
    names = List.copyOf(names);
  }
}
