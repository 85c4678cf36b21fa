package io.github.jsqlc.testing;

import io.github.jsqlc.GenerationRequest;
import io.github.jsqlc.GenerationResult;
import io.github.jsqlc.Generator;
import io.github.jsqlc.Goal;
import io.github.jsqlc.config.Config;
import io.github.jsqlc.config.ConfigReader;
import io.github.jsqlc.config.JavaOptions;
import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.diag.Renderer;
import io.github.jsqlc.diag.Style;
import io.github.jsqlc.engine.Engine;
import io.github.jsqlc.javagen.emit.GeneratedFile;
import io.github.jsqlc.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One folder {@code testdata/<engine>/<topic>/<case>}: {@code schema.sql}, {@code queries.sql} that
 * begins with {@code -- rule: <what the case proves>} and an empty line, for some cases {@code
 * options.yaml} with entries of {@code gen: java:}, and {@code expected} with what the generator
 * makes of them.
 *
 * @param folder the folder of the case
 * @param name engine, topic and case, with slashes
 */
public record GoldenCase(Path folder, String name) {
  /** Where the cases of all engines are. */
  public static final Path ROOT = Path.of("../testdata");

  /** What is said of the SQL, beside the generated files. */
  private static final String MESSAGES = "diagnostics.txt";

  private static final String RULE = "-- rule: ";

  public GoldenCase {
    Objects.requireNonNull(folder);
    Objects.requireNonNull(name);
  }

  /** The cases of all engines, by name. */
  public static List<GoldenCase> all() {
    try (Stream<Path> paths = Files.walk(ROOT, 4)) {
      return paths
          .filter(path -> path.endsWith("queries.sql"))
          .map(path -> ROOT.relativize(path.getParent()))
          .filter(path -> path.getNameCount() == 3)
          .filter(path -> Engine.named(path.getName(0).toString()).isPresent())
          .map(path -> new GoldenCase(ROOT.resolve(path), slashes(path)))
          .sorted((a, b) -> a.name.compareTo(b.name))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String slashes(Path path) {
    return path.toString().replace('\\', '/');
  }

  /** What the case proves: a rule, the code of a message, a command or a macro. */
  public String rule() {
    String first = text("queries.sql").lines().findFirst().orElse("");
    if (!first.startsWith(RULE)) {
      throw new AssertionError(name + "/queries.sql must begin with \"" + RULE + "\"");
    }
    return first.substring(RULE.length());
  }

  /** What the generator makes of the case now, by file name. */
  public Map<String, String> actual() {
    Map<String, String> files = new TreeMap<>();
    GenerationResult result = run();
    for (GeneratedFile file : result.files()) {
      files.put(file.path().substring(file.path().lastIndexOf('/') + 1), file.text());
    }
    if (!result.diagnostics().isEmpty()) {
      Renderer renderer = new Renderer(Style.PLAIN, UnaryOperator.identity());
      files.put(
          MESSAGES,
          result.diagnostics().stream().map(renderer::render).collect(Collectors.joining("\n")));
    }
    return files;
  }

  /** What {@code expected} holds, by file name. */
  public Map<String, String> expected() {
    Path expected = folder.resolve("expected");
    if (!Files.isDirectory(expected)) {
      return Map.of();
    }
    try (Stream<Path> paths = Files.list(expected)) {
      Map<String, String> files = new TreeMap<>();
      for (Path path : (Iterable<Path>) paths::iterator) {
        files.put(path.getFileName().toString(), Files.readString(path));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes {@code expected} what the generator makes of the case now. */
  public void update() {
    Map<String, String> wanted = actual();
    Map<String, String> there = expected();
    try {
      for (String stale : there.keySet()) {
        if (!wanted.containsKey(stale)) {
          Files.delete(folder.resolve("expected").resolve(stale));
        }
      }
      for (Map.Entry<String, String> file : wanted.entrySet()) {
        if (!file.getValue().equals(there.get(file.getKey()))) {
          Files.createDirectories(folder.resolve("expected"));
          Files.writeString(folder.resolve("expected").resolve(file.getKey()), file.getValue());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The path below the source root of a file that {@code expected} holds. */
  public String sourcePath(String fileName) {
    return options().javaPackage().value().replace('.', '/') + "/" + fileName;
  }

  private GenerationResult run() {
    GenerationRequest request =
        new GenerationRequest(
            engine(),
            List.of(source("schema.sql")),
            List.of(source("queries.sql")),
            Optional.of(options()),
            true,
            Optional.empty(),
            Goal.GENERATE);
    return Generator.run(request, step -> {});
  }

  /** The engine whose case it is. */
  public Engine engine() {
    return Engine.named(name.substring(0, name.indexOf('/'))).orElseThrow();
  }

  private SourceFile source(String file) {
    return new SourceFile(file, text(file));
  }

  private JavaOptions options() {
    String own = Files.exists(folder.resolve("options.yaml")) ? text("options.yaml") : "";
    String yaml =
        """
        version: "2"
        sql:
          - engine: %s
            schema: schema.sql
            queries: queries.sql
            gen:
              java:
                package: %s
                out: src
        %s"""
            .formatted(engine().name(), defaultPackage(), own.indent(8));
    Diagnostics diagnostics = new Diagnostics();
    Optional<Config> config =
        ConfigReader.read(new SourceFile(name + "/options.yaml", yaml), diagnostics);
    List<Diagnostic> problems = diagnostics.sorted();
    if (config.isEmpty() || !problems.isEmpty()) {
      throw new AssertionError(name + ": " + problems);
    }
    return config.get().blocks().get(0).java();
  }

  /** A package of its own for each case, so that all can be compiled at once. */
  private String defaultPackage() {
    // The first engine's cases have packages without its name; those of others must not meet them.
    String part = name.startsWith("sqlite/") ? name.substring("sqlite/".length()) : name;
    return "cases."
        + part.replaceAll("[^A-Za-z0-9/]", "_").replace('/', '.').toLowerCase(Locale.ROOT);
  }

  private String text(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
