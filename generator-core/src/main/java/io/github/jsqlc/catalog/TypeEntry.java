package io.github.jsqlc.catalog;

import io.github.jsqlc.engine.Family;
import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.engine.TypeInfo;
import io.github.jsqlc.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A type while the statements are read. */
final class TypeEntry {
  /** What it is. */
  enum Kind {
    ENUM,
    DOMAIN,
    COMPOSITE,
    RANGE,
    MULTIRANGE,
    /** Made by functions in another language. */
    BASE,
    /** A name that waits for its type. */
    SHELL,
    /** The row type of a table or view. */
    ROW,
    /** What an extension brings. */
    EXTENSION;

    /** As messages call it. */
    String words() {
      return this == DOMAIN ? "domain" : "type";
    }
  }

  Space space;
  String name;
  Kind kind;
  Span at;
  Optional<String> comment = Optional.empty();

  /** Of an enumeration. */
  final List<String> labels = new ArrayList<>();

  /** Of a row type that is no table's. */
  final List<ColumnEntry> fields = new ArrayList<>();

  /** Of a domain the type below, of a range or multirange that of its bounds. */
  Optional<TypeRef> base = Optional.empty();

  /** Of a domain. */
  boolean notNull;

  /** Of a domain. */
  final List<ConstraintEntry> checks = new ArrayList<>();

  /** Of a range its multirange, of a multirange its range. */
  Optional<TypeEntry> partner = Optional.empty();

  /** Of a row type. */
  Optional<RelationEntry> relation = Optional.empty();

  /** Of an extension's type. */
  Optional<TypeInfo> info = Optional.empty();

  /** Of an extension's type, the extension. */
  String extension = "";

  /** Of a base type. */
  Family family = Family.OTHER;

  char category = UserType.OTHER_CATEGORY;
  boolean preferred;

  TypeEntry(Space space, String name, Kind kind, Span at) {
    this.space = space;
    this.name = name;
    this.kind = kind;
    this.at = at;
  }

  /** Under which name the rows of types and the catalog know it. */
  String id() {
    return info.map(i -> i.type().name()).orElseGet(() -> space.name() + "." + name);
  }

  SqlType type() {
    if (info.isPresent()) {
      return info.get().type();
    }
    String id = id();
    return switch (kind) {
      case ENUM -> SqlType.of(id, Family.ENUM);
      case COMPOSITE, ROW -> SqlType.of(id, Family.COMPOSITE);
      case RANGE -> SqlType.of(id, Family.RANGE);
      case MULTIRANGE -> SqlType.of(id, Family.MULTIRANGE);
      case BASE, EXTENSION, SHELL -> SqlType.of(id, family);
      case DOMAIN -> {
        SqlType below = base.orElseThrow().type();
        yield new SqlType(id, id, below.family(), below.element());
      }
    };
  }

  /** Whether it is made of another type: a domain of its base, a range of its bounds. */
  boolean madeOf(TypeEntry other) {
    return (base.isPresent() && base.get().uses(other))
        || fields.stream().anyMatch(field -> field.type.uses(other))
        || partner.filter(p -> p == other).isPresent();
  }

  /** Whether a column of this type never holds NULL: it is a domain that says so. */
  boolean neverNull() {
    return kind == Kind.DOMAIN
        && (notNull
            || base.flatMap(b -> b.array() ? Optional.empty() : b.entry())
                .filter(TypeEntry::neverNull)
                .isPresent());
  }
}
