package io.github.jsqlc.benchmarks.generator;

import io.github.jsqlc.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A schema and queries of any size, the same for the same numbers.
 *
 * @param schema one file
 * @param queries files of {@value #QUERIES_PER_FILE} queries
 */
public record SyntheticProject(List<SourceFile> schema, List<SourceFile> queries) {
  private static final int QUERIES_PER_FILE = 50;

  /**
   * How often each kind comes, in the order of the kinds: of 40 queries, 10 get a row by its key.
   */
  private static final int[] SHARES = {10, 7, 5, 4, 5, 2, 2, 2, 2, 1};

  public SyntheticProject {
    schema = List.copyOf(schema);
    queries = List.copyOf(queries);
  }

  /** So many tables, and so many queries over them. */
  public static SyntheticProject of(int tables, int queries, long seed) {
    Random random = new Random(seed);
    List<SyntheticTable> made = new ArrayList<>();
    StringBuilder schema = new StringBuilder();
    for (int i = 0; i < tables; i++) {
      SyntheticTable table = SyntheticTable.of(i, made, random);
      made.add(table);
      schema.append(table.ddl());
    }
    return new SyntheticProject(
        List.of(new SourceFile("schema.sql", schema.toString())), queries(made, queries, random));
  }

  private static List<SourceFile> queries(List<SyntheticTable> tables, int count, Random random) {
    List<SyntheticQuery> deck = deck();
    List<SourceFile> files = new ArrayList<>();
    for (int from = 0; from < count; from += QUERIES_PER_FILE) {
      StringBuilder text = new StringBuilder();
      for (int i = from; i < Math.min(count, from + QUERIES_PER_FILE); i++) {
        SyntheticTable table = tables.get(random.nextInt(tables.size()));
        text.append(deck.get(random.nextInt(deck.size())).text(table, i));
      }
      String name = "part_%d_queries.sql".formatted(files.size());
      files.add(new SourceFile(name, text.toString()));
    }
    return files;
  }

  private static List<SyntheticQuery> deck() {
    List<SyntheticQuery> deck = new ArrayList<>();
    for (SyntheticQuery kind : SyntheticQuery.values()) {
      for (int i = 0; i < SHARES[kind.ordinal()]; i++) {
        deck.add(kind);
      }
    }
    return deck;
  }
}
