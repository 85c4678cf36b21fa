package io.github.jsqlc.analysis;

import io.github.jsqlc.ir.Column;
import io.github.jsqlc.ir.ResultItem;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Hands the outputs of a query over in neutral form. */
final class Results {
  private Results() {}

  static List<ResultItem> items(Rows rows, TypeRules rules) {
    List<ResultItem> items = new ArrayList<>();
    for (Output output : rows.outputs()) {
      if (output instanceof Output.Embedded embedded) {
        items.add(embedded(embedded, rules));
      } else {
        items.add(new ResultItem.Single(Analyzer.column(((Output.Single) output).field(), rules)));
      }
    }
    return items;
  }

  private static ResultItem embedded(Output.Embedded embedded, TypeRules rules) {
    List<Column> columns = embedded.fields().stream().map(f -> Analyzer.column(f, rules)).toList();
    OptionalInt witness = OptionalInt.empty();
    for (int i = columns.size() - 1; i >= 0; i--) {
      witness = columns.get(i).nullable() ? witness : OptionalInt.of(i);
    }
    return new ResultItem.Embedded(
        embedded.entry().name(),
        columns.get(0).origin().orElseThrow().table(),
        columns,
        embedded.optional(),
        witness);
  }
}
