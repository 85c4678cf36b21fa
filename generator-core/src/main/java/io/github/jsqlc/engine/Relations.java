package io.github.jsqlc.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What comes with one engine and gives rows: {@code table-functions.tsv}, {@code system-tables.tsv}
 * and {@code modules.tsv}. Names are found however their letters are cased. A row is read when its
 * name is asked for, since a run needs few of them.
 */
public final class Relations {
  private final Function<String, SqlType> types;
  private final Map<String, Rows.Row> functions = new LinkedHashMap<>();
  private final Map<String, Rows.Row> tables = new LinkedHashMap<>();
  private final List<Rows.Row> modules;

  private Relations(String engine, Function<String, SqlType> types) {
    this.types = types;
    for (Rows.Row row : Rows.read(engine, "table-functions.tsv")) {
      functions.put(row.get("name"), row);
    }
    for (Rows.Row row : Rows.read(engine, "system-tables.tsv")) {
      tables.put(row.get("name"), row);
    }
    modules = Rows.read(engine, "modules.tsv");
  }

  static Relations load(String engine, Function<String, SqlType> types) {
    return new Relations(engine, types);
  }

  private List<RelationColumn> columns(Rows.Row row, String cell) {
    return RelationColumn.parse(row.get(cell), types);
  }

  private Module module(Rows.Row row) {
    return new Module(
        row.get("name"),
        row.get("variant"),
        Module.Arguments.valueOf(row.get("arguments").toUpperCase(Locale.ROOT)),
        columns(row, "declared"),
        columns(row, "columns"),
        row.words("options"));
  }

  /** The table-valued function of this name. */
  public Optional<TableFunction> function(String name) {
    return Optional.ofNullable(functions.get(name.toLowerCase(Locale.ROOT)))
        .map(
            row ->
                new TableFunction(
                    row.get("name"),
                    Argument.parse(row.get("arguments")),
                    columns(row, "columns")));
  }

  /** The names of all table-valued functions. */
  public Set<String> functionNames() {
    return Collections.unmodifiableSet(functions.keySet());
  }

  /** Whether the engine itself has a table of this name. */
  public boolean hasTable(String name) {
    return tables.containsKey(name.toLowerCase(Locale.ROOT));
  }

  /** The system table of this name. */
  public Optional<SystemTable> table(String name) {
    return Optional.ofNullable(tables.get(name.toLowerCase(Locale.ROOT)))
        .map(row -> new SystemTable(row.get("schema"), row.get("name"), columns(row, "columns")));
  }

  /** The names of all system tables. */
  public Set<String> tableNames() {
    return Collections.unmodifiableSet(tables.keySet());
  }

  /** The modules of this name: none, one, or one for each variant. */
  public List<Module> modules(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return modules.stream()
        .filter(row -> row.get("name").equals(wanted))
        .map(this::module)
        .toList();
  }

  /** The names of all modules, each once. */
  public List<String> moduleNames() {
    return modules.stream().map(row -> row.get("name")).distinct().toList();
  }
}
