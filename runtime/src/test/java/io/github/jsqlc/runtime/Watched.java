package io.github.jsqlc.runtime;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** A real SQLite database that notes what is opened, closed and called on its connections. */
final class Watched {

  private final String url;
  private final Map<String, SQLException> failures = new HashMap<>();
  final List<String> log = new ArrayList<>();
  int openConnections;
  int openStatements;
  int openResults;
  int prepared;

  Watched(String url) {
    this.url = url;
  }

  /** Makes the next call of {@code method} on a connection or a statement fail. */
  void failNext(String method) {
    failures.put(method, new SQLException(method + " refused", "08006", 7));
  }

  Connection connect() throws SQLException {
    Connection real = DriverManager.getConnection(url);
    try (var setting = real.createStatement()) {
      setting.execute("PRAGMA foreign_keys = ON");
    }
    openConnections++;
    boolean[] open = {true};
    return proxy(
        Connection.class,
        (self, method, arguments) -> {
          String name = method.getName();
          if (name.equals("close") && open[0]) {
            open[0] = false;
            openConnections--;
          }
          note(name);
          Object result = invoke(real, method, arguments);
          if (name.equals("prepareStatement")) {
            prepared++;
            return statement((PreparedStatement) result);
          }
          return result;
        });
  }

  DataSource dataSource() {
    return proxy(
        DataSource.class,
        (self, method, arguments) -> {
          if (method.getName().equals("getConnection")) {
            return connect();
          }
          throw new UnsupportedOperationException(method.getName());
        });
  }

  private PreparedStatement statement(PreparedStatement real) {
    openStatements++;
    boolean[] open = {true};
    return proxy(
        PreparedStatement.class,
        (self, method, arguments) -> {
          String name = method.getName();
          if (name.equals("close") && open[0]) {
            open[0] = false;
            openStatements--;
          }
          note(name);
          Object result = invoke(real, method, arguments);
          boolean rows = method.getReturnType() == ResultSet.class && result != null;
          return rows ? result((ResultSet) result) : result;
        });
  }

  private ResultSet result(ResultSet real) {
    openResults++;
    boolean[] open = {true};
    return proxy(
        ResultSet.class,
        (self, method, arguments) -> {
          if (method.getName().equals("close") && open[0]) {
            open[0] = false;
            openResults--;
          }
          return invoke(real, method, arguments);
        });
  }

  private void note(String method) throws SQLException {
    log.add(method);
    SQLException failure = failures.remove(method);
    if (failure != null) {
      throw failure;
    }
  }

  private static Object invoke(Object real, java.lang.reflect.Method method, Object[] arguments)
      throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(Watched.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
