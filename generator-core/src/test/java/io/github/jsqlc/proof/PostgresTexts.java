package io.github.jsqlc.proof;

import java.util.List;

/**
 * Texts that PostgreSQL reads as values of its base types, from domains so small that rows meet.
 */
final class PostgresTexts {
  private static final List<String> WORDS =
      List.of("a", "b", "c", "x y", "", "Ann", "12", "é", "ann@example.com", "a.b");
  private static final List<String> JSONS =
      List.of(
          "{\"a\":1,\"b\":[1,2.5,null],\"name\":\"n\"}",
          "[1,\"two\",null,{\"a\":null}]",
          "{}",
          "[]",
          "{\"a\":null}",
          "null",
          "7");

  private PostgresTexts() {}

  /** A value of {@code type}; of one that is not known here, a word. */
  static String of(String type, Values values) {
    int small = values.oneOf(List.of(0, 1, 2, 3, 4, 5, 6, 7));
    return switch (type) {
      case "bool" -> values.oneOf(List.of("true", "false"));
      case "int2", "int4", "int8", "oid", "xid", "xid8", "cid" ->
          small == 7 && type.startsWith("int") ? "-1" : "" + small;
      case "float4", "float8" -> values.oneOf(List.of("0", "1.5", "-2.25", "NaN", "1e6"));
      case "numeric" -> values.oneOf(List.of("0", "1", "2.50", "-3.25", "12"));
      case "money" -> small + ".50";
      case "date" -> "2024-01-0" + (small + 1);
      case "time" -> "12:30:0" + small;
      case "timetz" -> "12:30:0" + small + "+02";
      case "timestamp" -> "2024-01-0" + (small + 1) + " 10:00:00";
      case "timestamptz" -> "2024-01-0" + (small + 1) + " 10:00:00+00";
      case "interval" -> values.oneOf(List.of("1 day", "2 months", "00:00:05", "-1 hour"));
      case "uuid" -> "3f2504e0-4f89-41d3-9a0c-0305e82c330" + small;
      case "json", "jsonb" -> values.oneOf(JSONS);
      case "jsonpath" -> values.oneOf(List.of("$.a", "$", "$[*]"));
      case "bytea" -> "\\x6" + small + "62";
      case "bit", "varbit" -> values.oneOf(List.of("1", "0"));
      case "inet" -> "10.0.0." + small;
      case "cidr" -> "10.0." + small + ".0/24";
      case "macaddr" -> "08:00:2b:01:02:0" + small;
      case "macaddr8" -> "08:00:2b:01:02:03:04:0" + small;
      case "point" -> "(" + small + ",1)";
      case "line" -> "{1,2," + small + "}";
      case "lseg", "box", "path" -> "((0,0),(1," + small + "))";
      case "polygon" -> "((0,0),(1,1),(1," + small + "))";
      case "circle" -> "<(0,0)," + small + ">";
      case "tsvector" -> "'cat':1 'fat':" + (small + 1);
      case "tsquery" -> values.oneOf(List.of("cat", "cat & fat", "!dog"));
      case "xml" -> "<a>" + small + "</a>";
      case "pg_lsn" -> "0/" + small;
      case "txid_snapshot", "pg_snapshot" -> "10:20:10,14";
      case "char" -> values.oneOf(List.of("a", "b"));
      case "hstore" -> values.oneOf(List.of("a=>1", "a=>NULL, b=>2", ""));
      case "ltree" -> values.oneOf(List.of("a", "a.b", "a.b.c"));
      case "lquery" -> values.oneOf(List.of("a.*", "*"));
      case "vector" -> "[1,2," + small + "]";
      case "regclass" -> "pg_class";
      case "regtype" -> "int4";
      case "regproc" -> "now";
      case "regnamespace" -> "public";
      case "regconfig" -> "simple";
      case "tid" -> "(0," + (small + 1) + ")";
      case "int2vector", "oidvector" -> "1 " + small;
      default -> text(values);
    };
  }

  private static String text(Values values) {
    return values.chance(0.1) ? values.oneOf(JSONS) : values.oneOf(WORDS);
  }
}
