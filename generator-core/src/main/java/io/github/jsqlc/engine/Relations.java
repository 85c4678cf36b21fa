package io.github.jsqlc.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What comes with one engine and gives rows: {@code table-functions.tsv}, {@code system-tables.tsv}
 * and {@code modules.tsv}. Names are found however their letters are cased.
 */
public final class Relations {
  private final Map<String, TableFunction> functions = new LinkedHashMap<>();
  private final Map<String, SystemTable> tables = new LinkedHashMap<>();
  private final List<Module> modules;

  private Relations(String engine, Types types) {
    for (Rows.Row row : Rows.read(engine, "table-functions.tsv")) {
      functions.put(
          row.get("name"),
          new TableFunction(
              row.get("name"),
              Argument.parse(row.get("arguments")),
              RelationColumn.parse(row.get("columns"), types)));
    }
    for (Rows.Row row : Rows.read(engine, "system-tables.tsv")) {
      tables.put(
          row.get("name"),
          new SystemTable(
              row.get("schema"), row.get("name"), RelationColumn.parse(row.get("columns"), types)));
    }
    modules = Rows.read(engine, "modules.tsv").stream().map(row -> module(row, types)).toList();
  }

  static Relations load(String engine, Types types) {
    return new Relations(engine, types);
  }

  private static Module module(Rows.Row row, Types types) {
    return new Module(
        row.get("name"),
        row.get("variant"),
        Module.Arguments.valueOf(row.get("arguments").toUpperCase(Locale.ROOT)),
        RelationColumn.parse(row.get("declared"), types),
        RelationColumn.parse(row.get("columns"), types),
        row.words("options"));
  }

  /** The table-valued function of this name. */
  public Optional<TableFunction> function(String name) {
    return Optional.ofNullable(functions.get(name.toLowerCase(Locale.ROOT)));
  }

  /** The names of all table-valued functions. */
  public Set<String> functionNames() {
    return Collections.unmodifiableSet(functions.keySet());
  }

  /** The system table of this name. */
  public Optional<SystemTable> table(String name) {
    return Optional.ofNullable(tables.get(name.toLowerCase(Locale.ROOT)));
  }

  /** The names of all system tables. */
  public Set<String> tableNames() {
    return Collections.unmodifiableSet(tables.keySet());
  }

  /** The modules of this name: none, one, or one for each variant. */
  public List<Module> modules(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return modules.stream().filter(m -> m.name().equals(wanted)).toList();
  }

  /** The names of all modules, each once. */
  public List<String> moduleNames() {
    return modules.stream().map(Module::name).distinct().toList();
  }
}
