package io.github.jsqlc.cli.files;

/** What the names of migration files tell. */
final class Migrations {
  private Migrations() {}

  /** Whether this file takes a change back (golang-migrate: {@code 001_users.down.sql}). */
  static boolean isDown(String fileName) {
    return fileName.endsWith(".down.sql");
  }
}
