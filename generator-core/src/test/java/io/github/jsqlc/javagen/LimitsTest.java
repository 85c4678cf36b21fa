package io.github.jsqlc.javagen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.ir.Command;
import io.github.jsqlc.ir.SqlPart.ListForm;
import io.github.jsqlc.javagen.model.JavaModels;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a class file cannot hold is said before javac would. */
class LimitsTest {
  private final Programs programs = new Programs();
  private final Programs.Options options = new Programs.Options();

  private static String[] columns(int count, String type) {
    return IntStream.range(0, count).mapToObj(i -> "c" + i + " " + type).toArray(String[]::new);
  }

  private List<Diagnostic> said() {
    Diagnostics diagnostics = new Diagnostics();
    JavaModels.of(programs.build(), options.build(), diagnostics);
    return diagnostics.sorted();
  }

  @Test
  void theWidestRowsCompile() {
    programs.table("longs", columns(127, "INT64")).table("texts", columns(254, "TEXT"));
    programs.query("A", Command.MANY, "SELECT").gives(columns(254, "INT64?")).end();
    options.unusedModels = true;
    assertThat(Generated.of(programs.build(), options).compiler().messages()).isEmpty();
  }

  @Test
  void widerRowsAreRefused() {
    programs.table("longs", columns(128, "INT64"));
    programs.query("A", Command.MANY, "SELECT").gives(columns(255, "TEXT")).end();
    programs.query("B", Command.MANY, "SELECT").givesAllOf("longs").end();
    assertThat(said()).extracting(Diagnostic::code).containsExactly(Code.J603, Code.J603);
    assertThat(said().get(0).message())
        .isEqualTo("A has 255 columns: more than a Java record can have");
    assertThat(said().get(0).at().text()).isEqualTo("A");
  }

  @Test
  void parametersBeyondTheLimitComeAsARecord() {
    options.limit = 1000;
    var query = programs.query("A", Command.EXEC, "DELETE");
    for (String column : columns(127, "INT64")) {
      query.param(column);
    }
    query.end();
    Generated generated = Generated.of(programs.build(), options);
    assertThat(generated.text("AuthorQueries")).contains("public void a(AParams params)");
    assertThat(generated.compiler().messages()).isEmpty();
  }

  @Test
  void moreParametersThanARecordCanHaveAreRefused() {
    var query = programs.query("A", Command.EXEC, "DELETE");
    for (String column : columns(255, "TEXT")) {
      query.param(column);
    }
    query.end();
    assertThat(said()).extracting(Diagnostic::code).containsExactly(Code.J603);
    assertThat(said().get(0).message()).contains("255 parameters");
  }

  @Test
  void aBatchWithAnExpandedListIsRefused() {
    programs
        .query("A", Command.BATCHEXEC, "DELETE FROM t WHERE id IN (?1)")
        .list("ids INT64", ListForm.EXPANDED)
        .end();
    assertThat(said()).extracting(Diagnostic::code).containsExactly(Code.J604);
  }

  @Test
  void moreQueriesThanAClassCanHoldAreRefused() {
    for (int i = 0; i < 11_000; i++) {
      programs.query("Q" + i, Command.EXEC, "DELETE").end();
    }
    assertThat(said()).extracting(Diagnostic::code).containsExactly(Code.J603);
    assertThat(said().get(0).message())
        .isEqualTo("AuthorQueries would have 11000 queries: more than one Java class can hold");
    assertThat(said().get(0).at().text()).isEqualTo("Q10922");
  }
}
