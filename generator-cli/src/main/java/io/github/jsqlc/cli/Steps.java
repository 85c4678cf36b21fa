package io.github.jsqlc.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Knows what the run is doing, and shows it on a terminal when it takes longer than a second.
 *
 * <p>The line is gone when {@link #close} returns: it must not stand between messages.
 */
public final class Steps implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final Duration PERIOD = Duration.ofMillis(250);
  private static final String CLEAR = "\r\u001b[K";

  private final PrintStream out;
  private final long started = System.nanoTime();
  private final Map<String, Long> nanos = new LinkedHashMap<>();
  private String current = "start";
  private long currentSince = started;
  private boolean shown;
  private boolean closed;

  private Steps(PrintStream out) {
    this.out = out;
  }

  /**
   * Starts counting.
   *
   * @param visible whether somebody sees {@code out} on a terminal and wants to know
   */
  public static Steps start(PrintStream out, boolean visible) {
    Steps steps = new Steps(out);
    if (visible) {
      Thread thread = new Thread(steps::show, "progress");
      thread.setDaemon(true);
      thread.start();
    }
    return steps;
  }

  /** Says that {@code step} begins. */
  public synchronized void enter(String step) {
    long now = System.nanoTime();
    nanos.merge(current, now - currentSince, Long::sum);
    current = step;
    currentSince = now;
  }

  /** The step that is being done, or was when the run broke off. */
  public synchronized String current() {
    return current;
  }

  /** The time that each step took so far, by name, in the order in which they came first. */
  public synchronized Map<String, Duration> times() {
    enter(current);
    Map<String, Duration> times = new LinkedHashMap<>();
    nanos.forEach((step, time) -> times.put(step, Duration.ofNanos(time)));
    return times;
  }

  private void show() {
    try {
      Thread.sleep(PATIENCE.toMillis());
      while (showOnce()) {
        Thread.sleep(PERIOD.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized boolean showOnce() {
    if (!closed) {
      long seconds = Duration.ofNanos(System.nanoTime() - started).toSeconds();
      out.print(CLEAR + "jsqlc: %s (%d s)".formatted(current, seconds));
      out.flush();
      shown = true;
    }
    return !closed;
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (shown) {
      out.print(CLEAR);
      out.flush();
      shown = false;
    }
  }
}
