package io.github.jsqlc.live;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The URI of a server with the values of environment variables where {@code ${NAME}} stands, as in
 * sqlc: so no password has to be in a file.
 */
final class ServerUri {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)}");

  private ServerUri() {}

  /**
   * @throws EngineUnavailable if a variable is not set
   */
  static String of(String written) {
    return of(written, name -> Optional.ofNullable(System.getenv(name)));
  }

  static String of(String written, Function<String, Optional<String>> environment) {
    return VARIABLE
        .matcher(written)
        .replaceAll(
            (MatchResult found) -> Matcher.quoteReplacement(value(found.group(1), environment)));
  }

  private static String value(String name, Function<String, Optional<String>> environment) {
    return environment
        .apply(name.strip())
        .orElseThrow(
            () ->
                new EngineUnavailable(
                    "the environment variable %s is not set".formatted(name.strip()),
                    "set it before you start jsqlc"));
  }
}
