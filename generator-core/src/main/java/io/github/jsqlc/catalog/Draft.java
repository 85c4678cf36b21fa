package io.github.jsqlc.catalog;

import io.github.jsqlc.engine.Engine;
import io.github.jsqlc.engine.SchemaRules;
import io.github.jsqlc.syntax.Ddl;
import io.github.jsqlc.syntax.FromItem;
import io.github.jsqlc.syntax.Name;
import io.github.jsqlc.syntax.QualifiedName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is declared while statement after statement is read. It holds the declarations themselves:
 * ALTER TABLE edits them, as SQLite edits the text of a CREATE statement, and what they mean is
 * worked out once, when all statements are read.
 */
final class Draft {
  /** A name in a schema, folded. */
  record Key(String schema, String name) {}

  /**
   * A table or view.
   *
   * @param order the order of declaration
   * @param name the name it has now
   * @param declaration a CREATE TABLE, VIEW or VIRTUAL TABLE as it would be now
   * @param changes what ALTER TABLE did to the columns of a table whose query names them
   * @param before of such a table, what was declared when its query ran
   */
  record Entry(
      int order,
      String schema,
      Name name,
      Ddl declaration,
      List<Ddl.Change> changes,
      Optional<Draft> before) {
    Entry {
      changes = List.copyOf(changes);
    }

    /** The same with another declaration. */
    Entry declaredAs(Ddl declaration) {
      return new Entry(order, schema, name, declaration, changes, before);
    }

    /** The same under another name. */
    Entry named(Name name) {
      return new Entry(order, schema, name, declaration, changes, before);
    }

    /** What messages call it. */
    String kind() {
      return declaration instanceof Ddl.CreateView ? "view" : "table";
    }
  }

  /** An index or a trigger, and the table it belongs to. */
  record Attached(Name name, Key table, Ddl declaration) {}

  private final Names names;
  private final SchemaRules rules;
  private final Map<Key, Entry> entries = new LinkedHashMap<>();
  private final Map<Key, Attached> indexes = new LinkedHashMap<>();
  private final Map<Key, Attached> triggers = new LinkedHashMap<>();
  private final Set<String> schemas = new LinkedHashSet<>();

  /** The folded names that the query of each view reads from: renames ask for them often. */
  private final Map<Ddl.CreateView, Set<String>> sources = new IdentityHashMap<>();

  private int declared;

  Draft(Engine engine) {
    this.names = new Names(engine);
    this.rules = engine.schemaRules();
    this.schemas.addAll(rules.search());
  }

  /** A copy that later statements do not change. */
  private Draft(Draft other) {
    this.names = other.names;
    this.rules = other.rules;
    this.entries.putAll(other.entries);
    this.indexes.putAll(other.indexes);
    this.schemas.addAll(other.schemas);
    this.declared = other.declared;
  }

  /** The key under which a statement declares {@code name}. */
  Key keyOfNew(QualifiedName name, boolean temporary) {
    String schema =
        temporary
            ? rules.temporarySchema()
            : name.schema().map(Name::text).orElse(rules.defaultSchema());
    schemas.add(names.key(schema));
    return new Key(names.key(schema), names.key(name.name()));
  }

  /** The keys that {@code name} can mean, in the order in which they are looked for. */
  private List<Key> candidates(QualifiedName name) {
    Collection<String> searched =
        name.schema()
            .map(schema -> (Collection<String>) List.of(names.key(schema)))
            .orElse(schemas);
    return searched.stream().map(schema -> new Key(schema, names.key(name.name()))).toList();
  }

  private static <T> Optional<Key> firstIn(Map<Key, T> map, List<Key> candidates) {
    return candidates.stream().filter(map::containsKey).findFirst();
  }

  /** The table or view that {@code name} means. */
  Optional<Key> find(QualifiedName name) {
    return firstIn(entries, candidates(name));
  }

  Optional<Key> findIndex(QualifiedName name) {
    return firstIn(indexes, candidates(name));
  }

  Optional<Key> findTrigger(QualifiedName name) {
    return firstIn(triggers, candidates(name));
  }

  Entry entry(Key key) {
    return entries.get(key);
  }

  /** The table or view that is declared under this key, if one is. */
  Optional<Entry> declaredAt(Key key) {
    return Optional.ofNullable(entries.get(key));
  }

  Optional<Attached> indexAt(Key key) {
    return Optional.ofNullable(indexes.get(key));
  }

  Optional<Attached> triggerAt(Key key) {
    return Optional.ofNullable(triggers.get(key));
  }

  void declare(Key key, Name name, Ddl declaration) {
    boolean ofQuery = declaration instanceof Ddl.CreateTable table && table.query().isPresent();
    Optional<Draft> before = ofQuery ? Optional.of(new Draft(this)) : Optional.empty();
    entries.put(key, new Entry(declared++, key.schema(), name, declaration, List.of(), before));
  }

  void declareIndex(Key key, Attached index) {
    indexes.put(key, index);
  }

  void declareTrigger(Key key, Attached trigger) {
    triggers.put(key, trigger);
  }

  /** Puts an edited declaration in the place of the one before. */
  void replace(Key key, Entry entry) {
    entries.put(key, entry);
  }

  void rename(Key from, Key to, Name name) {
    Entry old = entries.remove(from);
    entries.put(to, old.named(name));
    moveAttached(indexes, from, to);
    moveAttached(triggers, from, to);
  }

  private static void moveAttached(Map<Key, Attached> map, Key from, Key to) {
    map.replaceAll(
        (key, attached) ->
            attached.table().equals(from)
                ? new Attached(attached.name(), to, attached.declaration())
                : attached);
  }

  /** Puts edited declarations in the place of a table's indexes. */
  void replaceIndexes(Key table, java.util.function.UnaryOperator<Ddl.CreateIndex> edit) {
    indexes.replaceAll(
        (key, index) ->
            index.table().equals(table)
                ? new Attached(
                    index.name(), table, edit.apply((Ddl.CreateIndex) index.declaration()))
                : index);
  }

  /** Removes a table or view and what belongs to it. */
  void drop(Key key) {
    entries.remove(key);
    indexes.values().removeIf(index -> index.table().equals(key));
    triggers.values().removeIf(trigger -> trigger.table().equals(key));
  }

  void dropIndex(Key key) {
    indexes.remove(key);
  }

  void dropTrigger(Key key) {
    triggers.remove(key);
  }

  /** The indexes of a table, in the order of their declaration. */
  List<Ddl.CreateIndex> indexesOf(Key table) {
    return indexes.values().stream()
        .filter(index -> index.table().equals(table))
        .map(index -> (Ddl.CreateIndex) index.declaration())
        .toList();
  }

  /** The views whose queries read from something that is called {@code table}. */
  Map<Key, Ddl.CreateView> viewsOf(String table) {
    Map<Key, Ddl.CreateView> found = new LinkedHashMap<>();
    for (Map.Entry<Key, Entry> entry : entries.entrySet()) {
      if (entry.getValue().declaration() instanceof Ddl.CreateView view
          && sources.computeIfAbsent(view, this::sourcesOf).contains(table)) {
        found.put(entry.getKey(), view);
      }
    }
    return found;
  }

  private Set<String> sourcesOf(Ddl.CreateView view) {
    Set<String> found = new HashSet<>();
    new Rewriter() {
      @Override
      FromItem.Table table(FromItem.Table table) {
        found.add(names.key(table.name().name()));
        return table;
      }
    }.query(view.query());
    return found;
  }

  /** The indexes of every table that has some, in the order of their declaration. */
  Map<Key, List<Ddl.CreateIndex>> indexesByTable() {
    Map<Key, List<Ddl.CreateIndex>> byTable = new HashMap<>();
    for (Attached index : indexes.values()) {
      byTable
          .computeIfAbsent(index.table(), table -> new ArrayList<>())
          .add((Ddl.CreateIndex) index.declaration());
    }
    return byTable;
  }

  /** All tables and views in the order of their declaration. */
  List<Map.Entry<Key, Entry>> inOrder() {
    List<Map.Entry<Key, Entry>> all = new ArrayList<>(entries.entrySet());
    all.sort(Comparator.comparingInt(e -> e.getValue().order()));
    return all;
  }

  /** All schemas in the order in which names are looked for in them. */
  List<String> schemas() {
    return List.copyOf(schemas);
  }

  /** The names of all tables and views, for hints. */
  List<String> relationNames() {
    return entries.values().stream().map(entry -> entry.name().text()).toList();
  }

  List<String> indexNames() {
    return indexes.values().stream().map(index -> index.name().text()).toList();
  }

  List<String> triggerNames() {
    return triggers.values().stream().map(trigger -> trigger.name().text()).toList();
  }
}
