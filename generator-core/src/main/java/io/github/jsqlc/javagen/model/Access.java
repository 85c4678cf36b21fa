package io.github.jsqlc.javagen.model;

import java.util.Optional;
import java.util.function.Function;

/** How a value gets out of a row and into a statement. */
public sealed interface Access {

  /** Handles every case. */
  <R> R match(
      Function<Jdbc, R> jdbc,
      Function<JdbcObject, R> jdbcObject,
      Function<Runtime, R> runtime,
      Function<UserCodec, R> userCodec,
      Function<EnumLabel, R> enumLabel);

  /**
   * By JDBC's own methods. Those of primitives need {@code wasNull}; the others give and take null.
   *
   * @param getter such as {@code getLong}
   * @param setter such as {@code setLong}
   */
  record Jdbc(String getter, String setter) implements Access {
    @Override
    public <R> R match(
        Function<Jdbc, R> jdbc,
        Function<JdbcObject, R> jdbcObject,
        Function<Runtime, R> runtime,
        Function<UserCodec, R> userCodec,
        Function<EnumLabel, R> enumLabel) {
      return jdbc.apply(this);
    }
  }

  /**
   * By JDBC's {@code setObject}, which takes null.
   *
   * @param getter such as {@code getString}; {@code getObject} where there is a class
   * @param as the class that {@code getObject} is asked for
   * @param jdbcType the constant of {@code java.sql.Types} with which it is set; empty where the
   *     driver knows what to do with the Java type
   */
  record JdbcObject(String getter, Optional<TypeRef> as, String jdbcType) implements Access {
    @Override
    public <R> R match(
        Function<Jdbc, R> jdbc,
        Function<JdbcObject, R> jdbcObject,
        Function<Runtime, R> runtime,
        Function<UserCodec, R> userCodec,
        Function<EnumLabel, R> enumLabel) {
      return jdbcObject.apply(this);
    }
  }

  /**
   * By methods of the runtime, which give and take null.
   *
   * @param owner the class that has them
   * @param constant the constant of that class on which they are called, or an expression that
   *     begins with one; empty when they are static
   * @param encoder the method that gives the stored form for a JSON array; empty where the value
   *     itself is one
   */
  record Runtime(TypeRef owner, String constant, String reader, String writer, String encoder)
      implements Access {
    @Override
    public <R> R match(
        Function<Jdbc, R> jdbc,
        Function<JdbcObject, R> jdbcObject,
        Function<Runtime, R> runtime,
        Function<UserCodec, R> userCodec,
        Function<EnumLabel, R> enumLabel) {
      return runtime.apply(this);
    }
  }

  /**
   * By a codec of the user's, which gives null but does not take it.
   *
   * @param constant its name in the class of codecs
   */
  record UserCodec(TypeRef codecs, String constant) implements Access {
    @Override
    public <R> R match(
        Function<Jdbc, R> jdbc,
        Function<JdbcObject, R> jdbcObject,
        Function<Runtime, R> runtime,
        Function<UserCodec, R> userCodec,
        Function<EnumLabel, R> enumLabel) {
      return userCodec.apply(this);
    }
  }

  /** As the label of a generated enum. */
  record EnumLabel(TypeRef type) implements Access {
    @Override
    public <R> R match(
        Function<Jdbc, R> jdbc,
        Function<JdbcObject, R> jdbcObject,
        Function<Runtime, R> runtime,
        Function<UserCodec, R> userCodec,
        Function<EnumLabel, R> enumLabel) {
      return enumLabel.apply(this);
    }
  }
}
