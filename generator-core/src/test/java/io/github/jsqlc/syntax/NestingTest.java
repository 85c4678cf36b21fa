package io.github.jsqlc.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.Diagnostic;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is nested ten thousand times is refused in words, on a small stack too. */
class NestingTest {
  private static final int MANY = 10_000;
  private static final long SMALL_STACK = 512 << 10;

  /**
   * Each nests in another way; {@code N} copies of the first part, then the middle, then the last.
   */
  record Shape(String head, String open, String middle, String close, String tail) {
    String nested(int times) {
      return head + open.repeat(times) + middle + close.repeat(times) + tail;
    }

    @Override
    public String toString() {
      return head + open + ".." + middle + ".." + close + tail;
    }
  }

  static Stream<Shape> shapes() {
    return Stream.of(
        new Shape("SELECT ", "(", "1", ")", ""),
        new Shape("SELECT ", "NOT ", "1", "", ""),
        new Shape("SELECT ", "- ", "1", "", ""),
        new Shape("SELECT 1", " AND 1", "", "", ""),
        new Shape("SELECT 1", " OR 1", "", "", ""),
        new Shape("SELECT 'a'", " || 'a'", "", "", ""),
        new Shape("SELECT 1", " COLLATE x", "", "", ""),
        new Shape("SELECT 1", " ISNULL", "", "", ""),
        new Shape("SELECT ", "abs(", "1", ")", ""),
        new Shape("SELECT ", "CAST(", "1", " AS INT)", ""),
        new Shape("SELECT ", "CASE WHEN ", "1", " THEN 1 END", ""),
        new Shape("SELECT ", "CASE 1 WHEN 1 THEN 1 ELSE ", "1", " END", ""),
        new Shape("SELECT ", "1 IN (", "1", ")", ""),
        new Shape("SELECT ", "1 BETWEEN 1 AND (", "1", ")", ""),
        new Shape("SELECT ", "1 BETWEEN ", "1", " AND 1", ""),
        new Shape("SELECT ", "1 LIKE (", "1", ")", ""),
        new Shape("SELECT ", "f(x) FILTER (WHERE ", "1", ")", ""),
        new Shape("SELECT f() OVER (PARTITION BY ", "(", "1", ")", ")"),
        new Shape("SELECT * FROM ", "f(", "1", ")", ""),
        new Shape("INSERT INTO t VALUES (", "(", "1", ")", ")"),
        new Shape("SELECT ", "(1, ", "1", ")", ""),
        new Shape("SELECT ", "(SELECT ", "1", ")", ""),
        new Shape("SELECT ", "EXISTS (SELECT ", "1", ")", ""),
        new Shape("SELECT ", "1 IN (SELECT ", "1", ")", ""),
        new Shape("SELECT * FROM ", "(SELECT * FROM ", "t", ")", ""),
        new Shape("SELECT * FROM ", "(", "t", ")", ""),
        new Shape("SELECT * FROM ", "(a JOIN ", "t", ")", ""),
        new Shape("SELECT * FROM t", " JOIN t", "", "", ""),
        new Shape("SELECT 1", " UNION SELECT 1", "", "", ""),
        new Shape("", "WITH x AS (", "SELECT 1", ") SELECT 1", ""),
        new Shape("SELECT count(*) FILTER (WHERE ", "count(*) FILTER (WHERE ", "1", ")", ")"),
        new Shape("SELECT sum(1) OVER (ORDER BY ", "sum(1) OVER (ORDER BY ", "1", ")", ")"),
        new Shape("CREATE TABLE t (a CHECK (", "(", "1", ")", "))"),
        new Shape("UPDATE t SET a = ", "(", "1", ")", ""),
        new Shape("DELETE FROM t WHERE ", "NOT (", "1", ")", ""));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void tenThousandLevelsAreTooMany(Shape shape) throws Exception {
    List<Diagnostic> mistakes = onSmallStack(() -> Parsing.mistakes(shape.nested(MANY)));
    assertThat(mistakes).hasSize(1);
    assertThat(mistakes.get(0).code()).isEqualTo(Code.S204);
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void ninetyLevelsAreFine(Shape shape) throws Exception {
    assertThat(onSmallStack(() -> Parsing.mistakes(shape.nested(90)))).isEmpty();
  }

  static Stream<Shape> standardShapes() {
    return Stream.of(
        new Shape("SELECT ", "(", "1", ")", ""),
        new Shape("SELECT ", "@ ", "1", "", ""),
        new Shape("SELECT 1", " <-> 1", "", "", ""),
        new Shape("SELECT 1", "::int", "", "", ""),
        new Shape("SELECT 1", " AT LOCAL", "", "", ""),
        new Shape("SELECT 1", " IS TRUE", "", "", ""),
        new Shape("SELECT a", ".b[1]", "", "", ""),
        new Shape("SELECT ", "ARRAY[", "1", "]", ""),
        new Shape("SELECT ARRAY", "[", "1", "]", ""),
        new Shape("SELECT a", "[b", "[1]", "]", ""),
        new Shape("SELECT ", "ROW(", "1", ")", ""),
        new Shape("SELECT ", "f(x => ", "1", ")", ""),
        new Shape("SELECT ", "COALESCE(", "1", ")", ""),
        new Shape("SELECT ", "SUBSTRING(", "1", " FROM 1)", ""),
        new Shape("SELECT ", "JSON_ARRAY(", "1", ")", ""),
        new Shape("SELECT ", "XMLFOREST(", "1", ")", ""),
        new Shape("SELECT ", "1 = ANY (", "1", ")", ""),
        new Shape("SELECT ", "COLLATION FOR (", "1", ")", ""),
        new Shape("SELECT ", "TREAT(", "1", " AS int)", ""),
        new Shape("SELECT ", "XMLSERIALIZE(CONTENT ", "1", " AS text)", ""),
        new Shape("SELECT ", "JSON_OBJECT(1: ", "1", ")", ""),
        new Shape("SELECT ", "JSON_OBJECT(", "1", ": 1)", ""),
        new Shape("SELECT ", "1 BETWEEN (", "1", ") AND 1", ""),
        new Shape("SELECT ", "1 IN (SELECT ", "1", ")", ""),
        new Shape("SELECT ", "f() FILTER (WHERE ", "1", ")", ""),
        new Shape("SELECT ", "f() WITHIN GROUP (ORDER BY ", "1", ")", ""),
        new Shape("SELECT ", "f() OVER (ORDER BY ", "1", ")", ""),
        new Shape("SELECT ", "1::t(", "1", ")", ""),
        new Shape("", "(", "SELECT 1", ")", ""),
        new Shape("SELECT ", "(SELECT ", "1", ")", ""),
        new Shape("SELECT FROM ", "(SELECT FROM ", "t", ") x", ""),
        new Shape("SELECT FROM ", "(a CROSS JOIN ", "t", ")", ""),
        new Shape("SELECT FROM a", " JOIN b", "", " ON true", ""),
        new Shape("SELECT FROM ", "f(", "1", ")", ""),
        new Shape("SELECT 1 GROUP BY ", "GROUPING SETS (", "a", ")", ""),
        new Shape("SELECT 1", " INTERSECT SELECT 1", "", "", ""),
        new Shape("", "WITH x AS (", "SELECT 1", ") SELECT 1", ""),
        new Shape("UPDATE t SET a", "[b", "[1]", "]", " = 1"));
  }

  @ParameterizedTest
  @MethodSource("standardShapes")
  void tenThousandLevelsAreTooManyInTheStandardsGrammar(Shape shape) throws Exception {
    List<Diagnostic> mistakes =
        onSmallStack(() -> Parsing.mistakes(shape.nested(MANY), Parsing.POSTGRESQL));
    assertThat(mistakes).hasSize(1);
    assertThat(mistakes.get(0).code()).isEqualTo(Code.S204);
  }

  @ParameterizedTest
  @MethodSource("standardShapes")
  void ninetyLevelsAreFineInTheStandardsGrammar(Shape shape) throws Exception {
    assertThat(onSmallStack(() -> Parsing.mistakes(shape.nested(90), Parsing.POSTGRESQL)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {" AND 1", " || 'a'", " + 1"})
  void chainsMayBeAsLongAsInSqlite(String link) throws Exception {
    assertThat(onSmallStack(() -> Parsing.mistakes("SELECT 1" + link.repeat(999)))).isEmpty();
    assertThat(onSmallStack(() -> Parsing.mistakes("SELECT 1" + link.repeat(1000)))).hasSize(1);
  }

  @Test
  void heightsOfPartsAddUp() {
    String inner = "(1" + " + 1".repeat(600) + ")";
    assertThat(Parsing.mistakes("SELECT " + inner + " + 1".repeat(300))).isEmpty();
    assertThat(Parsing.mistakes("SELECT " + inner + " + 1".repeat(500))).hasSize(1);
    assertThat(Parsing.mistakes("SELECT " + inner + ", " + inner + ", " + inner)).isEmpty();
  }

  @Test
  void longListsAreNoNesting() {
    assertThat(Parsing.mistakes("SELECT 1" + ", 1".repeat(MANY))).isEmpty();
    assertThat(Parsing.mistakes("SELECT 1 IN (1" + ", 1".repeat(MANY) + ")")).isEmpty();
    assertThat(Parsing.mistakes("VALUES (1)" + ", (1)".repeat(MANY))).isEmpty();
    assertThat(Parsing.mistakes("SELECT * FROM t" + ", t".repeat(500))).isEmpty();
    assertThat(Parsing.mistakes("SELECT 1;".repeat(MANY))).isEmpty();
  }

  private interface Work<T> {
    T run();
  }

  private static <T> T onSmallStack(Work<T> work) throws Exception {
    AtomicReference<T> result = new AtomicReference<>();
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread thread = new Thread(null, () -> result.set(work.run()), "small stack", SMALL_STACK);
    thread.setUncaughtExceptionHandler((t, e) -> thrown.set(e));
    thread.start();
    thread.join();
    assertThat(thrown.get()).isNull();
    return result.get();
  }
}
