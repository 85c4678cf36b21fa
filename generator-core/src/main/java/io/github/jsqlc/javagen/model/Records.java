package io.github.jsqlc.javagen.model;

import io.github.jsqlc.config.JavaOptions;
import io.github.jsqlc.config.Located;
import io.github.jsqlc.ir.Column;
import io.github.jsqlc.ir.ColumnOrigin;
import io.github.jsqlc.ir.CompositeType;
import io.github.jsqlc.ir.Program;
import io.github.jsqlc.ir.ResultItem;
import io.github.jsqlc.ir.Table;
import io.github.jsqlc.ir.TableId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the records that stand for rows. */
final class Records {
  /** Aliases up to this length are taken for abbreviations, as in {@code FROM books b}. */
  private static final int LONGEST_ABBREVIATION = 2;

  private final JavaOptions options;
  private final TypeNames names;
  private final ValueTypes types;
  private final JdbcDriver driver;
  private final Map<TableId, Table> tables;
  private final Set<TableId> used = new LinkedHashSet<>();

  Records(
      Program program, TypeNames names, ValueTypes types, JdbcDriver driver, JavaOptions options) {
    this.driver = driver;
    this.options = options;
    this.names = names;
    this.types = types;
    this.tables =
        program.tables().stream().collect(Collectors.toMap(Table::id, table -> table, (a, b) -> a));
  }

  /** The shared record of a table, which is generated because of this call. */
  TypeRef shared(TableId table) {
    used.add(table);
    return TypeRef.of(options.javaPackage().value(), names.of(table));
  }

  /**
   * The record of each table that was asked for, or of all, and of each composite type that was, in
   * the order of the schema. A record may ask for others.
   */
  List<RecordModel> sharedRecords(Program program) {
    Map<TableId, RecordModel> ofTables = new HashMap<>();
    Map<String, RecordModel> ofComposites = new HashMap<>();
    int known;
    do {
      known = ofTables.size() + ofComposites.size();
      for (CompositeType composite : List.copyOf(types.usual().usedComposites())) {
        composite.table().ifPresent(this::shared);
        if (composite.table().isEmpty() && !ofComposites.containsKey(composite.name())) {
          ofComposites.put(composite.name(), record(composite));
        }
      }
      for (Table table : program.tables()) {
        boolean wanted = options.emitUnusedModels() || used.contains(table.id());
        if (wanted && !ofTables.containsKey(table.id())) {
          ofTables.put(table.id(), record(table));
        }
      }
    } while (known < ofTables.size() + ofComposites.size());
    return Stream.concat(
            program.tables().stream().map(table -> ofTables.get(table.id())),
            program.types().composites().stream().map(type -> ofComposites.get(type.name())))
        .filter(Objects::nonNull)
        .map(this::withForm)
        .toList();
  }

  /** The record as one value, if somebody asked for that. */
  private RecordModel withForm(RecordModel record) {
    if (!types.usual().usesForm(record.type())) {
      return record;
    }
    List<TypeForm> fields = new ArrayList<>();
    for (RecordModel.Component component : record.components()) {
      component
          .op()
          .match(
              value -> fields.add(types.usual().use(value.type().form().orElseThrow())),
              shared -> false,
              construct -> false);
    }
    RecordModel.FormModel form =
        new RecordModel.FormModel(UsualTypes.FORM, driver.formClass().orElseThrow(), fields);
    return new RecordModel(
        record.type(), record.doc(), record.components(), record.read(), Optional.of(form));
  }

  private RecordModel record(CompositeType composite) {
    DocModel doc =
        DocModel.of(
            DocText.sentence(composite.comment())
                .orElse(
                    "A value of the type %s."
                        .formatted(DocText.code(names.shortName(composite.name())))));
    UniqueNames taken = UniqueNames.exact();
    List<RecordModel.Component> components = new ArrayList<>();
    for (Column field : composite.fields()) {
      int number = components.size();
      String name = taken.take(renamed(field.name(), Identifiers.column(field.name(), number + 1)));
      ValueType value = types.withForm(field.type(), field.nullable(), field.origin());
      value.form().ifPresent(types.usual()::use);
      components.add(
          new RecordModel.Component(name, value.type(), new ReadOp.Value(value), number));
      doc = doc.tag("@param %s %s".formatted(name, describe(new ResultItem.Single(field))));
    }
    TypeRef type = TypeRef.of(options.javaPackage().value(), names.ofComposite(composite.name()));
    return new RecordModel(type, doc, components, false, Optional.empty());
  }

  private RecordModel record(Table table) {
    DocModel doc =
        DocModel.of(
            DocText.sentence(table.comment())
                .orElse("One row of %s.".formatted(DocText.code(qualified(table.id())))));
    List<ResultItem> items = new ArrayList<>();
    table.columns().forEach(column -> items.add(new ResultItem.Single(column)));
    return record(shared(table.id()), doc, items, true);
  }

  /** A record with a component for each item. */
  RecordModel record(TypeRef type, DocModel doc, List<ResultItem> items, boolean read) {
    UniqueNames taken = UniqueNames.exact();
    List<RecordModel.Component> components = new ArrayList<>();
    DocModel documented = doc;
    int offset = 0;
    for (ResultItem item : items) {
      String name = taken.take(name(item, components.size() + 1, items));
      ReadOp op = read(item);
      components.add(new RecordModel.Component(name, type(op), op, offset));
      documented = documented.tag("@param %s %s".formatted(name, describe(item)));
      offset += item.columns().size();
    }
    return new RecordModel(type, documented, components, read, Optional.empty());
  }

  /** How one item of a result is read. */
  ReadOp read(ResultItem item) {
    if (item instanceof ResultItem.Embedded embedded) {
      return new ReadOp.Shared(shared(embedded.table()), witnesses(embedded));
    }
    Column column = ((ResultItem.Single) item).column();
    return new ReadOp.Value(types.of(column.type(), column.nullable(), column.origin()));
  }

  private static List<Integer> witnesses(ResultItem.Embedded embedded) {
    if (!embedded.optional()) {
      return List.of();
    }
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < embedded.columns().size(); i++) {
      all.add(i);
    }
    return embedded.witness().isPresent() ? List.of(embedded.witness().getAsInt()) : all;
  }

  /** The type of what is read, with null where it may be missing. */
  static TypeRef type(ReadOp op) {
    return op.match(
        value -> value.type().type(),
        shared -> shared.record().orNull(!shared.witnesses().isEmpty()),
        construct -> construct.record());
  }

  private String name(ResultItem item, int position, List<ResultItem> items) {
    if (item instanceof ResultItem.Embedded embedded) {
      String name = saysNothing(embedded, items) ? names.of(embedded.table()) : embedded.name();
      return renamed(embedded.name(), Identifiers.variable(name, "row" + position));
    }
    String name = ((ResultItem.Single) item).column().name();
    return renamed(name, Identifiers.column(name, position));
  }

  /**
   * Whether the table tells more than its alias: where there is none, or where it is an
   * abbreviation and no other row of the table stands beside it.
   */
  private static boolean saysNothing(ResultItem.Embedded embedded, List<ResultItem> items) {
    long rows =
        items.stream()
            .filter(ResultItem.Embedded.class::isInstance)
            .filter(item -> ((ResultItem.Embedded) item).table().equals(embedded.table()))
            .count();
    return embedded.name().equalsIgnoreCase(embedded.table().name())
        || (embedded.name().length() <= LONGEST_ABBREVIATION && rows == 1);
  }

  private String renamed(String sqlName, String otherwise) {
    Located<String> name = options.rename().get(sqlName);
    return name == null ? otherwise : Identifiers.safe(name.value());
  }

  /** The name of a parameter, which is not unique yet. */
  String parameterName(String sqlName, int number) {
    return renamed(sqlName, Identifiers.variable(sqlName, "arg" + number));
  }

  private String describe(ResultItem item) {
    if (item instanceof ResultItem.Embedded embedded) {
      String row = "the row of %s".formatted(DocText.escaped(qualified(embedded.table())));
      return embedded.optional() ? row + ", or null when the join found none" : row;
    }
    Column column = ((ResultItem.Single) item).column();
    return DocText.sentence(column.comment())
        .or(() -> column.origin().map(Records::describe))
        .orElse("the column %s".formatted(DocText.code(shortened(column.name()))));
  }

  static String describe(ColumnOrigin origin) {
    return DocText.escaped("%s.%s".formatted(qualified(origin.table()), origin.column()));
  }

  /** Expressions without an alias have their whole text as their name. */
  private static String shortened(String name) {
    String line = String.join(" ", name.strip().split("\\s+"));
    return line.length() <= 60 ? line : line.substring(0, line.offsetByCodePoints(0, 57)) + "...";
  }

  static String qualified(TableId table) {
    return table.schema().isEmpty() ? table.name() : table.schema() + "." + table.name();
  }

  /** How the documentation calls one row of a table: {@code order item}. */
  Optional<String> noun(ReadOp row) {
    return row.match(
        value -> Optional.empty(),
        shared -> Optional.of(String.join(" ", Words.of(shared.record().simpleName()))),
        construct -> Optional.empty());
  }
}
