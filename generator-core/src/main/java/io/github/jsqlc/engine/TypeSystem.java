package io.github.jsqlc.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What a database with declared types knows by itself, or by one of its extensions: types,
 * routines, operators and casts. The rows are immutable and read when their names are first asked
 * for; names are asked for as they are after folding.
 *
 * <p>The files of rows, all of them optional: {@code types.tsv}, {@code functions.tsv}, {@code
 * constructs.tsv}, {@code operators.tsv}, {@code casts.tsv} and {@code relations.tsv} in one
 * folder. A function's parameters are written {@code name:type?, type...} with a question mark
 * behind what has a default and dots behind what is variadic, its result {@code setof type} where
 * there may be many, its columns {@code name:type null} where a value may be NULL.
 */
public final class TypeSystem {
  private static final String SET_OF = "setof ";
  private static final String NULL = " null";

  private final String schema;
  private final IndexedRows types;
  private final IndexedRows functions;
  private final IndexedRows constructs;
  private final IndexedRows operators;
  private final IndexedRows casts;
  private final IndexedRows relations;
  private final Map<String, Optional<TypeInfo>> typesRead = new ConcurrentHashMap<>();
  private final Map<String, List<Routine>> functionsRead = new ConcurrentHashMap<>();
  private final Map<String, List<Routine>> constructsRead = new ConcurrentHashMap<>();
  private final Map<String, List<OperatorOverload>> operatorsRead = new ConcurrentHashMap<>();
  private final Map<String, List<CastRow>> castsRead = new ConcurrentHashMap<>();

  private TypeSystem(String folder, String schema) {
    this.schema = schema;
    types = IndexedRows.readIfPresent(folder + "/types.tsv");
    functions = IndexedRows.readIfPresent(folder + "/functions.tsv");
    constructs = IndexedRows.readIfPresent(folder + "/constructs.tsv");
    operators = IndexedRows.readIfPresent(folder + "/operators.tsv");
    casts = IndexedRows.readIfPresent(folder + "/casts.tsv");
    relations = IndexedRows.readIfPresent(folder + "/relations.tsv");
  }

  /** Whether there are rows of types in this folder. */
  static boolean isIn(String folder) {
    return TypeSystem.class.getResource(folder + "/types.tsv") != null;
  }

  /**
   * The rows of one folder.
   *
   * @param schema where its routines and operators are declared; empty if the user decides
   */
  static TypeSystem load(String folder, String schema) {
    return new TypeSystem(folder, schema);
  }

  /**
   * The type of this id: {@code int4}, {@code int4[]}, {@code citext}.
   *
   * <p>Rule PG-ARRAY-1 (PostgreSQL manual 8.15.1): an array's type says nothing of the number of
   * its dimensions, so there are no arrays of arrays.
   */
  public Optional<TypeInfo> type(String id) {
    return typesRead.computeIfAbsent(id, this::readType);
  }

  /**
   * The type of this id, where rows say that there is one.
   *
   * @throws IllegalStateException if there is none: a mistake of this tool
   */
  SqlType sqlType(String id) {
    return type(id).orElseThrow(() -> new IllegalStateException("no type " + id)).type();
  }

  private Optional<TypeInfo> readType(String id) {
    if (!id.endsWith(TypeInfo.ARRAY_MARK)) {
      return types.of(id).stream().findFirst().map(TypeSystem::typeInfo);
    }
    String element = id.substring(0, id.length() - TypeInfo.ARRAY_MARK.length());
    return types.of(element).stream()
        .filter(row -> row.get("array").equals("yes"))
        .findFirst()
        .map(row -> typeInfo(row).array());
  }

  private static TypeInfo typeInfo(Rows.Row row) {
    return new TypeInfo(
        SqlType.of(row.get("name"), Family.valueOf(constant(row.get("family")))),
        TypeKind.valueOf(constant(row.get("kind"))),
        row.get("category").charAt(0),
        row.get("preferred").equals("yes"),
        row.optional("element"),
        row.optional("subtype"),
        row.optional("range"));
  }

  /** The ids of all types that are no arrays. */
  public Collection<String> typeNames() {
    return types.names();
  }

  /** The functions, aggregates and procedures of this name; none if there is no such name. */
  public List<Routine> routines(String name) {
    return read(functionsRead, functions, name, row -> routine(row, schema));
  }

  /** The names of all routines, for hints. */
  public Collection<String> routineNames() {
    return functions.names();
  }

  /**
   * What the grammar alone knows by this name, though it reads like a call: {@code current_user},
   * {@code xmlelement}, {@code grouping}. Its arguments are not converted as a function's are.
   */
  public List<Routine> constructs(String name) {
    return read(constructsRead, constructs, name, row -> routine(row, ""));
  }

  /** The names of all that the grammar alone knows. */
  public Collection<String> constructNames() {
    return constructs.names();
  }

  /** The operators of this symbol, infix and prefix. */
  public List<OperatorOverload> operators(String name) {
    return read(operatorsRead, operators, name, this::operator);
  }

  /** All symbols of operators. */
  public Collection<String> operatorNames() {
    return operators.names();
  }

  /** The casts from this type. */
  public List<CastRow> castsFrom(String id) {
    return read(castsRead, casts, id, TypeSystem::castRow);
  }

  /** The ids of all types from which there are casts. */
  public Collection<String> castNames() {
    return casts.names();
  }

  /** The cast from one type to another. */
  public Optional<CastRow> cast(String from, String to) {
    return castsFrom(from).stream().filter(row -> row.target().equals(to)).findFirst();
  }

  /**
   * The columns of a table or view of an extension, or the fields of a row type that it declares;
   * none if there is no such name. What all databases have is in {@link Relations}.
   */
  public List<Routine.Column> columns(String relation) {
    return relations.of(relation).stream()
        .flatMap(row -> columnList(row.get("columns")).stream())
        .toList();
  }

  /** Whether an extension has a table or view of this name, from which queries can read. */
  public boolean hasRelation(String name) {
    return relations.of(name).stream().anyMatch(row -> row.get("kind").equals("relation"));
  }

  /** The names of all tables, views and row types of an extension. */
  public Collection<String> relationNames() {
    return relations.names();
  }

  private static <T> List<T> read(
      Map<String, List<T>> known, IndexedRows rows, String name, Function<Rows.Row, T> reader) {
    return known.computeIfAbsent(name, key -> rows.of(key).stream().map(reader).toList());
  }

  private static Routine routine(Rows.Row row, String schema) {
    String result = row.get("result");
    boolean setOf = result.startsWith(SET_OF);
    return new Routine(
        schema,
        row.get("name"),
        Routine.Kind.valueOf(constant(row.get("kind"))),
        parameters(row.get("parameters")),
        setOf ? result.substring(SET_OF.length()) : result,
        setOf,
        columnList(row.get("columns")),
        nullRule(row),
        row.optional("direct").map(Integer::parseInt).orElse(-1));
  }

  private static List<Routine.Parameter> parameters(String text) {
    List<Routine.Parameter> parameters = new ArrayList<>();
    for (String part : parts(text)) {
      boolean variadic = part.endsWith("...");
      String rest = variadic ? part.substring(0, part.length() - 3) : part;
      boolean hasDefault = rest.endsWith("?");
      rest = hasDefault ? rest.substring(0, rest.length() - 1) : rest;
      int colon = rest.indexOf(':');
      parameters.add(
          new Routine.Parameter(
              colon < 0 ? Optional.empty() : Optional.of(rest.substring(0, colon)),
              rest.substring(colon + 1),
              hasDefault,
              variadic));
    }
    return parameters;
  }

  private static List<Routine.Column> columnList(String text) {
    List<Routine.Column> columns = new ArrayList<>();
    for (String part : parts(text)) {
      boolean nullable = part.endsWith(NULL);
      int colon = part.lastIndexOf(':');
      columns.add(
          new Routine.Column(
              part.substring(0, colon),
              part.substring(colon + 1, part.length() - (nullable ? NULL.length() : 0)),
              nullable));
    }
    return columns;
  }

  private static List<String> parts(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(", "));
  }

  private OperatorOverload operator(Rows.Row row) {
    return new OperatorOverload(
        schema,
        row.get("name"),
        row.optional("left"),
        row.get("right"),
        row.get("result"),
        nullRule(row));
  }

  private static CastRow castRow(Rows.Row row) {
    return new CastRow(
        row.get("source-type"),
        row.get("target-type"),
        CastRow.Context.valueOf(constant(row.get("context"))),
        CastRow.Method.valueOf(constant(row.get("method"))),
        nullRule(row));
  }

  private static NullRule nullRule(Rows.Row row) {
    return NullRule.valueOf(constant(row.get("nulls")).replace('-', '_'));
  }

  private static String constant(String word) {
    return word.toUpperCase(Locale.ROOT);
  }
}
