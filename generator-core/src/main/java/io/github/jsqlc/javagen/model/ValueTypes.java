package io.github.jsqlc.javagen.model;

import io.github.jsqlc.config.JavaOptions;
import io.github.jsqlc.config.Located;
import io.github.jsqlc.config.TypeOverride;
import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.ir.ColumnOrigin;
import io.github.jsqlc.ir.CompositeType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides the Java type of each column and parameter: the user's word first, then the rows. */
final class ValueTypes {
  /** The constant of a generated type that knows it as text. */
  static final String FORM = "PG_TYPE";

  private final JavaOptions options;
  private final TypeRows rows;
  private final TypeNames names;
  private final Declared declared;
  private final JdbcDriver driver;
  private final Diagnostics diagnostics;
  private final TypeRef codecsType;
  private final Map<TypeOverride, CodecsModel.Constant> codecs = new HashMap<>();
  private final List<CodecsModel.Constant> codecConstants = new ArrayList<>();
  private final UniqueNames codecNames = UniqueNames.exact();
  private final Set<String> usedEnums = new LinkedHashSet<>();
  private final Set<CompositeType> usedComposites = new LinkedHashSet<>();
  private final Set<TypeRef> usedForms = new HashSet<>();
  private final Set<TypeOverride> refused = new HashSet<>();

  ValueTypes(
      TypeRows rows,
      TypeNames names,
      Declared declared,
      JdbcDriver driver,
      JavaOptions options,
      Diagnostics diagnostics) {
    this.rows = rows;
    this.names = names;
    this.declared = declared;
    this.driver = driver;
    this.options = options;
    this.diagnostics = diagnostics;
    this.codecsType = TypeRef.of(options.javaPackage().value(), "Codecs");
  }

  /** The type of a column or of one value of a parameter. */
  ValueType of(SqlType type, boolean nullable, Optional<ColumnOrigin> origin) {
    Optional<TypeOverride> override = override(type, nullable, origin);
    return override.isPresent()
        ? overridden(override.get(), declared.base(type), nullable)
        : orNull(usual(declared.base(type)), nullable);
  }

  /** As {@link #of}, of a value that has to have a text form: a codec of the user's has none. */
  ValueType withForm(SqlType type, boolean nullable, Optional<ColumnOrigin> origin) {
    ValueType wanted = of(type, nullable, origin);
    return wanted.form().isPresent() ? wanted : orNull(usual(declared.base(type)), nullable);
  }

  private Optional<TypeOverride> override(
      SqlType type, boolean nullable, Optional<ColumnOrigin> origin) {
    return options.overrides().stream()
        .filter(o -> o.nullable().map(only -> only == nullable).orElse(true))
        .filter(o -> isFor(o, type, origin))
        .findFirst();
  }

  private static ValueType orNull(ValueType type, boolean nullable) {
    return new ValueType(type.type().orNull(nullable), type.access(), type.form(), type.jdbcType());
  }

  /** What the engine's rows and the schema say of a type that is no domain. */
  private ValueType usual(SqlType type) {
    return switch (type.family()) {
      case ENUM -> enumeration(type);
      case COMPOSITE -> composite(type);
      case ARRAY -> array(type);
      default -> declaredRange(type).orElseGet(() -> ofRow(rows.of(type)));
    };
  }

  private static ValueType ofRow(TypeRows.TypeRow row) {
    return new ValueType(row.type(), row.access(), row.form(), row.jdbcType());
  }

  private TypeRef generated(String name) {
    return TypeRef.of(options.javaPackage().value(), name);
  }

  private ValueType enumeration(SqlType type) {
    TypeRows.TypeRow row = rows.of(type);
    String name = names.ofEnum(type.name());
    if (name == null) {
      return ofRow(row);
    }
    usedEnums.add(type.name());
    TypeRef ref = generated(name);
    return new ValueType(
        ref,
        new Access.EnumLabel(ref),
        driver.formClass().map(any -> new TypeForm(ref, FORM)),
        row.jdbcType());
  }

  /** Rows of a table with a codec of the user's have no text form, so they stay what they are. */
  private ValueType composite(SqlType type) {
    Optional<CompositeType> found =
        declared
            .composite(type.name())
            .filter(composite -> composite.table().isEmpty() || !hasCodec(composite));
    if (found.isEmpty()) {
      return ofRow(rows.of(type));
    }
    CompositeType composite = found.get();
    usedComposites.add(composite);
    TypeRef ref =
        generated(composite.table().map(names::of).orElseGet(() -> names.ofComposite(type.name())));
    return textOnly(ref, use(new TypeForm(ref, FORM)));
  }

  private boolean hasCodec(CompositeType composite) {
    return composite.fields().stream()
        .map(field -> override(field.type(), field.nullable(), field.origin()))
        .anyMatch(override -> override.flatMap(TypeOverride::codec).isPresent());
  }

  /** A list of lists where the column is declared with as many brackets. */
  private ValueType array(SqlType type) {
    ValueType element = usual(declared.base(type.element().orElseThrow()));
    if (element.form().isEmpty()) {
      return ofRow(rows.any());
    }
    int dimensions = dimensions(type);
    TypeRef list = element.type().orNull(true);
    for (int i = 0; i < dimensions; i++) {
      list = TypeRef.of("java.util", "List").withArguments(list);
    }
    return textOnly(list, use(element.form().get()).list(dimensions));
  }

  private static int dimensions(SqlType array) {
    String spelling = array.spelling().strip();
    int brackets = 0;
    while (spelling.endsWith("]")) {
      spelling = spelling.substring(0, spelling.lastIndexOf('[')).strip();
      brackets++;
    }
    return Math.max(brackets, 1);
  }

  private Optional<ValueType> declaredRange(SqlType type) {
    return driver
        .range()
        .flatMap(
            range ->
                declared
                    .range(type.name())
                    .flatMap(bound -> rangeOf(range, bound))
                    .or(
                        () ->
                            declared
                                .multirange(type.name())
                                .flatMap(bound -> multirangeOf(range, bound))));
  }

  private Optional<ValueType> rangeOf(TypeRef range, SqlType boundType) {
    ValueType bound = usual(declared.base(boundType));
    return bound.form().map(form -> textOnly(range.withArguments(bound.type()), use(form).range()));
  }

  private Optional<ValueType> multirangeOf(TypeRef range, SqlType boundType) {
    ValueType bound = usual(declared.base(boundType));
    TypeRef list = TypeRef.of("java.util", "List").withArguments(range.withArguments(bound.type()));
    return bound.form().map(form -> textOnly(list, use(form).multirange()));
  }

  private static ValueType textOnly(TypeRef type, TypeForm form) {
    return new ValueType(type, form.access(), Optional.of(form), "OTHER");
  }

  /** Notes that a form is called, so that generated types have theirs. */
  TypeForm use(TypeForm form) {
    usedForms.add(form.owner());
    return form;
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

  /** The {@link SqlType#name}s of the enumerations that were asked for so far. */
  Set<String> usedEnums() {
    return usedEnums;
  }

  /** The composite types that were asked for so far. */
  Set<CompositeType> usedComposites() {
    return usedComposites;
  }

  /** Whether the form of a generated type was asked for so far. */
  boolean usesForm(TypeRef type) {
    return usedForms.contains(type);
  }
}
