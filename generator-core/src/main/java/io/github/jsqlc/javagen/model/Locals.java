package io.github.jsqlc.javagen.model;

import java.util.Collection;

/**
 * What a method calls its own variables, so that none hides a parameter.
 *
 * @param db the field that holds the handle
 */
public record Locals(
    String db,
    String call,
    String statement,
    String rows,
    String list,
    String result,
    String row,
    String error,
    String sql,
    String index,
    String count,
    String use,
    String batch,
    String out) {

  /** The names for a method with these parameters. */
  static Locals beside(Collection<String> parameters) {
    UniqueNames names = UniqueNames.local().reserve(parameters);
    return new Locals(
        parameters.contains("db") ? "this.db" : "db",
        names.take("call"),
        names.take("statement"),
        names.take("rows"),
        names.take("list"),
        names.take("result"),
        names.take("row"),
        names.take("e"),
        names.take("sql"),
        names.take("index"),
        names.take("count"),
        names.take("use"),
        names.take("batch"),
        names.take("out"));
  }
}
