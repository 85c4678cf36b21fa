package io.github.jsqlc.syntax;

import io.github.jsqlc.source.Span;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A schema statement that only databases with schemas and declared types have. */
public sealed interface Definition extends Ddl {

  /**
   * @param elements what is declared in it by the same statement
   */
  record CreateSchema(Name name, boolean ifNotExists, List<Statement> elements, Span at)
      implements Definition {
    public CreateSchema {
      elements = List.copyOf(elements);
    }
  }

  /**
   * @param type that of its values; int8 where none is given
   */
  record CreateSequence(
      QualifiedName name,
      boolean temporary,
      boolean ifNotExists,
      Optional<TypeName> type,
      Optional<OwnedBy> owner,
      Span at)
      implements Definition {}

  /**
   * OWNED BY: the sequence goes with the column.
   *
   * @param column empty for NONE
   */
  record OwnedBy(Optional<QualifiedName> column) {}

  record AlterSequence(QualifiedName name, boolean ifExists, OwnedBy owner, Span at)
      implements Definition {}

  /**
   * @param comment the lines of the comment right before the statement
   */
  record CreateType(QualifiedName name, TypeBody body, List<String> comment, Span at)
      implements Definition {
    public CreateType {
      comment = List.copyOf(comment);
    }
  }

  /** What a type is. */
  sealed interface TypeBody {
    record Enum(List<Label> labels) implements TypeBody {
      public Enum {
        labels = List.copyOf(labels);
      }
    }

    record Composite(List<ColumnDef> fields) implements TypeBody {
      public Composite {
        fields = List.copyOf(fields);
      }
    }

    record Range(TypeName subtype, Optional<QualifiedName> multirange) implements TypeBody {}

    /**
     * A type whose values only functions in another language know.
     *
     * @param category the letter of its category, {@code U} where none is given
     * @param like the type that it looks like
     */
    record Base(
        char category, boolean preferred, Optional<TypeName> element, Optional<TypeName> like)
        implements TypeBody {}

    /** A name alone: the type itself comes later. */
    record Shell() implements TypeBody {}
  }

  /** A label of an enumeration. */
  record Label(String text, Span at) {}

  record CreateDomain(
      QualifiedName name,
      TypeName base,
      List<ColumnConstraint> constraints,
      List<String> comment,
      Span at)
      implements Definition {
    public CreateDomain {
      constraints = List.copyOf(constraints);
      comment = List.copyOf(comment);
    }
  }

  /** What a routine is. */
  enum RoutineKind {
    FUNCTION,
    WINDOW,
    AGGREGATE,
    PROCEDURE
  }

  /**
   * The declaration of a routine; its body is not read.
   *
   * @param parameters all of them, OUT and TABLE too
   * @param result what RETURNS names; of an aggregate, empty: see {@code aggregate}
   * @param strict whether it is not even called with a NULL
   */
  record CreateRoutine(
      QualifiedName name,
      boolean replace,
      RoutineKind kind,
      List<Parameter> parameters,
      Optional<TypeName> result,
      boolean strict,
      Optional<Aggregate> aggregate,
      List<String> comment,
      Span at)
      implements Definition {
    public CreateRoutine {
      parameters = List.copyOf(parameters);
      comment = List.copyOf(comment);
    }
  }

  /** Where a parameter goes. */
  enum Mode {
    IN,
    OUT,
    INOUT,
    VARIADIC,
    TABLE
  }

  record Parameter(Mode mode, Optional<Name> name, TypeName type, boolean hasDefault) {
    public Parameter {
      Objects.requireNonNull(mode);
      Objects.requireNonNull(name);
      Objects.requireNonNull(type);
    }
  }

  /**
   * How an aggregate works.
   *
   * @param state the type of its state
   * @param last the function that makes its value of the state
   * @param direct of one with WITHIN GROUP, how many parameters stand before ORDER BY; -1 else
   */
  record Aggregate(TypeName state, Optional<QualifiedName> last, int direct) {}

  /**
   * @param symbol the operator, perhaps with a schema before it
   */
  record CreateOperator(
      QualifiedName symbol,
      Optional<TypeName> left,
      Optional<TypeName> right,
      QualifiedName function,
      Span at)
      implements Definition {}

  /** In which places a cast is made without being asked for. */
  enum CastContext {
    IMPLICIT,
    ASSIGNMENT,
    EXPLICIT
  }

  /** How a cast is made. */
  enum CastMethod {
    FUNCTION,
    BINARY,
    INOUT
  }

  record CreateCast(
      TypeName source, TypeName target, CastContext context, CastMethod method, Span at)
      implements Definition {}

  record CreateExtension(
      Name name, boolean ifNotExists, Optional<Name> schema, boolean cascade, Span at)
      implements Definition {}

  /** What a name in ALTER, DROP or COMMENT ON names. */
  enum ObjectKind {
    TABLE,
    FOREIGN_TABLE,
    VIEW,
    MATERIALIZED_VIEW,
    INDEX,
    SEQUENCE,
    TYPE,
    DOMAIN,
    SCHEMA,
    EXTENSION,
    FUNCTION,
    PROCEDURE,
    ROUTINE,
    AGGREGATE,
    OPERATOR,
    CAST;

    /** As messages call it. */
    public String words() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
  }

  /**
   * What ALTER, DROP or COMMENT ON names.
   *
   * @param arguments the types behind the name of a routine or an operator; of a cast, both its
   *     types; an empty type stands for NONE; empty if none are given
   */
  record Target(QualifiedName name, Optional<List<Optional<TypeName>>> arguments) {
    public Target {
      arguments = arguments.map(List::copyOf);
    }
  }

  /**
   * ALTER of a table or of what is like one, with all its changes in order.
   *
   * @param kind what the statement calls it
   * @param only whether the children of the table are left alone
   */
  record AlterRelation(
      ObjectKind kind,
      QualifiedName name,
      boolean ifExists,
      boolean only,
      List<Change> changes,
      Span at)
      implements Definition {
    public AlterRelation {
      changes = List.copyOf(changes);
    }
  }

  record AlterType(QualifiedName name, TypeChange change, Span at) implements Definition {}

  /** What ALTER TYPE does. */
  sealed interface TypeChange {
    /**
     * @param neighbour the label before or behind which it goes; the end if empty
     */
    record AddLabel(Label label, boolean ifNotExists, Optional<Label> neighbour, boolean before)
        implements TypeChange {}

    record RenameLabel(Label from, Label to) implements TypeChange {}

    /** Changes of the attributes of a row type, as those of columns. */
    record Attributes(List<Change> changes) implements TypeChange {
      public Attributes {
        changes = List.copyOf(changes);
      }
    }

    record Rename(Name to) implements TypeChange {}

    record SetSchema(Name schema) implements TypeChange {}
  }

  record AlterDomain(QualifiedName name, DomainChange change, Span at) implements Definition {}

  /** What ALTER DOMAIN does. */
  sealed interface DomainChange {
    record SetNotNull(boolean notNull) implements DomainChange {}

    /**
     * @param proven whether the values that are there fulfil it
     */
    record AddConstraint(ColumnConstraint constraint, boolean proven) implements DomainChange {}

    record DropConstraint(Name name, boolean ifExists) implements DomainChange {}

    record RenameConstraint(Name from, Name to) implements DomainChange {}

    record Validate(Name name) implements DomainChange {}

    record Rename(Name to) implements DomainChange {}

    record SetSchema(Name schema) implements DomainChange {}
  }

  /**
   * ALTER of a routine.
   *
   * @param strict empty if it stays as it is
   */
  record AlterRoutine(
      ObjectKind kind,
      Target target,
      Optional<Name> newName,
      Optional<Name> newSchema,
      Optional<Boolean> strict,
      Span at)
      implements Definition {}

  record RenameSchema(Name name, Name to, Span at) implements Definition {}

  record MoveExtension(Name name, Name schema, Span at) implements Definition {}

  /** DROP of one or more things of one kind. */
  record DropAll(ObjectKind kind, boolean ifExists, List<Target> targets, boolean cascade, Span at)
      implements Definition {
    public DropAll {
      targets = List.copyOf(targets);
    }
  }

  /**
   * COMMENT ON.
   *
   * @param column of COMMENT ON COLUMN; the target is then its table
   * @param text empty for NULL, which removes the comment
   */
  record CommentOn(
      ObjectKind kind, Target target, Optional<Name> column, Optional<String> text, Span at)
      implements Definition {}

  /**
   * Where names without a schema are looked for from now on.
   *
   * @param schemas empty for DEFAULT
   * @param lasting whether it holds for other connections too: ALTER DATABASE, ALTER ROLE
   */
  record SetSearchPath(Optional<List<String>> schemas, boolean lasting, Span at)
      implements Definition {
    public SetSearchPath {
      schemas = schemas.map(List::copyOf);
    }
  }
}
