package io.github.jsqlc.javagen.model;

import io.github.jsqlc.config.JavaOptions;
import io.github.jsqlc.ir.CompositeType;
import io.github.jsqlc.ir.EnumType;
import io.github.jsqlc.ir.Program;
import io.github.jsqlc.ir.Query;
import io.github.jsqlc.ir.TableId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The names of the classes that stand for tables, enumerations and query files. They depend on the
 * schema and the files alone, not on which tables the queries use, so that a new query changes no
 * name.
 */
final class TypeNames {

  /**
   * Classes that generated code names without their package. A record of such a name would take
   * their place, so it gets {@code Row} at its end, and an enum {@code Enum}.
   */
  private static final Set<String> USED =
      Set.of(
          ("Object String Override Record Enum Iterable Boolean Byte Short Integer Long Character "
                  + "Float Double Number Void Math IllegalArgumentException Arrays ArrayList "
                  + "Collection Collections List Objects Optional Function Stream ResultSet "
                  + "PreparedStatement SQLException SQLDataException Types Database Call Codec "
                  + "Codecs Columns ExecResult JsonArrays Nullable NullMarked QueryException "
                  + "RowStream Slices OptionalLong")
              .split(" "));

  private final JavaOptions options;
  private final Map<TableId, String> tables = new HashMap<>();
  private final Map<String, String> enums = new HashMap<>();
  private final Map<String, String> composites = new HashMap<>();
  private final Declared declared;
  private final Map<String, String> daos = new LinkedHashMap<>();

  /** The names for {@code program}, where those of {@code rows} are used too. */
  TypeNames(
      Program program, JavaOptions options, Declared declared, TypeRows rows, JdbcDriver driver) {
    this.options = options;
    this.declared = declared;
    Set<String> reserved = new LinkedHashSet<>(USED);
    reserved.addAll(rows.classNames());
    reserved.addAll(driver.classNames());
    for (Query query : program.queries()) {
      String name = dao(query.file());
      daos.put(query.file(), name);
      reserved.add(name);
      reserved.add(name + "Api");
    }
    nameTables(program.tables().stream().map(table -> table.id()).toList(), reserved);
    reserved.addAll(tables.values());
    for (EnumType type : program.enums()) {
      String name = renamed(shortName(type), Identifiers.type(wordsOf(type), "Label"));
      enums.put(type.name(), clashes(name, reserved) ? name + "Enum" : name);
    }
    reserved.addAll(enums.values());
    for (CompositeType type : program.types().composites()) {
      if (type.table().isEmpty()) {
        String shortName = declared.shortName(type.name());
        String name = renamed(shortName, Identifiers.type(qualifiedWords(shortName), "Composite"));
        composites.put(type.name(), clashes(name, reserved) ? name + "Type" : name);
      }
    }
  }

  /** The name of a type as the documentation has it. */
  String shortName(String typeName) {
    return declared.shortName(typeName);
  }

  private String shortName(EnumType type) {
    return type.column().isPresent() ? type.name() : declared.shortName(type.name());
  }

  /** {@code AuthMood} for {@code auth.mood}. */
  private static List<String> qualifiedWords(String name) {
    int dot = name.lastIndexOf('.');
    List<String> words = new ArrayList<>(Words.of(name.substring(0, Math.max(dot, 0))));
    words.addAll(singular(name.substring(dot + 1)));
    return words;
  }

  /** {@code OrderStatus} for the column {@code status} of {@code orders}. */
  private List<String> wordsOf(EnumType type) {
    if (type.column().isEmpty()) {
      return qualifiedWords(shortName(type));
    }
    List<String> words = withSchema(type.column().get().table(), List.of());
    words.addAll(singular(type.column().get().table().name()));
    words.addAll(Words.of(type.column().get().column()));
    return words;
  }

  /** The class of queries for a file: {@code author.sql} gives {@code AuthorQueries}. */
  static String dao(String file) {
    String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    int dot = name.lastIndexOf('.');
    List<String> words = new ArrayList<>(Words.of(dot > 0 ? name.substring(0, dot) : name));
    int last = words.size() - 1;
    if (last >= 0 && (words.get(last).equals("queries") || words.get(last).equals("query"))) {
      words.remove(last);
    }
    words.add("queries");
    return Identifiers.type(words, "Queries");
  }

  /** Tables whose singulars are the same, such as user and users, keep the names that they have. */
  private void nameTables(List<TableId> ids, Set<String> reserved) {
    Map<String, Integer> uses = new HashMap<>();
    for (TableId id : ids) {
      uses.merge(key(singularName(id)), 1, Integer::sum);
    }
    for (TableId id : ids) {
      String name = singularName(id);
      if (uses.get(key(name)) > 1) {
        name = renamed(id.name(), exactName(id));
      }
      boolean userNamed = options.rename().containsKey(id.name());
      tables.put(id, !userNamed && clashes(name, reserved) ? name + "Row" : name);
    }
  }

  private String singularName(TableId id) {
    List<String> words = singular(id.name());
    return options.emitExactTableNames()
        ? renamed(id.name(), exactName(id))
        : renamed(id.name(), Identifiers.type(withSchema(id, words), "Table"));
  }

  private static String exactName(TableId id) {
    return Identifiers.type(withSchema(id, Words.of(id.name())), "Table");
  }

  private static List<String> withSchema(TableId id, List<String> words) {
    List<String> all = new ArrayList<>(Words.of(id.schema()));
    all.addAll(words);
    return all;
  }

  private static List<String> singular(String name) {
    List<String> words = new ArrayList<>(Words.of(name));
    if (!words.isEmpty()) {
      int last = words.size() - 1;
      words.set(last, Singular.of(words.get(last)));
    }
    return words;
  }

  /** The user's own name for it, with a capital as classes have it. */
  private String renamed(String sqlName, String otherwise) {
    if (!options.rename().containsKey(sqlName)) {
      return otherwise;
    }
    String name = options.rename().get(sqlName).value();
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /** Whether a name is taken; class files of names that differ in case alone are one file. */
  private static boolean clashes(String name, Collection<String> taken) {
    return taken.stream().anyMatch(t -> t.equalsIgnoreCase(name));
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  String of(TableId table) {
    return tables.get(table);
  }

  /** The name of the enum for a type of this name; null for an enumeration that is not listed. */
  String ofEnum(String typeName) {
    return enums.get(typeName);
  }

  /** The name of the record for a composite type of its own. */
  String ofComposite(String typeName) {
    return composites.get(typeName);
  }

  /** The files and the names of their classes, in the order of the queries. */
  Map<String, String> daos() {
    return daos;
  }
}
