package io.github.jsqlc.resolution;

import io.github.jsqlc.catalog.Catalog;
import io.github.jsqlc.catalog.Relation;
import io.github.jsqlc.diag.NearestName;
import io.github.jsqlc.engine.CastRow;
import io.github.jsqlc.engine.Family;
import io.github.jsqlc.engine.NullRule;
import io.github.jsqlc.engine.OperatorOverload;
import io.github.jsqlc.engine.Routine;
import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.engine.TypeInfo;
import io.github.jsqlc.engine.TypeKind;
import io.github.jsqlc.engine.TypeSystem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All types, routines, operators and casts of one database: those of the engine, of the extensions
 * that the schema creates, and of the schema itself.
 */
public final class TypeSpace {
  private final Catalog catalog;
  private final List<TypeSystem> systems = new ArrayList<>();
  private final SchemaTypes schema;
  private final Map<String, Optional<TypeInfo>> infos = new HashMap<>();
  private final Coercions coercions;
  private final CommonTypes commonTypes;
  private final OperatorResolver operatorResolver;
  private final FunctionResolver functionResolver;

  private TypeSpace(Catalog catalog, TypeSystem system) {
    this.catalog = catalog;
    this.systems.add(system);
    for (String extension : catalog.extensions()) {
      catalog.engine().extension(extension).ifPresent(systems::add);
    }
    this.schema = new SchemaTypes(catalog);
    this.coercions = new Coercions(this);
    this.commonTypes = new CommonTypes(this, coercions);
    Polymorphism polymorphism = new Polymorphism(this, commonTypes);
    Candidates candidates = new Candidates(this, coercions, polymorphism);
    this.operatorResolver = new OperatorResolver(this, candidates, polymorphism);
    this.functionResolver = new FunctionResolver(this, candidates, polymorphism);
  }

  /** That of a database; empty for an engine whose types are not declared. */
  public static Optional<TypeSpace> of(Catalog catalog) {
    return catalog.engine().typeSystem().map(system -> new TypeSpace(catalog, system));
  }

  public Coercions coercions() {
    return coercions;
  }

  public CommonTypes commonTypes() {
    return commonTypes;
  }

  public OperatorResolver operatorResolver() {
    return operatorResolver;
  }

  public FunctionResolver functionResolver() {
    return functionResolver;
  }

  /** What is known of the type of this id. */
  public Optional<TypeInfo> info(String id) {
    Optional<TypeInfo> known = infos.get(id);
    if (known == null) {
      known = read(id);
      infos.put(id, known);
    }
    return known;
  }

  private Optional<TypeInfo> read(String id) {
    for (TypeSystem system : systems) {
      Optional<TypeInfo> info = system.type(id);
      if (info.isPresent()) {
        return info;
      }
    }
    if (id.endsWith(TypeInfo.ARRAY_MARK)) {
      return info(id.substring(0, id.length() - TypeInfo.ARRAY_MARK.length())).map(TypeInfo::array);
    }
    return schema.info(id);
  }

  /** The type of this id; one about which nothing is known where there is none. */
  public SqlType type(String id) {
    return info(id).map(TypeInfo::type).orElseGet(() -> SqlType.of(id, Family.OTHER));
  }

  /** The type that an unqualified name means, in lower case as it is folded. */
  public Optional<SqlType> find(String name) {
    for (TypeSystem system : systems) {
      Optional<TypeInfo> info = system.type(name);
      if (info.isPresent()) {
        return info.map(TypeInfo::type);
      }
    }
    for (String path : catalog.searchPath()) {
      Optional<TypeInfo> info = schema.info(path + "." + name);
      if (info.isPresent()) {
        return info.map(TypeInfo::type);
      }
    }
    return Optional.empty();
  }

  /** The array type of elements of this type; arrays themselves are arrays of any dimension. */
  public SqlType array(SqlType element) {
    return info(plain(element).name() + TypeInfo.ARRAY_MARK)
        .map(TypeInfo::type)
        .orElseGet(
            () ->
                new SqlType(
                    element.name() + TypeInfo.ARRAY_MARK,
                    element.name() + TypeInfo.ARRAY_MARK,
                    Family.ARRAY,
                    Optional.of(plain(element))));
  }

  /** The type without length or precision. */
  public SqlType plain(SqlType type) {
    return type.spelling().equals(type.name()) ? type : type.spelled(type.name());
  }

  /** The type below all domains. */
  public SqlType base(SqlType type) {
    Optional<SqlType> below = schema.domainOf(type.name());
    return below.map(this::base).orElse(type);
  }

  public boolean isUnknown(SqlType type) {
    return type.name().equals("unknown");
  }

  TypeKind kind(SqlType type) {
    return info(type.name()).map(TypeInfo::kind).orElse(TypeKind.BASE);
  }

  /** The letter of the group of types to which this one belongs. */
  public char category(SqlType type) {
    return info(base(type).name()).map(TypeInfo::category).orElse('U');
  }

  boolean preferred(SqlType type) {
    return info(type.name()).map(TypeInfo::preferred).orElse(false);
  }

  /**
   * Whether values of this type can be told apart, which DISTINCT, GROUP BY and UNION need, and put
   * in order: {@code json}, {@code xml} and geometric types cannot.
   */
  public boolean comparable(SqlType type) {
    SqlType base = base(type);
    if (isUnknown(base) || base.element().isPresent()) {
      return base.element().map(this::comparable).orElse(true);
    }
    boolean geometric = info(base.name()).filter(i -> i.category() == 'G').isPresent();
    return !geometric
        && operatorResolver.find("=", List.of(base, base)) instanceof OperatorResolver.Found.One;
  }

  /** Whether texts of this type have a collation. */
  public boolean collatable(SqlType type) {
    SqlType base = base(type);
    SqlType element = base.element().map(this::base).orElse(base);
    return category(element) == 'S' || element.name().equals("citext");
  }

  /** The type of the elements of an array, {@code int2vector} and {@code oidvector} too. */
  public Optional<SqlType> arrayElement(SqlType type) {
    SqlType base = base(type);
    return base.element()
        .or(
            () ->
                info(base.name())
                    .filter(info -> info.category() == TypeInfo.ARRAY_CATEGORY)
                    .flatMap(TypeInfo::elementOf)
                    .map(this::type));
  }

  /** The type of what a subscript chooses. */
  public Optional<SqlType> elementOf(SqlType type) {
    SqlType base = base(type);
    return base.element().or(() -> info(base.name()).flatMap(TypeInfo::elementOf).map(this::type));
  }

  Optional<SqlType> subtype(SqlType range) {
    return info(range.name()).flatMap(TypeInfo::subtype).map(this::type);
  }

  Optional<SqlType> rangeOf(SqlType multirange) {
    return info(multirange.name()).flatMap(TypeInfo::range).map(this::type);
  }

  Optional<SqlType> multirangeOf(SqlType range) {
    for (TypeSystem system : systems) {
      for (String name : system.typeNames()) {
        Optional<TypeInfo> info = system.type(name);
        if (info.flatMap(TypeInfo::range).filter(range.name()::equals).isPresent()) {
          return info.map(TypeInfo::type);
        }
      }
    }
    return schema.multirangeOf(range.name()).map(this::type);
  }

  /** Whether rows of one table are rows of another, from which it inherits. */
  boolean inherits(SqlType from, SqlType to) {
    return schema.inherits(from.name(), to.name());
  }

  /** The table or view whose rows have this type. */
  public Optional<Relation> relationOf(SqlType type) {
    return schema.relationOf(type.name());
  }

  /** The fields of a row type that is no table's, in order. */
  public LinkedHashMap<String, SqlType> fieldsOf(SqlType type) {
    return schema.fieldsOf(type.name());
  }

  /** The id of the row type of a table or view. */
  public SqlType rowType(Relation relation) {
    return type(SchemaTypes.id(relation.schema(), relation.name()));
  }

  Optional<CastRow> cast(String from, String to) {
    for (CastRow cast : catalog.casts()) {
      if (cast.source().equals(from) && cast.target().equals(to)) {
        return Optional.of(cast);
      }
    }
    for (TypeSystem system : systems) {
      Optional<CastRow> cast = system.cast(from, to);
      if (cast.isPresent()) {
        return cast;
      }
    }
    return Optional.empty();
  }

  /** Whether the cast of a value that is not NULL may be NULL: that of a JSON null. */
  public boolean castMayGiveNull(SqlType from, SqlType to) {
    return cast(base(from).name(), base(to).name())
        .filter(cast -> cast.nulls() != NullRule.ANY_NULL && cast.nulls() != NullRule.NEVER)
        .isPresent();
  }

  List<OperatorOverload> operators(String name) {
    List<OperatorOverload> all = new ArrayList<>();
    systems.forEach(system -> all.addAll(system.operators(name)));
    catalog.operators().stream().filter(o -> o.name().equals(name)).forEach(all::add);
    return all;
  }

  /** Whether every operator of this name is NULL when an operand is. */
  public boolean strictOperator(String name) {
    List<OperatorOverload> all = operators(name);
    return !all.isEmpty() && all.stream().allMatch(o -> o.nulls().strict());
  }

  /** The routines that a name means: those of one schema, or of the search path. */
  public List<Routine> routines(Optional<String> schemaName, String name) {
    List<Routine> all = new ArrayList<>();
    if (schemaName.isEmpty() || schemaName.get().equals("pg_catalog")) {
      all.addAll(systems.get(0).routines(name));
    }
    for (TypeSystem extension : systems.subList(1, systems.size())) {
      if (schemaName.filter("pg_catalog"::equals).isEmpty()) {
        all.addAll(extension.routines(name));
      }
    }
    Set<String> path = new HashSet<>(catalog.searchPath());
    for (Routine routine : catalog.routines()) {
      boolean seen =
          schemaName
              .map(s -> s.equals(routine.schema()))
              .orElseGet(() -> path.contains(routine.schema()));
      if (seen && routine.name().equals(name)) {
        all.add(routine);
      }
    }
    all.addAll(schema.constructors(schemaName, name, catalog.searchPath()));
    return all;
  }

  /** What the grammar alone knows by this name. */
  public List<Routine> constructs(String name) {
    return systems.get(0).constructs(name);
  }

  /** What function may have been meant, or which extension has one of this name. */
  public Optional<String> functionHint(String name) {
    for (String extension : catalog.engine().extensionNames()) {
      boolean has =
          catalog
              .engine()
              .extension(extension)
              .filter(system -> !system.routines(name).isEmpty())
              .isPresent();
      if (has) {
        return Optional.of("the extension has it: CREATE EXTENSION \"%s\"".formatted(extension));
      }
    }
    Set<String> names = new HashSet<>();
    systems.forEach(system -> names.addAll(system.routineNames()));
    catalog.routines().forEach(routine -> names.add(routine.name()));
    return NearestName.hint(name, names);
  }

  /** How functions are called, the first few of them. */
  public String signatures(List<Routine> routines) {
    List<String> all = new ArrayList<>();
    for (Routine routine : routines.subList(0, Math.min(4, routines.size()))) {
      List<String> parameters = new ArrayList<>();
      for (Routine.Parameter parameter : routine.parameters()) {
        String text =
            parameter.name().filter(n -> !n.isEmpty()).map(n -> n + " ").orElse("")
                + parameter.type();
        parameters.add(parameter.variadic() ? "VARIADIC " + text : text);
      }
      all.add("%s(%s)".formatted(routine.name(), String.join(", ", parameters)));
    }
    return String.join(" or ", all) + (routines.size() > 4 ? " or .." : "");
  }

  /** How messages call a type. */
  public String display(SqlType type) {
    return type.name();
  }
}
