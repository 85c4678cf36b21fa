package io.github.jsqlc.analysis;

import io.github.jsqlc.catalog.Catalog;
import io.github.jsqlc.catalog.Relation;
import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.diag.NearestName;
import io.github.jsqlc.ir.Column;
import io.github.jsqlc.ir.ColumnOrigin;
import io.github.jsqlc.ir.Command;
import io.github.jsqlc.ir.EnumType;
import io.github.jsqlc.ir.Program;
import io.github.jsqlc.ir.Query;
import io.github.jsqlc.ir.Table;
import io.github.jsqlc.ir.UserTypes;
import io.github.jsqlc.resolution.TypeSpace;
import io.github.jsqlc.syntax.Annotation;
import io.github.jsqlc.syntax.ParsedFile;
import io.github.jsqlc.syntax.ParsedStatement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The step from statements and a catalog to facts about queries. */
public final class Analyzer {
  private final Catalog catalog;
  private final Diagnostics diagnostics;
  private final TypeRules rules;
  private final Optional<TypeSpace> types;
  private final RelationShapes relations;
  private final Map<String, Annotation> names = new HashMap<>();
  private final List<AnalyzedQuery> analyzed = new ArrayList<>();

  private Analyzer(Catalog catalog, Diagnostics diagnostics) {
    this.catalog = catalog;
    this.diagnostics = diagnostics;
    this.types = TypeSpace.of(catalog);
    this.rules =
        types
            .<TypeRules>map(DeclaredTypeRules::new)
            .orElseGet(() -> new DynamicTypeRules(catalog.engine().types()));
    this.relations = new RelationShapes(catalog, rules, types, diagnostics);
  }

  /**
   * Reads every annotated statement of {@code queries}; each one alone, so one mistake hides none.
   */
  public static Analysis analyze(
      List<ParsedFile> queries, Catalog catalog, Diagnostics diagnostics) {
    Analyzer analyzer = new Analyzer(catalog, diagnostics);
    List<Table> tables = analyzer.tables();
    queries.forEach(analyzer::file);
    List<Query> right = analyzer.analyzed.stream().flatMap(a -> a.query().stream()).toList();
    List<EnumType> enums =
        catalog.enums().stream()
            .map(e -> new EnumType(e.name(), e.labels(), analyzer.columnOf(e.name(), tables)))
            .toList();
    UserTypes types =
        analyzer
            .types
            .map(t -> new SchemaTypeFacts(catalog, t, analyzer.rules, analyzer.relations))
            .map(facts -> facts.of(tables, right))
            .orElse(UserTypes.NONE);
    return new Analysis(
        new Program(catalog.engine().name(), tables, enums, types, right), analyzer.analyzed);
  }

  private List<Table> tables() {
    List<Table> tables = new ArrayList<>();
    for (Relation relation : catalog.relations()) {
      Shape shape = relations.shapeOf(relation);
      if (!shape.failed()) {
        List<Column> columns =
            shape.fields().stream().filter(f -> !f.hidden()).map(f -> column(f, rules)).toList();
        tables.add(new Table(relations.idOf(relation), columns, relation.comment()));
      }
    }
    return tables;
  }

  /** The first column whose type is the enumeration of this name; it has none of its own. */
  private Optional<ColumnOrigin> columnOf(String enumeration, List<Table> tables) {
    if (types.isPresent()) {
      return Optional.empty();
    }
    return tables.stream()
        .flatMap(table -> table.columns().stream())
        .filter(column -> column.type().name().equals(enumeration))
        .flatMap(column -> column.origin().stream())
        .findFirst();
  }

  static Column column(Field field, TypeRules rules) {
    return new Column(
        field.name(), rules.sent(field.type()), field.nullable(), field.origin(), field.comment());
  }

  private void file(ParsedFile file) {
    Optional<Annotation> before = Optional.empty();
    for (ParsedStatement statement : file.statements()) {
      if (statement.annotation().isPresent()) {
        before = statement.annotation();
        annotated(statement);
      } else {
        unnamed(statement, before);
      }
    }
  }

  private void unnamed(ParsedStatement statement, Optional<Annotation> before) {
    if (statement.statement().isEmpty()) {
      return;
    }
    if (before.isPresent()) {
      diagnostics.add(
          Diagnostic.of(
                  Code.Q505,
                  statement.at(),
                  "a second statement under the name \"%s\"".formatted(before.get().name()))
              .withHint("give it a name of its own: -- name: .. :exec"));
    } else {
      diagnostics.add(
          Diagnostic.of(Code.Q509, statement.at(), "this statement has no name and is left out")
              .withHint("write -- name: .. :one before it"));
    }
  }

  private void annotated(ParsedStatement statement) {
    Annotation annotation = statement.annotation().orElseThrow();
    Diagnostics own = new Diagnostics();
    Optional<Command> command = command(annotation, own);
    Annotation first = names.putIfAbsent(annotation.name(), annotation);
    if (first != null) {
      own.add(
          Diagnostic.of(
                  Code.Q503,
                  annotation.nameAt(),
                  "a second query named \"%s\"".formatted(annotation.name()))
              .withHint("the first is at " + first.nameAt()));
    }
    QueryReader reader = new QueryReader(catalog, rules, types, relations, own);
    Optional<Query> query = statement.statement().flatMap(s -> reader.read(annotation, command, s));
    own.sorted().forEach(diagnostics::add);
    boolean right = !own.hasErrors();
    analyzed.add(
        new AnalyzedQuery(
            statement, query.filter(q -> right), reader.written(statement), own.sorted()));
  }

  private static Optional<Command> command(Annotation annotation, Diagnostics own) {
    Optional<Command> command = Command.of(annotation.command());
    if (command.isEmpty()) {
      own.add(
          Diagnostic.of(
                  Code.Q502,
                  annotation.commandAt(),
                  "no command \"%s\"".formatted(annotation.command()))
              .withHint(
                  NearestName.hint(annotation.command(), Command.words())
                      .or(() -> Optional.of("use one of " + String.join(" ", Command.words())))));
    }
    return command;
  }
}
