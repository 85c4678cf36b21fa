package io.github.jsqlc.config;

import io.github.jsqlc.diag.Diagnostics;
import java.util.ArrayList;
import java.util.List;

/**
 * One of {@code servers:}, on which databases can be made.
 *
 * @param engine a word that sqlc or this tool knows
 * @param uri as written: names of environment variables in {@code ${}} are still in it
 */
record Server(Located<String> engine, Located<String> uri) {

  /** Those that say where they are; sqlc's own form has a name too, which nothing asks for. */
  static List<Server> read(Fields top, Diagnostics diagnostics) {
    List<Server> servers = new ArrayList<>();
    for (Value item : top.items("servers")) {
      Fields.ofItem(item, "\"servers\"", diagnostics)
          .ifPresent(
              fields -> {
                fields
                    .text("engine")
                    .ifPresent(
                        engine ->
                            fields
                                .requiredText("uri", "say where it is: uri: ..")
                                .ifPresent(uri -> servers.add(new Server(engine, uri))));
                fields.accept(SqlcKeys.SERVER);
                fields.close();
              });
    }
    return servers;
  }
}
