package io.github.jsqlc.catalog;

import io.github.jsqlc.engine.CastRow;
import io.github.jsqlc.engine.OperatorOverload;
import io.github.jsqlc.engine.Routine;
import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.syntax.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What only databases with schemas and declared types have besides relations. */
record DeclaredParts(
    List<UserType> types,
    List<Routine> routines,
    List<OperatorOverload> operators,
    List<CastRow> casts,
    List<String> extensions,
    List<String> searchPath,
    Function<TypeName, Optional<SqlType>> resolver) {
  DeclaredParts {
    types = List.copyOf(types);
    routines = List.copyOf(routines);
    operators = List.copyOf(operators);
    casts = List.copyOf(casts);
    extensions = List.copyOf(extensions);
    searchPath = List.copyOf(searchPath);
  }

  /** Of an engine that has none, with the schemas that it looks into. */
  static DeclaredParts none(List<String> schemas) {
    return new DeclaredParts(
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        schemas,
        written -> Optional.empty());
  }

  /** The same with another way to find types and relations by names. */
  DeclaredParts lookingIn(List<String> searchPath, Function<TypeName, Optional<SqlType>> resolver) {
    return new DeclaredParts(types, routines, operators, casts, extensions, searchPath, resolver);
  }
}
