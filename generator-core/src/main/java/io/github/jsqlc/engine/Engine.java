package io.github.jsqlc.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What one database knows. Its rows are read when they are first asked for. */
public final class Engine {
  /** The folders of rows under {@code engine/}. */
  private static final List<String> BUILT_IN = List.of("sqlite");

  private static final Map<String, Engine> LOADED = new ConcurrentHashMap<>();

  private final String name;
  private Features features;
  private Lexical lexical;
  private Keywords keywords;
  private Operators operators;
  private Types types;
  private Functions functions;
  private Relations relations;
  private SchemaRules schemaRules;

  private Engine(String name) {
    this.name = name;
  }

  /** The built-in engine of this name, lower case; empty if there is none. */
  public static Optional<Engine> named(String name) {
    return BUILT_IN.contains(name)
        ? Optional.of(LOADED.computeIfAbsent(name, Engine::new))
        : Optional.empty();
  }

  public String name() {
    return name;
  }

  /** What this engine does its own way. */
  public synchronized Features features() {
    if (features == null) {
      features = Features.load(name);
    }
    return features;
  }

  /** What two names have in common that mean the same; both as they are after their quotes. */
  public String fold(String identifier) {
    return lexical().fold(identifier, true);
  }

  /** How this engine cuts a text into tokens. */
  public synchronized Lexical lexical() {
    if (lexical == null) {
      lexical = Lexical.load(name);
    }
    return lexical;
  }

  /** The words that mean something to this engine's grammar. */
  public synchronized Keywords keywords() {
    if (keywords == null) {
      keywords = Keywords.load(name);
    }
    return keywords;
  }

  /** The operators with their precedence and types. */
  public synchronized Operators operators() {
    if (operators == null) {
      operators = Operators.load(name);
    }
    return operators;
  }

  /** The types and how a schema's words name them. */
  public synchronized Types types() {
    if (types == null) {
      types = Types.load(name);
    }
    return types;
  }

  /** The built-in functions that stand in expressions. */
  public synchronized Functions functions() {
    if (functions == null) {
      functions = Functions.load(name, types());
    }
    return functions;
  }

  /** Table-valued functions, system tables and modules of virtual tables. */
  public synchronized Relations relations() {
    if (relations == null) {
      relations = Relations.load(name, types());
    }
    return relations;
  }

  /** What is taken for granted about schemas. */
  public synchronized SchemaRules schemaRules() {
    if (schemaRules == null) {
      schemaRules = SchemaRules.load(name);
    }
    return schemaRules;
  }

  @Override
  public String toString() {
    return name;
  }
}
