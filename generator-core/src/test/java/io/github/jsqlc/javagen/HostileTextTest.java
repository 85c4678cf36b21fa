package io.github.jsqlc.javagen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.ir.Command;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever users write reaches the database as it is and never ends a literal or a comment. */
class HostileTextTest {

  /** The statement as the compiled class holds it, without the line that names it. */
  private static String compiled(String sql) throws Exception {
    Programs programs = new Programs();
    programs.query("Q", Command.EXEC, sql).end();
    Class<?> dao =
        Generated.of(programs.build())
            .compiler()
            .compile()
            .loadClass("com.example.db.AuthorQueries");
    Field field = dao.getDeclaredField("Q");
    field.setAccessible(true);
    String constant = (String) field.get(null);
    String name = "-- name: Q :exec\n";
    assertThat(constant).startsWith(name).endsWith("\n");
    return constant.substring(name.length(), constant.length() - 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT '\"\"\"'",
        "SELECT '\"\"\"\"\"\"\"'",
        "SELECT '\"\"",
        "SELECT '\\' || '\\\\' || '\\n'",
        "SELECT '\\u0041 \\\\u0041 \\uuu0041'",
        "a  \n  b\t\n\tc\n\n   \nd",
        "a\r\nb\rc\r\n",
        "x\fy\u000bz\u0000\u0001\u001f",
        "'\ud83d\ude00\u200d\u202e\ufeff\u00ad'",
        "half \ud800 pair \udc00",
        "a\u2003\nb\u2028c\u2029d\u0085e\nf \u3000\ng",
        "a\u001c\nb\u001d \n",
        "$L $T $$ %s {0} $[ $] $> $<",
        "/**\n * x\n */\npublic record A(int a,\n int b) {\n}\n",
        "*/ // \"); }",
        "\n\n\n  leading",
        "{@code x} @param",
      })
  void statementsSurvive(String sql) throws Exception {
    assertThat(compiled(sql)).isEqualTo(sql.stripTrailing());
  }

  @Test
  void randomStatementsSurvive() throws Exception {
    Random random = new Random(42);
    String alphabet = "\"\"\"\\\\un s\t\r\n\n{}'$\u2003\u2028\u0085x\f*/";
    List<String> all = new ArrayList<>();
    Programs programs = new Programs();
    for (int i = 0; i < 300; i++) {
      StringBuilder sql = new StringBuilder();
      for (int length = random.nextInt(25); length > 0; length--) {
        sql.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      String text = sql + "x";
      all.add(text);
      programs.query("Q" + i, Command.EXEC, text).doc(text.split("\n")).end();
    }
    Class<?> dao =
        Generated.of(programs.build())
            .compiler()
            .compile()
            .loadClass("com.example.db.AuthorQueries");
    for (int i = 0; i < all.size(); i++) {
      Field field = dao.getDeclaredField("Q" + i);
      field.setAccessible(true);
      assertThat(field.get(null)).isEqualTo("-- name: Q" + i + " :exec\n" + all.get(i) + "\n");
    }
  }

  /** A constant in a class file ends at 65,535 bytes. */
  @Test
  void longStatementsSurvive() throws Exception {
    String oneLine = "SELECT '" + "\ud83d\ude00ü\u0000".repeat(20_000) + "'";
    assertThat(compiled(oneLine)).isEqualTo(oneLine);
    String lines = "SELECT 1,\n/**\n * x\n */".repeat(10_000);
    assertThat(compiled(lines)).isEqualTo(lines);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*/ end",
        "**/ //",
        "\\u002a/ class",
        "* / @param x {@link Nothing} <b> & &amp; </p>",
        "{ { }",
        "@deprecated",
        "<script>",
        "\u202e",
        "\\",
        "a\u2028b",
        "*\u200b/",
      })
  void commentsAreShownAndNotObeyed(String comment) {
    Programs programs = new Programs();
    programs
        .query("Q", Command.MANY, "SELECT")
        .doc("First.", "", comment, comment)
        .param(comment + " INT64")
        .gives(comment + " INT64", "b INT64")
        .end();
    programs.enumeration("kind", comment, "plain");
    programs.query("K", Command.MANY, "SELECT").gives("k ENUM:kind").end();
    assertThat(Generated.of(programs.build()).compiler().messages()).isEmpty();
  }

  @Test
  void emptyLinesBeginParagraphs() {
    Programs programs = new Programs();
    programs
        .query("Q", Command.EXEC, "DELETE")
        .doc("", " Finds <one>.", "", "", "More.", "And more.", "")
        .end();
    assertThat(Generated.of(programs.build()).text("AuthorQueries"))
        .contains(
            """
                /**
                 * Finds &lt;one&gt;.
                 *
                 * <p>More.
                 * And more.
                 */
            """);
  }

  /** Any text may be the name of a column, a parameter, a table or a query. */
  @Test
  void hostileNames() {
    Programs programs = new Programs();
    String[] names = {
      "class", "hashCode", "a b", "1", "$", "\"", "\\u0041", "Ünïcode", "rows", "first", "other",
      "that", "hash", "db", "R", "String", "read", "equals", "*/", "😀", "", "_",
    };
    String[] columns = new String[names.length];
    String[] arrays = new String[names.length];
    for (int i = 0; i < names.length; i++) {
      columns[i] = names[i] + " INT64";
      arrays[i] = names[i] + " BYTES?";
    }
    int n = 0;
    for (String name : names) {
      programs.table(name + " " + n, columns).table(name + "_arrays_" + n++, arrays);
    }
    for (Command command : Command.values()) {
      var query = programs.query("Q" + command.name(), command, "SELECT ?1").gives(columns);
      if (command == Command.EXECRESULT || command == Command.EXECLASTID) {
        query = programs.query("Q" + command.name(), command, "INSERT");
      }
      for (String column : arrays) {
        query.param(column);
      }
      query.end();
    }
    Programs.Options options = new Programs.Options();
    options.unusedModels = true;
    assertThat(Generated.of(programs.build(), options).compiler().messages()).isEmpty();
    options.limit = 100;
    assertThat(Generated.of(programs.build(), options).compiler().messages()).isEmpty();
  }
}
