package io.github.jsqlc.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.analysis.AnalyzedQuery;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.diag.Severity;
import io.github.jsqlc.live.LiveProbe;
import io.github.jsqlc.live.Witness;
import io.github.jsqlc.syntax.Ddl;
import io.github.jsqlc.syntax.ParsedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Random queries over random schemas: SQLite and the analysis accept and refuse the same ones, give
 * them the same columns, and each row keeps what the analysis promises.
 *
 * <p>A build tries the same ones each time. {@code -Drandom.seed=N} begins with others; with {@code
 * -Drandom.schemas=1} too, it repeats the one seed that a failure names.
 */
class RandomQueriesTest {
  private static final int SCHEMAS = 60;
  private static final int QUERIES = 40;

  @Test
  void sqliteAndTheAnalysisAgree() throws SQLException {
    long first = Long.getLong("random.seed", 1);
    int schemas = Integer.getInteger("random.schemas", SCHEMAS);
    List<String> failures = new ArrayList<>();
    int accepted = 0;
    for (int i = 0; i < schemas; i++) {
      accepted += prove(first + i, failures);
    }
    assertThat(failures).as(Projects.most(failures)).isEmpty();
    assertThat(accepted).isGreaterThan(schemas * QUERIES / 2);
  }

  @Test
  void sqliteAndTheAnalysisRefuseTheSameBrokenQueries() {
    long first = Long.getLong("random.seed", 1);
    int schemas = Integer.getInteger("random.schemas", SCHEMAS);
    List<String> failures = new ArrayList<>();
    for (long seed = first; seed < first + schemas; seed++) {
      Dice dice = new Dice(seed);
      RandomSchema schema = new RandomSchema(dice);
      StringBuilder queries = new StringBuilder();
      for (int i = 0; i < QUERIES; i++) {
        queries.append("-- name: Q%d :exec\n%s;\n".formatted(i, Mutation.of(dice, schema)));
      }
      Subject subject = Subject.of("seed " + seed, schema.sql(), queries.toString());
      List<String> found = new ArrayList<>();
      try (LiveProbe sqlite = LiveProbe.of(subject.schema(), subject.catalog())) {
        if (judgeSchema(subject, sqlite, found)) {
          subject.analysis().queries().forEach(query -> agree(query, sqlite, found));
        }
      }
      for (String words : found) {
        failures.add("-Drandom.schemas=1 -Drandom.seed=%d %s".formatted(seed, words));
      }
    }
    assertThat(failures).as(Projects.most(failures)).isEmpty();
  }

  /** How many queries of this seed both accept. */
  private static int prove(long seed, List<String> failures) throws SQLException {
    Dice dice = new Dice(seed);
    RandomSchema schema = new RandomSchema(dice);
    StringBuilder queries = new StringBuilder();
    for (int i = 0; i < QUERIES; i++) {
      queries.append(RandomStatement.of("Q" + i, dice, schema, dice.chance(0.6)));
    }
    Subject subject = Subject.of("seed " + seed, schema.sql(), queries.toString());
    List<AnalyzedQuery> right = new ArrayList<>();
    List<String> found = new ArrayList<>();
    try (LiveProbe sqlite = LiveProbe.of(subject.schema(), subject.catalog())) {
      if (judgeSchema(subject, sqlite, found)) {
        for (AnalyzedQuery query : subject.analysis().queries()) {
          if (agree(query, sqlite, found) && query.query().isPresent()) {
            right.add(query);
          }
        }
      }
    }
    Diagnostics said = new Diagnostics();
    subject.diagnostics().sorted().forEach(said::add);
    Witness.check(List.of(subject.schema()), right, subject.catalog(), Optional.empty(), said);
    said.sorted().stream()
        .filter(diagnostic -> diagnostic.code().name().startsWith("L"))
        .forEach(d -> found.add("%s %s".formatted(d.at(), d.message())));
    for (int filling = 0; filling < 3; filling++) {
      run(subject, right, filling, found);
    }
    found.forEach(
        words -> failures.add("-Drandom.schemas=1 -Drandom.seed=%d %s".formatted(seed, words)));
    return right.size();
  }

  /** Whether the schema is right; where it is said to be wrong, SQLite must say so too. */
  private static boolean judgeSchema(Subject subject, LiveProbe sqlite, List<String> found) {
    List<ParsedStatement> wrong = new ArrayList<>();
    for (ParsedStatement statement : subject.schema().statements()) {
      if (subject.diagnostics().within(statement.at()).stream()
          .anyMatch(d -> d.severity() == Severity.ERROR)) {
        wrong.add(statement);
      }
    }
    for (ParsedStatement statement : wrong) {
      boolean refused =
          statement.statement().orElse(null) instanceof Ddl.CreateView view
              ? sqlite.refusal("SELECT * FROM " + view.name()).isPresent()
              : sqlite.declare(statement.at().text()).isPresent();
      if (!refused) {
        found.add(
            "SQLite takes this of the schema, we say %s\n    %s"
                .formatted(subject.diagnostics().within(statement.at()), statement.at().text()));
      }
    }
    return wrong.isEmpty();
  }

  private static boolean agree(AnalyzedQuery query, LiveProbe sqlite, List<String> found) {
    Optional<LiveProbe.Refusal> refusal = sqlite.refusal(query.written(), query.source().at());
    if (refusal.filter(r -> r.message().startsWith("no such collation")).isPresent()) {
      // An application may have collations of its own.
      return false;
    }
    if (refusal.isPresent() && query.query().isPresent()) {
      found.add("SQLite alone refuses: %s\n    %s".formatted(refusal.get().message(), text(query)));
    } else if (refusal.isEmpty() && query.query().isEmpty()) {
      found.add("SQLite accepts, we say %s\n    %s".formatted(query.diagnostics(), text(query)));
    }
    return refusal.isPresent() != query.query().isPresent();
  }

  private static String text(AnalyzedQuery query) {
    return query.source().at().text().replaceAll("\\s+", " ");
  }

  /** Filling 0 leaves all tables empty. */
  private static void run(
      Subject subject, List<AnalyzedQuery> queries, int filling, List<String> found)
      throws SQLException {
    try (Store store = Store.of(subject)) {
      if (filling > 0) {
        store.fill(filling, false);
      }
      store.connection().setAutoCommit(false);
      store.limitSteps();
      Soundness soundness = new Soundness(store, new Random(filling));
      for (AnalyzedQuery query : queries) {
        soundness
            .broken(query.query().orElseThrow())
            .ifPresent(words -> found.add("%s\n    %s".formatted(words, text(query))));
      }
    }
  }
}
