package org.callscore.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class AgentChannelTest {
  @Test
  void channelsAreParsedFromTheirLabels() {
    for (AgentChannel channel : AgentChannel.values()) {
      assertEquals(channel, AgentChannel.parse(channel.label()));
    }
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> AgentChannel.parse("Left"));
    assertEquals("unknown agent channel 'Left', expected left, right or auto", e.getMessage());
  }
}
