package io.github.jsqlc.cli.project;

import io.github.jsqlc.GenerationResult;
import io.github.jsqlc.cli.DiagnosticJson;
import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.diag.Severity;
import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.ir.Column;
import io.github.jsqlc.ir.ColumnOrigin;
import io.github.jsqlc.ir.Parameter;
import io.github.jsqlc.ir.Query;
import io.github.jsqlc.source.Span;
import io.github.jsqlc.syntax.Annotation;
import io.github.jsqlc.syntax.ParsedFile;
import io.github.jsqlc.syntax.ParsedStatement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Tells what queries mean in the shape of {@code sqlc analyze}. */
public final class AnalysisJson {
  private final UnaryOperator<String> fileNames;
  private final List<Map<String, Object>> queries = new ArrayList<>();
  private final Set<Diagnostic> told = new HashSet<>();

  public AnalysisJson(UnaryOperator<String> fileNames) {
    this.fileNames = fileNames;
  }

  /** All queries so far, by file and position. */
  public List<Map<String, Object>> queries() {
    return List.copyOf(queries);
  }

  /** The diagnostics that stand in the answers. */
  public Set<Diagnostic> told() {
    return Set.copyOf(told);
  }

  /** Adds all queries that have a name, with their meaning or with what is wrong with them. */
  public void add(GenerationResult result) {
    Map<String, Query> right = new HashMap<>();
    result.analysis().program().queries().forEach(query -> right.put(query.name(), query));
    for (ParsedFile file : result.queries()) {
      for (ParsedStatement statement : file.statements()) {
        statement.annotation().ifPresent(name -> add(name, statement, result.diagnostics(), right));
      }
    }
  }

  private void add(
      Annotation annotation,
      ParsedStatement statement,
      List<Diagnostic> diagnostics,
      Map<String, Query> right) {
    Span span = annotation.at().to(statement.at());
    Optional<Diagnostic> error =
        diagnostics.stream()
            .filter(d -> d.severity() == Severity.ERROR && span.contains(d.at()))
            .findFirst();
    Query query = right.get(annotation.name());
    if (error.isEmpty() && query != null) {
      queries.add(understood(query));
      return;
    }
    Diagnostic reason = error.or(() -> firstError(diagnostics)).orElseThrow();
    told.add(reason);
    queries.add(failed(annotation.name(), reason));
  }

  /** A query without a mistake of its own fails by one of the schema. */
  private static Optional<Diagnostic> firstError(List<Diagnostic> diagnostics) {
    return diagnostics.stream().filter(d -> d.severity() == Severity.ERROR).findFirst();
  }

  private Map<String, Object> failed(String name, Diagnostic error) {
    Map<String, Object> details = DiagnosticJson.of(error, fileNames);
    Map<String, Object> inner = new LinkedHashMap<>();
    for (String key : List.of("code", "message", "file", "line", "column", "hint")) {
      inner.put(key, details.get(key));
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", name);
    json.put("error", inner);
    return json;
  }

  private static Map<String, Object> understood(Query query) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", query.name());
    json.put("cmd", query.command().word());
    json.put("columns", query.columns().stream().map(AnalysisJson::column).toList());
    json.put("params", query.parameters().stream().map(AnalysisJson::parameter).toList());
    return json;
  }

  private static Map<String, Object> column(Column column) {
    return column(column.name(), column.type(), column.nullable(), false, column.origin());
  }

  private static Map<String, Object> parameter(Parameter parameter) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("number", parameter.number());
    json.put(
        "column",
        column(
            parameter.name(),
            parameter.type(),
            parameter.nullable(),
            parameter.list(),
            parameter.origin()));
    return json;
  }

  private static Map<String, Object> column(
      String name, SqlType type, boolean nullable, boolean list, Optional<ColumnOrigin> origin) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", name);
    json.put("data_type", type.element().orElse(type).spelling());
    json.put("not_null", !nullable);
    json.put("is_array", list || type.element().isPresent());
    json.put("table", origin.map(o -> o.table().name()));
    return json;
  }
}
