package io.github.jsqlc.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of a comment without its marks.
 *
 * @param start the offset of its text in the file
 * @param end the offset behind its text, without white space at the end
 * @param line the number of its line, from 1
 */
record CommentLine(int start, int end, int line) {

  /** The lines of the comment between two offsets, the first on line {@code line}. */
  static List<CommentLine> of(char[] text, int start, int end, int line) {
    List<CommentLine> lines = new ArrayList<>();
    boolean block = text[start] == '/';
    int at = start + (block ? 2 : text[start] == '-' ? 2 : 1);
    int last = block ? end - 2 : end;
    if (block && at < last && text[at] == '*') {
      at++;
    }
    int number = line;
    while (at <= last) {
      int lineEnd = at;
      while (lineEnd < last && text[lineEnd] != '\n') {
        lineEnd++;
      }
      boolean edge = block && (number == line || lineEnd == last);
      CommentLine found = stripped(text, at, lineEnd, number, block && number > line);
      if (!edge || !found.empty()) {
        lines.add(found);
      }
      at = lineEnd + 1;
      number++;
    }
    return lines;
  }

  /** Without one leading space, or with {@code starred} without the star that leads the line. */
  private static CommentLine stripped(char[] text, int start, int end, int line, boolean starred) {
    int from = start;
    int to = end;
    while (to > from && Characters.space(text[to - 1])) {
      to--;
    }
    if (starred) {
      int star = from;
      while (star < to && Characters.space(text[star])) {
        star++;
      }
      if (star < to && text[star] == '*') {
        from = star + 1;
      } else if (star == to) {
        from = to;
      }
    }
    if (from < to && text[from] == ' ') {
      from++;
    }
    return new CommentLine(from, to, line);
  }

  boolean empty() {
    return start == end;
  }

  String in(char[] text) {
    return new String(text, start, end - start);
  }

  /** Whether the line only separates: {@code ------}. */
  boolean ruler(char[] text) {
    for (int i = start; i < end; i++) {
      if ("-=*#~_".indexOf(text[i]) < 0) {
        return false;
      }
    }
    return end - start >= 2;
  }

  /** The texts of these lines, without rulers and without empty lines at both ends. */
  static List<String> texts(char[] text, List<CommentLine> lines) {
    List<String> texts = new ArrayList<>();
    for (CommentLine line : lines) {
      if (!line.ruler(text) && !(line.empty() && texts.isEmpty())) {
        texts.add(line.in(text));
      }
    }
    while (!texts.isEmpty() && texts.get(texts.size() - 1).isEmpty()) {
      texts.remove(texts.size() - 1);
    }
    return texts;
  }
}
