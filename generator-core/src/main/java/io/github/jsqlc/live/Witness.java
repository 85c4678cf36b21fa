package io.github.jsqlc.live;

import io.github.jsqlc.analysis.AnalyzedQuery;
import io.github.jsqlc.catalog.Catalog;
import io.github.jsqlc.config.Database;
import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.diag.Severity;
import io.github.jsqlc.source.Span;
import io.github.jsqlc.syntax.Ddl;
import io.github.jsqlc.syntax.ParsedFile;
import io.github.jsqlc.syntax.ParsedStatement;
import io.github.jsqlc.syntax.Statement;
import java.util.List;
import java.util.Optional;

/**
 * Asks a real engine about the schema and each query: a second opinion on what the analysis says.
 *
 * <p>The engine gets a database of its own, or the configuration names one of the user's; in that
 * one nothing is changed.
 */
public final class Witness {
  private static final String OTHER_SCHEMA =
      "the database of \"database: uri\" was asked; is its schema that of the schema files?";

  private final LiveEngine live;
  private final Places places;
  private final Agreement agreement;
  private final Diagnostics diagnostics;

  private Witness(LiveEngine live, Catalog catalog, Diagnostics diagnostics) {
    this.live = live;
    this.places = new Places(catalog.engine(), live);
    this.agreement = new Agreement(catalog, live);
    this.diagnostics = diagnostics;
  }

  /**
   * Reports what the engine refuses and where it contradicts the analysis. Of what has been
   * reported as wrong before, nothing is said again. Does nothing for an engine that does not come
   * with this tool, unless there is a database of it.
   *
   * @param schema the files that {@code catalog} was built from
   * @param queries what the analysis made of each query
   * @param database the one that the configuration names
   */
  public static void check(
      List<ParsedFile> schema,
      List<AnalyzedQuery> queries,
      Catalog catalog,
      Optional<Database> database,
      Diagnostics diagnostics) {
    if (queries.isEmpty() && schema.isEmpty()) {
      return;
    }
    try (LiveEngine live = LiveEngines.start(catalog, database).orElse(null)) {
      if (live != null) {
        Witness witness = new Witness(live, catalog, diagnostics);
        if (!live.isOwn() || witness.declare(schema)) {
          live.search(catalog.searchPath());
          queries.forEach(witness::query);
        }
      }
    } catch (EngineUnavailable e) {
      unavailable(e, schema, queries, database, diagnostics);
    }
  }

  private static void unavailable(
      EngineUnavailable e,
      List<ParsedFile> schema,
      List<AnalyzedQuery> queries,
      Optional<Database> database,
      Diagnostics diagnostics) {
    if (database.isPresent()) {
      diagnostics.add(
          Diagnostic.of(Code.L705, database.get().at(), e.getMessage())
              .withHint(e.hint().orElse("--no-verify goes on without the database")));
    } else {
      Span at = queries.isEmpty() ? begin(schema) : queries.get(0).annotation().nameAt();
      diagnostics.add(
          Diagnostic.of(
                  Code.L704,
                  at,
                  "the embedded engine does not start here, so nothing was verified with it: "
                      + e.getMessage())
              .withHint("--no-verify does without it"));
    }
  }

  private static Span begin(List<ParsedFile> files) {
    return files.get(0).file().span(0, 0);
  }

  /**
   * Runs the schema's statements in their order.
   *
   * @return whether the engine has the whole schema now, so that it can judge queries
   */
  private boolean declare(List<ParsedFile> schema) {
    List<Diagnostic> reported = diagnostics.sorted();
    boolean whole = true;
    for (ParsedFile file : schema) {
      List<Diagnostic> own = reported.stream().filter(d -> isIn(file, d.at())).toList();
      whole &= own.stream().noneMatch(d -> d.severity() == Severity.ERROR);
      for (ParsedStatement statement : file.statements()) {
        List<Diagnostic> said = own.stream().filter(d -> statement.at().contains(d.at())).toList();
        whole &= declare(statement, said);
      }
    }
    return whole;
  }

  /** Whether a place is in {@code file}, or in another that a template puts into it. */
  private static boolean isIn(ParsedFile file, Span at) {
    return at.file().equals(file.file())
        || file.statements().stream().anyMatch(statement -> statement.at().contains(at));
  }

  private boolean declare(ParsedStatement statement, List<Diagnostic> said) {
    if (said.stream().anyMatch(d -> d.code() == Code.D305)) {
      return true;
    }
    String text = statement.at().text();
    Optional<Answer.Refused> refused = Optional.empty();
    if (declares(statement)) {
      refused = live.declare(text);
    } else if (statement.statement().filter(Statement.Write.class::isInstance).isPresent()
        && live.prepare(text) instanceof Answer.Refused words) {
      // Rows of a schema file do not matter here; a table that they name does.
      refused = Optional.of(words);
    }
    if (refused.isPresent() && said.stream().noneMatch(d -> d.severity() == Severity.ERROR)) {
      refuse(Code.L701, refused.get(), text, statement.at());
    }
    return refused.isEmpty();
  }

  private boolean declares(ParsedStatement statement) {
    return statement
        .statement()
        .filter(s -> s instanceof Ddl || (s instanceof Statement.Other && live.runsOthers()))
        .isPresent();
  }

  private void query(AnalyzedQuery query) {
    if (query.query().isEmpty()) {
      return;
    }
    Span at = query.source().at();
    Answer written = live.prepare(query.written());
    if (written instanceof Answer.Refused refused) {
      refuse(Code.L702, refused, query.written(), at);
      return;
    }
    Answer sent = live.prepare(agreement.sent(query.query().get()));
    Optional<String> difference =
        sent instanceof Answer.Accepted accepted
            ? agreement.difference(query.query().get(), (Answer.Accepted) written, accepted)
            : Optional.of(
                "would send what %s refuses: %s"
                    .formatted(live.title(), ((Answer.Refused) sent).message()));
    difference.ifPresent(words -> differ(query, words));
  }

  private void refuse(Code code, Answer.Refused refused, String sent, Span at) {
    diagnostics.add(
        Diagnostic.of(
                code,
                places.of(refused, sent, at),
                "%s says: %s".formatted(live.title(), refused.message()))
            .withHint(live.isOwn() ? Optional.empty() : Optional.of(OTHER_SCHEMA)));
  }

  private void differ(AnalyzedQuery query, String words) {
    if (!live.isOwn()) {
      diagnostics.add(
          Diagnostic.of(
                  Code.L706,
                  query.annotation().nameAt(),
                  "by the schema files, jsqlc %s".formatted(words))
              .withHint(OTHER_SCHEMA));
      return;
    }
    diagnostics.add(
        Diagnostic.of(
                Code.L703,
                query.annotation().nameAt(),
                "a mistake of jsqlc, not of yours: for this query it %s".formatted(words))
            .withHint(
                "please report it with the schema and the query; --no-verify goes on without this"
                    + " check"));
  }
}
