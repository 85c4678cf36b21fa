package io.github.jsqlc;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.StaticJavaParser;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules that ARCHITECTURE.md calls "never": each test is one of them. */
class ArchitectureTest {
  private static final String ROOT = "io.github.jsqlc";
  private static final Path SOURCES = Path.of("src/main/java");

  /** The packages in order: each may import those before it. */
  private static final List<String> ORDER =
      List.of(
          "source",
          "diag",
          "config",
          "migrations",
          "engine",
          "syntax",
          "catalog",
          "resolution",
          "ir",
          "analysis",
          "live",
          "javagen.model",
          "javagen.emit");

  private static JavaClasses classes;

  @BeforeAll
  static void readClasses() {
    classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("io/github/jsqlc/runtime/"))
            .importPackages(ROOT);
  }

  private static String in(String name) {
    return "%s.%s..".formatted(ROOT, name);
  }

  @Test
  void aPackageNeverImportsALaterOne() {
    for (int i = 0; i < ORDER.size(); i++) {
      for (String later : ORDER.subList(i + 1, ORDER.size())) {
        noClasses()
            .that()
            .resideInAPackage(in(ORDER.get(i)))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(in(later))
            .allowEmptyShould(true)
            .check(classes);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"syntax", "catalog", "analysis"})
  void javagenKnowsNothingOf(String step) {
    noClasses()
        .that()
        .resideInAPackage(in("javagen"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(in(step))
        .check(classes);
  }

  @Test
  void neutralFactsKnowNoSyntax() {
    noClasses()
        .that()
        .resideInAPackage(in("ir"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(in("syntax"), in("catalog"))
        .check(classes);
  }

  @ParameterizedTest
  @CsvSource({
    "com.palantir.javapoet.., javagen.emit",
    "org.yaml.snakeyaml.., config",
    "java.sql.., live",
    "org.sqlite.., live",
    "org.postgresql.., live",
    "io.zonky.., live"
  })
  void aLibraryIsUsedInOnePackageOnly(String library, String home) {
    noClasses()
        .that()
        .resideOutsideOfPackage(in(home))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(classes);
  }

  @Test
  void onlyEngineAndLiveNameAnEngine() {
    StaticJavaParser.getParserConfiguration()
        .setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_17);
    List<String> found = new ArrayList<>();
    for (Path file : sources()) {
      String name = SOURCES.relativize(file).toString().replace('\\', '/');
      boolean allowed =
          name.startsWith("io/github/jsqlc/engine/") || name.startsWith("io/github/jsqlc/live/");
      if (!allowed) {
        found.addAll(engineNames(name, parsed(file)));
      }
    }
    // The word is an option's value that users write: "dates: sqlite" names a form of text.
    found.removeIf(where -> where.contains("/config/") && where.endsWith(": SQLITE"));
    assertThat(found).isEmpty();
  }

  private static List<String> engineNames(String file, CompilationUnit unit) {
    List<String> found = new ArrayList<>();
    unit.findAll(StringLiteralExpr.class)
        .forEach(literal -> addEngineName(file, literal.getValue(), found));
    unit.findAll(SimpleName.class)
        .forEach(name -> addEngineName(file, name.getIdentifier(), found));
    return found;
  }

  private static void addEngineName(String file, String text, List<String> found) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (String engine : List.of("sqlite", "postgres", "mysql", "mariadb")) {
      if (lower.contains(engine)) {
        found.add(file + ": " + text);
      }
    }
  }

  @Test
  void aFileHoldsOneIdea() {
    for (Path file : sources()) {
      assertThat(lines(file)).as(file.toString()).hasSizeLessThan(500);
    }
  }

  @Test
  void theWholePipelineReadsOnOneScreen() {
    assertThat(lines(SOURCES.resolve("io/github/jsqlc/Generator.java")))
        .hasSizeLessThanOrEqualTo(90);
  }

  private static List<Path> sources() {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CompilationUnit parsed(Path file) {
    try {
      return StaticJavaParser.parse(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
