package io.github.jsqlc.rows;

import java.util.Map;

/** The family of each type, which no catalog tells. */
final class Families {
  private static final Map<String, String> BY_NAME =
      Map.ofEntries(
          Map.entry("bool", "boolean"),
          Map.entry("int2", "int16"),
          Map.entry("int4", "int32"),
          Map.entry("int8", "int64"),
          Map.entry("float4", "float32"),
          Map.entry("float8", "float64"),
          Map.entry("numeric", "decimal"),
          Map.entry("text", "text"),
          Map.entry("varchar", "text"),
          Map.entry("bpchar", "text"),
          Map.entry("char", "text"),
          Map.entry("name", "text"),
          Map.entry("citext", "text"),
          Map.entry("bytea", "bytes"),
          Map.entry("date", "date"),
          Map.entry("time", "time"),
          Map.entry("timetz", "time_tz"),
          Map.entry("timestamp", "timestamp"),
          Map.entry("timestamptz", "timestamp_tz"),
          Map.entry("interval", "interval"),
          Map.entry("uuid", "uuid"),
          Map.entry("json", "json"),
          Map.entry("jsonb", "json"),
          Map.entry("any", "any"),
          Map.entry("anyelement", "any"),
          Map.entry("anynonarray", "any"),
          Map.entry("anycompatible", "any"),
          Map.entry("anycompatiblenonarray", "any"),
          Map.entry("record", "composite"),
          Map.entry("unknown", "null"));

  private Families() {}

  /** The family of a type by its name or else its kind, as rows write them. */
  static String of(String name, String kind) {
    String family = BY_NAME.get(name);
    if (family != null) {
      return family;
    }
    return switch (kind) {
      case "enum", "composite", "range", "multirange" -> kind;
      default -> "other";
    };
  }
}
