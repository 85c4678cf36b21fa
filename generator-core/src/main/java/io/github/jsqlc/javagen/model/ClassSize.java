package io.github.jsqlc.javagen.model;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.ir.Query;
import java.util.List;

/** A class file has room for 65,535 constants (JVMS 4.1), so a class for so many queries. */
final class ClassSize {
  static final int MAX_QUERIES = 4000;

  private ClassSize() {}

  static void check(TypeRef type, List<Query> queries, Diagnostics diagnostics) {
    if (queries.size() > MAX_QUERIES) {
      diagnostics.add(
          Diagnostic.of(
                  Code.J603,
                  queries.get(MAX_QUERIES).at(),
                  "%s would have %d queries: more than one Java class can hold"
                      .formatted(type.simpleName(), queries.size()))
              .withHint("put some of them into another file"));
    }
  }
}
