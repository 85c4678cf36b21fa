package io.github.jsqlc.catalog;

import io.github.jsqlc.engine.Engine;
import io.github.jsqlc.syntax.Ddl;
import io.github.jsqlc.syntax.Definition;
import io.github.jsqlc.syntax.Expr;
import io.github.jsqlc.syntax.Name;
import io.github.jsqlc.syntax.QueryBody;
import io.github.jsqlc.syntax.SelectItem;
import io.github.jsqlc.syntax.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the schema of a database with schemas and declared types, statement by statement. */
final class DeclaredSchema implements SchemaReader {
  private static final String PATH = "search_path";

  private final Database database;
  private final Declaring declaring;
  private final Reports reports;
  private final TableDeclarations tables;
  private final ViewDeclarations views;
  private final IndexDeclarations indexes;
  private final TypeDeclarations types;
  private final TypeAlterations typeAlterations;
  private final RoutineDeclarations routines;
  private final RelationAlterations alterations;
  private final Removals removals;
  private final Remarks remarks;

  /** What other connections look into first. */
  private List<String> lasting;

  /** What a statement of the schema has looked into, and perhaps the program does too. */
  private final Set<String> used = new LinkedHashSet<>();

  DeclaredSchema(Engine engine, Reports reports) {
    this.database = new Database(engine);
    this.reports = reports;
    this.declaring = new Declaring(database, reports);
    ConstraintDeclarations constraints = new ConstraintDeclarations(declaring);
    this.tables = new TableDeclarations(declaring, constraints);
    this.views = new ViewDeclarations(declaring);
    this.indexes = new IndexDeclarations(declaring, constraints);
    this.types = new TypeDeclarations(declaring);
    this.typeAlterations = new TypeAlterations(declaring, types);
    this.routines = new RoutineDeclarations(declaring);
    this.alterations = new RelationAlterations(declaring, constraints, tables);
    this.removals = new Removals(declaring, routines);
    this.remarks = new Remarks(declaring, routines);
    this.lasting = database.path();
  }

  /** Each file is read by a connection of its own, which knows nothing of another's settings. */
  @Override
  public void beginFile() {
    database.setPath(lasting);
  }

  /**
   * Queries look into the path that every connection has, and then into what the schema's own
   * statements have set: who writes SET search_path there usually connects with it too.
   */
  @Override
  public Catalog catalog(CatalogOptions options) {
    List<String> path = new ArrayList<>(lasting);
    used.stream().filter(name -> !path.contains(name)).forEach(path::add);
    database.setPath(path);
    return new DeclaredCatalog(database, options).catalog();
  }

  @Override
  public void apply(Statement statement) {
    if (statement instanceof Ddl.CreateTable table) {
      tables.table(table);
    } else if (statement instanceof Ddl.CreateView view) {
      views.view(view);
    } else if (statement instanceof Ddl.CreateIndex index) {
      indexes.index(index);
    } else if (statement instanceof Definition definition) {
      define(definition);
    } else if (statement instanceof Statement.Select select) {
      setting(select);
    } else if (statement instanceof Ddl) {
      throw new AssertionError(statement);
    }
  }

  private void define(Definition statement) {
    if (statement instanceof Definition.CreateSchema schema) {
      schema(schema);
    } else if (statement instanceof Definition.CreateSequence sequence) {
      tables.sequence(sequence);
    } else if (statement instanceof Definition.AlterSequence sequence) {
      tables.own(sequence);
    } else if (statement instanceof Definition.CreateType type) {
      types.type(type);
    } else if (statement instanceof Definition.CreateDomain domain) {
      types.domain(domain);
    } else if (statement instanceof Definition.CreateExtension extension) {
      types.extension(extension);
    } else if (statement instanceof Definition.CreateRoutine routine) {
      routines.routine(routine);
    } else if (statement instanceof Definition.CreateOperator operator) {
      routines.operator(operator);
    } else if (statement instanceof Definition.CreateCast cast) {
      routines.cast(cast);
    } else if (statement instanceof Definition.DropAll drop) {
      removals.drop(drop);
    } else if (statement instanceof Definition.CommentOn comment) {
      remarks.comment(comment);
    } else {
      alter(statement);
    }
  }

  private void alter(Definition statement) {
    if (statement instanceof Definition.AlterRelation alter) {
      alterations.alter(alter);
    } else if (statement instanceof Definition.AlterType alter) {
      typeAlterations.type(alter);
    } else if (statement instanceof Definition.AlterDomain alter) {
      typeAlterations.domain(alter);
    } else if (statement instanceof Definition.AlterRoutine alter) {
      routines.alter(alter);
    } else if (statement instanceof Definition.RenameSchema rename) {
      declaring.space(rename.name()).ifPresent(space -> rename(space, rename.to()));
    } else if (statement instanceof Definition.MoveExtension move) {
      declaring.space(move.schema()).ifPresent(space -> move(move.name(), space));
    } else if (statement instanceof Definition.SetSearchPath path) {
      path(path);
    } else {
      throw new AssertionError(statement);
    }
  }

  private void schema(Definition.CreateSchema schema) {
    String name = schema.name().text();
    Optional<Space> before = database.space(name);
    if (before.isPresent() && before.get().declared()) {
      if (!schema.ifNotExists()) {
        reports.alreadyDeclared(schema.name(), "schema", schema.at());
      }
      return;
    }
    before.ifPresent(Space::declare);
    if (before.isEmpty()) {
      database.addSpace(new Space(name, true));
    }
    List<String> path = database.path();
    List<String> within = new ArrayList<>(path);
    within.add(0, name);
    database.setPath(within);
    schema.elements().forEach(this::apply);
    database.setPath(path);
  }

  private void rename(Space space, Name to) {
    if (database.space(to.text()).isPresent()) {
      reports.alreadyDeclared(to, "schema", to.at());
    } else {
      space.rename(to.text());
    }
  }

  private void move(Name extension, Space space) {
    if (!database.extensions.containsKey(extension.text())) {
      reports.unknown("extension", extension, database.extensions.keySet());
      return;
    }
    database.extensions.put(extension.text(), space);
    for (TypeEntry type : database.types()) {
      if (type.extension.equals(extension.text())) {
        database.move(type, space, type.name);
      }
    }
  }

  private void path(Definition.SetSearchPath set) {
    List<String> path = set.schemas().orElse(database.rules().search());
    database.setPath(path);
    if (set.lasting()) {
      lasting = path;
    }
    used.addAll(path);
  }

  /** {@code SELECT set_config('search_path', '', false)}, as dumps write it. */
  private void setting(Statement.Select select) {
    if (!(select.query().body() instanceof QueryBody.Select body)) {
      return;
    }
    for (SelectItem item : body.items()) {
      boolean call =
          item instanceof SelectItem.Value value
              && value.expr() instanceof Expr.Call function
              && function.function().name().text().equals("set_config")
              && function.arguments().size() == 3;
      if (call) {
        Expr.Call function = (Expr.Call) ((SelectItem.Value) item).expr();
        Optional<String> name = text(function.arguments().get(0));
        Optional<String> value = text(function.arguments().get(1));
        if (name.filter(PATH::equals).isPresent() && value.isPresent()) {
          List<String> path = new ArrayList<>();
          for (String part : value.get().split(",")) {
            if (!part.isBlank()) {
              path.add(part.trim().replace("\"", ""));
            }
          }
          database.setPath(path);
        }
      }
    }
  }

  private static Optional<String> text(Expr expr) {
    return expr instanceof Expr.Literal literal && literal.kind() == Expr.LiteralKind.STRING
        ? Optional.of(literal.text())
        : Optional.empty();
  }
}
