package io.github.jsqlc.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The built-in functions of one engine, from its {@code functions.tsv}. Of hundreds of rows a run
 * needs a few, so a row is read when its name is first asked for.
 */
public final class Functions {
  private final Types types;
  private final Map<String, List<Rows.Row>> rows = new LinkedHashMap<>();
  private final Map<String, List<FunctionRow>> read = new HashMap<>();

  private Functions(Types types) {
    this.types = types;
  }

  static Functions load(String engine, Types types) {
    Functions functions = new Functions(types);
    for (Rows.Row row : Rows.read(engine, "functions.tsv")) {
      functions.rows.computeIfAbsent(row.get("name"), name -> new ArrayList<>(1)).add(row);
    }
    return functions;
  }

  private FunctionRow read(Rows.Row row) {
    FunctionRow function =
        new FunctionRow(
            row.get("name"),
            FunctionKind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)),
            Argument.parse(row.get("arguments")),
            row.get("result"),
            NullRule.valueOf(row.get("nulls").toUpperCase(Locale.ROOT).replace('-', '_')));
    boolean known = isType(function.result());
    for (Argument argument : function.arguments()) {
      known &= isType(argument.type());
    }
    if (!known) {
      throw new IllegalStateException(row.at() + ": a type that has no row");
    }
    return function;
  }

  private boolean isType(String name) {
    return name.equals(Argument.ANY_ELEMENT) || types.has(name);
  }

  /** All functions of this name, however its letters are cased; none if there is no such name. */
  public synchronized List<FunctionRow> named(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    List<FunctionRow> known = read.get(wanted);
    if (known == null) {
      List<FunctionRow> found = new ArrayList<>(1);
      for (Rows.Row row : rows.getOrDefault(wanted, List.of())) {
        found.add(read(row));
      }
      known = List.copyOf(found);
      read.put(wanted, known);
    }
    return known;
  }

  /** The names of all functions. */
  public Set<String> names() {
    return Collections.unmodifiableSet(rows.keySet());
  }
}
