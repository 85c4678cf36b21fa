package io.github.jsqlc.config;

import io.github.jsqlc.source.Span;
import java.util.Objects;
import java.util.Optional;

/** What {@code database:} of a block says: a real database that queries are checked against. */
public sealed interface Database {
  /** What messages about the database underline. */
  Span at();

  /**
   * {@code uri:}, a database of the user's that has the schema.
   *
   * @param uri as written: names of environment variables in {@code ${}} are still in it
   */
  record Existing(Located<String> uri) implements Database {
    public Existing {
      Objects.requireNonNull(uri);
    }

    @Override
    public Span at() {
      return uri.at();
    }
  }

  /**
   * {@code managed: true}, a database that is made for the check and dropped after it.
   *
   * @param at the key
   * @param server the address of the server on which it is made, as written; empty when {@code
   *     servers:} has none for the engine, so that only an embedded one is left
   */
  record Managed(Span at, Optional<Located<String>> server) implements Database {
    public Managed {
      Objects.requireNonNull(at);
      Objects.requireNonNull(server);
    }
  }
}
