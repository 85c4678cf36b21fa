package io.github.jsqlc.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.source.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What trees hold, beside the grouping of expressions. */
class TreeTest {

  private static QueryBody.Select select(String sql) {
    return (QueryBody.Select) ((Statement.Select) Parsing.statement(sql)).query().body();
  }

  private static String text(Span span) {
    return span.text();
  }

  @Test
  void everyKindOfStatementIsRead() {
    assertThat(Parsing.statement("VALUES (1)")).isInstanceOf(Statement.Select.class);
    assertThat(Parsing.statement("REPLACE INTO t VALUES (1)")).isInstanceOf(Statement.Insert.class);
    assertThat(Parsing.statement("UPDATE t SET a = 1")).isInstanceOf(Statement.Update.class);
    assertThat(Parsing.statement("DELETE FROM t")).isInstanceOf(Statement.Delete.class);
    assertThat(Parsing.statement("PRAGMA x")).isInstanceOf(Statement.Other.class);
    assertThat(Parsing.statement("DROP TABLE t")).isInstanceOf(Ddl.Drop.class);
  }

  @Test
  void anItemsTextKeepsItsParenthesesAndItsExpressionDoesNot() {
    SelectItem.Value item = (SelectItem.Value) select("SELECT (( a + 1 )) AS x").items().get(0);
    assertThat(text(item.textAt())).isEqualTo("(( a + 1 ))");
    assertThat(text(item.expr().at())).isEqualTo("a + 1");
    assertThat(text(item.at())).isEqualTo("(( a + 1 )) AS x");
    assertThat(item.alias().orElseThrow().text()).isEqualTo("x");
    SelectItem.Value sum = (SelectItem.Value) select("SELECT (a) + (b) c").items().get(0);
    assertThat(text(sum.expr().at())).isEqualTo("(a) + (b)");
  }

  @Test
  void namesLoseTheirQuotesAndDoubledOnes() {
    Expr.ColumnRef column = (Expr.ColumnRef) Parsing.expr("\"a\"\"b\".`c``d`.[e\"f]");
    assertThat(column.name().parts().stream().map(Name::text))
        .containsExactly("a\"b", "c`d", "e\"f");
    assertThat(column.name().parts().stream().map(Name::quote)).containsExactly('"', '`', '[');
  }

  @Test
  void literalsHaveTheirValues() {
    assertThat(literal("'it''s'")).isEqualTo("STRING it's");
    assertThat(literal("x'0aFF'")).isEqualTo("BLOB 0aFF");
    assertThat(literal("1_000")).isEqualTo("INTEGER 1_000");
    assertThat(literal("0x1F")).isEqualTo("INTEGER 0x1F");
    assertThat(literal("1.5e-3")).isEqualTo("DECIMAL 1.5e-3");
    assertThat(literal("1e5")).isEqualTo("DECIMAL 1e5");
    assertThat(literal("true")).isEqualTo("TRUE true");
    assertThat(literal("CURRENT_TIMESTAMP")).isEqualTo("CURRENT_TIMESTAMP CURRENT_TIMESTAMP");
    assertThat(Parsing.expr("\"true\"")).isInstanceOf(Expr.ColumnRef.class);
  }

  private static String literal(String sql) {
    Expr.Literal literal = (Expr.Literal) Parsing.expr(sql);
    return literal.kind() + " " + literal.text();
  }

  @Test
  void parametersHaveTheirForms() {
    assertThat(parameter("?")).isEqualTo("POSITIONAL");
    assertThat(parameter("?12")).isEqualTo("NUMBERED 12");
    assertThat(parameter("$1")).isEqualTo("NUMBERED 1");
    assertThat(parameter(":name")).isEqualTo("NAMED name");
    assertThat(parameter("@name")).isEqualTo("NAMED name");
    assertThat(parameter("$name")).isEqualTo("NAMED name");
    assertThat(parameter("$a::b(c)")).isEqualTo("NAMED a::b(c)");
    assertThat(parameter("$1a")).isEqualTo("NAMED 1a");
    assertThat(parameter("sqlc.arg('first name')")).isEqualTo("ARG first name");
    assertThat(parameter("sqlc.narg(x)")).isEqualTo("NARG x");
    assertThat(parameter("sqlc.slice(ids)")).isEqualTo("SLICE ids");
    assertThat(text(Parsing.expr("sqlc.arg( x )").at())).isEqualTo("sqlc.arg( x )");
  }

  private static String parameter(String sql) {
    Expr.Parameter parameter = (Expr.Parameter) Parsing.expr(sql);
    String number = parameter.number().isPresent() ? " " + parameter.number().getAsInt() : "";
    return parameter.form() + parameter.name().map(n -> " " + n).orElse("") + number;
  }

  @Test
  void isNullIsItselfAndIsIsAnOperator() {
    assertThat(Parsing.expr("a IS NULL")).isEqualTo(nullTest("a IS NULL", false));
    assertThat(Parsing.expr("a NOTNULL")).isEqualTo(nullTest("a NOTNULL", true));
    assertThat(Parsing.expr("a NOT NULL")).isEqualTo(nullTest("a NOT NULL", true));
    assertThat(Parsing.expr("a IS DISTINCT FROM NULL"))
        .isEqualTo(nullTest("a IS DISTINCT FROM NULL", true));
    assertThat(((Expr.Binary) Parsing.expr("a IS DISTINCT FROM b")).operator()).isEqualTo("IS NOT");
    assertThat(((Expr.Binary) Parsing.expr("a IS NOT DISTINCT FROM b")).operator()).isEqualTo("IS");
    assertThat(((Expr.Binary) Parsing.expr("a == b")).operator()).isEqualTo("=");
    assertThat(((Expr.Binary) Parsing.expr("a <> b")).operator()).isEqualTo("!=");
  }

  private static Expr nullTest(String sql, boolean negated) {
    Expr.IsNull parsed = (Expr.IsNull) Parsing.expr(sql);
    return new Expr.IsNull(parsed.operand(), negated, parsed.at());
  }

  @Test
  void commasPartItemsUnlessAJoinFollows() {
    assertThat(select("SELECT 1 FROM a, b, c").from()).hasSize(3);
    List<FromItem> joined = select("SELECT 1 FROM a, b RIGHT JOIN c ON 1, d").from();
    assertThat(joined).hasSize(2);
    FromItem.Join right = (FromItem.Join) joined.get(0);
    assertThat(right.kind()).isEqualTo(FromItem.JoinKind.RIGHT);
    assertThat(((FromItem.Join) right.left()).kind()).isEqualTo(FromItem.JoinKind.CROSS);
    FromItem.Join condition = (FromItem.Join) select("SELECT 1 FROM a, b ON 1").from().get(0);
    assertThat(condition.kind()).isEqualTo(FromItem.JoinKind.INNER);
    assertThat(condition.on()).isPresent();
  }

  @Test
  void joinsInParenthesesKeepTheirGrouping() {
    FromItem.Join join =
        (FromItem.Join) select("SELECT 1 FROM a LEFT JOIN (b JOIN c USING (x)) ON 1").from().get(0);
    assertThat(join.left()).isInstanceOf(FromItem.Table.class);
    assertThat(((FromItem.Join) join.right()).using()).hasSize(1);
    FromItem aliased = select("SELECT 1 FROM (a JOIN b) AS x").from().get(0);
    assertThat(aliased).isInstanceOf(FromItem.Derived.class);
    FromItem.Table renamed = (FromItem.Table) select("SELECT 1 FROM (a y) x").from().get(0);
    assertThat(renamed.alias().orElseThrow().text()).isEqualTo("x");
  }

  @Test
  void setOperationsGroupToTheLeft() {
    Statement.Select statement =
        (Statement.Select)
            Parsing.statement("SELECT 1 UNION ALL SELECT 2 EXCEPT SELECT 3 ORDER BY 1 LIMIT 4");
    QueryBody.SetOperation outer = (QueryBody.SetOperation) statement.query().body();
    assertThat(outer.kind()).isEqualTo(QueryBody.SetKind.EXCEPT);
    assertThat(((QueryBody.SetOperation) outer.left()).all()).isTrue();
    assertThat(statement.query().orderBy()).hasSize(1);
    assertThat(statement.query().limit()).isPresent();
  }

  @Test
  void limitWithACommaNamesTheOffsetFirst() {
    Query query = ((Statement.Select) Parsing.statement("SELECT 1 LIMIT 2, 3")).query();
    assertThat(text(query.limit().orElseThrow().at())).isEqualTo("3");
    assertThat(text(query.offset().orElseThrow().at())).isEqualTo("2");
  }

  @Test
  void aCallHasAllItsParts() {
    Expr.Call call =
        (Expr.Call)
            Parsing.expr(
                "sum(DISTINCT a ORDER BY b) FILTER (WHERE c)"
                    + " OVER (w PARTITION BY d ORDER BY e ROWS BETWEEN f PRECEDING AND 1 FOLLOWING)");
    assertThat(call.distinct()).isTrue();
    assertThat(call.orderBy()).hasSize(1);
    assertThat(call.filter()).isPresent();
    Expr.Window window = call.over().orElseThrow();
    assertThat(window.name().orElseThrow().text()).isEqualTo("w");
    assertThat(window.partitionBy()).hasSize(1);
    assertThat(window.orderBy()).hasSize(1);
    assertThat(window.frame()).hasSize(2);
    assertThat(((Expr.Call) Parsing.expr("count(*)")).star()).isTrue();
  }

  @Test
  void anInListIsOneOfThree() {
    assertThat(((Expr.In) Parsing.expr("a IN (1, (2))")).list())
        .isInstanceOf(Expr.InList.Values.class);
    assertThat(((Expr.In) Parsing.expr("a IN (SELECT 1)")).list())
        .isInstanceOf(Expr.InList.Rows.class);
    Expr.In table = (Expr.In) Parsing.expr("a NOT IN main.t");
    assertThat(table.list()).isInstanceOf(Expr.InList.Relation.class);
    assertThat(text(table.listAt())).isEqualTo("main.t");
    assertThat(((Expr.InList.Relation) ((Expr.In) Parsing.expr("a IN f(1)")).list()).relation())
        .isInstanceOf(FromItem.Function.class);
  }

  @Test
  void anInsertHasAllItsParts() {
    Statement.Insert insert =
        (Statement.Insert)
            Parsing.statement(
                "WITH q AS (SELECT 1) INSERT OR IGNORE INTO main.t AS x (a, b) SELECT 1, 2 FROM q"
                    + " WHERE true ON CONFLICT (a) WHERE a > 0 DO UPDATE SET (a, b) = (1, 2), b = 3"
                    + " WHERE x.a ON CONFLICT DO NOTHING RETURNING *, a AS c");
    assertThat(insert.with()).isPresent();
    assertThat(insert.orAction()).isEqualTo(Statement.OnConflict.IGNORE);
    assertThat(insert.table().schema().orElseThrow().text()).isEqualTo("main");
    assertThat(insert.alias().orElseThrow().text()).isEqualTo("x");
    assertThat(insert.columns()).hasSize(2);
    assertThat(insert.upserts()).hasSize(2);
    assertThat(insert.upserts().get(0).assignments().get(0).columns()).hasSize(2);
    assertThat(insert.upserts().get(1).doNothing()).isTrue();
    assertThat(insert.returning()).hasSize(2);
    assertThat(text(insert.at())).startsWith("WITH").endsWith("c");
  }

  @Test
  void aTableHasAllItsParts() {
    Ddl.CreateTable table =
        (Ddl.CreateTable)
            Parsing.statement(
                """
                -- People who write.
                -- They have names.
                CREATE TABLE IF NOT EXISTS main.authors ( -- the table
                  id INTEGER PRIMARY KEY AUTOINCREMENT, -- the key
                  -- what they are called
                  name VARCHAR(20) CONSTRAINT named NOT NULL COLLATE nocase, /* not empty */

                  -- a heading

                  bio TEXT DEFAULT 'x' CHECK (length(bio) > 1),
                  age UNSIGNED BIG INT AS (1) STORED, price DECIMAL(10, -2) -- in euros
                  , PRIMARY KEY (id, name DESC), CONSTRAINT c CHECK (age > 0),
                  FOREIGN KEY (name) REFERENCES names (name) ON DELETE CASCADE
                ) STRICT, WITHOUT ROWID;
                """);
    assertThat(table.comment()).containsExactly("People who write.", "They have names.");
    assertThat(table.columns().stream().map(c -> c.comment().orElse("-")))
        .containsExactly("the key", "what they are called\nnot empty", "-", "-", "in euros");
    assertThat(table.columns().stream().map(c -> c.type().spelling()))
        .containsExactly("INTEGER", "VARCHAR(20)", "TEXT", "UNSIGNED BIG INT", "DECIMAL(10,-2)");
    Ddl.ColumnConstraint notNull = table.columns().get(1).constraints().get(0);
    assertThat(notNull).isInstanceOf(Ddl.ColumnConstraint.NotNull.class);
    assertThat(notNull.name().map(Name::text)).isEqualTo(Optional.of("named"));
    assertThat(table.constraints()).hasSize(3);
    assertThat(table.constraints().get(1).name().map(Name::text)).isEqualTo(Optional.of("c"));
    assertThat(table.strict()).isTrue();
    assertThat(table.withoutRowid()).isTrue();
    assertThat(table.ifNotExists()).isTrue();
  }

  @Test
  void aColumnWithoutTypeHasAnEmptyOne() {
    Ddl.CreateTable table =
        (Ddl.CreateTable) Parsing.statement("CREATE TABLE t (a, b PRIMARY KEY)");
    assertThat(table.columns().get(0).type().words()).isEmpty();
    assertThat(table.columns().get(0).type().at().text()).isEmpty();
  }

  @Test
  void theArgumentsOfAVirtualTableAreTexts() {
    Ddl.CreateVirtualTable table =
        (Ddl.CreateVirtualTable)
            Parsing.statement(
                "CREATE VIRTUAL TABLE f USING fts5( a UNINDEXED , b, tokenize = 'x, y', c (1, 2))");
    assertThat(table.module().text()).isEqualTo("fts5");
    assertThat(table.arguments().stream().map(Ddl.CreateVirtualTable.Argument::text))
        .containsExactly("a UNINDEXED", "b", "tokenize = 'x, y'", "c (1, 2)");
  }

  @Test
  void changesOfTablesAreTold() {
    assertThat(change("RENAME TO u")).isInstanceOf(Ddl.Change.RenameTable.class);
    assertThat(change("RENAME COLUMN a TO b")).isInstanceOf(Ddl.Change.RenameColumn.class);
    assertThat(change("RENAME a TO b")).isInstanceOf(Ddl.Change.RenameColumn.class);
    assertThat(change("ADD a INT")).isInstanceOf(Ddl.Change.AddColumn.class);
    assertThat(change("ADD COLUMN a INT NOT NULL")).isInstanceOf(Ddl.Change.AddColumn.class);
    assertThat(change("DROP a")).isInstanceOf(Ddl.Change.DropColumn.class);
    assertThat(change("ALTER a SET NOT NULL")).isInstanceOf(Ddl.Change.SetNotNull.class);
    assertThat(change("ADD CONSTRAINT c CHECK (a)")).isInstanceOf(Ddl.Change.AddConstraint.class);
    assertThat(change("DROP CONSTRAINT c")).isInstanceOf(Ddl.Change.DropConstraint.class);
  }

  private static Ddl.Change change(String sql) {
    return ((Ddl.AlterTable) Parsing.statement("ALTER TABLE t " + sql)).change();
  }

  @Test
  void otherStatementsKeepTheirParameters() {
    Statement.Other other =
        (Statement.Other)
            Parsing.statement("EXPLAIN QUERY PLAN SELECT ?, :a, sqlc.arg(b), sqlc.embed(t) FROM t");
    assertThat(other.words()).containsExactly("EXPLAIN", "QUERY", "PLAN");
    assertThat(other.parameters()).hasSize(3);
  }
}
