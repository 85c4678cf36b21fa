package io.github.jsqlc.javagen.model;

import io.github.jsqlc.ir.Query;
import io.github.jsqlc.ir.SqlPart;
import java.util.List;

/**
 * Writes statements as a driver is given them.
 *
 * @param escapesQuestionMarks whether a question mark that is no parameter is written twice
 */
record SqlTexts(boolean escapesQuestionMarks) {

  /**
   * The statement with a line that names it in a server's log: the first one, or the last where the
   * driver must see what the statement begins with, as SQLite's gives generated keys only for a
   * text that begins with INSERT.
   */
  String of(Query query) {
    String name = "-- name: " + query.name() + " " + query.command().word() + "\n";
    return switch (query.command()) {
      case EXECRESULT, EXECLASTID -> text(query) + name;
      case ONE, MANY, STREAM, EXEC, EXECROWS -> name + text(query);
      case BATCHEXEC, BATCHONE, BATCHMANY, COPYFROM -> name + text(query);
    };
  }

  private String text(Query query) {
    StringBuilder sql = new StringBuilder();
    for (SqlPart part : query.sql()) {
      if (part instanceof SqlPart.Text text) {
        sql.append(escapesQuestionMarks ? QuestionMarks.doubled(text.text()) : text.text());
      } else if (part instanceof SqlPart.BindList list
          && list.form() == SqlPart.ListForm.EXPANDED) {
        // What the runtime's Slices puts the marks for.
        sql.append("/*SLICE:").append(expandedLists(query).indexOf(list.parameter())).append("*/?");
      } else {
        sql.append('?');
      }
    }
    return sql.toString().stripTrailing() + "\n";
  }

  /** The numbers of the parameters that are expanded, each once. */
  private static List<Integer> expandedLists(Query query) {
    return query.sql().stream()
        .filter(SqlPart.BindList.class::isInstance)
        .map(SqlPart.BindList.class::cast)
        .filter(list -> list.form() == SqlPart.ListForm.EXPANDED)
        .map(SqlPart.BindList::parameter)
        .distinct()
        .toList();
  }
}
