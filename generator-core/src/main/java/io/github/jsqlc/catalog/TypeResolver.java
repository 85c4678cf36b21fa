package io.github.jsqlc.catalog;

import io.github.jsqlc.diag.NearestName;
import io.github.jsqlc.engine.Engine;
import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.engine.TypeInfo;
import io.github.jsqlc.engine.TypeSystem;
import io.github.jsqlc.syntax.Name;
import io.github.jsqlc.syntax.QualifiedName;
import io.github.jsqlc.syntax.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Finds the type that is written somewhere. */
final class TypeResolver {
  private static final String INTERVAL = "interval";

  private final Database database;
  private final Engine engine;
  private final TypeSystem system;
  private final Optional<List<String>> path;

  TypeResolver(Database database) {
    this(database, Optional.empty());
  }

  /** One that takes names as they were when names were looked for in another path. */
  static TypeResolver asOf(Database database, List<String> path) {
    return new TypeResolver(database, Optional.of(path));
  }

  private TypeResolver(Database database, Optional<List<String>> path) {
    this.path = path;
    this.database = database;
    this.engine = database.engine;
    this.system = database.system;
  }

  /** The type that is meant; empty if there is none of this name. */
  Optional<TypeRef> find(TypeName written) {
    Optional<TypeRef> found = written.ofColumn() ? ofColumn(written) : element(written);
    return written.dimensions() > 0 ? found.map(type -> type.asArray(written.dimensions())) : found;
  }

  /** The type of a column whose values come from a sequence of its own: {@code serial}. */
  Optional<TypeRef> ofSequence(TypeName written) {
    boolean plain =
        written.dimensions() == 0 && written.name().filter(n -> n.parts().size() == 1).isPresent();
    return plain
        ? engine.typeNames().ofSequence(written.name().get().name().text()).map(this::builtIn)
        : Optional.empty();
  }

  /** The engine's own type of this id. */
  TypeRef builtIn(String id) {
    return TypeRef.of(
        system.type(id).orElseThrow(() -> new IllegalStateException("no type " + id)).type());
  }

  private Optional<TypeRef> element(TypeName written) {
    Optional<QualifiedName> name = written.name();
    boolean grammar =
        name.isEmpty() || (name.get().parts().size() == 1 && !name.get().name().quoted());
    if (grammar) {
      String words = written.text();
      Optional<String> id = engine.typeNames().id(words, written.arguments());
      if (id.isPresent()) {
        return Optional.of(spelled(builtIn(id.get()), words, written.arguments()));
      }
      if (written.words().get(0).equals(INTERVAL)) {
        SqlType interval = system.type(INTERVAL).orElseThrow().type();
        return Optional.of(TypeRef.of(interval.spelled(written.spelling())));
      }
    }
    return name.flatMap(this::named).map(type -> spelled(type, "", written.arguments()));
  }

  private TypeRef spelled(TypeRef type, String words, List<String> arguments) {
    String id = type.type().name();
    String spelling = engine.typeNames().spelling(words, id, arguments);
    if (spelling.equals(id)) {
      return type;
    }
    return type.builtIn().isPresent()
        ? TypeRef.of(type.builtIn().get().spelled(spelling))
        : new TypeRef(Optional.empty(), type.entry(), type.dimensions(), Optional.of(spelling));
  }

  /** The type that one identifier names. */
  Optional<TypeRef> named(QualifiedName name) {
    Optional<String> schema = name.schema().map(Name::text);
    String text = name.name().text();
    if (schema.isEmpty() || database.rules().systemSearch().contains(schema.get())) {
      Optional<TypeRef> own = own(text);
      if (own.isPresent()) {
        return own;
      }
    }
    if (schema.isPresent()) {
      Optional<TypeRef> qualified =
          system.type(schema.get() + "." + text).map(i -> TypeRef.of(i.type()));
      if (qualified.isPresent()) {
        return qualified;
      }
    }
    Optional<TypeRef> declared = declared(schema, text).map(TypeRef::of);
    boolean array = declared.isEmpty() && text.startsWith("_");
    return array
        ? declared(schema, text.substring(1)).map(TypeRef::of).map(type -> type.asArray(1))
        : declared;
  }

  private Optional<TypeEntry> declared(Optional<String> schema, String name) {
    return path.isPresent()
        ? database.findType(path.get(), schema, name)
        : database.findType(schema, name);
  }

  /** A type of the engine's own by its name alone; an underscore before it makes an array. */
  private Optional<TypeRef> own(String name) {
    List<String> ids = new ArrayList<>(List.of(name));
    database.rules().systemSearch().forEach(schema -> ids.add(schema + "." + name));
    if (name.startsWith("_")) {
      ids.add(name.substring(1) + TypeInfo.ARRAY_MARK);
    }
    return ids.stream()
        .flatMap(id -> system.type(id).stream())
        .findFirst()
        .map(info -> TypeRef.of(info.type()));
  }

  private Optional<TypeRef> ofColumn(TypeName written) {
    List<Name> parts = written.name().orElseThrow().parts();
    QualifiedName table = new QualifiedName(parts.subList(0, parts.size() - 1));
    return database
        .find(table)
        .flatMap(relation -> relation.column(parts.get(parts.size() - 1).text()))
        .map(column -> column.type);
  }

  /** What may have been meant by a name that is no type's, or which extension brings it. */
  Optional<String> hint(TypeName written) {
    String name = written.name().map(n -> n.name().text()).orElse(written.text());
    for (String extension : engine.extensionNames()) {
      boolean brings = engine.extension(extension).flatMap(rows -> rows.type(name)).isPresent();
      if (brings && database.extensions.containsKey(extension)) {
        return Optional.of(
            "it is in schema \"%s\": write %s.%s"
                .formatted(
                    database.extensions.get(extension).name(),
                    database.extensions.get(extension).name(),
                    name));
      }
      if (brings) {
        return Optional.of("an extension has it: CREATE EXTENSION \"%s\"".formatted(extension));
      }
    }
    TreeSet<String> names = new TreeSet<>(engine.typeNames().names());
    system.typeNames().stream().filter(id -> id.indexOf('.') < 0).forEach(names::add);
    database.types().forEach(type -> names.add(type.name));
    return NearestName.hint(name, names);
  }
}
