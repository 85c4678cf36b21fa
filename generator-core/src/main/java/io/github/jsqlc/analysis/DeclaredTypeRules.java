package io.github.jsqlc.analysis;

import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.resolution.TypeSpace;
import java.util.Optional;

/** The rules of an engine whose columns, operators and functions have declared types. */
final class DeclaredTypeRules implements TypeRules {
  private final TypeSpace types;

  DeclaredTypeRules(TypeSpace types) {
    this.types = types;
  }

  @Override
  public SqlType condition() {
    return types.type("bool");
  }

  @Override
  public SqlType unknownParameter() {
    return types.type("unknown");
  }

  /** Rows have no numbers: this is the type of a row's place. */
  @Override
  public SqlType rowid() {
    return types.type("tid");
  }

  @Override
  public SqlType limit() {
    return types.type("int8");
  }

  @Override
  public Optional<SqlType> argument(String name) {
    return Optional.of(types.type(name));
  }

  /** Where a parameter stands again, its type must be converted like that of any value. */
  @Override
  public Optional<SqlType> parameterType(SqlType a, SqlType b) {
    return Optional.of(a);
  }

  @Override
  public SqlType stored(SqlType type) {
    return type;
  }

  @Override
  public boolean firstUseDecides() {
    return true;
  }

  /** A program gets values of a domain as values of the type below (observed on the server). */
  @Override
  public SqlType sent(SqlType type) {
    SqlType base = types.base(type);
    return base.name().equals(type.name()) ? type : base.spelled(type.name());
  }
}
