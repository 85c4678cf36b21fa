package io.github.jsqlc.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.analysis.AnalyzedQuery;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Random queries over random schemas of PostgreSQL: the server and the analysis accept and refuse
 * the same ones, give them the same types, and no column is NULL that must not be.
 *
 * <p>A build tries the same ones each time. {@code -Drandom.seed=N} begins with others, {@code
 * -Drandom.schemas=N} tries N schemas; with 1, it repeats the one seed that a failure names.
 */
class RandomTypedQueriesTest {
  private static final int SCHEMAS = 40;
  private static final int QUERIES = 60;

  /** What the server says of a literal whose text is no value of its type: no matter of types. */
  private static final Pattern VALUE =
      Pattern.compile(
          "^refused: ERROR: (invalid input|malformed|\".\" is not a valid|date/time field|value \\S+ is out|.* out of"
              + " range|value for domain|time zone .* not recognized)");

  /**
   * What the server alone refuses, and the analysis does not look for: whether what is grouped or
   * sorted by can be compared (json cannot), functions on the right of an outer join that name its
   * left side, columns of an outer query that is grouped, and in which order the places of a
   * parameter are met.
   */
  private static final Pattern NOT_LOOKED_FOR =
      Pattern.compile(
          "^refused: ERROR: (could not identify an (equality|ordering) operator"
              + "|invalid reference to FROM-clause entry"
              + "|subquery uses ungrouped column|column .* must appear in the GROUP BY clause"
              + "|inconsistent types deduced for parameter"
              + "|could not determine data type of parameter|function unnest\\(unknown\\))");

  private static final TypedRows ROWS =
      new TypedRows(Subject.POSTGRESQL.typeSystem().orElseThrow());

  @Test
  void theServerAndTheAnalysisAgree() throws SQLException {
    long first = Long.getLong("random.seed", 1);
    int schemas = Integer.getInteger("random.schemas", SCHEMAS);
    List<String> failures = new ArrayList<>();
    int accepted = 0;
    for (long seed = first; seed < first + schemas; seed++) {
      accepted += prove(seed, failures);
    }
    System.out.printf("%d of %d random queries accepted%n", accepted, schemas * QUERIES);
    assertThat(failures).as(Projects.most(failures)).isEmpty();
    assertThat(accepted).isGreaterThan(schemas * QUERIES / 4);
  }

  /** How many queries of this seed the server accepts. */
  private static int prove(long seed, List<String> failures) throws SQLException {
    Dice dice = new Dice(seed);
    TypedSchema schema = new TypedSchema(dice);
    List<String> queries = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < QUERIES; i++) {
      Values values = new Values(new Random(seed * QUERIES + i), false);
      queries.add(new TypedQuery(dice, schema, ROWS, values).query());
      text.append("-- name: Q%d :many\n%s;\n".formatted(i, queries.get(i)));
    }
    Subject subject = Subject.of("seed " + seed, Subject.POSTGRESQL, schema.sql(), text.toString());
    List<String> found = new ArrayList<>();
    List<AnalyzedQuery> right = new ArrayList<>();
    try (Store store = Store.of(subject)) {
      List<String> theirs = PostgresAnswers.to(queries, store.connection());
      for (int i = 0; i < queries.size(); i++) {
        AnalyzedQuery analyzed = analyzed(subject, i);
        String ours = OperatorsAndFunctionsTest.answer(analyzed);
        boolean alone =
            analyzed(subject, i).query().isPresent()
                && NOT_LOOKED_FOR.matcher(theirs.get(i)).find();
        if (VALUE.matcher(theirs.get(i)).find() || alone) {
          continue;
        }
        if (!OperatorsAndFunctionsTest.isSame(ours, theirs.get(i))) {
          found.add(
              "%s\n    server: %s\n    jsqlc:  %s".formatted(queries.get(i), theirs.get(i), ours));
        } else if (analyzed.query().isPresent()) {
          right.add(analyzed);
        }
      }
      run(store, right, found);
    }
    found.forEach(
        words -> failures.add("-Drandom.schemas=1 -Drandom.seed=%d %s".formatted(seed, words)));
    return right.size();
  }

  private static AnalyzedQuery analyzed(Subject subject, int query) {
    return subject.analysis().queries().get(query);
  }

  private static void run(Store store, List<AnalyzedQuery> queries, List<String> found)
      throws SQLException {
    for (int filling = 0; filling < 2; filling++) {
      if (filling > 0) {
        store.fill(filling, false);
      }
      store.connection().setAutoCommit(false);
      store.limitSteps();
      Soundness soundness = new Soundness(store, new Random(filling));
      for (AnalyzedQuery query : queries) {
        soundness
            .broken(query.query().orElseThrow())
            .ifPresent(words -> found.add("%s\n    %s".formatted(words, query.written())));
      }
    }
  }
}
