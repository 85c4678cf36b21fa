package io.github.jsqlc.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.analysis.AnalyzedQuery;
import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.diag.Severity;
import io.github.jsqlc.engine.Engine;
import io.github.jsqlc.live.LiveProbe;
import io.github.jsqlc.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What an engine refuses is refused without asking it, on the same line; and nothing else is
 * refused, but for the rules of annotations and macros, of which engines know nothing.
 */
class RefusalTest {

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void whatTheEngineRefusesIsRefusedOnTheSameLine(String engine) {
    List<String> failures = new ArrayList<>();
    for (Subject subject : Projects.of(Engine.named(engine).orElseThrow())) {
      try (LiveProbe live = LiveProbe.of(subject.schema(), subject.catalog(), subject.database())) {
        for (AnalyzedQuery query : subject.analysis().queries()) {
          compare(subject, query, live).ifPresent(failures::add);
        }
      }
    }
    assertThat(failures).as(Projects.most(failures)).isEmpty();
  }

  private static Optional<String> compare(Subject subject, AnalyzedQuery query, LiveProbe live) {
    Span at = query.source().at();
    List<Diagnostic> ours = ours(subject, query);
    Optional<LiveProbe.Refusal> refusal = live.refusal(query.written(), at);
    Optional<String> words = Optional.empty();
    if (refusal.isPresent()) {
      boolean sameLine =
          ours.stream().anyMatch(d -> d.at().line() == refusal.get().at().line())
              || refusal.get().at().equals(at);
      if (ours.isEmpty() && subject.refusesTheSchema()) {
        return Optional.empty(); // SQLite looks at a view only where a query uses it.
      }
      if (ours.isEmpty()) {
        words = Optional.of("the engine alone refuses it: " + refusal.get().message());
      } else if (!sameLine) {
        words =
            Optional.of(
                "the engine refuses line %d (%s), we %s"
                    .formatted(refusal.get().at().line(), refusal.get().message(), ours));
      }
    } else if (ours.stream().anyMatch(d -> !isOwnRule(d))) {
      words = Optional.of("the engine takes it, we refuse it: " + ours);
    }
    return words.map(w -> "%s %s: %s".formatted(subject, query.annotation().name(), w));
  }

  private static List<Diagnostic> ours(Subject subject, AnalyzedQuery query) {
    // A string that does not end is no part of the statement that it breaks off.
    Span at = query.source().at();
    int lastLine = at.file().line(at.end());
    Stream<Diagnostic> syntax =
        subject.diagnostics().sorted().stream()
            .filter(d -> d.at().file().equals(at.file()))
            .filter(d -> d.at().start() >= at.start() && d.at().line() <= lastLine);
    return Stream.concat(query.diagnostics().stream(), syntax)
        .filter(d -> d.severity() == Severity.ERROR)
        .distinct()
        .toList();
  }

  private static boolean isOwnRule(Diagnostic diagnostic) {
    return diagnostic.code().name().startsWith("Q");
  }
}
