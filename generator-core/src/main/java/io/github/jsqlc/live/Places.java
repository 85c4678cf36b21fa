package io.github.jsqlc.live;

import io.github.jsqlc.engine.Engine;
import io.github.jsqlc.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds where in the user's file a refusal belongs: some engines point at a place, others name a
 * token alone.
 */
final class Places {
  /** What stands at the place an engine points at: a name of one part or more, a number, a text. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?:\"(?:[^\"]|\"\")+\"|[@:$]?[\\p{L}_][\\w$]*)(?:\\s*\\.\\s*(?:\"(?:[^\"]|\"\")+\"|[\\p{L}_][\\w$]*))*"
              + "|\\$?\\d[\\w.]*|'(?:[^']|'')*'|[-~!@#^&|`?+*/%<>=:]+|.");

  private final Engine engine;
  private final LiveEngine live;

  Places(Engine engine, LiveEngine live) {
    this.engine = engine;
    this.live = live;
  }

  /**
   * The narrowest part of {@code at} that the refusal can mean; all of it when the message names
   * nothing that stands there.
   *
   * @param sent what the engine was given; the user's text but for the parameters
   */
  Span of(Answer.Refused refused, String sent, Span at) {
    if (refused.at().isPresent()) {
      return token(Aligned.offset(at.text(), sent, refused.at().getAsInt()), at);
    }
    Complaint complaint = live.complaint(refused);
    for (String name : complaint.names()) {
      List<Span> places = occurrences(name, at);
      if (places.size() == 1 || (!places.isEmpty() && !complaint.parsing())) {
        return places.get(0);
      }
      if (!places.isEmpty()) {
        int index = firstRefused(name, refused, sent);
        return places.get(Math.min(index, places.size() - 1));
      }
    }
    return at;
  }

  /** The token at an offset of {@code at}; its last one where the offset is behind it. */
  private static Span token(int offset, Span at) {
    String text = at.text();
    int start = offset < text.length() ? offset : text.stripTrailing().lastIndexOf(' ') + 1;
    Matcher token = TOKEN.matcher(text).region(start, text.length());
    int end = token.lookingAt() ? token.end() : text.length();
    return at.file().span(at.start() + start, at.start() + end);
  }

  /** All places of a name, or, if there is none, those of its last part. */
  private List<Span> occurrences(String name, Span at) {
    List<Span> whole = new ArrayList<>();
    List<Words.Word> words = Words.of(at.text(), engine.lexical());
    String[] parts = name.length() > 1 ? name.split("\\.") : new String[] {name};
    for (int from = parts.length - 1; from >= 0 && whole.isEmpty(); from--) {
      // A name of several parts is looked for as a whole first, then without its first parts.
      int first = parts.length - 1 - from;
      for (int i = 0; i < words.size(); i++) {
        Optional<Integer> end = matches(words, i, parts, first);
        if (end.isPresent()) {
          whole.add(at.file().span(at.start() + words.get(i).start(), at.start() + end.get()));
        }
      }
    }
    return whole;
  }

  /** The end of the name {@code parts[first..]} if it begins at the i-th word. */
  private Optional<Integer> matches(List<Words.Word> words, int i, String[] parts, int first) {
    int at = i;
    for (int part = first; part < parts.length; part++) {
      boolean dotted = part == first || (at < words.size() && words.get(at++).text().equals("."));
      if (!dotted || at >= words.size() || !same(words.get(at).text(), parts[part])) {
        return Optional.empty();
      }
      at++;
    }
    return Optional.of(words.get(at - 1).end());
  }

  private boolean same(String a, String b) {
    return engine.fold(a).equals(engine.fold(b));
  }

  /** Which of several equal tokens it is: the text up to that one is refused, not a shorter one. */
  private int firstRefused(String token, Answer.Refused refused, String sent) {
    int index = 0;
    for (Words.Word word : Words.of(sent, engine.lexical())) {
      if (same(word.text(), token)) {
        if (live.prepare(sent.substring(0, word.end())).equals(refused)) {
          return index;
        }
        index++;
      }
    }
    return 0;
  }
}
