package io.github.jsqlc.analysis;

import io.github.jsqlc.catalog.Catalog;
import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.ir.Command;
import io.github.jsqlc.ir.Query;
import io.github.jsqlc.ir.ResultItem;
import io.github.jsqlc.ir.RowCount;
import io.github.jsqlc.ir.SqlPart;
import io.github.jsqlc.resolution.TypeSpace;
import io.github.jsqlc.source.Span;
import io.github.jsqlc.syntax.Annotation;
import io.github.jsqlc.syntax.Ddl;
import io.github.jsqlc.syntax.Expr;
import io.github.jsqlc.syntax.ParsedStatement;
import io.github.jsqlc.syntax.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads one statement and puts together what is known of it. */
final class QueryReader {
  /** Each round tells more of the parameters; more than a few never help. */
  private static final int MOST_ROUNDS = 5;

  private static final Pattern MARK = Pattern.compile("[$@?:]|sqlc\\.");

  private final Catalog catalog;
  private final TypeRules rules;
  private final Optional<TypeSpace> types;
  private final RelationShapes relations;
  private final Diagnostics diagnostics;
  private ParameterUses parameters;
  private Rewrites rewrites = new Rewrites();
  private Lists lists = new Lists();

  QueryReader(
      Catalog catalog,
      TypeRules rules,
      Optional<TypeSpace> types,
      RelationShapes relations,
      Diagnostics diagnostics) {
    this.catalog = catalog;
    this.rules = rules;
    this.types = types;
    this.relations = relations;
    this.diagnostics = diagnostics;
    this.parameters = new ParameterUses(rules);
  }

  /** Empty when something is wrong with the statement or its command. */
  Optional<Query> read(Annotation annotation, Optional<Command> command, Statement statement) {
    Rows rows = rows(statement);
    for (Expr.Parameter mixed : parameters.mixed()) {
      diagnostics.add(
          Diagnostic.of(
                  Code.Q507,
                  mixed.at(),
                  "\"%s\" is a list in another place".formatted(mixed.name().orElseThrow()))
              .withHint("give the list a name of its own"));
    }
    if (!diagnostics.hasErrors()) {
      warnOfUntyped();
    }
    if (command.isEmpty() || rows.failed() || diagnostics.hasErrors()) {
      return Optional.empty();
    }
    CommandRules.check(command.get(), annotation, statement, rows, parameters.marks(), diagnostics);
    if (diagnostics.hasErrors()) {
      return Optional.empty();
    }
    List<ResultItem> results = Results.items(rows, rules);
    return Optional.of(
        new Query(
            annotation.name(),
            command.get(),
            annotation.doc(),
            annotation.nameAt(),
            sql(statement.at()),
            parameters.parameters(),
            results,
            rows.count(),
            statement instanceof Statement.Write,
            new WholeTable(catalog, relations).of(results),
            new CopyTargets(catalog.engine()).of(statement, parameters.numbers())));
  }

  /** Reads the statement until its parameters are settled; only the last reading is believed. */
  private Rows rows(Statement statement) {
    int first = rules.firstUseDecides() && mayHaveParameters(statement) ? 0 : 1;
    for (int round = first; ; round++) {
      Diagnostics found = new Diagnostics();
      rewrites = new Rewrites();
      lists = new Lists();
      QueryContext context =
          new QueryContext(
              catalog, rules, types, relations, parameters, rewrites, lists, round == 0, found);
      Rows rows = rows(statement, context);
      if (round == 0) {
        parameters.settle();
      } else if (!parameters.settle() || round == MOST_ROUNDS || parameters.marks().isEmpty()) {
        found.sorted().forEach(diagnostics::add);
        return rows;
      }
    }
  }

  /** Spares a statement that cannot have any from being read for them. */
  private static boolean mayHaveParameters(Statement statement) {
    return MARK.matcher(statement.at().text()).find();
  }

  private Rows rows(Statement statement, QueryContext context) {
    QueryAnalyzer queries = new QueryAnalyzer(context);
    if (statement instanceof Statement.Select select) {
      Scope none = Scope.empty(catalog.engine(), Optional.empty(), CteScope.NONE);
      return queries.top(select.query(), none, List.of());
    }
    if (statement instanceof Statement.Write write) {
      return new WriteAnalyzer(context, queries).analyze(write);
    }
    if (statement instanceof Statement.CallProcedure call) {
      return queries.typer().call(call.call());
    }
    if (statement instanceof Statement.Other other) {
      other.parameters().forEach(p -> context.parameters().use(p, Want.NOTHING));
    } else if (!(statement instanceof Ddl)) {
      throw new AssertionError("no rule for " + statement.getClass());
    }
    return Rows.of(List.of(), RowCount.ANY_NUMBER);
  }

  private void warnOfUntyped() {
    if (rules.firstUseDecides()) {
      parameters
          .behindGap()
          .ifPresent(
              mark ->
                  diagnostics.add(
                      Diagnostic.of(
                              Code.T407,
                              mark.at(),
                              "a parameter with a number before this one stands nowhere, so nothing"
                                  + " decides its type")
                          .withHint("number the parameters without gaps")));
    }
    for (Expr.Parameter parameter : parameters.untyped()) {
      Code code = rules.firstUseDecides() ? Code.T407 : Code.T404;
      diagnostics.add(
          Diagnostic.of(code, parameter.at(), "nothing here decides the type of this parameter")
              .withHint("say it: CAST(%s AS TEXT)".formatted(parameter.at().text())));
    }
  }

  /** The statement as it is sent: stars taken apart, every parameter a mark of its own. */
  private List<SqlPart> sql(Span at) {
    Map<Integer, Integer> numbers = parameters.numbers();
    for (Expr.Parameter mark : parameters.marks()) {
      int number = numbers.get(mark.at().start());
      if (mark.form() != Expr.ParameterForm.SLICE) {
        rewrites.replace(mark.at(), List.of(new SqlPart.Bind(number)));
      } else if (lists.json().contains(mark.at().start())) {
        rewrites.replace(
            mark.at(),
            List.of(
                new SqlPart.Text("value FROM json_each("),
                new SqlPart.BindList(number, SqlPart.ListForm.JSON),
                new SqlPart.Text(")")));
      } else {
        SqlPart.ListForm form =
            lists.arrays().contains(mark.at().start())
                ? SqlPart.ListForm.ARRAY
                : SqlPart.ListForm.EXPANDED;
        rewrites.replace(mark.at(), List.of(new SqlPart.BindList(number, form)));
      }
    }
    return rewrites.apply(at);
  }

  /**
   * The statement as it was written, each parameter as the engine's own mark with its number,
   * {@code sqlc.embed(t)} as {@code t.*}.
   */
  String written(ParsedStatement statement) {
    Rewrites marks = new Rewrites();
    statement
        .statement()
        .map(Embeds::of)
        .orElse(List.of())
        .forEach(embed -> marks.replace(embed.at(), embed.table().at().text() + ".*"));
    Map<Integer, Integer> numbers = parameters.numbers();
    String numbered = catalog.engine().lexical().numberedMarks().substring(0, 1);
    for (Expr.Parameter mark : parameters.marks()) {
      marks.replace(mark.at(), numbered + numbers.get(mark.at().start()));
    }
    StringBuilder text = new StringBuilder();
    for (SqlPart part : marks.apply(statement.at())) {
      text.append(((SqlPart.Text) part).text());
    }
    return text.toString();
  }
}
