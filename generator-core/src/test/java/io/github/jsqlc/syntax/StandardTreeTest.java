package io.github.jsqlc.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.source.SourceFile;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the trees of the SQL standard's grammar hold, beside the grouping of operators. */
class StandardTreeTest {
  /** Every kind of expression that this grammar has, as it is written. */
  private static final Map<Class<?>, String> SAMPLES =
      Map.ofEntries(
          Map.entry(Expr.Literal.class, "E'a'"),
          Map.entry(Expr.ColumnRef.class, "a.b"),
          Map.entry(Expr.Parameter.class, "@a"),
          Map.entry(Expr.Unary.class, "@ 1"),
          Map.entry(Expr.Binary.class, "a <-> b"),
          Map.entry(Expr.IsNull.class, "a ISNULL"),
          Map.entry(Expr.Match.class, "a ILIKE b"),
          Map.entry(Expr.Between.class, "a BETWEEN SYMMETRIC b AND c"),
          Map.entry(Expr.In.class, "a IN (b)"),
          Map.entry(Expr.Exists.class, "EXISTS (SELECT)"),
          Map.entry(Expr.Subquery.class, "(SELECT 1)"),
          Map.entry(Expr.Row.class, "ROW()"),
          Map.entry(Expr.Case.class, "CASE WHEN a THEN b END"),
          Map.entry(Expr.Cast.class, "date 'x'"),
          Map.entry(Expr.Collate.class, "a COLLATE \"C\""),
          Map.entry(Expr.Call.class, "a AT TIME ZONE b"),
          Map.entry(Expr.Array.class, "ARRAY[1]"),
          Map.entry(Expr.ArrayQuery.class, "ARRAY(SELECT 1)"),
          Map.entry(Expr.Subscript.class, "a[1]"),
          Map.entry(Expr.Field.class, "(a).b"),
          Map.entry(Expr.Quantified.class, "a = ANY (b)"),
          Map.entry(Expr.IsTest.class, "a IS TRUE"),
          Map.entry(Expr.JsonCall.class, "JSON_ARRAY()"));

  /** The kinds that stand in certain places alone, or in another engine's grammar. */
  private static final Set<Class<?>> ELSEWHERE =
      Set.of(
          Expr.AllFields.class,
          Expr.NamedArgument.class,
          Expr.GroupingSet.class,
          Expr.Default.class,
          Expr.CurrentOf.class,
          Expr.Raise.class);

  private static Statement statement(String sql) {
    return Parsing.statement(sql, Parsing.POSTGRESQL);
  }

  private static Query query(String sql) {
    return ((Statement.Select) statement(sql)).query();
  }

  private static QueryBody.Select select(String sql) {
    return (QueryBody.Select) query(sql).body();
  }

  private static Expr expr(String sql) {
    return Parsing.expr(sql, Parsing.POSTGRESQL);
  }

  @Test
  void everyKindOfExpressionCanBeRead() {
    Set<Class<?>> kinds = new HashSet<>(Set.of(Expr.class.getPermittedSubclasses()));
    kinds.removeAll(ELSEWHERE);
    assertThat(SAMPLES.keySet()).isEqualTo(kinds);
    SAMPLES.forEach(
        (kind, sql) -> {
          assertThat(expr(sql)).as(sql).isInstanceOf(kind);
          assertThat(expr(sql).at().text()).isEqualTo(sql);
        });
  }

  private static String literal(String sql) {
    Expr.Literal literal = (Expr.Literal) expr(sql);
    return literal.kind() + " " + literal.text();
  }

  @Test
  void literalsHaveTheirValues() {
    assertThat(literal("'it''s\\n'")).isEqualTo("STRING it's\\n");
    assertThat(literal("'a'\n  'b''c' -- a 'comment'\n 'd'")).isEqualTo("STRING ab'cd");
    assertThat(literal("E'a\\n\\x41\\101\\u0041\\U00000041\\q\\'b'''"))
        .isEqualTo("STRING a\nAAAAq'b'");
    assertThat(literal("E'a\\'' \n '\\tb'")).isEqualTo("STRING a'\tb");
    assertThat(literal("U&'d\\0061t\\+000061\\\\'")).isEqualTo("STRING data\\");
    assertThat(literal("U&'d!0061!!' UESCAPE '!'")).isEqualTo("STRING da!");
    assertThat(literal("$$a $b$ 'c'$$")).isEqualTo("STRING a $b$ 'c'");
    assertThat(literal("$x$ $$ $x$")).isEqualTo("STRING  $$ ");
    assertThat(literal("B'01'")).isEqualTo("BITS 01");
    assertThat(literal("X'1f'")).isEqualTo("BITS 00011111");
    assertThat(literal("b'01'\n'10'")).isEqualTo("BITS 0110");
    assertThat(literal("0x1F")).isEqualTo("INTEGER 0x1F");
    assertThat(literal("0o17")).isEqualTo("INTEGER 0o17");
    assertThat(literal("1_000.5_0")).isEqualTo("DECIMAL 1_000.5_0");
    assertThat(literal("true")).isEqualTo("TRUE true");
    assertThat(literal("CURRENT_TIMESTAMP(3)")).isEqualTo("CURRENT_TIMESTAMP CURRENT_TIMESTAMP(3)");
  }

  @Test
  void namesAreFoldedUnlessTheyAreQuoted() {
    Expr.ColumnRef column = (Expr.ColumnRef) expr("Foo.\"Bar\".BAZ.U&\"d\\0061ta\"");
    assertThat(column.name().parts().stream().map(Name::text))
        .containsExactly("foo", "Bar", "baz", "data");
    assertThat(column.name().parts().stream().map(Name::quote))
        .containsExactly(Name.UNQUOTED, '"', Name.UNQUOTED, '"');
  }

  @Test
  void parametersHaveTheirForms() {
    assertThat(expr("$12")).extracting("form").isEqualTo(Expr.ParameterForm.NUMBERED);
    for (String sql : List.of("a =@name", "a = @name", "a || @name", "a <>@name", "f(x =>@name)")) {
      assertThat(sql).satisfies(text -> assertThat(lastParameter(text)).isEqualTo("name"));
    }
    assertThat(expr("sqlc.narg('x')")).extracting("form").isEqualTo(Expr.ParameterForm.NARG);
    assertThat(expr("sqlc.arg(x)[1]")).isInstanceOf(Expr.Subscript.class);
    assertThat(((Expr.Binary) expr("a <@ b")).operator()).isEqualTo("<@");
    assertThat(((Expr.Binary) expr("a @@b")).operator()).isEqualTo("@@");
    assertThat(((Expr.Subscript) expr("a[1:@last]")).indexes().get(0).upper().orElseThrow())
        .isInstanceOf(Expr.Parameter.class);
  }

  private static String lastParameter(String sql) {
    Expr expr = expr(sql);
    if (expr instanceof Expr.Binary binary) {
      expr = binary.right();
    } else if (expr instanceof Expr.Call call) {
      expr = ((Expr.NamedArgument) call.arguments().get(0)).value();
    }
    return ((Expr.Parameter) expr).name().orElseThrow();
  }

  private static String type(String sql) {
    TypeName type = ((Expr.Cast) expr("a::" + sql)).type();
    return type.spelling()
        + "[]".repeat(type.dimensions())
        + type.name().map(name -> " named " + name).orElse("");
  }

  @Test
  void typesHaveTheirParts() {
    assertThat(type("int")).isEqualTo("int named int");
    assertThat(type("s.\"My Type\"(1, x)[]")).isEqualTo("s.My Type(1,x)[] named s.My Type");
    assertThat(type("Double Precision")).isEqualTo("double precision");
    assertThat(type("character varying(3)[][4]")).isEqualTo("character varying(3)[][]");
    assertThat(type("timestamp(3) with time zone")).isEqualTo("timestamp with time zone(3)");
    assertThat(type("interval day to second(2)")).isEqualTo("interval day to second(2)");
    assertThat(type("numeric(10, 2) array")).isEqualTo("numeric(10,2)[] named numeric");
    assertThat(((Expr.Cast) expr("interval '1' day")).type().spelling()).isEqualTo("interval day");
    assertThat(((Expr.Cast) expr("N'x'")).type().spelling()).isEqualTo("nchar");
    assertThat(((Expr.Cast) expr("s.t(3) 'x'")).type().spelling()).isEqualTo("s.t(3)");
    assertThat(((Expr.Cast) expr("a::setof b")).type().setOf()).isTrue();
  }

  private static String call(String sql) {
    Expr.Call call = (Expr.Call) expr(sql);
    String arguments =
        call.arguments().stream().map(e -> e.at().text()).collect(Collectors.joining(", "));
    return "%s(%s)".formatted(call.function(), arguments);
  }

  @Test
  void functionsWithTheirOwnSyntaxAreCalls() {
    assertThat(call("EXTRACT(Year FROM a)")).isEqualTo("extract(Year, a)");
    assertThat(call("POSITION(a IN b)")).isEqualTo("position(b, a)");
    assertThat(call("SUBSTRING(a FROM 1 FOR 2)")).isEqualTo("substring(a, 1, 2)");
    assertThat(call("SUBSTRING(a FOR 2 FROM 1)")).isEqualTo("substring(a, 1, 2)");
    assertThat(call("SUBSTRING(a SIMILAR b ESCAPE c)")).isEqualTo("substring(a, b, c)");
    assertThat(call("OVERLAY(a PLACING b FROM 1)")).isEqualTo("overlay(a, b, 1)");
    assertThat(call("TRIM(a)")).isEqualTo("btrim(a)");
    assertThat(call("TRIM(LEADING x FROM a)")).isEqualTo("ltrim(a, x)");
    assertThat(call("TRIM(TRAILING FROM a, x)")).isEqualTo("rtrim(a, x)");
    assertThat(call("a AT TIME ZONE b")).isEqualTo("timezone(b, a)");
    assertThat(call("a AT LOCAL")).isEqualTo("timezone(a)");
    assertThat(call("(a, b) OVERLAPS (c, d)")).isEqualTo("overlaps(a, b, c, d)");
    assertThat(call("COLLATION FOR (a)")).isEqualTo("pg_collation_for(a)");
    assertThat(call("LOCALTIME(3)")).isEqualTo("localtime()");
    assertThat(call("USER")).isEqualTo("user()");
    assertThat(call("NULLIF(a, b)")).isEqualTo("nullif(a, b)");
    assertThat(call("XMLFOREST(a, b AS c)")).isEqualTo("xmlforest(a, b)");
    assertThat(call("s.f(VARIADIC a)")).isEqualTo("s.f(a)");
    assertThat(((Expr.Call) expr("f(a, VARIADIC b)")).variadic()).isTrue();
    Expr.Call mode = (Expr.Call) expr("mode() WITHIN GROUP (ORDER BY a) FILTER (WHERE b)");
    assertThat(mode.withinGroup()).isTrue();
    assertThat(mode.orderBy()).hasSize(1);
    assertThat(mode.filter()).isPresent();
  }

  @Test
  void partsOfValuesAreTakenFromTheLeft() {
    Expr.Subscript part = (Expr.Subscript) expr("(a).b[1][2:3]");
    assertThat(part.indexes()).hasSize(2);
    assertThat(part.indexes().get(1).slice()).isTrue();
    assertThat(((Expr.Field) part.operand()).field().text()).isEqualTo("b");
    Expr.Field field = (Expr.Field) expr("t.a[1].b");
    assertThat(((Expr.Subscript) field.operand()).operand().at().text()).isEqualTo("t.a");
    assertThat(((Expr.ColumnRef) expr("a.b.c")).name().parts()).hasSize(3);
  }

  @Test
  void starsInSelectListsAreTablesOrValues() {
    List<SelectItem> items = select("SELECT *, t.*, s.t.*, (t).*, (f(1)).a.* FROM t").items();
    assertThat(items)
        .extracting(SelectItem::getClass)
        .extracting(Class::getSimpleName)
        .containsExactly("Star", "Star", "Star", "FieldStar", "FieldStar");
    assertThat(((SelectItem.Star) items.get(2)).table().orElseThrow()).hasToString("s.t");
    assertThat(((Expr.Row) expr("ROW(t.*, 1)")).values().get(0)).isInstanceOf(Expr.AllFields.class);
  }

  @Test
  void aSelectHasAllItsParts() {
    Query query =
        query(
            "SELECT DISTINCT ON (a) b INTO c FROM t WHERE d GROUP BY ROLLUP (e), () HAVING f"
                + " WINDOW w AS () ORDER BY g FETCH FIRST 5 ROWS WITH TIES FOR UPDATE OF t, u");
    QueryBody.Select select = (QueryBody.Select) query.body();
    assertThat(select.distinctOn()).hasSize(1);
    assertThat(select.into().orElseThrow()).hasToString("c");
    assertThat(((Expr.GroupingSet) select.groupBy().get(0)).kind())
        .isEqualTo(Expr.GroupingKind.ROLLUP);
    assertThat(((Expr.Row) select.groupBy().get(1)).values()).isEmpty();
    assertThat(select.windows()).hasSize(1);
    assertThat(query.withTies()).isTrue();
    assertThat(query.limit()).isPresent();
    assertThat(query.locks().get(0).strength()).isEqualTo("UPDATE");
    assertThat(query.locks().get(0).of()).hasSize(2);
    assertThat(query("SELECT 1 LIMIT ALL").limit()).isEmpty();
    assertThat(select("TABLE t").items().get(0)).isInstanceOf(SelectItem.Star.class);
  }

  @Test
  void intersectBindsTighterThanUnion() {
    QueryBody.SetOperation union =
        (QueryBody.SetOperation) query("SELECT 1 UNION SELECT 2 INTERSECT ALL SELECT 3").body();
    assertThat(union.kind()).isEqualTo(QueryBody.SetKind.UNION);
    assertThat(((QueryBody.SetOperation) union.right()).all()).isTrue();
    assertThat(query("((SELECT 1) UNION SELECT 2)").body()).isInstanceOf(QueryBody.Nested.class);
    assertThat(expr("((SELECT 1) UNION SELECT 2)")).isInstanceOf(Expr.Subquery.class);
    assertThat(expr("((SELECT 1) + 2)")).isInstanceOf(Expr.Binary.class);
  }

  @Test
  void fromItemsHaveAllTheirParts() {
    List<FromItem> items =
        select(
                "SELECT FROM ONLY a AS x (y), t TABLESAMPLE system (1) REPEATABLE (2),"
                    + " LATERAL f(1) WITH ORDINALITY AS g (h, i), f() AS (a int, b text[]),"
                    + " ROWS FROM (f(), g()) r, (a JOIN b USING (c) AS u) AS v (w),"
                    + " LATERAL (SELECT 1) q (z), current_date d")
            .from();
    FromItem.Table table = (FromItem.Table) items.get(0);
    assertThat(table.only()).isTrue();
    assertThat(table.columns()).hasSize(1);
    assertThat(((FromItem.Table) items.get(1)).sample().orElseThrow().repeatable()).isPresent();
    FromItem.Function function = (FromItem.Function) items.get(2);
    assertThat(function.lateral() && function.ordinality()).isTrue();
    assertThat(function.columns()).hasSize(2);
    assertThat(((FromItem.Function) items.get(3)).definitions()).hasSize(2);
    assertThat(((FromItem.RowsFrom) items.get(4)).functions()).hasSize(2);
    FromItem.Join join = (FromItem.Join) items.get(5);
    assertThat(join.usingAlias().map(Name::text)).isEqualTo(Optional.of("u"));
    assertThat(join.alias().map(Name::text)).isEqualTo(Optional.of("v"));
    assertThat(join.columns()).hasSize(1);
    assertThat(((FromItem.Derived) items.get(6)).lateral()).isTrue();
    assertThat(((FromItem.Function) items.get(7)).expression()).isPresent();
  }

  @Test
  void joinsWithoutConditionYetWaitForIt() {
    FromItem.Join join =
        (FromItem.Join) select("SELECT FROM a JOIN b LEFT JOIN c ON x ON y").from().get(0);
    assertThat(join.on().orElseThrow().at().text()).isEqualTo("y");
    assertThat(((FromItem.Join) join.right()).kind()).isEqualTo(FromItem.JoinKind.LEFT);
  }

  @Test
  void commonTableExpressionsMayChangeRows() {
    With with =
        query(
                "WITH RECURSIVE a AS (DELETE FROM t RETURNING *), b (c) AS (SELECT 1)"
                    + " SEARCH BREADTH FIRST BY c SET d CYCLE c SET e TO 1 DEFAULT 0 USING f"
                    + " SELECT")
            .with()
            .orElseThrow();
    assertThat(with.ctes().get(0).statement()).isInstanceOf(Statement.Delete.class);
    assertThat(with.ctes().get(1).search().orElseThrow().breadthFirst()).isTrue();
    assertThat(with.ctes().get(1).cycle().orElseThrow().value()).isPresent();
  }

  @Test
  void writesHaveAllTheirParts() {
    Statement.Insert insert =
        (Statement.Insert)
            statement(
                "INSERT INTO s.t AS x (a, b[1], c.d) OVERRIDING USER VALUE VALUES (1, DEFAULT, 2)"
                    + " ON CONFLICT ON CONSTRAINT k DO UPDATE SET (a, b) = (1, DEFAULT)"
                    + " RETURNING WITH (OLD AS o, NEW AS n) o.a");
    assertThat(insert.parts().get(0)).isEmpty();
    assertThat(insert.parts().get(1).orElseThrow()).isInstanceOf(Expr.Subscript.class);
    assertThat(insert.parts().get(2).orElseThrow()).isInstanceOf(Expr.Field.class);
    assertThat(insert.overriding()).contains(Statement.Overriding.USER);
    assertThat(insert.upserts().get(0).constraint().map(Name::text)).contains("k");
    assertThat(insert.returningNames().new_().map(Name::text)).contains("n");
    Statement.Update update =
        (Statement.Update) statement("UPDATE t SET a[1] = 2, (b, c) = (SELECT 1, 2) FROM u");
    assertThat(update.assignments().get(0).part()).isPresent();
    assertThat(update.assignments().get(1).value()).isInstanceOf(Expr.Subquery.class);
    Statement.Delete delete =
        (Statement.Delete) statement("DELETE FROM t USING u, v WHERE CURRENT OF c");
    assertThat(delete.using()).hasSize(2);
    assertThat(delete.where().orElseThrow()).isInstanceOf(Expr.CurrentOf.class);
    Statement.Merge merge =
        (Statement.Merge)
            statement(
                "MERGE INTO t USING u ON a WHEN MATCHED AND b THEN UPDATE SET c = 1"
                    + " WHEN NOT MATCHED BY SOURCE THEN DELETE"
                    + " WHEN NOT MATCHED THEN INSERT (d) VALUES (DEFAULT) RETURNING merge_action()");
    assertThat(merge.branches().stream().map(Statement.MergeWhen::action))
        .containsExactly(
            Statement.MergeAction.UPDATE,
            Statement.MergeAction.DELETE,
            Statement.MergeAction.INSERT);
    assertThat(merge.branches().get(2).values().orElseThrow().values().get(0))
        .isInstanceOf(Expr.Default.class);
  }

  @Test
  void jsonFunctionsHaveTheirParts() {
    Expr.JsonCall value =
        (Expr.JsonCall)
            expr(
                "JSON_VALUE(a, '$' PASSING b AS c RETURNING int DEFAULT 1 ON EMPTY NULL ON ERROR)");
    assertThat(value.function()).isEqualTo("json_value");
    assertThat(value.arguments()).hasSize(3);
    assertThat(value.returning().orElseThrow().spelling()).isEqualTo("int");
    assertThat(value.onEmpty().orElseThrow().kind()).isEqualTo(Expr.JsonBehaviorKind.DEFAULT);
    assertThat(value.onError().orElseThrow().kind()).isEqualTo(Expr.JsonBehaviorKind.NULL);
    assertThat(expr("json_object(a, b)")).isInstanceOf(Expr.Call.class);
    FromItem.JsonTable table =
        (FromItem.JsonTable)
            select(
                    "SELECT FROM JSON_TABLE(a, '$' COLUMNS (b FOR ORDINALITY, c int,"
                        + " d bool EXISTS, NESTED '$.e' COLUMNS (f text))) x")
                .from()
                .get(0);
    assertThat(table.definitions().stream().map(FromItem.JsonColumn::kind))
        .containsExactly(FromItem.JsonColumnKind.values());
    assertThat(table.definitions().get(3).nested()).hasSize(1);
  }

  @Test
  void statementsWithoutRowsKeepTheirParameters() {
    Statement.Other other = (Statement.Other) statement("EXPLAIN ANALYZE SELECT $1, @a, $2[1]");
    assertThat(other.words()).containsExactly("EXPLAIN", "ANALYZE", "SELECT");
    assertThat(other.parameters()).hasSize(3);
    Statement.CallProcedure call = (Statement.CallProcedure) statement("CALL s.p($1, b => 2)");
    assertThat(call.call().arguments()).hasSize(2);
  }

  @Test
  void aDumpFallsIntoItsStatements() {
    String sql =
        """
        \\restrict abc
        CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql
          BEGIN ATOMIC SELECT CASE WHEN a > 1 THEN 2 END; SELECT 3; END;
        CREATE RULE r AS ON INSERT TO t DO ALSO (DELETE FROM u; DELETE FROM v);
        COPY t (a, b) FROM stdin;
        1\tit's
        \\N\t;
        \\.

        \\connect x
        CREATE FUNCTION g() RETURNS int LANGUAGE sql AS $f$ SELECT 1; $f$;
        \\unrestrict abc
        """;
    Diagnostics diagnostics = new Diagnostics();
    ParsedFile file =
        Parser.parseSchema(new SourceFile("dump.sql", sql), Parsing.POSTGRESQL, diagnostics);
    assertThat(diagnostics.sorted()).isEmpty();
    assertThat(file.statements().stream().map(s -> s.at().text().substring(0, 11)))
        .containsExactly("CREATE FUNC", "CREATE RULE", "COPY t (a, ", "CREATE FUNC");
  }
}
