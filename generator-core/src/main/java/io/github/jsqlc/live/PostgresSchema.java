package io.github.jsqlc.live;

import java.util.regex.Pattern;

/**
 * Which statements of a schema are run in a throw-away database: all but those that reach beyond
 * it, that need roles which only the real server has, or that are about rows and transactions.
 */
final class PostgresSchema {
  private static final String BLANK = "(?:\\s|--[^\\n]*\\n|/\\*(?:[^*]|\\*(?!/))*\\*/)+";

  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "(?:%s)?(?:%s)\\b.*"
              .formatted(
                  BLANK,
                  String.join(
                      "|",
                      // Others than this database would see these.
                      words(
                          "(?:CREATE|ALTER|DROP) (?:ROLE|USER(?! MAPPING)|GROUP|DATABASE|TABLESPACE)"),
                      words("(?:CREATE|ALTER|DROP) (?:SUBSCRIPTION|SERVER|USER MAPPING)"),
                      words("ALTER SYSTEM"),
                      // They name roles, and change no type.
                      words("GRANT"),
                      words("REVOKE"),
                      words("REASSIGN OWNED"),
                      words("ALTER DEFAULT PRIVILEGES"),
                      words("(?:CREATE|ALTER|DROP) POLICY"),
                      words("SECURITY LABEL"),
                      words("SET (?:(?:SESSION|LOCAL) )?(?:ROLE|SESSION AUTHORIZATION)"),
                      words("ALTER \\w.*? OWNER TO"),
                      // Each statement is a transaction of its own here; rows come from elsewhere.
                      words("BEGIN|START TRANSACTION|COMMIT|END|ROLLBACK|ABORT|SAVEPOINT|RELEASE"),
                      words("COPY|LOCK|VACUUM|ANALYZE|ANALYSE|CHECKPOINT|CLUSTER|DISCARD"),
                      words("LISTEN|NOTIFY|UNLISTEN|CALL|EXPLAIN|REFRESH|REINDEX"))),
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private PostgresSchema() {}

  private static String words(String words) {
    return words.replace(" ", BLANK);
  }

  /** Whether the statement belongs to what queries are checked against. */
  static boolean isRun(String sql) {
    return !LEFT_OUT.matcher(sql).matches();
  }
}
