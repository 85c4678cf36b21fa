package io.github.jsqlc.javagen.model;

import io.github.jsqlc.config.JavaOptions;
import io.github.jsqlc.config.Located;
import io.github.jsqlc.config.TypeOverride;
import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.engine.Family;
import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.ir.ColumnOrigin;
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
  private final JavaOptions options;
  private final TypeRows rows;
  private final TypeNames names;
  private final Diagnostics diagnostics;
  private final TypeRef codecsType;
  private final Map<TypeOverride, CodecsModel.Constant> codecs = new HashMap<>();
  private final List<CodecsModel.Constant> codecConstants = new ArrayList<>();
  private final UniqueNames codecNames = UniqueNames.exact();
  private final Set<String> usedEnums = new LinkedHashSet<>();
  private final Set<TypeOverride> refused = new HashSet<>();

  ValueTypes(TypeRows rows, TypeNames names, JavaOptions options, Diagnostics diagnostics) {
    this.rows = rows;
    this.names = names;
    this.options = options;
    this.diagnostics = diagnostics;
    this.codecsType = TypeRef.of(options.javaPackage().value(), "Codecs");
  }

  /** The type of a column or of one value of a parameter. */
  ValueType of(SqlType type, boolean nullable, Optional<ColumnOrigin> origin) {
    TypeRows.TypeRow row = rows.of(type);
    for (TypeOverride override : options.overrides()) {
      boolean fits = override.nullable().map(only -> only == nullable).orElse(true);
      if (fits && isFor(override, type, origin)) {
        return overridden(override, row, nullable);
      }
    }
    if (type.family() == Family.ENUM && names.ofEnum(type.name()) != null) {
      usedEnums.add(type.name());
      TypeRef ref = TypeRef.of(options.javaPackage().value(), names.ofEnum(type.name()));
      return new ValueType(ref.orNull(nullable), new Access.EnumLabel(ref), row.jdbcType());
    }
    return new ValueType(row.type().orNull(nullable), row.access(), row.jdbcType());
  }

  private static boolean isFor(TypeOverride override, SqlType type, Optional<ColumnOrigin> origin) {
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

  /** {@code varchar} means {@code VARCHAR(255)} too. */
  private static boolean isNamed(SqlType type, String name) {
    String spelling = type.spelling().strip();
    int bracket = spelling.indexOf('(');
    return spelling.equalsIgnoreCase(name)
        || type.name().equalsIgnoreCase(name)
        || (bracket > 0 && spelling.substring(0, bracket).strip().equalsIgnoreCase(name));
  }

  private ValueType overridden(TypeOverride override, TypeRows.TypeRow row, boolean nullable) {
    TypeRef type = TypeRef.of(override.javaType().value());
    if (override.codec().isPresent()) {
      CodecsModel.Constant codec =
          codecs.computeIfAbsent(override, o -> codec(type, o.codec().get()));
      return new ValueType(
          type.orNull(nullable), new Access.UserCodec(codecsType, codec.name()), row.jdbcType());
    }
    Optional<TypeRows.TypeRow> known = rows.of(type);
    if (known.isEmpty() && refused.add(override)) {
      diagnostics.add(
          Diagnostic.of(
                  Code.J605,
                  override.javaType().at(),
                  "how %s is stored is not known".formatted(override.javaType().value()))
              .withHint("name a codec: a class that implements io.github.jsqlc.runtime.Codec"));
    }
    TypeRows.TypeRow found = known.orElse(row);
    return new ValueType(type.orNull(nullable), found.access(), found.jdbcType());
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
}
