package io.github.jsqlc.javagen.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/** What an engine's driver does in its own way: {@code javagen/<engine>.properties}. */
final class JdbcDriver {
  private final Properties values;

  private JdbcDriver(Properties values) {
    this.values = values;
  }

  static JdbcDriver of(String engine) {
    String resource = "/javagen/" + engine + ".properties";
    Properties values = new Properties();
    try (InputStream in = JdbcDriver.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no " + resource);
      }
      values.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
    return new JdbcDriver(values);
  }

  private boolean is(String key) {
    return Boolean.parseBoolean(values.getProperty(key));
  }

  private Optional<TypeRef> type(String key) {
    return Optional.ofNullable(values.getProperty(key)).map(TypeRef::named);
  }

  /** Whether it returns the key of the last row that any insert stored. */
  boolean generatedKeys() {
    return is("generated-keys");
  }

  /** Whether a statement ends, and may commit, only when its last row has been read. */
  boolean lastRowEnds() {
    return is("last-row-ends");
  }

  /** Whether a question mark that is no parameter is written twice. */
  boolean escapesQuestionMarks() {
    return is("escape-question-marks");
  }

  /** The class with the constants for types as text. */
  Optional<TypeRef> forms() {
    return type("forms");
  }

  /** The class of those constants. */
  Optional<TypeRef> formClass() {
    return type("form-class");
  }

  /** A range, with the type of its bounds as its argument. */
  Optional<TypeRef> range() {
    return type("range");
  }

  /** What streams rows, where the driver needs help. */
  Optional<TypeRef> stream() {
    return type("stream");
  }

  /** What stores many rows faster than batches do. */
  Optional<TypeRef> copy() {
    return type("copy");
  }

  /** The statement for {@link #copy}. */
  String copyStatement(String table, List<String> columns) {
    return values.getProperty("copy-statement").formatted(table, String.join(", ", columns));
  }

  /** Whether {@code written} is another way to write the type of this name. */
  boolean isAlias(String written, String typeName) {
    return Arrays.stream(values.getProperty("alias." + typeName, "").split(","))
        .anyMatch(written::equalsIgnoreCase);
  }

  /** The simple names of the classes above. */
  Set<String> classNames() {
    Set<String> names = new LinkedHashSet<>();
    Stream.of(forms(), formClass(), range(), stream(), copy())
        .flatMap(Optional::stream)
        .forEach(type -> names.add(type.simpleName()));
    return names;
  }
}
