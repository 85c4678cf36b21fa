package io.github.jsqlc.migrations;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.source.Piece;
import io.github.jsqlc.source.SourceFile;
import io.github.jsqlc.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The actions of Go's text/template that a migration of tern can have without a program around it:
 * {@code {{ template "shared/views.sql" . }}}, {@code {{ .name }}}, texts and comments. Source:
 * tern's README, "Migrations"; the package text/template of Go.
 */
final class TernTemplate implements Template {
  private static final Pattern INCLUDE =
      Pattern.compile("template\\s+(?:\"([^\"\\\\]+)\"|`([^`]+)`)(?:\\s+.*)?");
  private static final Pattern VARIABLE = Pattern.compile("\\.([A-Za-z_]\\w*)");
  private static final Pattern TEXT = Pattern.compile("\"([^\"\\\\]*)\"|`([^`]*)`");
  private final Function<String, Optional<SourceFile>> files;
  private final Map<String, String> values;
  private final Diagnostics diagnostics;
  private final List<String> open = new ArrayList<>();

  /**
   * @param files the files that templates can name, by their path from the folder of migrations
   */
  TernTemplate(
      Function<String, Optional<SourceFile>> files,
      Map<String, String> values,
      Diagnostics diagnostics) {
    this.files = files;
    this.values = values;
    this.diagnostics = diagnostics;
  }

  @Override
  public List<Piece> pieces(Span part) {
    List<Piece> pieces = new ArrayList<>();
    String text = part.text();
    int done = 0;
    for (int begin = text.indexOf("{{"); begin >= 0; begin = text.indexOf("{{", done)) {
      int end = end(text, begin);
      if (end < 0) {
        diagnostics.add(
            Code.M804,
            Template.within(part, begin, begin + 2),
            "the template that begins here does not end");
        return pieces;
      }
      boolean trimBefore = text.startsWith("{{- ", begin);
      boolean trimAfter = text.startsWith(" -}}", end - 4);
      String before = text.substring(done, begin);
      int kept = done + (trimBefore ? before.stripTrailing() : before).length();
      pieces.add(Piece.of(Template.within(part, done, kept)));
      String action =
          text.substring(begin + (trimBefore ? 3 : 2), end - (trimAfter ? 3 : 2)).strip();
      pieces.addAll(action(action, Template.within(part, begin, end)));
      done = trimAfter ? behindBlanks(text, end) : end;
    }
    pieces.add(Piece.of(Template.within(part, done, text.length())));
    return pieces;
  }

  /** The offset behind the braces that close an action, or -1; texts in it may hold braces. */
  private static int end(String text, int begin) {
    char quote = 0;
    for (int i = begin + 2; i + 1 < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '`') {
        quote = c;
      } else if (text.startsWith("}}", i)) {
        return i + 2;
      }
    }
    return -1;
  }

  private static int behindBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private List<Piece> action(String action, Span at) {
    Matcher include = INCLUDE.matcher(action);
    Matcher variable = VARIABLE.matcher(action);
    Matcher text = TEXT.matcher(action);
    if (include.matches()) {
      return include(include.group(1) != null ? include.group(1) : include.group(2), at);
    }
    if (variable.matches()) {
      return variable(variable.group(1), at);
    }
    if (text.matches()) {
      return List.of(new Piece(at, text.group(1) != null ? text.group(1) : text.group(2)));
    }
    if (!action.startsWith("/*")) {
      diagnostics.add(
          Diagnostic.of(Code.M804, at, "this template needs tern itself")
              .withHint("write the SQL that it gives"));
    }
    return List.of();
  }

  private List<Piece> variable(String name, Span at) {
    if (!values.containsKey(name)) {
      diagnostics.add(
          Template.unknown(at, "the variable \"%s\" has no value".formatted(name), name));
      return List.of();
    }
    return List.of(new Piece(at, values.get(name)));
  }

  private List<Piece> include(String name, Span at) {
    if (open.contains(name)) {
      diagnostics.add(Code.M804, at, "the template \"%s\" includes itself".formatted(name));
      return List.of();
    }
    Optional<SourceFile> file = files.apply(name);
    if (file.isEmpty()) {
      diagnostics.add(
          Diagnostic.of(Code.M804, at, "there is no template \"%s\"".formatted(name))
              .withHint("tern looks for it from the folder of the migrations, one folder deep"));
      return List.of();
    }
    open.add(name);
    List<Piece> pieces = pieces(file.get().span(0, file.get().text().length()));
    open.remove(name);
    return pieces;
  }
}
