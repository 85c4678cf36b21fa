package io.github.jsqlc.javagen.model;

import io.github.jsqlc.config.TemporalStorage;
import io.github.jsqlc.engine.Family;
import io.github.jsqlc.engine.Rows;
import io.github.jsqlc.engine.SqlType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which Java type stands for which type of an engine: the rows {@code javagen/<engine>.tsv}. */
final class TypeRows {

  /**
   * One row.
   *
   * @param family empty where only the type's name counts
   * @param typeName empty where only the family counts
   * @param form empty where the engine needs none
   */
  record TypeRow(
      Optional<Family> family,
      Optional<String> typeName,
      TypeRef type,
      Access access,
      Optional<TypeForm> form,
      String jdbcType) {

    /** Whether its parameters are sent without a type. */
    private boolean untyped() {
      return access.match(j -> false, object -> true, r -> false, c -> false, e -> false);
    }

    /** As this, for a column of another type: the server finds out which. */
    private TypeRow withoutType(String other) {
      return access.match(
          jdbc ->
              type.isArray()
                  ? this
                  : new TypeRow(
                      family,
                      typeName,
                      type,
                      new Access.JdbcObject(jdbc.getter(), Optional.empty(), other),
                      form,
                      other),
          object -> this,
          runtime -> this,
          codec -> this,
          label -> this);
    }
  }

  private final List<TypeRow> rows;

  private TypeRows(List<TypeRow> rows) {
    this.rows = rows;
  }

  /**
   * The rows of an engine.
   *
   * @param dates what {@code {dates}} in a row stands for
   */
  static TypeRows of(String engine, TemporalStorage dates, JdbcDriver driver) {
    return new TypeRows(
        Rows.read("/javagen/" + engine + ".tsv").stream()
            .map(row -> row(row, dates, driver))
            .toList());
  }

  private static TypeRow row(Rows.Row row, TemporalStorage dates, JdbcDriver driver) {
    String family = row.get("family");
    String typeName = row.get("type");
    TypeRef java = java(row.get("java"));
    String jdbcType = row.get("jdbc_type").equals("-") ? "" : row.get("jdbc_type");
    Optional<TypeForm> form =
        driver
            .forms()
            .filter(forms -> !row.get("form").equals("-"))
            .map(forms -> new TypeForm(forms, row.get("form")));
    return new TypeRow(
        family.equals("*") ? Optional.empty() : Optional.of(Family.valueOf(family)),
        typeName.equals("*") ? Optional.empty() : Optional.of(typeName),
        java,
        access(row.get("owner").replace("{dates}", dates.name()), row, java, jdbcType, form),
        form,
        jdbcType);
  }

  /**
   * A class with arguments perhaps, or an array; a question mark for an argument that is nullable.
   */
  private static TypeRef java(String text) {
    if (text.endsWith("?")) {
      return java(text.substring(0, text.length() - 1)).orNull(true);
    }
    if (text.endsWith("[]")) {
      return java(text.substring(0, text.length() - 2)).array(1);
    }
    int bracket = text.indexOf('<');
    if (bracket < 0) {
      return TypeRef.named(text);
    }
    String[] arguments = text.substring(bracket + 1, text.length() - 1).split(", ");
    return TypeRef.named(text.substring(0, bracket))
        .withArguments(Stream.of(arguments).map(TypeRows::java).toArray(TypeRef[]::new));
  }

  /** An owner is a class, or a class and a constant of it, or the form. */
  private static Access access(
      String owner, Rows.Row row, TypeRef java, String jdbcType, Optional<TypeForm> form) {
    String read = row.get("read");
    String write = row.get("write");
    if (owner.equals("form")) {
      return form.orElseThrow(() -> new IllegalStateException(row.at() + ": no form")).access();
    }
    if (owner.equals("-")) {
      boolean object = read.equals("getObject") && !java.equals(TypeRef.OBJECT);
      return object || (write.equals("setObject") && !jdbcType.isEmpty())
          ? new Access.JdbcObject(read, object ? Optional.of(java) : Optional.empty(), jdbcType)
          : new Access.Jdbc(read, write);
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
    return first(type.name()).or(() -> first(type.family())).orElseGet(this::any);
  }

  /** The row for values of any type. */
  TypeRow any() {
    return first(Family.ANY)
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
      row.type().classes().forEach(type -> names.add(type.names().get(0)));
      row.access()
          .match(
              jdbc -> false,
              object -> false,
              runtime -> names.add(runtime.owner().simpleName()),
              codec -> false,
              label -> false);
    }
    return names;
  }

  /**
   * How values of {@code own} are read and written as another Java type: as its own where that is
   * the type; else as the row says that has the Java type, one of the same family first. Where
   * parameters can be sent without a type, they are.
   */
  Optional<TypeRow> of(TypeRef type, TypeRow own, Family family) {
    if (own.type().boxed().equals(type.boxed())) {
      return Optional.of(own);
    }
    List<TypeRow> fitting =
        rows.stream().filter(r -> r.type().boxed().equals(type.boxed())).toList();
    TypeRow any = any();
    return fitting.stream()
        .filter(r -> r.family().equals(Optional.of(family)))
        .findFirst()
        .or(() -> fitting.contains(any) ? Optional.of(any) : fitting.stream().findFirst())
        .map(row -> any.untyped() ? row.withoutType(any.jdbcType()) : row);
  }
}
