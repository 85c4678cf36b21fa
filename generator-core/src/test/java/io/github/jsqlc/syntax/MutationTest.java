package io.github.jsqlc.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Statements that are a token away from right ones: SQLite and this parser take and refuse the
 * same. Where SQLite stumbles over a name before it could see the whole form, nothing can be said.
 */
class MutationTest {
  private static final long SEED = Long.getLong("jsqlc.seed", 1);
  private static final int TIMES = Integer.getInteger("jsqlc.times", 12);

  @Test
  void sqliteAndThisParserTakeTheSameForms() throws Exception {
    Random random = new Random(SEED);
    List<String> snippets = new ArrayList<>();
    SqliteAgreementTest.Snippets.read("accepted.sql").forEach(snippets::add);
    List<String> words = snippets.stream().flatMap(s -> tokens(s).stream()).distinct().toList();
    List<String> differences = new ArrayList<>();
    int judged = 0;
    try (SqliteForm sqlite = new SqliteForm()) {
      for (String snippet : snippets) {
        for (int i = 0; i < TIMES; i++) {
          String sql = mutate(tokens(snippet), words, random);
          if (sql.isBlank() || (sql.contains(";") && !snippet.contains("trigger"))) {
            continue; // SQLite would look at the part before the semicolon alone
          }
          SqliteForm.Verdict verdict = sqlite.judge(sql);
          if (verdict != SqliteForm.Verdict.UNKNOWN) {
            judged++;
            if (ours(sql) != (verdict == SqliteForm.Verdict.TAKEN)) {
              differences.add("%s: %s".formatted(verdict, sql));
            }
          }
        }
      }
    }
    assertThat(differences).isEmpty();
    assertThat(judged).isGreaterThan(snippets.size());
  }

  private static String mutate(List<String> tokens, List<String> words, Random random) {
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
    return String.join(" ", mutated);
  }

  private static List<String> tokens(String sql) {
    Diagnostics diagnostics = new Diagnostics();
    Lexer lexer = new Lexer(new SourceFile("x", sql), Parsing.SQLITE, false, diagnostics);
    Tokens tokens = new Tokens();
    List<String> texts = new ArrayList<>();
    lexer.read(tokens);
    for (int i = 0; i < tokens.size() - 1; i++) {
      texts.add(sql.substring(tokens.start(i), tokens.end(i)));
    }
    return texts;
  }

  private static boolean ours(String sql) {
    Diagnostics diagnostics = new Diagnostics();
    Parser.parse(new SourceFile("case.sql", sql), Parsing.SQLITE, diagnostics);
    return !diagnostics.hasErrors();
  }
}
