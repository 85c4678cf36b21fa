package io.github.jsqlc.resolution;

import io.github.jsqlc.engine.CastRow;
import io.github.jsqlc.engine.Family;
import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.engine.TypeKind;
import java.util.List;
import java.util.Optional;

/** Which types turn into which (manual, chapters 10 and CREATE CAST). */
public final class Coercions {
  private final TypeSpace types;

  Coercions(TypeSpace types) {
    this.types = types;
  }

  /**
   * Whether a value of {@code from} may stand where {@code to} is asked for.
   *
   * @param context how strong the wish is: an expression around it asks for IMPLICIT, an assigned
   *     column for ASSIGNMENT, a written cast for EXPLICIT
   */
  public boolean possible(SqlType from, SqlType to, CastRow.Context context) {
    if (from.name().equals(to.name()) || types.isUnknown(from)) {
      return true;
    }
    if (Polymorphism.isPolymorphic(to.name()) || to.name().equals("any")) {
      return true;
    }
    if (pathway(from, to, context)) {
      return true;
    }
    boolean fromRow = isRow(from);
    boolean toRow = isRow(to);
    if (fromRow && toRow) {
      return to.name().equals("record") || from.name().equals("record") || types.inherits(from, to);
    }
    return isRowArray(from) && to.name().equals("record[]");
  }

  /** Whether all of {@code from} may stand where {@code to} are asked for, without being told. */
  boolean allImplicit(List<SqlType> from, List<SqlType> to) {
    for (int i = 0; i < from.size(); i++) {
      if (!possible(from.get(i), to.get(i), CastRow.Context.IMPLICIT)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether the name of {@code to} before brackets casts a value of {@code from}: where nothing is
   * done to the value, or where it goes by its text.
   */
  public boolean likeFunction(SqlType from, SqlType to) {
    SqlType source = types.base(from);
    SqlType target = types.base(to);
    if (source.name().equals(target.name())) {
      return true;
    }
    Optional<CastRow> cast = types.cast(source.name(), target.name());
    if (cast.isPresent()) {
      return cast.get().method() != CastRow.Method.FUNCTION;
    }
    boolean byText = types.category(source) == 'S' || types.category(target) == 'S';
    return byText && !(isRow(source) && types.category(target) == 'S');
  }

  private static boolean isRow(SqlType type) {
    return type.family() == Family.COMPOSITE || type.name().equals("record");
  }

  private static boolean isRowArray(SqlType type) {
    return type.element().filter(Coercions::isRow).isPresent();
  }

  private boolean pathway(SqlType from, SqlType to, CastRow.Context context) {
    SqlType source = types.base(from);
    SqlType target = types.base(to);
    if (source.name().equals(target.name())) {
      return true;
    }
    Optional<CastRow> cast = types.cast(source.name(), target.name());
    if (cast.isPresent()) {
      return cast.get().context().compareTo(context) <= 0;
    }
    if (source.element().isPresent() && target.element().isPresent()) {
      return pathway(source.element().get(), target.element().get(), context);
    }
    // Automatic conversions by text: to strings by assignment, from strings when it is written.
    return switch (context) {
      case IMPLICIT -> false;
      case ASSIGNMENT -> types.category(target) == 'S';
      case EXPLICIT -> types.category(target) == 'S' || types.category(source) == 'S';
    };
  }

  /** Whether values of {@code from} are values of {@code to} as they are. */
  boolean binary(SqlType from, SqlType to) {
    if (from.name().equals(to.name())) {
      return true;
    }
    SqlType source = types.base(from);
    boolean array = types.arrayElement(source).isPresent();
    TypeKind kind = types.kind(source);
    switch (to.name()) {
      case "any", "anyelement", "anycompatible":
        return true;
      case "anyarray", "anycompatiblearray":
        return array;
      case "anynonarray", "anycompatiblenonarray":
        return !array;
      case "anyenum":
        return kind == TypeKind.ENUM;
      case "anyrange", "anycompatiblerange":
        return kind == TypeKind.RANGE;
      case "anymultirange", "anycompatiblemultirange":
        return kind == TypeKind.MULTIRANGE;
      case "record":
        return isRow(source);
      default:
        return source.name().equals(to.name())
            || types
                .cast(source.name(), to.name())
                .filter(c -> c.method() == CastRow.Method.BINARY)
                .filter(c -> c.context() == CastRow.Context.IMPLICIT)
                .isPresent();
    }
  }
}
