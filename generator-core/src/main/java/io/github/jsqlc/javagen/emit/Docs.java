package io.github.jsqlc.javagen.emit;

import io.github.jsqlc.javagen.model.DocModel;

/** Documentation comments as text. */
final class Docs {
  private Docs() {}

  static String text(DocModel doc) {
    String text = String.join("\n", doc.lines()) + "\n";
    return doc.tags().isEmpty() ? text : text + "\n" + String.join("\n", doc.tags()) + "\n";
  }
}
