package io.github.jsqlc.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** SQLite's keywords are what SQLite says they are. */
class KeywordsTest {
  private static final Keywords KEYWORDS = Engine.named("sqlite").orElseThrow().keywords();

  /** Words that are operators behind an operand, so that no alias without AS can follow there. */
  private static final Set<String> OPERATORS = Set.of("LIKE", "GLOB", "REGEXP", "MATCH");

  @Test
  void sqliteTakesEachWordWhereItsRowSaysAndNowhereElse() throws Exception {
    try (Connection sqlite = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      for (Keywords.Keyword keyword : KEYWORDS.all()) {
        String word = keyword.word();
        boolean name = keyword.use() != Keywords.Use.RESERVED;
        boolean free = keyword.use() == Keywords.Use.FREE;
        assertThat(takes(sqlite, "SELECT 1 AS " + word)).as(word).isEqualTo(name);
        assertThat(takes(sqlite, "CREATE TABLE x (" + word + " INT)")).as(word).isEqualTo(name);
        assertThat(takes(sqlite, "SELECT x." + word + " FROM x")).as(word).isEqualTo(name);
        String from = "SELECT * FROM x " + word + " WHERE 1";
        assertThat(takes(sqlite, from)).as(word).isEqualTo(free);
        if (!OPERATORS.contains(word) && !word.equals("ISNULL") && !word.equals("NOTNULL")) {
          assertThat(takes(sqlite, "SELECT 1 " + word)).as(word).isEqualTo(free);
        }
      }
    }
  }

  @Test
  void keywordsAreFoundInAnyCase() {
    assertThat(KEYWORDS.reserved("select")).isTrue();
    assertThat(KEYWORDS.reserved("key")).isFalse();
    assertThat(KEYWORDS.find("Left").orElseThrow().use()).isEqualTo(Keywords.Use.NO_ALIAS);
    assertThat(KEYWORDS.find("name")).isEmpty();
    assertThat(KEYWORDS.find("xselectx".toCharArray(), 1, 7).word()).isEqualTo("SELECT");
  }

  private static boolean takes(Connection sqlite, String sql) {
    try {
      sqlite.prepareStatement(sql).close();
      return true;
    } catch (SQLException e) {
      String message = e.getMessage();
      return !message.contains("syntax error") && !message.contains("incomplete input");
    }
  }
}
