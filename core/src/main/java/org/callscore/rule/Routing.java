package org.callscore.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a team has settled about who gets which call.
 *
 * @param sources where the responsible employee of a number is looked up, in order; empty if
 *     nothing is said
 * @param exceptions employees to whom a returning caller is not put through
 * @param areaCode put before numbers that come without one, or null
 * @param mobile whether the responsible employee's mobile is rung too; null if nothing is said
 * @param defaultNumber who gets the call when nobody responsible is found, or null
 * @param bounces so many transfers of one call are a bounced call
 * @param callbackHours in which a promised call back is due where the agent named no time
 */
public record Routing(
    List<String> sources,
    List<String> exceptions,
    @Nullable String areaCode,
    @Nullable Boolean mobile,
    @Nullable String defaultNumber,
    int bounces,
    int callbackHours) {
  /** What holds where a team says nothing: three transfers, a day for calling back. */
  public static final Routing DEFAULT = new Routing(List.of(), List.of(), null, null, null, 3, 24);

  /** Digits of a number without country and trunk prefixes. */
  private static final int SUBSCRIBER_DIGITS = 10;

  public Routing {
    sources = List.copyOf(sources);
    exceptions = List.copyOf(exceptions);
  }

  /** A number in the form by which two are the same; null for one without digits. */
  public @Nullable String comparable(String number) {
    String digits = number.replaceAll("\\D", "");
    if (digits.isEmpty()) {
      return null;
    }
    boolean local = areaCode != null && digits.length() + areaCode.length() <= SUBSCRIBER_DIGITS;
    String whole = local ? areaCode + digits : digits;
    return whole.substring(Math.max(0, whole.length() - SUBSCRIBER_DIGITS));
  }
}
