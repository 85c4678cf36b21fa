package io.github.jsqlc.config;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.source.Span;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Turns composed nodes into values: merges {@code <<}, refuses what a configuration cannot mean.
 *
 * <p>Each node is turned once, however many aliases lead to it, so that a file in which aliases
 * multiply costs no more than its own length.
 */
final class YamlTree {
  private static final Set<Tag> KNOWN_TAGS =
      Set.of(
          Tag.STR,
          Tag.INT,
          Tag.FLOAT,
          Tag.BOOL,
          Tag.NULL,
          Tag.TIMESTAMP,
          Tag.MAP,
          Tag.SEQ,
          Tag.MERGE);

  private final Offsets offsets;
  private final Diagnostics diagnostics;
  private final Map<Node, Value> done = new IdentityHashMap<>();
  private final Map<Node, Boolean> open = new IdentityHashMap<>();

  YamlTree(Offsets offsets, Diagnostics diagnostics) {
    this.offsets = offsets;
    this.diagnostics = diagnostics;
  }

  /** The value of a node; where an error is reported, something of the same place. */
  Value value(Node node) {
    Value known = done.get(node);
    if (known != null) {
      return known;
    }
    if (open.put(node, true) != null) {
      return refuse(node, "a value that contains itself");
    }
    Value value = turn(node);
    open.remove(node);
    done.put(node, value);
    return value;
  }

  private Value turn(Node node) {
    if (!KNOWN_TAGS.contains(node.getTag())) {
      return refuse(node, "a tag has no meaning here");
    }
    if (node instanceof ScalarNode scalar) {
      return new Value.Scalar(type(scalar), scalar.getValue(), span(scalar));
    }
    if (node instanceof SequenceNode sequence) {
      List<Value> items = sequence.getValue().stream().map(this::value).toList();
      return new Value.Items(items, span(node));
    }
    return mapping((MappingNode) node);
  }

  private static Value.Scalar.Type type(ScalarNode node) {
    Tag tag = node.getTag();
    if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
      return Value.Scalar.Type.NUMBER;
    }
    if (tag.equals(Tag.BOOL)) {
      return Value.Scalar.Type.BOOLEAN;
    }
    return tag.equals(Tag.NULL) ? Value.Scalar.Type.NOTHING : Value.Scalar.Type.TEXT;
  }

  private Value mapping(MappingNode node) {
    Map<String, Value.Entry> entries = new LinkedHashMap<>();
    List<Node> merged = new ArrayList<>();
    for (NodeTuple tuple : node.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        refuse(tuple.getKeyNode(), "a key must be a single word");
      } else if (key.getTag().equals(Tag.MERGE)) {
        merged.add(tuple.getValueNode());
      } else {
        Value.Entry entry =
            new Value.Entry(new Located<>(key.getValue(), span(key)), value(tuple.getValueNode()));
        Value.Entry first = entries.putIfAbsent(key.getValue(), entry);
        if (first != null) {
          diagnostics.add(
              Diagnostic.of(Code.C101, span(key), "the key \"%s\" again".formatted(key.getValue()))
                  .withHint("it stands in line %d already".formatted(first.key().at().line())));
        }
      }
    }
    merged.forEach(from -> merge(from, entries));
    return new Value.Mapping(List.copyOf(entries.values()), span(node));
  }

  /** Adds what {@code <<} brings; what is there already stays, and of several the first counts. */
  private void merge(Node from, Map<String, Value.Entry> into) {
    Value value = value(from);
    List<Value> sources = value instanceof Value.Items list ? list.items() : List.of(value);
    for (Value source : sources) {
      if (source instanceof Value.Mapping mapping) {
        mapping.entries().forEach(entry -> into.putIfAbsent(entry.key().value(), entry));
      } else {
        diagnostics.add(Code.C101, source.head(), "\"<<\" merges mappings, not " + source.kind());
      }
    }
  }

  private Value refuse(Node node, String message) {
    Value place = new Value.Scalar(Value.Scalar.Type.NOTHING, "", span(node));
    diagnostics.add(Code.C101, place.head(), message);
    return place;
  }

  private Span span(Node node) {
    return offsets.span(node.getStartMark(), node.getEndMark());
  }
}
