package io.github.jsqlc.catalog;

import io.github.jsqlc.syntax.Definition;
import io.github.jsqlc.syntax.Definition.ObjectKind;
import io.github.jsqlc.syntax.Name;
import java.util.Optional;

/** COMMENT ON: what it says takes the place of a comment in the text. */
final class Remarks {
  private final Declaring declaring;
  private final RoutineDeclarations routines;

  Remarks(Declaring declaring, RoutineDeclarations routines) {
    this.declaring = declaring;
    this.routines = routines;
  }

  void comment(Definition.CommentOn comment) {
    ObjectKind kind = comment.kind();
    Definition.Target target = comment.target();
    switch (kind) {
      case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW, SEQUENCE, INDEX ->
          relation(comment, kind);
      case TYPE, DOMAIN ->
          declaring
              .resolver
              .named(target.name())
              .flatMap(TypeRef::entry)
              .or(() -> declaring.declaredType(kind.words(), target.name(), false))
              .ifPresent(type -> type.comment = comment.text());
      case SCHEMA -> declaring.space(target.name().name());
      case FUNCTION, PROCEDURE, ROUTINE, AGGREGATE -> {
        if (declaring.database.system.routines(target.name().name().text()).isEmpty()) {
          routines.find(kind, target, false);
        }
      }
      case EXTENSION, OPERATOR, CAST -> {}
    }
  }

  private void relation(Definition.CommentOn comment, ObjectKind kind) {
    Optional<Name> column = comment.column();
    if (column.isPresent()) {
      Optional<TypeEntry> composite =
          declaring
              .database
              .findType(
                  comment.target().name().schema().map(Name::text),
                  comment.target().name().name().text())
              .filter(type -> type.kind == TypeEntry.Kind.COMPOSITE);
      if (composite.isPresent()) {
        composite.get().fields.stream()
            .filter(field -> field.name.equals(column.get().text()))
            .forEach(field -> field.comment = comment.text());
        return;
      }
    }
    declaring
        .relation(kind.words(), comment.target().name(), false)
        .ifPresent(
            relation -> {
              if (column.isEmpty()) {
                relation.comment = comment.text();
              } else if (relation.query.isPresent()) {
                comment
                    .text()
                    .ifPresent(text -> relation.columnComments.put(column.get().text(), text));
              } else {
                declaring.column(relation, column.get()).ifPresent(c -> c.comment = comment.text());
              }
            });
  }
}
