package io.github.jsqlc.syntax;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.diag.NearestName;
import io.github.jsqlc.source.SourceFile;
import io.github.jsqlc.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads {@code name: GetAuthor :one} from a line of a comment. */
final class AnnotationReader {
  private static final String KEY = "name";
  private static final String EXAMPLE = "-- name: GetAuthor :one";

  private final SourceFile file;
  private final char[] text;
  private final Diagnostics diagnostics;

  AnnotationReader(SourceFile file, char[] text, Diagnostics diagnostics) {
    this.file = file;
    this.text = text;
    this.diagnostics = diagnostics;
  }

  /** What a line of a comment turned out to be. */
  enum Verdict {
    TEXT,
    ANNOTATION,
    /** Meant as an annotation, but malformed; that has been reported. */
    MALFORMED
  }

  /** The verdict on one line; {@code annotation} is there for {@link Verdict#ANNOTATION} alone. */
  record Reading(Verdict verdict, Optional<Annotation> annotation) {
    static final Reading TEXT = new Reading(Verdict.TEXT, Optional.empty());
    static final Reading MALFORMED = new Reading(Verdict.MALFORMED, Optional.empty());
  }

  /** Whether the comment between these offsets begins with a well-formed annotation. */
  static boolean isAnnotation(char[] text, int start, int end) {
    List<CommentLine> lines = CommentLine.of(text, start, end, 1);
    if (lines.isEmpty()) {
      return false;
    }
    List<int[]> words = words(text, lines.get(0).start(), lines.get(0).end());
    return words.size() == 3
        && word(text, words.get(0)).toLowerCase(Locale.ROOT).equals(KEY + ":")
        && isName(word(text, words.get(1)))
        && isCommand(word(text, words.get(2)));
  }

  Reading read(CommentLine line) {
    List<int[]> words = words(text, line.start(), line.end());
    if (words.isEmpty()) {
      return Reading.TEXT;
    }
    String first = word(text, words.get(0));
    String key = first.toLowerCase(Locale.ROOT);
    boolean apart = key.equals(KEY) && words.size() > 1 && word(text, words.get(1)).equals(":");
    if (key.startsWith(KEY + ":")) {
      int[] rest = {words.get(0)[0] + KEY.length() + 1, words.get(0)[1]};
      List<int[]> parts = new ArrayList<>(words.subList(1, words.size()));
      if (rest[0] < rest[1]) {
        parts.add(0, rest);
      }
      return parts(line, parts);
    }
    if (apart) {
      return parts(line, words.subList(2, words.size()));
    }
    boolean shaped =
        words.size() == 3
            && isName(word(text, words.get(1)))
            && isCommand(word(text, words.get(2)));
    if (shaped && key.equals(KEY)) {
      return malformed(words.get(0), "a colon is missing after \"name\"", "write " + EXAMPLE);
    }
    if (shaped && first.endsWith(":") && NearestName.of(first, List.of(KEY + ":")).isPresent()) {
      return malformed(
          words.get(0), "\"%s\" begins no annotation".formatted(first), "did you mean \"name:\"?");
    }
    return Reading.TEXT;
  }

  /** The parts behind {@code name:}: a name and a command. */
  private Reading parts(CommentLine line, List<int[]> parts) {
    if (parts.isEmpty()) {
      int[] whole = {line.start(), line.end()};
      return malformed(whole, "an annotation needs a name and a command", "write " + EXAMPLE);
    }
    int[] nameAt = parts.get(0);
    String name = word(text, nameAt);
    if (isCommand(name)) {
      return malformed(
          nameAt,
          "the name of the query is missing before \"%s\"".formatted(name),
          "write " + EXAMPLE);
    }
    int colon = name.indexOf(':');
    if (colon > 0 && parts.size() == 1 && isName(name.substring(0, colon))) {
      return malformed(
          nameAt,
          "a space is missing between the name and the command",
          "write -- name: %s %s".formatted(name.substring(0, colon), name.substring(colon)));
    }
    if (!isName(name)) {
      return malformed(
          nameAt,
          "\"%s\" cannot name a query".formatted(name),
          "a name begins with a letter and holds letters, digits and _");
    }
    if (parts.size() == 1) {
      return malformed(
          nameAt,
          "the command of \"%s\" is missing".formatted(name),
          "add one such as :one, :many or :exec");
    }
    int[] commandAt = parts.get(1);
    String command = word(text, commandAt);
    if (!isCommand(command)) {
      return malformed(
          commandAt,
          "a command that begins with a colon belongs here, not \"%s\"".formatted(command),
          parts.size() == 2 && isName(command) ? "write :" + command : "write " + EXAMPLE);
    }
    if (parts.size() > 2) {
      int[] extra = {parts.get(2)[0], parts.get(parts.size() - 1)[1]};
      return malformed(
          extra,
          "nothing may follow the command of an annotation",
          "text about the query stands on a comment line of its own");
    }
    return new Reading(
        Verdict.ANNOTATION,
        Optional.of(
            new Annotation(
                name,
                span(nameAt),
                command,
                span(commandAt),
                List.of(),
                file.span(line.start(), line.end()))));
  }

  private Reading malformed(int[] at, String message, String hint) {
    diagnostics.add(Diagnostic.of(Code.Q501, span(at), message).withHint(hint));
    return Reading.MALFORMED;
  }

  private Span span(int[] range) {
    return file.span(range[0], range[1]);
  }

  private static boolean isName(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean fits = c == '_' || (i == 0 ? Character.isLetter(c) : Character.isLetterOrDigit(c));
      if (!fits) {
        return false;
      }
    }
    return !word.isEmpty();
  }

  private static boolean isCommand(String word) {
    return word.length() > 1 && word.charAt(0) == ':' && isName(word.substring(1));
  }

  private static String word(char[] text, int[] range) {
    return new String(text, range[0], range[1] - range[0]);
  }

  /** The offsets of the words between white space. */
  private static List<int[]> words(char[] text, int start, int end) {
    List<int[]> words = new ArrayList<>();
    int at = start;
    while (at < end) {
      if (Characters.space(text[at])) {
        at++;
        continue;
      }
      int from = at;
      while (at < end && !Characters.space(text[at])) {
        at++;
      }
      words.add(new int[] {from, at});
    }
    return words;
  }
}
