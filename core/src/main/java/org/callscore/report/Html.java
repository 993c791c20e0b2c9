package org.callscore.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.callscore.scorecard.Verdict;
import org.callscore.transcript.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * Markup that is safe to put into a page. It is made from templates only, and whatever is filled in
 * that is not itself {@code Html} is escaped, so that no text of a call can become markup.
 * Attributes in templates stand in double quotes.
 */
record Html(String markup) {
  static final Html NOTHING = new Html("");

  private static final Pattern PLACE = Pattern.compile("\\{\\}");
  private static final Pattern NAMED_PLACE = Pattern.compile("\\{\\{(\\w+)}}");

  /** The template with each {@code {}} replaced by the next part; null fills in nothing. */
  static Html of(String template, @Nullable Object... parts) {
    StringBuilder out = new StringBuilder();
    Matcher place = PLACE.matcher(template);
    int used = 0;
    while (place.find()) {
      place.appendReplacement(out, Matcher.quoteReplacement(filled(parts[used++])));
    }
    if (used != parts.length) {
      throw new IllegalArgumentException(parts.length + " parts for template " + template);
    }
    return new Html(place.appendTail(out).toString());
  }

  /** A template of this package's resources with each {@code {{name}}} replaced by its part. */
  static String page(String resource, Map<String, Object> parts) {
    return NAMED_PLACE
        .matcher(resource(resource))
        .replaceAll(
            place -> {
              Object part = parts.get(place.group(1));
              if (part == null) {
                throw new IllegalArgumentException(
                    resource + " asks for '" + place.group(1) + "', there are " + parts.keySet());
              }
              return Matcher.quoteReplacement(filled(part));
            });
  }

  static Html join(Collection<Html> parts) {
    return new Html(parts.stream().map(Html::markup).collect(Collectors.joining()));
  }

  /** This if the condition holds, else nothing. */
  Html when(boolean condition) {
    return condition ? this : NOTHING;
  }

  /** The text of a file of the report's resources. */
  static String resource(String name) {
    try (InputStream in = Html.class.getResourceAsStream("/callscore/report/" + name)) {
      if (in == null) {
        throw new IllegalStateException("resource callscore/report/" + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A relative link to the file with this name. */
  static String link(String fileName) {
    return Arrays.stream(fileName.split("/", -1))
        .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining("/"));
  }

  /** The speaker as a heading: {@code Agent}. */
  static String name(Speaker speaker) {
    return capital(speaker.label());
  }

  /** The verdict as a heading: {@code Not assessed}. */
  static String name(Verdict verdict) {
    return capital(verdict.label().replace('-', ' '));
  }

  static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** A shape for each verdict, because colour alone does not reach everybody. */
  static Html icon(Verdict verdict) {
    String shape =
        switch (verdict) {
          case MET -> "✓";
          case VIOLATED -> "✕";
          case NOT_APPLICABLE -> "–";
          case NOT_ASSESSED -> "?";
        };
    return of("<span class=\"icon {}\" aria-hidden=\"true\">{}</span>", verdict.label(), shape);
  }

  /** A score or a dash, with a bar as long as the score. */
  static Html scoreBar(@Nullable BigDecimal score) {
    return score == null
        ? of("<span class=\"bar none\"></span><span class=\"value\">–</span>")
        : of(
            "<span class=\"bar\"><span style=\"width:{}%\"></span></span>"
                + "<span class=\"value\">{}</span>",
            score, score);
  }

  private static String filled(@Nullable Object part) {
    if (part == null) {
      return "";
    }
    return part instanceof Html html ? html.markup : escape(part.toString());
  }

  private static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(Character.isISOControl(c) ? ' ' : c);
      }
    }
    return out.toString();
  }
}
