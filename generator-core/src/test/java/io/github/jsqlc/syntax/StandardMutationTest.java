package io.github.jsqlc.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.engine.Engine;
import io.github.jsqlc.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Statements with tokens left out, added and swapped: what PostgreSQL's grammar refuses we refuse,
 * nearly always at the same token. More with {@code -Djsqlc.times=100 -Djsqlc.seed=7}.
 */
class StandardMutationTest {
  private static final Engine ENGINE = Engine.named("postgresql").orElseThrow();
  private static final long SEED = Long.getLong("jsqlc.seed", 1);
  private static final int TIMES = Integer.getInteger("jsqlc.times", 12);

  /** The heads of statements whose whole grammar we read. */
  private static final Set<String> HEADS =
      Set.of(
          "SELECT", "INSERT", "UPDATE", "DELETE", "MERGE", "WITH", "VALUES", "TABLE", "CALL", "(");

  /** Found before the grammar has a look at anything. */
  private static final Set<Code> LEXICAL = Set.of(Code.S201, Code.S202, Code.S205);

  private int refused;
  private int elsewhere;
  private final List<String> differences = new ArrayList<>();

  @Test
  void theServerAndThisParserTakeTheSameForms() throws Exception {
    Random random = new Random(SEED);
    List<List<String>> snippets =
        Stream.concat(StandardAgreementTest.accepted(), StandardAgreementTest.refused())
            .map(StandardMutationTest::tokens)
            .toList();
    List<String> words = snippets.stream().flatMap(List::stream).distinct().toList();
    try (PostgresqlForm server = new PostgresqlForm()) {
      for (List<String> snippet : snippets) {
        for (int i = 0; i < TIMES; i++) {
          List<String> tokens = mutate(snippet, words, random);
          // A semicolon would make two statements of one.
          if (!tokens.isEmpty() && HEADS.contains(tokens.get(0)) && !tokens.contains(";")) {
            judge(server, String.join(" ", tokens));
          }
        }
      }
    }
    assertThat(differences).isEmpty();
    assertThat(refused).isGreaterThan(snippets.size());
    assertThat(elsewhere).isLessThan(refused / 50);
  }

  private void judge(PostgresqlForm server, String sql) throws Exception {
    OptionalInt theirs = server.mistake(sql);
    List<Diagnostic> ours = Parsing.mistakes(sql, ENGINE);
    if (theirs.isPresent() && !ours.isEmpty()) {
      boolean lexical = LEXICAL.contains(ours.get(0).code());
      boolean same = ours.get(0).at().start() == theirs.getAsInt();
      refused++;
      elsewhere += lexical || same ? 0 : 1;
    } else if (theirs.isPresent()) {
      differences.add("only the server refuses, at %d: %s".formatted(theirs.getAsInt(), sql));
    } else if (!ours.isEmpty() && !later(ours.get(0))) {
      differences.add("only we refuse, %s: %s".formatted(ours.get(0), sql));
    }
  }

  /** What the server refuses as well, but only behind its grammar. */
  private static boolean later(Diagnostic ours) {
    return ours.at().text().equalsIgnoreCase("DEFAULT")
        || ours.message().startsWith("ON CONFLICT needs")
        || ours.message().startsWith("columns with types belong")
        || ours.message().startsWith("parameters are numbered");
  }

  private static List<String> mutate(List<String> tokens, List<String> words, Random random) {
    List<String> mutated = new ArrayList<>(tokens);
    int at = random.nextInt(mutated.size());
    switch (random.nextInt(4)) {
      case 0 -> mutated.remove(at);
      case 1 -> mutated.add(at, words.get(random.nextInt(words.size())));
      case 2 -> mutated.set(at, words.get(random.nextInt(words.size())));
      default -> {
        String moved = mutated.remove(at);
        mutated.add(random.nextInt(mutated.size() + 1), moved);
      }
    }
    return mutated;
  }

  private static List<String> tokens(String sql) {
    Lexer lexer = new Lexer(new SourceFile("x", sql), ENGINE, true, new Diagnostics());
    Tokens tokens = new Tokens();
    List<String> texts = new ArrayList<>();
    lexer.read(tokens);
    for (int i = 0; i < tokens.size() - 1; i++) {
      texts.add(sql.substring(tokens.start(i), tokens.end(i)));
    }
    return texts;
  }
}
