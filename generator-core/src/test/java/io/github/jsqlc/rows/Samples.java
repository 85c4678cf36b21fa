package io.github.jsqlc.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values of each type, none of them NULL and many of them odd: empty, zero, infinite. */
final class Samples {
  /** The enumeration that {@code anyenum} stands for. */
  static final String MOOD = "DROP TYPE IF EXISTS mood; CREATE TYPE mood AS ENUM ('sad', 'ok')";

  private static final String TIMES =
      "infinity|-infinity|2024-02-29 13:14:15.6|1999-12-31|-infinity";
  private static final String PLACES = "(0,0),(1,1)|(1,1),(1,1)|(3,4),(0,0)|(9,9),(8,8)";

  /** The texts of values between bars. */
  private static final Map<String, String> BY_TYPE =
      Map.ofEntries(
          Map.entry("bool", "t|f"),
          Map.entry("int2", "0|1|-1|7"),
          Map.entry("int4", "0|1|-1|2|1000"),
          Map.entry("int8", "0|1|-1|2|9223372036854775807"),
          Map.entry("float4", "0|1.5|-1|NaN|Infinity|1e-30"),
          Map.entry("float8", "0|1.5|-1|NaN|Infinity|0.5"),
          Map.entry("numeric", "0|1.5|-1|NaN|Infinity|2"),
          Map.entry("money", "0|1.5|-3"),
          Map.entry(
              "text",
              "|a|abc def|month|epoch|UTC|YYYY-MM-DD|1|(b)|b(x)?|{}|postgres|public.nosuch|pg_class"
                  + "|2024-02-29|9D9|hex|SELECT 1|[)|nosuch|<a/>|//a|[1,2)|UTF8|NFC|tuesday|base64|sha1|aes|md5|2024-02-29 13:14:15|1:2:3|10.0.0.1|english"),
          Map.entry("varchar", "|a|abc def"),
          Map.entry("bpchar", "|a|abc  "),
          Map.entry("char", "|a|r"),
          Map.entry("name", "|pg_class|postgres|public|nosuch|UTF8|LATIN1"),
          Map.entry("cstring", "|a|1|{}|1999-12-31|(1,2)|[1,2)|pg_class|t|{\"a\":1}"),
          Map.entry("unknown", "|a"),
          Map.entry("bytea", "|\\x00|\\x616263"),
          Map.entry(
              "uuid",
              "00000000-0000-0000-0000-000000000000|"
                  + "019535d9-3df7-79fb-b466-fa907fa17f9e|c232ab00-9414-11ec-b3c8-9f6bdeced846"),
          Map.entry("date", TIMES),
          Map.entry("timestamp", TIMES),
          Map.entry("timestamptz", TIMES),
          Map.entry("time", "00:00|24:00|13:14:15.6"),
          Map.entry("timetz", "00:00+00|24:00+05|13:14:15.6-08"),
          Map.entry("interval", "0|infinity|-infinity|1 month|-1 day 2:03|1 second"),
          Map.entry(
              "json", "{}|[]|null|1|\"a\"|{\"a\": null, \"b\": [1, {\"c\": 2}]}|[null, 1]|true"),
          Map.entry(
              "jsonb", "{}|[]|null|1|\"a\"|{\"a\": null, \"b\": [1, {\"c\": 2}]}|[null, 1]|true"),
          Map.entry("jsonpath", "$|$.a|$.b[0]|strict $.nosuch|$.a == 1|lax $[*] ? (@ > 0)|1|1/0"),
          Map.entry("xml", "|a|<a/>|<a><b>1</b></a>"),
          Map.entry("inet", "0.0.0.0/0|192.168.1.5/24|::1|10.0.0.1"),
          Map.entry("cidr", "0.0.0.0/0|192.168.1.0/24|::/0|10.0.0.1/32"),
          Map.entry("macaddr", "00:00:00:00:00:00|08:00:2b:01:02:03"),
          Map.entry(
              "macaddr8",
              "00:00:00:00:00:00:00:00|08:00:2b:01:02:03:04:05|08:00:2b:ff:fe:01:02:03"),
          Map.entry("bit", "0|1"),
          Map.entry("varbit", "|0|101"),
          Map.entry("point", "(0,0)|(1,2)|(Infinity,1)|(NaN,1)"),
          Map.entry("lseg", "[(0,0),(1,1)]|[(1,1),(1,1)]|[(5,0),(5,9)]|[(0,3),(7,3)]"),
          Map.entry("line", "{1,0,0}|{0,1,0}|{1,-1,2}|{1,0,5}"),
          Map.entry("box", PLACES),
          Map.entry("path", "[(0,0),(1,1)]|((0,0),(1,1),(2,0))|[(5,5)]"),
          Map.entry("polygon", "((0,0),(1,1),(2,0))|((0,0))|((9,9),(8,8))"),
          Map.entry("circle", "<(0,0),0>|<(1,1),2>|<(9,9),1>"),
          Map.entry("oid", "0|1259|2200|25|999999999|10|1"),
          Map.entry("xid", "0|3"),
          Map.entry("xid8", "0|3"),
          Map.entry("cid", "0|3"),
          Map.entry("tid", "(0,0)|(1,1)"),
          Map.entry("pg_lsn", "0/0|1/2"),
          Map.entry("pg_snapshot", "10:20:10,14"),
          Map.entry("txid_snapshot", "10:20:10,14"),
          Map.entry("earth", "(6378168,0,0)"),
          Map.entry("lo", "0|1"),
          Map.entry("aclitem", "=r/postgres|postgres=rw/postgres"),
          Map.entry("refcursor", "|a"),
          Map.entry("regclass", "pg_class|-|pg_views|pg_class_oid_index"),
          Map.entry("regtype", "int4|-|text"),
          Map.entry("regproc", "now|-"),
          Map.entry("regprocedure", "now()|-"),
          Map.entry("regoper", "!~~*|0"),
          Map.entry("regoperator", "+(integer,integer)|0"),
          Map.entry("regconfig", "english|simple"),
          Map.entry("regdictionary", "simple|english_stem"),
          Map.entry("regnamespace", "public|-"),
          Map.entry("regrole", "postgres|-"),
          Map.entry("regcollation", "\"C\"|-"),
          Map.entry("tsvector", "|'a':1A 'b':2,3|'the'"),
          Map.entry("tsquery", "|'a'|'a' & !'b'|'a' <-> 'b'|!'a'"),
          Map.entry("int2vector", "|1 2"),
          Map.entry("oidvector", "|1 2|25"),
          Map.entry("int4range", "empty|[1,5)|(,)|[3,)|(,3)"),
          Map.entry("int8range", "empty|[1,5)|(,)|[3,)"),
          Map.entry("numrange", "empty|[1,5)|(,)|[3,)"),
          Map.entry("daterange", "empty|[2024-01-01,2024-02-01)|(,)"),
          Map.entry("tsrange", "empty|[2024-01-01,2024-02-01)|(,)"),
          Map.entry("tstzrange", "empty|[2024-01-01,2024-02-01)|(,)"),
          Map.entry("int4multirange", "{}|{[1,5)}|{(,)}|{[1,2),[4,)}"),
          Map.entry("mood", "sad|ok"),
          Map.entry("citext", "|a|A|1"),
          Map.entry("hstore", "|a=>1|a=>NULL, b=>2"),
          Map.entry("ltree", "|a|a.b.c|d"),
          Map.entry("lquery", "a|*.b.*|!a"),
          Map.entry("ltxtquery", "a|a & !b"),
          Map.entry("cube", "(0)|(1,2),(3,4)|(0,0,0)"),
          Map.entry("seg", "1|1 .. 2|< 3|5 .."),
          Map.entry("query_int", "1|1&2|!1"),
          Map.entry("ean13", "978-0-393-04002-9|979-0-2600-0043-8|977-1436-452-00-8"),
          Map.entry("isbn13", "978-0-393-04002-9"),
          Map.entry("isbn", "0-393-04002-X"),
          Map.entry("ismn13", "979-0-2600-0043-8"),
          Map.entry("ismn", "M-2600-0043-8"),
          Map.entry("issn13", "977-1436-452-00-8"),
          Map.entry("issn", "1436-4522"),
          Map.entry("upc", "012345678905"));

  private Samples() {}

  /** The values of a type as expressions; empty if there are none. */
  static Optional<List<String>> of(String type) {
    List<String> values = new ArrayList<>();
    if (type.equals("record")) {
      return Optional.of(List.of("ROW(1, 'a'::text)", "ROW(NULL::int4, NULL::text)"));
    }
    if (type.equals("any")) {
      return Optional.of(List.of("1::int4", "''::text", "'{}'::int4[]", "'k'::text"));
    }
    if (type.equals("float4[]")) {
      return Optional.of(List.of("'{}'::float4[]", "'{0.1, 0.2, 0.4, 1}'::float4[]"));
    }
    if (type.endsWith("[]")) {
      String element = type.substring(0, type.length() - 2);
      Optional<List<String>> elements = of(element);
      return elements.map(
          list ->
              List.of(
                  "'{}'::%s[]".formatted(quoted(element)),
                  "ARRAY[%s]".formatted(list.get(0)),
                  "ARRAY[%s, %s]".formatted(list.get(list.size() - 1), list.get(0)),
                  "ARRAY[NULL, %s]".formatted(list.get(list.size() / 2)),
                  "'{NULL}'::%s[]".formatted(quoted(element))));
    }
    String texts = BY_TYPE.get(type);
    if (texts == null) {
      return Optional.empty();
    }
    for (String text : texts.split("\\|", -1)) {
      values.add(
          type.equals("bit")
              ? "B'%s'".formatted(text)
              : "'%s'::%s".formatted(text.replace("'", "''"), quoted(type)));
    }
    return Optional.of(values);
  }

  /** NULL as a value of this type. */
  static String none(String type) {
    return switch (type) {
      case "any" -> "NULL::int4";
      case "record" -> "NULL::record";
      default -> "NULL::" + quoted(type);
    };
  }

  private static String quoted(String type) {
    return type.endsWith("[]")
        ? quoted(type.substring(0, type.length() - 2)) + "[]"
        : '"' + type + '"';
  }

  /** What a polymorphic type stands for when {@code element} stands for its elements. */
  static String concrete(String type, String element) {
    return switch (type) {
      case "anyelement", "anynonarray", "anycompatible", "anycompatiblenonarray" -> element;
      case "anyarray", "anycompatiblearray" -> element + "[]";
      case "anyenum" -> "mood";
      case "anyrange", "anycompatiblerange" -> "int4range";
      case "anymultirange", "anycompatiblemultirange" -> "int4multirange";
      default -> type;
    };
  }
}
