package io.github.jsqlc.javagen.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SingularTest {

  @ParameterizedTest
  @CsvSource({
    "authors, author",
    "users, user",
    "categories, category",
    "companies, company",
    "boxes, box",
    "addresses, address",
    "classes, class",
    "batches, batch",
    "dishes, dish",
    "quizzes, quiz",
    "houses, house",
    "courses, course",
    "databases, database",
    "expenses, expense",
    "statuses, status",
    "buses, bus",
    "analyses, analysis",
    "leaves, leaf",
    "wives, wife",
    "valves, valve",
    "people, person",
    "children, child",
    "men, man",
    "movies, movie",
    "cookies, cookie",
    "caches, cache",
    "heroes, hero",
    "photos, photo",
    "areas, area",
    "schemas, schema",
    "apis, api",
    "menus, menu",
    "indices, index",
    "indexes, index",
    "criteria, criterion",
    "ties, tie",
    "aliases, alias",
    "lenses, lens",
  })
  void pluralsBecomeSingular(String plural, String singular) {
    assertThat(Singular.of(plural)).isEqualTo(singular);
  }

  @ParameterizedTest
  @CsvSource({
    "author",
    "data",
    "media",
    "news",
    "status",
    "address",
    "series",
    "species",
    "metadata",
    "equipment",
    "bus",
    "analysis",
    "basis",
    "process",
    "access",
    "alias",
    "atlas",
    "gas",
    "lens",
    "chaos",
    "sms",
    "is",
    "s",
    "us",
    "settings_x",
    "process",
    "canvas",
    "bonus",
    "census",
  })
  void whatIsSingularStays(String word) {
    assertThat(Singular.of(word)).isEqualTo(word);
  }
}
