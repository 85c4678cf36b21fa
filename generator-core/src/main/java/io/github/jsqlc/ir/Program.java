package io.github.jsqlc.ir;

import java.util.List;
import java.util.Objects;

/**
 * All that a target language needs to know about one set of queries.
 *
 * @param engine the engine's name, by which a target finds its type rows
 * @param tables all tables and views of the schema, in the order of their declaration
 * @param enums all enumerations that a column or parameter may have
 * @param types the other types of the schema
 * @param queries all queries, by file and in the order in which they stand there
 */
public record Program(
    String engine, List<Table> tables, List<EnumType> enums, UserTypes types, List<Query> queries) {
  public Program {
    Objects.requireNonNull(types);
    tables = List.copyOf(tables);
    enums = List.copyOf(enums);
    queries = List.copyOf(queries);
  }

  /** A program for an engine that knows no types of the schema's but enumerations. */
  public Program(String engine, List<Table> tables, List<EnumType> enums, List<Query> queries) {
    this(engine, tables, enums, UserTypes.NONE, queries);
  }
}
