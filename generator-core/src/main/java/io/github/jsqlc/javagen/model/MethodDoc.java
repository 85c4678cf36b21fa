package io.github.jsqlc.javagen.model;

import io.github.jsqlc.ir.Parameter;
import io.github.jsqlc.ir.Query;
import io.github.jsqlc.javagen.model.MethodModel.Passing;
import java.util.List;
import java.util.Optional;

/** Says what a method does, in the user's words where there are any. */
final class MethodDoc {
  private MethodDoc() {}

  /**
   * @param noun how one row is called, if it is one of a table
   * @param optional whether no row is possible where one is asked for
   * @param keys whether the driver knows the last key
   */
  static DocModel of(
      Query query,
      List<ParameterModel> parameters,
      Passing passing,
      Optional<String> noun,
      boolean optional,
      boolean keys,
      Locals locals) {
    DocModel doc =
        new DocModel(
            DocText.lines(query.doc())
                .orElse(List.of("Runs %s.".formatted(DocText.code(query.name())))),
            List.of());
    doc = parameterTags(doc, query, parameters, passing, locals);
    Optional<String> result = result(query, noun, optional, keys);
    return result.isPresent() ? doc.tag("@return " + result.get()) : doc;
  }

  private static DocModel parameterTags(
      DocModel start,
      Query query,
      List<ParameterModel> parameters,
      Passing passing,
      Locals locals) {
    DocModel doc = start;
    switch (passing) {
      case SEPARATE -> {
        for (ParameterModel parameter : parameters) {
          doc = doc.tag("@param %s %s".formatted(parameter.name(), parameter.doc()));
        }
      }
      case RECORD -> doc = doc.tag("@param params the parameters");
      case VALUE_BATCH ->
          doc =
              doc.tag(
                  "@param %s %s of each run".formatted(locals.batch(), parameters.get(0).doc()));
      case RECORD_BATCH ->
          doc = doc.tag("@param %s the parameters of each run".formatted(locals.batch()));
    }
    return switch (query.command()) {
      case STREAM ->
          doc.tag(
                  "@param %s what to do with the rows, which are there until it returns"
                      .formatted(locals.use()))
              .tag("@param <R> the result of {@code %s}".formatted(locals.use()));
      case ONE, MANY, EXEC, EXECROWS, EXECRESULT, EXECLASTID -> doc;
      case BATCHEXEC, BATCHONE, BATCHMANY, COPYFROM -> doc;
    };
  }

  private static Optional<String> result(
      Query query, Optional<String> noun, boolean optional, boolean keys) {
    String kind = query.results().size() == 1 ? "value" : "row";
    String one = "the " + noun.orElse(kind) + (optional ? ", or empty when there is none" : "");
    String all = noun.map(n -> "the rows, each " + article(n)).orElse("the %ss".formatted(kind));
    return switch (query.command()) {
      case ONE -> Optional.of(one);
      case MANY -> Optional.of(all + ", unmodifiable");
      case STREAM -> Optional.of("what the function returned");
      case EXEC -> Optional.empty();
      case EXECROWS -> Optional.of("how many rows it changed");
      case EXECRESULT ->
          Optional.of("how many rows it changed" + (keys ? ", and the last key" : ""));
      case EXECLASTID -> Optional.of("the key of the last row inserted");
      case BATCHEXEC -> Optional.of("how many rows each run changed");
      case BATCHONE -> Optional.of("for each run " + one);
      case BATCHMANY -> Optional.of("for each run " + all);
      case COPYFROM -> Optional.of("how many rows were stored");
    };
  }

  private static String article(String noun) {
    return ("aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
  }

  /** What a parameter means. */
  static String parameter(Parameter parameter) {
    String what =
        parameter
            .origin()
            .map(Records::describe)
            .orElse("the parameter %s".formatted(DocText.code(parameter.name())));
    if (parameter.list()) {
      return what + ": any of these";
    }
    return parameter.nullable() ? what + ", or null" : what;
  }
}
