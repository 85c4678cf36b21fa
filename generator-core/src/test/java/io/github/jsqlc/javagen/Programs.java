package io.github.jsqlc.javagen;

import io.github.jsqlc.config.ExceptionStyle;
import io.github.jsqlc.config.JavaOptions;
import io.github.jsqlc.config.JavaType;
import io.github.jsqlc.config.Located;
import io.github.jsqlc.config.Nullness;
import io.github.jsqlc.config.OneRow;
import io.github.jsqlc.config.TemporalStorage;
import io.github.jsqlc.config.TypeOverride;
import io.github.jsqlc.engine.Engine;
import io.github.jsqlc.engine.Family;
import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.engine.TypeInfo;
import io.github.jsqlc.ir.Column;
import io.github.jsqlc.ir.ColumnOrigin;
import io.github.jsqlc.ir.Command;
import io.github.jsqlc.ir.CompositeType;
import io.github.jsqlc.ir.CopyTarget;
import io.github.jsqlc.ir.DomainType;
import io.github.jsqlc.ir.EnumType;
import io.github.jsqlc.ir.Parameter;
import io.github.jsqlc.ir.Program;
import io.github.jsqlc.ir.Query;
import io.github.jsqlc.ir.RangeType;
import io.github.jsqlc.ir.ResultItem;
import io.github.jsqlc.ir.RowCount;
import io.github.jsqlc.ir.SqlPart;
import io.github.jsqlc.ir.Table;
import io.github.jsqlc.ir.TableId;
import io.github.jsqlc.ir.UserTypes;
import io.github.jsqlc.source.SourceFile;
import io.github.jsqlc.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Builds programs by hand, as the analysis would give them. */
public final class Programs {
  private final List<Table> tables = new ArrayList<>();
  private final List<EnumType> enums = new ArrayList<>();
  private final List<Query> queries = new ArrayList<>();
  private final List<CompositeType> composites = new ArrayList<>();
  private final List<DomainType> domains = new ArrayList<>();
  private final List<RangeType> ranges = new ArrayList<>();
  private final Map<String, SqlType> declared = new HashMap<>();
  private final String engine;

  public Programs() {
    this("sqlite");
  }

  /** For an engine; one with declared types has those by name where families stand elsewhere. */
  public Programs(String engine) {
    this.engine = engine;
  }

  public static SqlType type(Family family) {
    return SqlType.of(family.name().toLowerCase(java.util.Locale.ROOT), family);
  }

  /** {@code id INT64}, {@code bio TEXT?}: a question mark for a column that may be null. */
  public Column column(TableId table, String declaration) {
    int space = declaration.lastIndexOf(' ');
    String word = declaration.substring(space + 1);
    boolean nullable = word.endsWith("?");
    String family = nullable ? word.substring(0, word.length() - 1) : word;
    String name = declaration.substring(0, space);
    return new Column(
        name,
        typeOf(family),
        nullable,
        Optional.ofNullable(table).map(t -> new ColumnOrigin(t, name)),
        Optional.empty());
  }

  /** A family, or the name of an enumeration behind {@code ENUM:}. */
  private SqlType typeOf(String word) {
    if (declared.containsKey(word)) {
      return declared.get(word);
    }
    if (word.endsWith("[]")) {
      String element = word.replace("[]", "");
      return new SqlType(element + "[]", word, Family.ARRAY, Optional.of(typeOf(element)));
    }
    Optional<SqlType> known =
        Engine.named(engine)
            .orElseThrow()
            .typeSystem()
            .flatMap(types -> types.type(word))
            .map(TypeInfo::type);
    if (known.isPresent()) {
      return known.get();
    }
    return word.startsWith("ENUM:")
        ? SqlType.of(word.substring(5), Family.ENUM)
        : type(Family.valueOf(word));
  }

  public static TableId id(String name) {
    int dot = name.indexOf('.');
    return dot < 0
        ? new TableId("", name)
        : new TableId(name.substring(0, dot), name.substring(dot + 1));
  }

  public Programs table(String name, String... columns) {
    TableId id = id(name);
    tables.add(new Table(id, columns(id, columns), Optional.empty()));
    return this;
  }

  private List<Column> columns(TableId table, String... declarations) {
    List<Column> columns = new ArrayList<>();
    for (String declaration : declarations) {
      columns.add(column(table, declaration));
    }
    return columns;
  }

  public Programs enumeration(String name, String... labels) {
    enums.add(new EnumType(name, List.of(labels), Optional.empty()));
    declared.put(name, SqlType.of(name, Family.ENUM));
    return this;
  }

  /** A type that no row has. */
  public Programs typed(String name, Family family) {
    declared.put(name, SqlType.of(name, family));
    return this;
  }

  public Programs composite(String name, String... fields) {
    composites.add(
        new CompositeType(name, columns(null, fields), Optional.empty(), Optional.empty()));
    return typed(name, Family.COMPOSITE);
  }

  /** The rows of a table as values. */
  public Programs rowType(String name, String table) {
    composites.add(
        new CompositeType(
            name, tableOf(table).columns(), Optional.of(id(table)), Optional.empty()));
    return typed(name, Family.COMPOSITE);
  }

  /** A domain has the family of its base. */
  public Programs domain(String name, String base) {
    SqlType type = typeOf(base);
    domains.add(new DomainType(name, type));
    declared.put(name, new SqlType(name, name, type.family(), type.element()));
    return this;
  }

  public Programs range(String name, String subtype, String multirange) {
    ranges.add(new RangeType(name, typeOf(subtype), Optional.of(multirange)));
    return typed(name, Family.RANGE).typed(multirange, Family.MULTIRANGE);
  }

  Table tableOf(String name) {
    return tables.stream().filter(t -> t.id().equals(id(name))).findFirst().orElseThrow();
  }

  /** A query in {@code author.sql}. */
  public QueryBuilder query(String name, Command command, String sql) {
    return new QueryBuilder(name, command, sql);
  }

  public Program build() {
    return new Program(engine, tables, enums, types(), queries);
  }

  private UserTypes types() {
    boolean schemas = Engine.named(engine).orElseThrow().typeSystem().isPresent();
    return new UserTypes(
        schemas ? Optional.of("public") : Optional.empty(), composites, domains, ranges);
  }

  /** One query; its parts follow each other, and {@link #end} adds it. */
  public final class QueryBuilder {
    private final String name;
    private final Command command;
    private final String sql;
    private String file = "author.sql";
    private List<String> doc = List.of();
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<ResultItem> results = new ArrayList<>();
    private final Map<Integer, SqlPart.ListForm> lists = new HashMap<>();
    private boolean writes;
    private RowCount rows = RowCount.ANY_NUMBER;
    private Optional<TableId> wholeTable = Optional.empty();
    private Optional<CopyTarget> copy = Optional.empty();

    private QueryBuilder(String name, Command command, String sql) {
      this.name = name;
      this.command = command;
      this.sql = sql;
      this.writes = !sql.startsWith("SELECT");
    }

    /** For a statement that is neither a query nor changes data. */
    public QueryBuilder readOnly() {
      writes = false;
      return this;
    }

    public QueryBuilder in(String file) {
      this.file = file;
      return this;
    }

    public QueryBuilder doc(String... lines) {
      this.doc = List.of(lines);
      return this;
    }

    /** {@code name FAMILY} or {@code name FAMILY?}. */
    public QueryBuilder param(String declaration) {
      return param(declaration, null);
    }

    public QueryBuilder param(String declaration, String table) {
      Column column = column(table == null ? null : id(table), declaration);
      parameters.add(
          new Parameter(
              parameters.size() + 1,
              column.name(),
              column.type(),
              column.nullable(),
              false,
              column.origin()));
      return this;
    }

    public QueryBuilder list(String declaration, SqlPart.ListForm form) {
      Column column = column(null, declaration);
      lists.put(parameters.size() + 1, form);
      parameters.add(
          new Parameter(
              parameters.size() + 1, column.name(), column.type(), false, true, Optional.empty()));
      return this;
    }

    public QueryBuilder gives(String... columns) {
      for (String column : columns) {
        results.add(new ResultItem.Single(column(null, column)));
      }
      return this;
    }

    /** Columns of a table, whose types may be other than there. */
    public QueryBuilder givesFrom(String table, String... columns) {
      for (String column : columns) {
        results.add(new ResultItem.Single(column(id(table), column)));
      }
      return this;
    }

    public QueryBuilder givesAllOf(String table) {
      tableOf(table).columns().forEach(c -> results.add(new ResultItem.Single(c)));
      wholeTable = Optional.of(id(table));
      return this;
    }

    public QueryBuilder embeds(String alias, String table, boolean optional, Integer witness) {
      results.add(
          new ResultItem.Embedded(
              alias,
              id(table),
              tableOf(table).columns(),
              optional,
              witness == null ? OptionalInt.empty() : OptionalInt.of(witness)));
      return this;
    }

    /** For an insert of nothing but its parameters in their order. */
    public QueryBuilder copiesInto(String table, String... columns) {
      List<Integer> numbers = new ArrayList<>();
      for (int i = 1; i <= columns.length; i++) {
        numbers.add(i);
      }
      copy = Optional.of(new CopyTarget(table, List.of(columns), numbers));
      return this;
    }

    public QueryBuilder exactlyOne() {
      rows = RowCount.EXACTLY_ONE;
      return this;
    }

    /** Marks are {@code ?1}, {@code ?2}: the numbers of the parameters. */
    public Programs end() {
      List<SqlPart> parts = new ArrayList<>();
      String[] pieces = sql.split("(?<=\\?\\d{1,3})(?!\\d)|(?=\\?\\d)");
      for (String piece : pieces) {
        if (!piece.matches("\\?\\d+")) {
          parts.add(new SqlPart.Text(piece));
          continue;
        }
        int number = Integer.parseInt(piece.substring(1));
        parts.add(
            lists.containsKey(number)
                ? new SqlPart.BindList(number, lists.get(number))
                : new SqlPart.Bind(number));
      }
      queries.add(
          new Query(
              name,
              command,
              doc,
              at(),
              parts,
              parameters,
              results,
              rows,
              writes,
              wholeTable,
              copy));
      return Programs.this;
    }

    private Span at() {
      String head = "-- name: ";
      SourceFile source = new SourceFile(file, head + name + " " + command.word());
      return source.span(head.length(), head.length() + name.length());
    }
  }

  private static <T> Located<T> located(T value) {
    return new Located<>(value, new SourceFile("sqlc.yaml", "x").span(0, 1));
  }

  /** Options, each with its default until it is set. */
  public static final class Options {
    public int limit = 5;
    public boolean emitInterface;
    public boolean exactNames;
    public boolean unusedModels;
    public Nullness nullness = Nullness.RUNTIME;
    public ExceptionStyle exceptions = ExceptionStyle.UNCHECKED;
    public OneRow oneRow = OneRow.FIRST;
    public TemporalStorage dates = TemporalStorage.ISO;
    public final Map<String, String> rename = new HashMap<>();
    public final List<TypeOverride> overrides = new ArrayList<>();

    /**
     * Another Java type for a type.
     *
     * @param codec null for none
     */
    public void override(String dbType, String javaType, String codec) {
      overrides.add(
          new TypeOverride(
              located(dbType).at(),
              new TypeOverride.DbType(located(dbType)),
              located(new JavaType(javaType, List.of(), 0)),
              Optional.ofNullable(codec).map(Programs::located),
              Optional.empty()));
    }

    public JavaOptions build() {
      Map<String, Located<String>> names = new HashMap<>();
      rename.forEach((from, to) -> names.put(from, located(to)));
      return new JavaOptions(
          located("com.example.db"),
          located("src"),
          limit,
          emitInterface,
          exactNames,
          unusedModels,
          nullness,
          exceptions,
          oneRow,
          dates,
          true,
          names,
          overrides);
    }
  }
}
