package io.github.jsqlc.catalog;

/** A schema while the statements are read: what lies in it refers to it and follows its name. */
final class Space {
  private String name;
  private boolean declared;

  /**
   * @param declared whether a statement has created it: what every database has can be created once
   *     more without harm
   */
  Space(String name, boolean declared) {
    this.name = name;
    this.declared = declared;
  }

  String name() {
    return name;
  }

  void rename(String to) {
    name = to;
  }

  boolean declared() {
    return declared;
  }

  void declare() {
    declared = true;
  }
}
