package io.github.jsqlc.javagen.emit;

import com.palantir.javapoet.CodeBlock;
import io.github.jsqlc.javagen.model.Access;
import io.github.jsqlc.javagen.model.ReadOp;
import io.github.jsqlc.javagen.model.RecordModel;
import io.github.jsqlc.javagen.model.TypeRef;
import io.github.jsqlc.javagen.model.ValueType;
import java.util.ArrayList;
import java.util.List;

/**
 * Expressions that read a row.
 *
 * @param rows the variable that holds the result set
 * @param first the expression for the index of the first column: a number or a variable
 */
record Reads(String rows, String first) {

  /** The column {@code offset} columns behind the first. */
  private String index(int offset) {
    if (first.equals("1")) {
      return Integer.toString(1 + offset);
    }
    return offset == 0 ? first : first + " + " + offset;
  }

  CodeBlock read(ReadOp op, int offset) {
    return op.match(
        value -> value(value.type(), index(offset)),
        shared -> shared(shared, offset),
        construct -> construct(construct.record().simpleName(), construct.components()));
  }

  private CodeBlock value(ValueType type, String index) {
    Access access = type.access();
    return access.match(
        jdbc -> column(type, jdbc.getter(), index),
        object ->
            object.as().isPresent()
                ? asClass(object.as().get(), index)
                : column(type, object.getter(), index),
        runtime ->
            CodeBlock.of("$L.$L($L, $L)", Runtime.owner(runtime), runtime.reader(), rows, index),
        codec ->
            CodeBlock.of(
                "$T.$L.read($L, $L)",
                Types.className(codec.codecs()),
                codec.constant(),
                rows,
                index),
        label -> CodeBlock.of("$T.read($L, $L)", Types.className(label.type()), rows, index));
  }

  private CodeBlock column(ValueType type, String getter, String index) {
    if (!type.needsWasNull()) {
      return CodeBlock.of("$L.$L($L)", rows, getter, index);
    }
    return Runtime.hasNullable(getter)
        ? CodeBlock.of("$T.$L($L, $L)", Runtime.COLUMNS, getter, rows, index)
        : asClass(type.type(), index);
  }

  private CodeBlock asClass(TypeRef type, String index) {
    return CodeBlock.of("$L.getObject($L, $T.class)", rows, index, Types.className(type));
  }

  /** The row is missing when its witnesses, which are never NULL in a row, are. */
  private CodeBlock shared(ReadOp.Shared shared, int offset) {
    CodeBlock read =
        CodeBlock.of("$T.read($L, $L)", Types.className(shared.record()), rows, index(offset));
    if (shared.witnesses().isEmpty()) {
      return read;
    }
    List<CodeBlock> missing = new ArrayList<>();
    for (int witness : shared.witnesses()) {
      missing.add(CodeBlock.of("$L.getObject($L) == null", rows, index(offset + witness)));
    }
    return CodeBlock.of("$L ? null : $L", CodeBlock.join(missing, "\n&& "), read);
  }

  /** One argument a line, unless they are few. */
  CodeBlock construct(String name, List<RecordModel.Component> components) {
    List<CodeBlock> arguments = new ArrayList<>();
    for (RecordModel.Component component : components) {
      arguments.add(read(component.op(), component.offset()));
    }
    int length = arguments.stream().mapToInt(a -> a.toString().length() + 2).sum();
    boolean oneLine = length + name.length() <= 60;
    return oneLine
        ? CodeBlock.of("new $L($L)", name, CodeBlock.join(arguments, ", "))
        : CodeBlock.of("new $L(\n$L)", name, CodeBlock.join(arguments, ",\n"));
  }
}
