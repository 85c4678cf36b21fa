package io.github.jsqlc.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The options of {@code gen: java:}. Each is described in {@code docs/configuration.md}.
 *
 * @param javaPackage a valid package name
 * @param out the source root as written; the folders of the package are made below it
 * @param queryParameterLimit a query with more parameters than this takes them as one record
 * @param emitInterface whether each class of queries gets an interface
 * @param emitExactTableNames whether {@code authors} gives {@code Authors} instead of {@code
 *     Author}
 * @param emitUnusedModels whether tables that no query uses as a whole get a record too
 * @param dates how a database without date types stores dates and times
 * @param checkEnums whether {@code CHECK (x IN ('a', 'b'))} gives an enum
 * @param rename names of tables, columns and parameters as the SQL has them, each with a valid Java
 *     name; in the order of the file
 * @param overrides the first that fits a column decides; none is hidden by an earlier equal one
 */
public record JavaOptions(
    Located<String> javaPackage,
    Located<String> out,
    int queryParameterLimit,
    boolean emitInterface,
    boolean emitExactTableNames,
    boolean emitUnusedModels,
    Nullness nullness,
    ExceptionStyle exceptions,
    OneRow oneRow,
    TemporalStorage dates,
    boolean checkEnums,
    Map<String, Located<String>> rename,
    List<TypeOverride> overrides) {

  /** The {@link #queryParameterLimit} where none is written. */
  public static final int DEFAULT_QUERY_PARAMETER_LIMIT = 5;

  public JavaOptions {
    Objects.requireNonNull(javaPackage);
    Objects.requireNonNull(out);
    Objects.requireNonNull(nullness);
    Objects.requireNonNull(exceptions);
    Objects.requireNonNull(oneRow);
    Objects.requireNonNull(dates);
    rename = Collections.unmodifiableMap(new LinkedHashMap<>(rename));
    overrides = List.copyOf(overrides);
    if (queryParameterLimit < 0) {
      throw new IllegalArgumentException("query_parameter_limit " + queryParameterLimit);
    }
  }
}
