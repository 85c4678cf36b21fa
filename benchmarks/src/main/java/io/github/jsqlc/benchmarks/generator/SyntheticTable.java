package io.github.jsqlc.benchmarks.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A table with a key, columns of its own and references to others.
 *
 * @param columns the columns of its own, at least one of them a text that is NOT NULL and one a
 *     number
 * @param references the tables it refers to, each by a column of its own
 */
record SyntheticTable(String name, List<SyntheticColumn> columns, List<Reference> references) {

  /** A column that refers to the key of another table. */
  record Reference(String column, SyntheticTable target, boolean notNull) {}

  private static final List<String> NOUNS =
      List.of(
          "account",
          "address",
          "article",
          "batch",
          "budget",
          "campaign",
          "category",
          "channel",
          "comment",
          "contact",
          "contract",
          "country",
          "coupon",
          "customer",
          "delivery",
          "device",
          "document",
          "employee",
          "event",
          "feature",
          "invoice",
          "item",
          "language",
          "ledger",
          "license",
          "location",
          "member",
          "message",
          "order",
          "payment",
          "permission",
          "product",
          "project",
          "report",
          "review",
          "session",
          "shipment",
          "stock",
          "supplier",
          "ticket");

  /** The {@code number}th table; it may refer to those before it. */
  static SyntheticTable of(int number, List<SyntheticTable> before, Random random) {
    List<Reference> references = new ArrayList<>();
    int wanted = before.isEmpty() ? 0 : random.nextInt(4);
    for (int i = 0; i < wanted; i++) {
      SyntheticTable target = before.get(random.nextInt(before.size()));
      String column = target.name() + "_id";
      if (references.stream().noneMatch(r -> r.column().equals(column))) {
        references.add(new Reference(column, target, random.nextInt(3) > 0));
      }
    }
    return new SyntheticTable(name(number), SyntheticColumn.some(random), references);
  }

  /** Two nouns, so that 1,600 tables have a name; a number where that is not enough. */
  private static String name(int number) {
    int count = NOUNS.size();
    String name = NOUNS.get(number % count) + "_" + NOUNS.get((number / count + number) % count);
    return number < count * count ? name : name + "_" + number / (count * count);
  }

  String ddl() {
    String own = columns.stream().map(c -> ",\n  " + c.ddl()).collect(Collectors.joining());
    String others =
        references.stream()
            .map(
                r ->
                    ",\n  %s INTEGER%s REFERENCES %s (id)"
                        .formatted(r.column(), r.notNull() ? " NOT NULL" : "", r.target().name()))
            .collect(Collectors.joining());
    String indices =
        references.stream()
            .map(r -> "CREATE INDEX %s_%s ON %1$s (%2$s);\n".formatted(name, r.column()))
            .collect(Collectors.joining());
    return "CREATE TABLE %s (\n  id INTEGER PRIMARY KEY%s%s\n);\n%s\n"
        .formatted(name, own, others, indices);
  }

  /** A column that holds text and is NOT NULL. */
  String text() {
    return first("TEXT");
  }

  /** A column that holds a number and is NOT NULL. */
  String number() {
    return first("INTEGER");
  }

  private String first(String type) {
    return columns.stream()
        .filter(c -> c.notNull() && c.type().equals(type))
        .findFirst()
        .orElseThrow()
        .name();
  }
}
