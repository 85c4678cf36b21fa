package io.github.jsqlc.javagen.model;

import io.github.jsqlc.config.JavaOptions;
import io.github.jsqlc.config.Located;
import io.github.jsqlc.config.TypeOverride;
import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.engine.Family;
import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.ir.Column;
import io.github.jsqlc.ir.ColumnOrigin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides the Java type of each column and parameter: the user's word first, then the rows. */
final class ValueTypes {
  private final JavaOptions options;
  private final TypeRows rows;
  private final Declared declared;
  private final Map<ColumnOrigin, SqlType> columns;
  private final JdbcDriver driver;
  private final Diagnostics diagnostics;
  private final TypeRef codecsType;
  private final Map<TypeOverride, CodecsModel.Constant> codecs = new HashMap<>();
  private final List<CodecsModel.Constant> codecConstants = new ArrayList<>();
  private final UniqueNames codecNames = UniqueNames.exact();
  private final UsualTypes usual;
  private final Set<TypeOverride> refused = new HashSet<>();

  /**
   * @param columns the declared types of the columns of tables and views
   */
  ValueTypes(
      TypeRows rows,
      TypeNames names,
      Declared declared,
      Map<ColumnOrigin, SqlType> columns,
      JdbcDriver driver,
      JavaOptions options,
      Diagnostics diagnostics) {
    this.rows = rows;
    this.declared = declared;
    this.columns = columns;
    this.driver = driver;
    this.options = options;
    this.diagnostics = diagnostics;
    this.usual =
        new UsualTypes(
            rows, names, declared, driver, options.javaPackage().value(), this::hasCodec);
    this.codecsType = TypeRef.of(options.javaPackage().value(), "Codecs");
  }

  /** The type of a column or of one value of a parameter. */
  ValueType of(SqlType type, boolean nullable, Optional<ColumnOrigin> origin) {
    Optional<TypeOverride> override = override(type, nullable, origin);
    return override.isPresent()
        ? overridden(override.get(), declared.base(type), nullable)
        : orNull(usual.of(asDeclared(type, origin)), nullable);
  }

  /** Only the declaration of a column tells how many dimensions its arrays have. */
  private SqlType asDeclared(SqlType type, Optional<ColumnOrigin> origin) {
    return origin
        .flatMap(column -> Optional.ofNullable(columns.get(column)))
        .filter(other -> type.family() == Family.ARRAY && other.name().equals(type.name()))
        .orElse(type);
  }

  /** As {@link #of}, of a value that has to have a text form: a codec of the user's has none. */
  ValueType withForm(SqlType type, boolean nullable, Optional<ColumnOrigin> origin) {
    ValueType wanted = of(type, nullable, origin);
    return wanted.form().isPresent() ? wanted : orNull(usual.of(type), nullable);
  }

  /** An override of a domain counts for its columns, also where a result tells of their base. */
  private Optional<TypeOverride> override(
      SqlType type, boolean nullable, Optional<ColumnOrigin> origin) {
    Optional<SqlType> domain =
        origin
            .flatMap(column -> Optional.ofNullable(columns.get(column)))
            .filter(other -> !other.sameAs(type) && declared.base(other).sameAs(type));
    return options.overrides().stream()
        .filter(o -> o.nullable().map(only -> only == nullable).orElse(true))
        .filter(
            o ->
                isFor(o, type, origin)
                    || domain.filter(other -> isFor(o, other, origin)).isPresent())
        .findFirst();
  }

  private static ValueType orNull(ValueType type, boolean nullable) {
    return new ValueType(type.type().orNull(nullable), type.access(), type.form(), type.jdbcType());
  }

  private boolean isFor(TypeOverride override, SqlType type, Optional<ColumnOrigin> origin) {
    return override
        .target()
        .match(
            byType -> isNamed(type, byType.name().value()),
            byColumn ->
                origin.stream()
                    .anyMatch(
                        o ->
                            byColumn
                                .pattern()
                                .value()
                                .matches(
                                    Optional.of(o.table().schema()).filter(s -> !s.isEmpty()),
                                    o.table().name(),
                                    o.column())));
  }

  /**
   * {@code varchar} means {@code VARCHAR(255)} too, and the name of a type in the default schema,
   * or of one that the engine brings along, needs no schema.
   */
  private boolean isNamed(SqlType type, String name) {
    String spelling = type.spelling().strip();
    int bracket = spelling.indexOf('(');
    String withoutSchema = name.substring(name.lastIndexOf('.') + 1);
    return spelling.equalsIgnoreCase(name)
        || type.name().equalsIgnoreCase(name)
        || declared.shortName(type.name()).equalsIgnoreCase(name)
        || type.name().equalsIgnoreCase(withoutSchema)
        || driver.isAlias(withoutSchema, type.name())
        || (bracket > 0 && spelling.substring(0, bracket).strip().equalsIgnoreCase(name));
  }

  private ValueType overridden(TypeOverride override, SqlType column, boolean nullable) {
    TypeRows.TypeRow row = rows.of(column);
    TypeRef type = TypeRef.of(override.javaType().value());
    if (override.codec().isPresent()) {
      CodecsModel.Constant codec =
          codecs.computeIfAbsent(override, o -> codec(type, o.codec().get()));
      return new ValueType(
          type.orNull(nullable),
          new Access.UserCodec(codecsType, codec.name()),
          Optional.empty(),
          row.jdbcType());
    }
    Optional<TypeRows.TypeRow> known = rows.of(type, row, column.family());
    if (known.isEmpty() && refused.add(override)) {
      diagnostics.add(
          Diagnostic.of(
                  Code.J605,
                  override.javaType().at(),
                  "how %s is stored is not known".formatted(override.javaType().value()))
              .withHint("name a codec: a class that implements io.github.jsqlc.runtime.Codec"));
    }
    TypeRows.TypeRow found = known.orElse(row);
    return new ValueType(type.orNull(nullable), found.access(), found.form(), found.jdbcType());
  }

  /** Overrides that name the same codec for the same type share one instance. */
  private CodecsModel.Constant codec(TypeRef type, Located<String> codecClass) {
    TypeRef codec = TypeRef.named(codecClass.value());
    for (CodecsModel.Constant constant : codecConstants) {
      if (constant.codec().equals(codec) && constant.valueType().equals(type)) {
        return constant;
      }
    }
    String name = codecNames.take(Identifiers.constant(codec.simpleName(), "CODEC"));
    CodecsModel.Constant constant = new CodecsModel.Constant(name, type, codec);
    codecConstants.add(constant);
    return constant;
  }

  /** The codecs that were asked for so far; empty when none was. */
  Optional<CodecsModel> codecs() {
    return codecConstants.isEmpty()
        ? Optional.empty()
        : Optional.of(new CodecsModel(codecsType, codecConstants));
  }

  /** The types without the user's word. */
  UsualTypes usual() {
    return usual;
  }

  private boolean hasCodec(Column column) {
    return override(column.type(), column.nullable(), column.origin())
        .flatMap(TypeOverride::codec)
        .isPresent();
  }
}
