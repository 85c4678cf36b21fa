package io.github.jsqlc.benchmarks.generator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A column that is neither a key nor a reference. */
record SyntheticColumn(String name, String type, boolean notNull) {

  /** What tables of applications have, each with a type that fits it. */
  private static final List<SyntheticColumn> USUAL =
      List.of(
          new SyntheticColumn("title", "TEXT", true),
          new SyntheticColumn("description", "TEXT", false),
          new SyntheticColumn("status", "TEXT", true),
          new SyntheticColumn("email", "TEXT", false),
          new SyntheticColumn("code", "TEXT", true),
          new SyntheticColumn("quantity", "INTEGER", true),
          new SyntheticColumn("position", "INTEGER", false),
          new SyntheticColumn("attempts", "INTEGER", true),
          new SyntheticColumn("price", "REAL", true),
          new SyntheticColumn("discount", "REAL", false),
          new SyntheticColumn("active", "BOOLEAN", true),
          new SyntheticColumn("payload", "BLOB", false),
          new SyntheticColumn("updated_at", "DATETIME", false),
          new SyntheticColumn("due_on", "DATE", false));

  /** Three columns that every table has, and up to nine others. */
  static List<SyntheticColumn> some(Random random) {
    List<SyntheticColumn> others = new ArrayList<>(USUAL);
    Collections.shuffle(others, random);
    List<SyntheticColumn> chosen = new ArrayList<>();
    chosen.add(new SyntheticColumn("name", "TEXT", true));
    chosen.add(new SyntheticColumn("version", "INTEGER", true));
    chosen.add(new SyntheticColumn("created_at", "DATETIME", true));
    chosen.addAll(others.subList(0, 1 + random.nextInt(9)));
    return chosen;
  }

  String ddl() {
    return name + " " + type + (notNull ? " NOT NULL" : "");
  }
}
