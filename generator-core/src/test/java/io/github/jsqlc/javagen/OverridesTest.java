package io.github.jsqlc.javagen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.config.Config;
import io.github.jsqlc.config.ConfigReader;
import io.github.jsqlc.config.JavaOptions;
import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.ir.Command;
import io.github.jsqlc.ir.SqlPart.ListForm;
import io.github.jsqlc.javagen.emit.Emitter;
import io.github.jsqlc.javagen.model.JavaModels;
import io.github.jsqlc.source.SourceFile;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Other Java types for some columns. */
class OverridesTest {
  private static final String MONEY =
      """
      package my;

      /** Cents. */
      public record Money(long cents) {}
      """;

  private static final String CODEC =
      """
      package my;

      import io.github.jsqlc.runtime.Codec;
      import io.github.jsqlc.runtime.Nullable;
      import java.sql.*;

      /** Money as cents. */
      public final class MoneyCodec implements Codec<Money> {
          /** For generated code. */
          public MoneyCodec() {}

          @Override
          public @Nullable Money read(ResultSet rows, int index) throws SQLException {
              long cents = rows.getLong(index);
              return rows.wasNull() ? null : new Money(cents);
          }

          @Override
          public void write(PreparedStatement statement, int index, Money value) throws SQLException {
              statement.setLong(index, value.cents());
          }
      }
      """;

  private final Programs programs = new Programs();
  private final Diagnostics diagnostics = new Diagnostics();

  private static JavaOptions options(String overrides) {
    String yaml =
        """
        version: "2"
        sql:
          - engine: sqlite
            schema: s.sql
            queries: q.sql
            gen:
              java:
                package: com.example.db
                out: src
                overrides:
        """
            + overrides.indent(10);
    Diagnostics said = new Diagnostics();
    Optional<Config> config = ConfigReader.read(new SourceFile("sqlc.yaml", yaml), said);
    assertThat(said.sorted()).isEmpty();
    return config.orElseThrow().blocks().get(0).java();
  }

  private Generated generate(String overrides) {
    return new Generated(
        Emitter.emit(JavaModels.of(programs.build(), options(overrides), diagnostics)));
  }

  private void prices() {
    programs.table("items", "price INT64", "old_price INT64?");
    programs
        .query("Add", Command.EXEC, "INSERT INTO items VALUES (?1, ?2)")
        .param("price INT64", "items")
        .param("old_price INT64?", "items")
        .end();
    programs
        .query("AddAll", Command.BATCHEXEC, "INSERT INTO items VALUES (?1, ?1)")
        .param("old_price INT64?", "items")
        .end();
    programs.query("All", Command.MANY, "SELECT * FROM items").givesAllOf("items").end();
  }

  @Test
  void aCodecReadsAndWritesAColumn() throws Exception {
    prices();
    Generated generated =
        generate("- {column: items.*price, java_type: my.Money, codec: my.MoneyCodec}");
    assertThat(diagnostics.sorted()).isEmpty();
    assertThat(generated.text("Codecs"))
        .contains("static final Codec<Money> MONEY_CODEC = new MoneyCodec();");
    var compiler =
        generated.compiler().with("my/Money.java", MONEY).with("my/MoneyCodec.java", CODEC);
    assertThat(compiler.messages()).isEmpty();
    Scenario.run(
        compiler,
        "CREATE TABLE items (price, old_price)",
        """
        var q = new AuthorQueries(db);
        my.Money five = new my.Money(5);
        q.add(five, null);
        q.addAll(Arrays.asList(five));
        same(List.of(new Item(five, null), new Item(five, five)), q.all());
        """);
  }

  @Test
  void aTypeThatIsKnownNeedsNoCodec() {
    prices();
    Generated generated =
        generate(
            """
            - {db_type: int64, java_type: int, nullable: false}
            - {db_type: int64, java_type: java.time.Instant}
            """);
    assertThat(diagnostics.sorted()).isEmpty();
    assertThat(generated.text("Item")).contains("Item(int price, @Nullable Instant oldPrice)");
    assertThat(generated.compiler().messages()).isEmpty();
  }

  @Test
  void aBoxedTypeStaysOne() {
    prices();
    Generated generated = generate("- {db_type: int64, java_type: java.lang.Integer}");
    assertThat(generated.text("Item")).contains("Item(Integer price, @Nullable Integer oldPrice)");
    assertThat(generated.compiler().messages()).isEmpty();
  }

  @Test
  void aTypeThatIsNotKnownNeedsACodec() {
    prices();
    generate("- {db_type: int64, java_type: my.Money}");
    assertThat(diagnostics.sorted()).extracting(Diagnostic::code).containsExactly(Code.J605);
    assertThat(diagnostics.sorted().get(0).at().text()).isEqualTo("my.Money");
  }

  @Test
  void aListOfACodecsTypeCannotBeOneArray() {
    programs
        .query("In", Command.EXEC, "DELETE FROM t WHERE x IN (?1)")
        .list("prices INT64", ListForm.JSON)
        .end();
    generate("- {db_type: int64, java_type: my.Money, codec: my.MoneyCodec}");
    assertThat(diagnostics.sorted()).extracting(Diagnostic::code).containsExactly(Code.J604);
  }
}
