package io.github.jsqlc.analysis;

import io.github.jsqlc.engine.Engine;
import io.github.jsqlc.syntax.With;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The common table expressions that can be named somewhere: those of the inner query first. */
final class CteScope {
  static final CteScope NONE = new CteScope(Optional.empty(), Map.of());

  private final Optional<CteScope> outer;
  private final Map<String, Entry> entries;

  private CteScope(Optional<CteScope> outer, Map<String, Entry> entries) {
    this.outer = outer;
    this.entries = entries;
  }

  /** One common table expression on its way to being known. */
  static final class Entry {
    final With.Cte cte;

    /** The scope in which its own query is read. */
    Scope scope;

    /** What it gives; empty before its query has been read. */
    Optional<Shape> shape = Optional.empty();

    /** Whether its query is being read right now: a reference to it is recursive. */
    boolean open;

    /** While it is open: what is known so far, from the part before the recursive one. */
    Optional<Shape> soFar = Optional.empty();

    /** Whether a recursive reference was met. */
    boolean recursive;

    Entry(With.Cte cte) {
      this.cte = cte;
    }
  }

  /** A scope that has the expressions of {@code with} before all that is known here. */
  CteScope inside(Engine engine, With with) {
    Map<String, Entry> own = new HashMap<>();
    for (With.Cte cte : with.ctes()) {
      own.putIfAbsent(engine.fold(cte.name().text()), new Entry(cte));
    }
    return new CteScope(Optional.of(this), own);
  }

  /** A scope that has one more expression. */
  CteScope and(Engine engine, Entry entry) {
    return new CteScope(Optional.of(this), Map.of(engine.fold(entry.cte.name().text()), entry));
  }

  Optional<Entry> find(String folded) {
    Entry own = entries.get(folded);
    return own != null ? Optional.of(own) : outer.flatMap(o -> o.find(folded));
  }
}
