package io.github.jsqlc.javagen.model;

import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.ir.Column;
import io.github.jsqlc.ir.CompositeType;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Decides the Java type of each type by the engine's rows and by what the schema declares, and
 * notes which types are to be generated.
 */
final class UsualTypes {
  /** The constant of a generated type that knows it as text. */
  static final String FORM = "PG_TYPE";

  private final TypeRows rows;
  private final TypeNames names;
  private final Declared declared;
  private final JdbcDriver driver;
  private final String javaPackage;
  private final Predicate<Column> hasCodec;
  private final Set<String> usedEnums = new LinkedHashSet<>();
  private final Set<CompositeType> usedComposites = new LinkedHashSet<>();
  private final Set<TypeRef> usedForms = new HashSet<>();

  /**
   * @param hasCodec whether a column of a table is read by a codec of the user's
   */
  UsualTypes(
      TypeRows rows,
      TypeNames names,
      Declared declared,
      JdbcDriver driver,
      String javaPackage,
      Predicate<Column> hasCodec) {
    this.rows = rows;
    this.names = names;
    this.declared = declared;
    this.driver = driver;
    this.javaPackage = javaPackage;
    this.hasCodec = hasCodec;
  }

  /** The type of a value that is not NULL; a domain is what its base is. */
  ValueType of(SqlType declaredType) {
    SqlType type = declared.base(declaredType);
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
    return TypeRef.of(javaPackage, name);
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
            .filter(
                composite ->
                    composite.table().isEmpty() || composite.fields().stream().noneMatch(hasCodec));
    if (found.isEmpty()) {
      return ofRow(rows.of(type));
    }
    CompositeType composite = found.get();
    usedComposites.add(composite);
    TypeRef ref =
        generated(composite.table().map(names::of).orElseGet(() -> names.ofComposite(type.name())));
    return textOnly(ref, use(new TypeForm(ref, FORM)));
  }

  /** A list of lists where the column is declared with as many brackets. */
  private ValueType array(SqlType type) {
    ValueType element = of(type.element().orElseThrow());
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
    ValueType bound = of(boundType);
    return bound.form().map(form -> textOnly(range.withArguments(bound.type()), use(form).range()));
  }

  private Optional<ValueType> multirangeOf(TypeRef range, SqlType boundType) {
    ValueType bound = of(boundType);
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
