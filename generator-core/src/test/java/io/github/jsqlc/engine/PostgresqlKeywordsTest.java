package io.github.jsqlc.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.proof.Postgres;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** PostgreSQL's keywords are what a server says they are. */
class PostgresqlKeywordsTest {
  private static final Keywords KEYWORDS = Engine.named("postgresql").orElseThrow().keywords();

  private static final Map<String, Keywords.Use> CLASSES =
      Map.of(
          "U", Keywords.Use.FREE,
          "C", Keywords.Use.NO_FUNCTION,
          "T", Keywords.Use.FUNCTION,
          "R", Keywords.Use.RESERVED);

  @Test
  void theRowsAreThoseOfTheServer() throws Exception {
    Map<String, String> server = new TreeMap<>();
    try (Postgres postgres = Postgres.database();
        Statement statement = postgres.connection().createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT word, catcode, barelabel FROM pg_get_keywords()")) {
      while (rows.next()) {
        Keywords.Use use = CLASSES.get(rows.getString(2));
        server.put(rows.getString(1).toUpperCase(Locale.ROOT), use + " " + rows.getBoolean(3));
      }
    }
    Map<String, String> ours = new TreeMap<>();
    KEYWORDS.all().forEach(word -> ours.put(word.word(), word.use() + " " + word.label()));
    assertThat(ours).isEqualTo(server);
  }
}
