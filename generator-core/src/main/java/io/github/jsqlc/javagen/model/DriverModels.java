package io.github.jsqlc.javagen.model;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.ir.Command;
import io.github.jsqlc.ir.CopyTarget;
import io.github.jsqlc.ir.Query;
import java.util.List;
import java.util.Optional;

/** Decides where a method goes the way of its driver. */
final class DriverModels {
  private final JdbcDriver driver;
  private final ValueTypes types;
  private final Diagnostics diagnostics;

  DriverModels(JdbcDriver driver, ValueTypes types, Diagnostics diagnostics) {
    this.driver = driver;
    this.types = types;
    this.diagnostics = diagnostics;
  }

  /**
   * What is done for {@code query} in the driver's own way, checked for what it cannot do.
   *
   * @param constants gets the names of the constants that are added
   */
  DriverModel of(Query query, List<ParameterModel> parameters, UniqueNames constants) {
    boolean keyIsColumn = query.results().size() == 1 && query.columns().size() == 1;
    if (query.command() == Command.EXECLASTID && !driver.generatedKeys() && !keyIsColumn) {
      diagnostics.add(
          Diagnostic.of(
                  Code.Q506,
                  query.at(),
                  ":execlastid needs RETURNING with the key alone: the driver knows no last key")
              .withHint("add RETURNING and the key, or use :exec"));
    }
    return new DriverModel(
        driver.lastRowEnds(),
        driver.generatedKeys(),
        query.command() == Command.STREAM ? driver.stream() : Optional.empty(),
        query.command() == Command.COPYFROM
            ? query.copy().flatMap(target -> copy(query, target, parameters, constants))
            : Optional.empty());
  }

  /** Empty where a parameter has a codec of the user's, which writes to statements alone. */
  private Optional<DriverModel.Copy> copy(
      Query query, CopyTarget target, List<ParameterModel> parameters, UniqueNames constants) {
    List<ParameterModel> fields =
        target.parameters().stream().map(number -> parameters.get(number - 1)).toList();
    if (driver.copy().isEmpty() || fields.stream().anyMatch(f -> f.value().form().isEmpty())) {
      return Optional.empty();
    }
    fields.forEach(field -> types.usual().use(field.value().form().get()));
    return Optional.of(
        new DriverModel.Copy(
            driver.copy().get(),
            driver.copyStatement(target.table(), target.columns()) + "\n",
            constants.take(Identifiers.constant(query.name(), "QUERY") + "_COPY"),
            target.parameters().stream().map(number -> number - 1).toList()));
  }
}
