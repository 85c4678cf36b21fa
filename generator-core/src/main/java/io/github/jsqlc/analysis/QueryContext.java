package io.github.jsqlc.analysis;

import io.github.jsqlc.catalog.Catalog;
import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.engine.Engine;
import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.resolution.TypeSpace;
import io.github.jsqlc.source.Span;
import java.util.Optional;

/**
 * What the reading of one statement shares: what is known before, and the lists to which it adds.
 *
 * @param relations the columns of the schema's tables and views
 * @param rewrites what the statement must look like when it is sent
 * @param types the types of the database, where values take theirs from declarations
 * @param lists how the lists among the parameters are sent
 * @param settling whether this reading only finds the types of parameters, in the order in which
 *     the engine meets them
 */
record QueryContext(
    Catalog catalog,
    TypeRules rules,
    Optional<TypeSpace> types,
    RelationShapes relations,
    ParameterUses parameters,
    Rewrites rewrites,
    Lists lists,
    boolean settling,
    Diagnostics diagnostics) {

  Engine engine() {
    return catalog.engine();
  }

  /** Reports a mistake and gives the value that keeps all others silent about it. */
  Value fail(Code code, Span at, String message, Optional<String> hint) {
    diagnostics.add(Diagnostic.of(code, at, message).withHint(hint));
    return Value.FAILED;
  }

  /** Tells that values of this type can be neither told apart nor put in order. */
  void failComparing(SqlType type, Span at, String clause) {
    fail(
        Code.T402,
        at,
        "values of type %s cannot be compared, which %s needs".formatted(type.name(), clause),
        Optional.of("compare their text: CAST(.. AS text)"));
  }

  Value fail(Code code, Span at, String message) {
    return fail(code, at, message, Optional.empty());
  }
}
