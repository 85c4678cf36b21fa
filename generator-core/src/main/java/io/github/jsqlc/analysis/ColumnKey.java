package io.github.jsqlc.analysis;

/** One column of one entry of a FROM clause. */
record ColumnKey(FromEntry entry, int place) {
  // Written out: what a record derives is several times slower until the compiler has warmed up.
  @Override
  public boolean equals(Object other) {
    return other instanceof ColumnKey key && key.entry == entry && key.place == place;
  }

  @Override
  public int hashCode() {
    return 31 * System.identityHashCode(entry) + place;
  }
}
