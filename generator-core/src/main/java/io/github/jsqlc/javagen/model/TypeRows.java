package io.github.jsqlc.javagen.model;

import io.github.jsqlc.config.TemporalStorage;
import io.github.jsqlc.engine.Family;
import io.github.jsqlc.engine.Rows;
import io.github.jsqlc.engine.SqlType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which Java type stands for which type of an engine: the rows {@code javagen/<engine>.tsv}. */
final class TypeRows {

  /**
   * One row.
   *
   * @param family empty where only the type's name counts
   * @param typeName empty where only the family counts
   */
  record TypeRow(
      Optional<Family> family,
      Optional<String> typeName,
      TypeRef type,
      Access access,
      String jdbcType) {}

  private final List<TypeRow> rows;

  private TypeRows(List<TypeRow> rows) {
    this.rows = rows;
  }

  /**
   * The rows of an engine.
   *
   * @param dates what {@code {dates}} in a row stands for
   */
  static TypeRows of(String engine, TemporalStorage dates) {
    return new TypeRows(
        Rows.read("/javagen/" + engine + ".tsv").stream().map(row -> row(row, dates)).toList());
  }

  private static TypeRow row(Rows.Row row, TemporalStorage dates) {
    String family = row.get("family");
    String typeName = row.get("type");
    String java = row.get("java");
    int dimensions = java.endsWith("[]") ? 1 : 0;
    TypeRef named = TypeRef.named(dimensions == 1 ? java.substring(0, java.length() - 2) : java);
    String jdbcType = row.get("jdbc_type");
    return new TypeRow(
        family.equals("*") ? Optional.empty() : Optional.of(Family.valueOf(family)),
        typeName.equals("*") ? Optional.empty() : Optional.of(typeName),
        named.array(dimensions),
        access(row.get("owner").replace("{dates}", dates.name()), row),
        jdbcType.equals("-") ? "" : jdbcType);
  }

  /** An owner is a class, or a class and a constant of it. */
  private static Access access(String owner, Rows.Row row) {
    String read = row.get("read");
    String write = row.get("write");
    if (owner.equals("-")) {
      return new Access.Jdbc(read, write);
    }
    int dot = owner.lastIndexOf('.');
    String last = owner.substring(dot + 1);
    boolean constant = last.equals(Words.constant(List.of(last)));
    return new Access.Runtime(
        TypeRef.named(constant ? owner.substring(0, dot) : owner),
        constant ? last : "",
        read,
        write,
        row.get("encode").equals("-") ? "" : row.get("encode"));
  }

  /** The row for a type: by its name, then by its family, then the one for any value. */
  TypeRow of(SqlType type) {
    return first(type.name())
        .or(() -> first(type.family()))
        .or(() -> first(Family.ANY))
        .orElseThrow(() -> new IllegalStateException("no row for values of any type"));
  }

  private Optional<TypeRow> first(String typeName) {
    return rows.stream().filter(r -> r.typeName().equals(Optional.of(typeName))).findFirst();
  }

  private Optional<TypeRow> first(Family family) {
    return rows.stream()
        .filter(r -> r.typeName().isEmpty() && r.family().equals(Optional.of(family)))
        .findFirst();
  }

  /** The simple names of all classes that the rows name. */
  Set<String> classNames() {
    Set<String> names = new LinkedHashSet<>();
    for (TypeRow row : rows) {
      names.add(row.type().names().get(0));
      row.access()
          .match(
              jdbc -> false,
              runtime -> names.add(runtime.owner().simpleName()),
              codec -> false,
              label -> false);
    }
    return names;
  }

  /** The row whose Java type is this one, boxed or not. */
  Optional<TypeRow> of(TypeRef type) {
    return rows.stream().filter(r -> r.type().boxed().equals(type.boxed())).findFirst();
  }
}
