package io.github.jsqlc.engine;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** What one database knows. Its rows are read when they are first asked for. */
public final class Engine {
  /** The folders of rows under {@code engine/}. */
  private static final List<String> BUILT_IN = List.of("sqlite", "postgresql");

  /** Where a server with declared types keeps what it knows by itself. */
  private static final String SERVER_SCHEMA = "pg_catalog";

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
  private Optional<TypeSystem> typeSystem;
  private TypeNames typeNames;
  private Map<String, Rows.Row> extensions;
  private final Map<String, TypeSystem> extensionsRead = new ConcurrentHashMap<>();

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
      Optional<TypeSystem> declared = typeSystem();
      relations =
          Relations.load(name, declared.isPresent() ? declared.get()::sqlType : types()::ofColumn);
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

  /**
   * Types, routines, operators and casts of an engine that resolves calls by declared types; empty
   * for an engine that does not.
   */
  public synchronized Optional<TypeSystem> typeSystem() {
    if (typeSystem == null) {
      String folder = "/engine/" + name + "/server";
      typeSystem =
          TypeSystem.isIn(folder)
              ? Optional.of(TypeSystem.load(folder, SERVER_SCHEMA))
              : Optional.empty();
    }
    return typeSystem;
  }

  /** How the grammar and the users of an engine with declared types call them. */
  public synchronized TypeNames typeNames() {
    if (typeNames == null) {
      typeNames = TypeNames.load(name);
    }
    return typeNames;
  }

  /** What the extension of this name adds to a database; empty if nothing is known of it. */
  public Optional<TypeSystem> extension(String extension) {
    return extensions().containsKey(extension)
        ? Optional.of(
            extensionsRead.computeIfAbsent(
                extension, key -> TypeSystem.load("/engine/" + name + "/extensions/" + key, "")))
        : Optional.empty();
  }

  /** The names of the extensions that must be in a database before this one, nearest first. */
  public List<String> requiredBy(String extension) {
    Rows.Row row = extensions().get(extension);
    return row == null ? List.of() : row.words("requires");
  }

  /** The names of the extensions of which something is known, in the order of their letters. */
  public Collection<String> extensionNames() {
    return Collections.unmodifiableSet(extensions().keySet());
  }

  private synchronized Map<String, Rows.Row> extensions() {
    if (extensions == null) {
      Map<String, Rows.Row> read = new TreeMap<>();
      if (typeSystem().isPresent()) {
        for (Rows.Row row : Rows.read(name, "extensions.tsv")) {
          read.put(row.get("name"), row);
        }
      }
      extensions = read;
    }
    return extensions;
  }

  @Override
  public String toString() {
    return name;
  }
}
