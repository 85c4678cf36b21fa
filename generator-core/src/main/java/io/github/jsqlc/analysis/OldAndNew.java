package io.github.jsqlc.analysis;

import io.github.jsqlc.syntax.Name;
import io.github.jsqlc.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What RETURNING calls OLD and NEW: the row before and after the change (manual, section 6.4). */
record OldAndNew(QueryContext context, FromEntry target) {
  /**
   * The scope around that of RETURNING; empty for engines without it.
   *
   * @param noOld whether there may be no row before
   * @param noNew whether there may be no row after
   */
  Optional<Scope> of(Statement.Write write, boolean noOld, boolean noNew) {
    if (context.types().isEmpty()) {
      return Optional.empty();
    }
    FromEntry old = entry(write.returningNames().old(), "old");
    FromEntry after = entry(write.returningNames().new_(), "new");
    List<OptionalSide> sides = new ArrayList<>();
    if (noOld) {
      sides.add(new OptionalSide(Set.of(old), Facts.NONE));
    }
    if (noNew) {
      sides.add(new OptionalSide(Set.of(after), Facts.NONE));
    }
    From from = new From(List.of(old, after), List.of(), sides, Facts.NONE);
    return Optional.of(
        Scope.empty(context.engine(), Optional.empty(), CteScope.NONE).withFrom(from));
  }

  private FromEntry entry(Optional<Name> name, String otherwise) {
    return FromEntry.named(name.map(Name::text).orElse(otherwise), target.shape());
  }
}
