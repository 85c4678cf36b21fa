package io.github.jsqlc.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/**
 * What one engine takes for granted about schemas, from its {@code schema.properties}.
 *
 * @param defaultSchema where a table without a schema before its name is declared
 * @param temporarySchema where a temporary table is declared
 * @param search the schemas in which a name without one is looked for first, in order
 * @param systemSearch the schemas of the engine's own in which such a name is looked for before all
 *     but temporary ones; empty if its own tables are looked for last
 * @param openSchemas whether a schema file may use schemas that nothing has created
 * @param rowNumberNames the names of the row's number where no column has them; none if rows have
 *     no number
 * @param rowNumberType the declaration that makes a primary key another name of the row's number;
 *     empty if none does
 * @param reservedPrefix what names of the user's tables may not begin with; empty if all may be
 *     used
 * @param nullablePrimaryKeys whether columns of a primary key may hold NULL, unless the table is
 *     strict or has no row numbers
 * @param sequenceColumns the columns of every sequence, each {@code name:type}; none if sequences
 *     are no relations
 * @param systemKeys the columns that, where they are not null, are the keys of the engine's tables
 * @param languages the extensions that bring nothing that a query can name
 */
public record SchemaRules(
    String defaultSchema,
    String temporarySchema,
    List<String> search,
    List<String> systemSearch,
    boolean openSchemas,
    List<String> rowNumberNames,
    String rowNumberType,
    String reservedPrefix,
    boolean nullablePrimaryKeys,
    List<String> sequenceColumns,
    List<String> systemKeys,
    List<String> languages) {
  public SchemaRules {
    search = List.copyOf(search);
    systemSearch = List.copyOf(systemSearch);
    sequenceColumns = List.copyOf(sequenceColumns);
    systemKeys = List.copyOf(systemKeys);
    languages = List.copyOf(languages);
    rowNumberNames = List.copyOf(rowNumberNames);
  }

  static SchemaRules load(String engine) {
    String resource = "/engine/" + engine + "/schema.properties";
    Properties values = new Properties();
    try (InputStream in = SchemaRules.class.getResourceAsStream(resource)) {
      values.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
    return new SchemaRules(
        value(values, "default-schema"),
        value(values, "temporary-schema"),
        words(values, "search"),
        words(values, "system-search"),
        value(values, "open-schemas").equals("yes"),
        words(values, "row-number-names"),
        value(values, "row-number-type"),
        value(values, "reserved-prefix"),
        value(values, "nullable-primary-keys").equals("yes"),
        words(values, "sequence-columns"),
        words(values, "system-keys"),
        words(values, "languages"));
  }

  /** Whether {@code name} is one that only the engine may give to a table. */
  public boolean isReserved(String name) {
    return !reservedPrefix.isEmpty() && name.toLowerCase(Locale.ROOT).startsWith(reservedPrefix);
  }

  private static String value(Properties values, String key) {
    String value = values.getProperty(key);
    if (value == null) {
      throw new IllegalStateException("schema.properties: no " + key);
    }
    return value.trim();
  }

  private static List<String> words(Properties values, String key) {
    String value = value(values, key);
    return value.isEmpty() ? List.of() : List.of(value.split(" +"));
  }
}
