package io.github.jsqlc.catalog;

import io.github.jsqlc.engine.Family;
import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.engine.TypeInfo;
import io.github.jsqlc.engine.TypeKind;
import io.github.jsqlc.source.Span;
import io.github.jsqlc.syntax.Expr;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A type that the schema declares. */
public sealed interface UserType {
  /** The letters of the categories of types that users declare (catalog-pg-type.html). */
  char ENUM_CATEGORY = 'E';

  char ROW_CATEGORY = 'C';
  char RANGE_CATEGORY = 'R';
  char OTHER_CATEGORY = 'U';

  String schema();

  String name();

  /** Its id and family; the spelling is the id. */
  SqlType type();

  /** What the schema's comment says of it. */
  Optional<String> comment();

  /** Its name in the statement that declares it, or in the one that last renamed it. */
  Span at();

  /** What the resolution of operators and functions must know of it. */
  TypeInfo info();

  /**
   * @param labels in the order by which its values compare
   */
  record Enum(
      String schema,
      String name,
      SqlType type,
      List<String> labels,
      Optional<String> comment,
      Span at)
      implements UserType {
    public Enum {
      labels = List.copyOf(labels);
    }

    @Override
    public TypeInfo info() {
      return plain(type, TypeKind.ENUM, ENUM_CATEGORY);
    }
  }

  /**
   * @param type with the family of the type below
   * @param base the type below, which may be a domain too
   * @param baseInfo what is known of the type below all domains
   * @param notNull whether a column of it never holds NULL
   * @param checks the conditions of its values, which they call VALUE
   */
  record Domain(
      String schema,
      String name,
      SqlType type,
      SqlType base,
      TypeInfo baseInfo,
      boolean notNull,
      List<Expr> checks,
      Optional<String> comment,
      Span at)
      implements UserType {
    public Domain {
      Objects.requireNonNull(base);
      checks = List.copyOf(checks);
    }

    @Override
    public TypeInfo info() {
      return plain(type, TypeKind.DOMAIN, baseInfo.category());
    }
  }

  /** One field of a row type. */
  record Field(String name, SqlType type, Optional<String> comment) {}

  /** A row type that is no table's. */
  record Composite(
      String schema,
      String name,
      SqlType type,
      List<Field> fields,
      Optional<String> comment,
      Span at)
      implements UserType {
    public Composite {
      fields = List.copyOf(fields);
    }

    @Override
    public TypeInfo info() {
      return plain(type, TypeKind.COMPOSITE, ROW_CATEGORY);
    }
  }

  /**
   * @param multirange the id of the type whose values are sets of its values
   */
  record Range(
      String schema,
      String name,
      SqlType type,
      SqlType subtype,
      String multirange,
      Optional<String> comment,
      Span at)
      implements UserType {
    @Override
    public TypeInfo info() {
      return new TypeInfo(
          type,
          TypeKind.RANGE,
          RANGE_CATEGORY,
          false,
          Optional.empty(),
          Optional.of(subtype.name()),
          Optional.empty());
    }
  }

  /** The type of sets of ranges, which comes with the type of the ranges. */
  record Multirange(
      String schema,
      String name,
      SqlType type,
      SqlType subtype,
      String range,
      Optional<String> comment,
      Span at)
      implements UserType {
    @Override
    public TypeInfo info() {
      return new TypeInfo(
          type,
          TypeKind.MULTIRANGE,
          RANGE_CATEGORY,
          false,
          Optional.empty(),
          Optional.of(subtype.name()),
          Optional.of(range));
    }
  }

  /** A type of which nothing is known but its name. */
  record Opaque(
      String schema,
      String name,
      SqlType type,
      char category,
      boolean preferred,
      Optional<String> comment,
      Span at)
      implements UserType {
    @Override
    public TypeInfo info() {
      return new TypeInfo(
          type,
          TypeKind.BASE,
          category,
          preferred,
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }
  }

  private static TypeInfo plain(SqlType type, TypeKind kind, char category) {
    return new TypeInfo(
        type, kind, category, false, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** What is known of the row type of a table or view. */
  static TypeInfo rowType(String id) {
    return plain(SqlType.of(id, Family.COMPOSITE), TypeKind.COMPOSITE, ROW_CATEGORY);
  }
}
