package io.github.jsqlc.config;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.source.SourceFile;
import io.github.jsqlc.source.Span;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads YAML, and JSON as a part of it. */
final class YamlReader {
  private static final int MAX_LENGTH = 1_000_000;

  private static final int MAX_DEPTH = 50;

  /** Far more than a configuration needs, and little enough that nothing takes long. */
  private static final int MAX_ALIASES = 1000;

  /** How many characters are read again at most to put tabs right. */
  private static final int MAX_READ_AGAIN = 2_000_000;

  private final SourceFile file;
  private final Offsets offsets;
  private final Diagnostics diagnostics;

  private YamlReader(SourceFile file, Diagnostics diagnostics) {
    this.file = file;
    this.offsets = new Offsets(file);
    this.diagnostics = diagnostics;
  }

  /** The one document of a file, nothing if it is empty; no value when an error was reported. */
  static Optional<Value> read(SourceFile file, Diagnostics diagnostics) {
    return new YamlReader(file, diagnostics).read();
  }

  private Optional<Value> read() {
    int before = diagnostics.errorCount();
    if (file.text().length() > MAX_LENGTH) {
      refuse("a configuration of more than %d characters".formatted(MAX_LENGTH));
      return Optional.empty();
    }
    try {
      Node root = compose();
      Value value =
          root == null
              ? new Value.Scalar(Value.Scalar.Type.NOTHING, "", file.span(0, 0))
              : new YamlTree(offsets, diagnostics).value(root);
      return diagnostics.errorCount() == before ? Optional.of(value) : Optional.empty();
    } catch (MarkedYAMLException e) {
      diagnostics.add(YamlProblem.of(e, position(e)));
    } catch (ReaderException e) {
      String character = "U+%04X".formatted(e.getCodePoint());
      Span at = character(offsets.utf16(e.getPosition()));
      diagnostics.add(Code.C101, at, "the character %s cannot stand in YAML".formatted(character));
    } catch (YAMLException e) {
      // The two limits, which SnakeYAML reports without a position.
      refuse(
          e.getMessage().contains("Nesting")
              ? "nested more than %d deep".formatted(MAX_DEPTH)
              : "more than %d aliases".formatted(MAX_ALIASES));
    }
    return Optional.empty();
  }

  private void refuse(String message) {
    diagnostics.add(Code.C101, file.span(0, 0), message);
  }

  /**
   * Composes the text. YAML 1.2 allows a tab between tokens, SnakeYAML does not: such a tab is
   * replaced by a space, which moves nothing, and the text is read again. A tab that indents stays
   * an error.
   */
  private Node compose() {
    String text = file.text();
    int maxTabs = MAX_READ_AGAIN / (text.length() + 1);
    for (int tabs = 0; ; tabs++) {
      try {
        return compose(text);
      } catch (MarkedYAMLException e) {
        int at = offsets.utf16(e.getProblemMark());
        boolean separates = at < text.length() && text.charAt(at) == '\t' && !beginsLine(text, at);
        if (!separates || tabs >= maxTabs) {
          throw e;
        }
        text = text.substring(0, at) + ' ' + text.substring(at + 1);
      }
    }
  }

  private static boolean beginsLine(String text, int at) {
    int start = text.lastIndexOf('\n', at) + 1;
    return text.substring(start, at).isBlank();
  }

  private static Node compose(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setNestingDepthLimit(MAX_DEPTH);
    options.setMaxAliasesForCollections(MAX_ALIASES);
    options.setTagInspector(tag -> true); // YamlTree refuses them, with their position
    ParserImpl parser = new ParserImpl(new StreamReader(text), options);
    return new Composer(parser, new Resolver(), options).getSingleNode();
  }

  /** Where it went wrong; for what never ends, where it begins. */
  private Span position(MarkedYAMLException e) {
    boolean open = YamlProblem.isUnclosed(e) && e.getContextMark() != null;
    return character(offsets.utf16(open ? e.getContextMark() : e.getProblemMark()));
  }

  /** The character at an offset; at the end of a line or of the text the place itself. */
  private Span character(int offset) {
    String text = file.text();
    boolean none = offset >= text.length() || "\r\n".indexOf(text.charAt(offset)) >= 0;
    return none ? file.span(offset, offset) : file.span(offset, text.offsetByCodePoints(offset, 1));
  }
}
