package io.github.jsqlc.catalog;

import io.github.jsqlc.diag.NearestName;
import io.github.jsqlc.engine.Engine;
import io.github.jsqlc.engine.Module;
import io.github.jsqlc.engine.RelationColumn;
import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.source.Span;
import io.github.jsqlc.syntax.Ddl.CreateVirtualTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The columns of virtual tables, from the rows of their modules and their arguments. */
final class VirtualTables {
  private final Engine engine;
  private final Names names;

  VirtualTables(Engine engine) {
    this.engine = engine;
    this.names = new Names(engine);
  }

  /** Reports what the module would not take. */
  void check(CreateVirtualTable table, Reports reports) {
    Optional<Module> module = module(table);
    if (module.isEmpty()) {
      List<String> variants =
          engine.relations().modules(table.module().text()).stream().map(Module::variant).toList();
      reports.refused(
          last(table).map(CreateVirtualTable.Argument::at).orElse(table.module().at()),
          "\"%s\" has no table of this type".formatted(table.module().text()),
          "write one of " + String.join(", ", variants));
      return;
    }
    switch (module.get().arguments()) {
      case COLUMNS -> checkColumns(table, module.get(), reports);
      case COORDINATES -> checkCoordinates(table, reports);
      case NONE -> {}
    }
  }

  private void checkColumns(CreateVirtualTable table, Module module, Reports reports) {
    for (CreateVirtualTable.Argument argument : table.arguments()) {
      ModuleArgument read = ModuleArgument.of(argument.text());
      if (read.isOption() && module.optionsOnly() && !isOption(read, module)) {
        reports.refused(
            argument.at(),
            "\"%s\" has no option \"%s\"".formatted(module.name(), read.name()),
            NearestName.hint(read.name(), module.options())
                .orElse("its options are " + String.join(", ", module.options())));
      }
    }
    Map<String, Span> seen = new HashMap<>();
    for (CreateVirtualTable.Argument argument : columnArguments(table, module)) {
      String name = ModuleArgument.of(argument.text()).name();
      if (seen.putIfAbsent(names.key(name), argument.at()) != null) {
        reports.refused(argument.at(), "column \"%s\" is declared twice".formatted(name));
      }
    }
  }

  /**
   * Rule SQLITE-RTREE-1 (rtree.html, section 3): a key, two to ten coordinates, the others last.
   */
  private static void checkCoordinates(CreateVirtualTable table, Reports reports) {
    int coordinates = -1;
    boolean auxiliary = false;
    for (CreateVirtualTable.Argument argument : table.arguments()) {
      if (argument.text().startsWith("+")) {
        auxiliary = true;
      } else if (auxiliary) {
        reports.refused(argument.at(), "columns with + before them come last");
        return;
      } else {
        coordinates++;
      }
    }
    if (coordinates < 2 || coordinates > 10 || coordinates % 2 != 0) {
      reports.refused(
          table.module().at(),
          "\"%s\" needs a key and one to five pairs of coordinates"
              .formatted(table.module().text()));
    }
  }

  /** The module's row that fits the arguments. */
  private Optional<Module> module(CreateVirtualTable table) {
    List<Module> modules = engine.relations().modules(table.module().text());
    String variant =
        last(table)
            .map(argument -> ModuleArgument.of(argument.text()).name().toLowerCase(Locale.ROOT))
            .orElse("");
    return modules.stream()
        .filter(m -> m.variant().isEmpty() || m.variant().equals(variant))
        .findFirst();
  }

  private static Optional<CreateVirtualTable.Argument> last(CreateVirtualTable table) {
    int count = table.arguments().size();
    return count == 0 ? Optional.empty() : Optional.of(table.arguments().get(count - 1));
  }

  private static boolean isOption(ModuleArgument argument, Module module) {
    return module.options().contains(argument.name().toLowerCase(Locale.ROOT))
        && !argument.rest().isEmpty();
  }

  private static List<CreateVirtualTable.Argument> columnArguments(
      CreateVirtualTable table, Module module) {
    return table.arguments().stream()
        .filter(argument -> !argument.text().isEmpty())
        .filter(
            argument -> {
              ModuleArgument read = ModuleArgument.of(argument.text());
              return !isOption(read, module) && !(module.optionsOnly() && read.isOption());
            })
        .toList();
  }

  /** The columns under the name that the table has now. */
  List<Column> columns(CreateVirtualTable table, String tableName) {
    Module module = module(table).orElse(null);
    if (module == null) {
      return List.of();
    }
    List<Column> columns = new ArrayList<>();
    switch (module.arguments()) {
      case COLUMNS -> {
        for (CreateVirtualTable.Argument argument : columnArguments(table, module)) {
          String name = ModuleArgument.of(argument.text()).name();
          columns.add(column(module.declared().get(0).named(name), argument.at()));
        }
        if (columns.isEmpty()) {
          columns.add(column(module.declared().get(0), table.at()));
        }
      }
      case COORDINATES ->
          table.arguments().forEach(a -> columns.add(coordinate(a, module, columns)));
      case NONE -> {}
    }
    for (RelationColumn column : module.columns()) {
      columns.add(
          column(
              column.name().equals(Module.TABLE_NAME) ? column.named(tableName) : column,
              table.at()));
    }
    return columns;
  }

  private Column coordinate(
      CreateVirtualTable.Argument argument, Module module, List<Column> before) {
    boolean auxiliary = argument.text().startsWith("+");
    ModuleArgument read = ModuleArgument.of(argument.text().substring(auxiliary ? 1 : 0));
    RelationColumn declared =
        module.declared().get(auxiliary ? 2 : Math.min(before.size(), 1)).named(read.name());
    Column column = column(declared, argument.at());
    String type = read.rest();
    return auxiliary && !type.isEmpty()
        ? column.typed(declaredType(type).orElse(column.type()))
        : column;
  }

  private Optional<SqlType> declaredType(String text) {
    return engine.types().ofDeclared(List.of(text.replaceAll("\\(.*", "").split("\\s+")), text);
  }

  private Column column(RelationColumn column, Span at) {
    return new Column(
        column.name(),
        column.type(),
        engine.types().affinity(column.type()),
        column.notNull(),
        column.hidden(),
        false,
        false,
        Optional.empty(),
        Optional.empty(),
        at,
        false);
  }
}
