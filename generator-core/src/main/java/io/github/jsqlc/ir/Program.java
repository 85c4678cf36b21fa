package io.github.jsqlc.ir;

import java.util.List;

/**
 * All that a target language needs to know about one set of queries.
 *
 * @param engine the engine's name, by which a target finds its type rows
 * @param tables all tables and views of the schema, in the order of their declaration
 * @param enums all enumerations that a column or parameter may have
 * @param queries all queries, by file and in the order in which they stand there
 */
public record Program(
    String engine, List<Table> tables, List<EnumType> enums, List<Query> queries) {
  public Program {
    tables = List.copyOf(tables);
    enums = List.copyOf(enums);
    queries = List.copyOf(queries);
  }
}
