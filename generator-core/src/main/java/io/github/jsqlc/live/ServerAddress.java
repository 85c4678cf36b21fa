package io.github.jsqlc.live;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a PostgreSQL server is, in any of the forms that users of sqlc write: a URI ({@code
 * postgres://user:password@host:port/database?sslmode=disable}), the same of JDBC, or words ({@code
 * host=localhost user=me}).
 *
 * @param hosts host and port, or several with commas, as JDBC writes them
 * @param database empty where none is named: the server then takes that of the user's name
 * @param settings what the driver is told besides
 */
record ServerAddress(
    String hosts,
    Optional<String> database,
    Optional<String> user,
    Optional<String> password,
    Map<String, String> settings) {
  private static final Pattern URI =
      Pattern.compile(
          "(?:jdbc:)?postgres(?:ql)?://(?:([^/?#@]*)@)?([^/?#@]*)(?:/([^?#]*))?(?:\\?(.*))?");
  private static final Pattern WORD =
      Pattern.compile("\\s*(\\w+)\\s*=\\s*(?:'((?:[^'\\\\]|\\\\.)*)'|([^\\s']*))(?:\\s+|$)");

  /** What libpq and pgx call otherwise than the driver does. */
  private static final Map<String, String> DRIVERS_NAMES =
      Map.of(
          "application_name", "ApplicationName",
          "connect_timeout", "connectTimeout",
          "search_path", "currentSchema",
          "currentschema", "currentSchema",
          "sslmode", "sslmode",
          "sslcert", "sslcert",
          "sslkey", "sslkey",
          "sslrootcert", "sslrootcert",
          "options", "options",
          "target_session_attrs", "targetServerType");

  ServerAddress {
    settings = Map.copyOf(settings);
  }

  /** Reads an address; empty if it is none. */
  static Optional<ServerAddress> read(String text) {
    Matcher uri = URI.matcher(text.strip());
    if (!uri.matches()) {
      return words(text);
    }
    Map<String, String> found = new LinkedHashMap<>();
    if (uri.group(1) != null) {
      String[] login = uri.group(1).split(":", 2);
      found.put("user", decoded(login[0]));
      if (login.length == 2) {
        found.put("password", decoded(login[1]));
      }
    }
    if (uri.group(3) != null) {
      found.put("dbname", decoded(uri.group(3)));
    }
    if (uri.group(4) != null) {
      for (String pair : uri.group(4).split("&")) {
        String[] parts = pair.split("=", 2);
        found.put(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
      }
    }
    String hosts = uri.group(2).isEmpty() ? found.getOrDefault("host", "localhost") : uri.group(2);
    return Optional.of(of(hosts, found));
  }

  /** A plus sign is one in all parts of these URIs, and a lone percent sign stays. */
  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return text;
    }
  }

  private static Optional<ServerAddress> words(String text) {
    Map<String, String> found = new LinkedHashMap<>();
    Matcher word = WORD.matcher(text);
    int end = 0;
    while (end < text.length()) {
      if (!word.region(end, text.length()).lookingAt()) {
        return Optional.empty();
      }
      found.put(
          word.group(1),
          word.group(2) == null ? word.group(3) : word.group(2).replaceAll("\\\\(.)", "$1"));
      end = word.end();
    }
    if (found.isEmpty()) {
      return Optional.empty();
    }
    String port = found.containsKey("port") ? ":" + found.get("port") : "";
    return Optional.of(of(found.getOrDefault("host", "localhost") + port, found));
  }

  private static ServerAddress of(String hosts, Map<String, String> found) {
    Map<String, String> settings = new LinkedHashMap<>();
    found.forEach(
        (key, value) -> {
          String drivers = DRIVERS_NAMES.get(key.toLowerCase(Locale.ROOT));
          if (drivers != null) {
            settings.put(drivers, value);
          }
        });
    return new ServerAddress(
        hosts,
        Optional.ofNullable(found.get("dbname")).filter(name -> !name.isEmpty()),
        Optional.ofNullable(found.get("user")),
        Optional.ofNullable(found.get("password")),
        settings);
  }

  /** The same server, another database. */
  ServerAddress in(String database) {
    return new ServerAddress(hosts, Optional.of(database), user, password, settings);
  }

  /** What the driver connects to. */
  String jdbc() {
    return "jdbc:postgresql://%s/%s"
        .formatted(
            hosts,
            database
                .map(name -> java.net.URLEncoder.encode(name, StandardCharsets.UTF_8))
                .orElse(""));
  }

  /** How the driver connects. A server that does not answer shall not hold up a build for long. */
  Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("ApplicationName", "jsqlc");
    properties.setProperty("connectTimeout", "10");
    properties.setProperty("socketTimeout", "120");
    user.ifPresent(name -> properties.setProperty("user", name));
    password.ifPresent(word -> properties.setProperty("password", word));
    settings.forEach(properties::setProperty);
    return properties;
  }

  /** For messages, without the password. */
  @Override
  public String toString() {
    return hosts + database.map(name -> "/" + name).orElse("");
  }
}
