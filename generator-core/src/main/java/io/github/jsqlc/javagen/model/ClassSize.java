package io.github.jsqlc.javagen.model;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.ir.Query;
import java.util.List;

/**
 * A class file has room for 65,535 constants (JVMS 4.1), so a class for some thousands of queries.
 * The numbers here were counted in compiled classes and rounded down: what is refused would not
 * compile, and javac itself refuses what lies between.
 */
final class ClassSize {
  private static final int MAX_CONSTANTS = 65_535;
  private static final int QUERY = 6;
  private static final int ROW_RECORD = 5;
  private static final int PARAMS_RECORD = 4;
  private static final int PARAMS_COMPONENT = 2;
  private static final int LAMBDA = 4;

  private ClassSize() {}

  /** Reports the first query for which the class has no room. */
  static void check(
      TypeRef type, List<Query> queries, List<MethodModel> methods, Diagnostics diagnostics) {
    int constants = 0;
    for (int i = 0; i < methods.size(); i++) {
      constants += constants(methods.get(i));
      if (constants > MAX_CONSTANTS) {
        diagnostics.add(
            Diagnostic.of(
                    Code.J603,
                    queries.get(i).at(),
                    "%s would have %d queries: more than one Java class can hold"
                        .formatted(type.simpleName(), methods.size()))
                .withHint("put this and the later ones into another file"));
        return;
      }
    }
  }

  private static int constants(MethodModel method) {
    int constants = QUERY;
    if (method.rowRecord().isPresent()) {
      constants += ROW_RECORD;
    }
    if (method.params().isPresent()) {
      constants += PARAMS_RECORD + PARAMS_COMPONENT * method.params().get().components().size();
    }
    return method.command().isBatch() ? constants + LAMBDA : constants;
  }
}
