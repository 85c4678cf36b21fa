package io.github.jsqlc.resolution;

import io.github.jsqlc.engine.CastRow;
import io.github.jsqlc.engine.SqlType;
import java.util.List;
import java.util.Optional;

/**
 * The one type of values that come from several expressions.
 *
 * <p>Rule PG-COMMON-1 (manual, section 10.5): UNION, CASE, ARRAY, VALUES, GREATEST and their like.
 */
public final class CommonTypes {
  private final TypeSpace types;
  private final Coercions coercions;

  CommonTypes(TypeSpace types, Coercions coercions) {
    this.types = types;
    this.coercions = coercions;
  }

  /** What {@link #of} found. */
  public sealed interface Result {
    record Type(SqlType type) implements Result {}

    /** Two that do not go together: their places in the list. */
    record Conflict(int first, int second) implements Result {}
  }

  /**
   * The common type.
   *
   * @param all the types in the order in which they stand; not empty
   */
  public Result of(List<SqlType> all) {
    SqlType first = all.get(0);
    if (!types.isUnknown(first) && all.stream().allMatch(t -> t.name().equals(first.name()))) {
      return new Result.Type(first);
    }
    SqlType best = null;
    int bestAt = 0;
    for (int i = 0; i < all.size(); i++) {
      SqlType next = types.base(all.get(i));
      if (types.isUnknown(next) || best != null && next.name().equals(best.name())) {
        continue;
      }
      if (best == null) {
        best = next;
        bestAt = i;
      } else if (types.category(next) != types.category(best)) {
        return new Result.Conflict(bestAt, i);
      } else if (!types.preferred(best)
          && coercions.possible(best, next, CastRow.Context.IMPLICIT)
          && !coercions.possible(next, best, CastRow.Context.IMPLICIT)) {
        best = next;
        bestAt = i;
      }
    }
    SqlType common = best == null ? types.type("text") : best;
    for (int i = 0; i < all.size(); i++) {
      if (!coercions.possible(all.get(i), common, CastRow.Context.IMPLICIT)) {
        return new Result.Conflict(bestAt, i);
      }
    }
    return new Result.Type(plain(common));
  }

  private SqlType plain(SqlType type) {
    return types.plain(type);
  }

  /** The common type, if there is one. */
  Optional<SqlType> find(List<SqlType> all) {
    return of(all) instanceof Result.Type found ? Optional.of(found.type()) : Optional.empty();
  }
}
