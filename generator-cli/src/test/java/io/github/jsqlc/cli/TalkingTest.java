package io.github.jsqlc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.cli.files.FileNames;
import io.github.jsqlc.config.Located;
import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.source.SourceFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class TalkingTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Terminal terminal =
      new Terminal(
          new ByteArrayInputStream(new byte[0]),
          new PrintStream(out, true, StandardCharsets.UTF_8),
          new PrintStream(err, true, StandardCharsets.UTF_8),
          Path.of("/work"),
          Map.of(),
          false,
          false);

  @Test
  void coloursOnATerminalUnlessSomebodyObjects() {
    assertThat(ColorChoice.AUTO.colours(true, Map.of())).isTrue();
    assertThat(ColorChoice.AUTO.colours(false, Map.of())).isFalse();
    assertThat(ColorChoice.AUTO.colours(true, Map.of("NO_COLOR", "1"))).isFalse();
    assertThat(ColorChoice.AUTO.colours(true, Map.of("NO_COLOR", ""))).isTrue();
    assertThat(ColorChoice.AUTO.colours(true, Map.of("TERM", "dumb"))).isFalse();
    assertThat(ColorChoice.ALWAYS.colours(false, Map.of("NO_COLOR", "1"))).isTrue();
    assertThat(ColorChoice.NEVER.colours(true, Map.of())).isFalse();
  }

  @Test
  void tellsOfItsOwnMistakesWithTheStepTheQueryAndTheVersion() {
    Throwable broken =
        new BrokenStep(
            "step \"analysis\", query \"GetAuthor\" (queries.sql:1:10)",
            new IllegalStateException("no rule"));
    Context context = new Context(terminal, List.of("generate"));
    assertThat(InternalErrors.tell(broken, context)).isEqualTo(ExitCode.INTERNAL);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .startsWith(
            "internal error in step \"analysis\", query \"GetAuthor\" (queries.sql:1:10):"
                + " java.lang.IllegalStateException: no rule\n  = jsqlc "
                + Version.current())
        .contains("please report it")
        .doesNotContain("\tat ");
  }

  @Test
  void addsTheStackTraceWhenAsked() {
    Context context = new Context(terminal, List.of("generate", "-v"));
    InternalErrors.tell(new IllegalStateException("no rule"), context);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("\tat ");
  }

  @Test
  void takesTooLittleMemoryForNoMistakeOfItsOwn() {
    Context context = new Context(terminal, List.of("generate"));
    assertThat(InternalErrors.tell(new OutOfMemoryError(), context)).isEqualTo(ExitCode.MISTAKES);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("JSQLC_OPTS=-Xmx4g");
  }

  @Test
  void showsNoMoreErrorsThanAnybodyReads() {
    SourceFile file = new SourceFile("q.sql", "x\n".repeat(250));
    List<Diagnostic> many =
        Collections.nCopies(250, Diagnostic.of(Code.S203, file.span(0, 1), "wrong"));
    OutputOptions options = new OutputOptions(ColorChoice.NEVER, OutputFormat.TEXT, false, false);
    new Report(terminal, options, UnaryOperator.identity()).tell(many, "nothing was written");
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("... and 150 more; --verbose shows them")
        .endsWith("250 errors; nothing was written\n")
        .hasLineCount(100 * 6 + 3);
  }

  @Test
  void pointsIntoTheCommandLine() {
    CommandText command = new CommandText(List.of("generate", "--file=a b.yaml", "-f", "x.yaml"));
    Located<String> quoted = command.locate("a b.yaml");
    assertThat(quoted.at().file().text()).isEqualTo("jsqlc generate '--file=a b.yaml' -f x.yaml");
    assertThat(command.locate("x.yaml").at().text()).isEqualTo("x.yaml");
    assertThat(command.locate("not there").at()).isEqualTo(command.all());
  }

  @Test
  void namesFilesByTheShorterPath() {
    FileNames names = new FileNames(Path.of("/home/app/db"), Path.of("/home/app"));
    assertThat(names.apply("schema.sql")).isEqualTo("db/schema.sql");
    assertThat(names.apply("../../lib/schema.sql")).isEqualTo("../lib/schema.sql");
    assertThat(names.of(Path.of("/tmp/x/schema.sql"))).isEqualTo("/tmp/x/schema.sql");
    assertThat(names.apply(CommandText.NAME)).isEqualTo(CommandText.NAME);
  }

  @Test
  void showsProgressOnlyWhenItTakesLong() throws InterruptedException {
    try (Steps steps = Steps.start(terminal.err(), true)) {
      steps.enter("analysis");
    }
    assertThat(err.size()).isZero();
    try (Steps steps = Steps.start(terminal.err(), true)) {
      steps.enter("analysis");
      Thread.sleep(1_500);
    }
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("\r\u001b[Kjsqlc: analysis (1 s)")
        .endsWith("\r\u001b[K");
  }
}
