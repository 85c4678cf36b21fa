package io.github.jsqlc.migrations;

import io.github.jsqlc.source.SourceFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the values of placeholders in the configurations that tools have of their own. */
public final class ToolSettings {
  private static final String TERN = "tern.conf";

  /** Where they may stand, as paths from the folder of the migrations or of the configuration. */
  public static final List<String> FILES =
      List.of(TERN, "flyway.conf", "flyway.toml", "conf/flyway.conf", "conf/flyway.toml");

  private static final Pattern SECTION = Pattern.compile("\\s*\\[\\s*([\\w.]+)\\s*]\\s*");
  private static final Pattern ENTRY =
      Pattern.compile("\\s*\"?([\\w.:-]+?)\"?\\s*[=:]\\s*(.*?)\\s*");
  private static final String PLACEHOLDERS = "flyway.placeholders.";

  private ToolSettings() {}

  /**
   * The values by name. Values that are computed when the tool runs, such as {@code {{env "USER"}}}
   * of tern, are left out.
   */
  public static Map<String, String> of(SourceFile file) {
    String wanted = FileName.of(file).equals(TERN) ? "data." : PLACEHOLDERS;
    Map<String, String> values = new LinkedHashMap<>();
    String section = "";
    for (int i = 1; i <= file.lineCount(); i++) {
      String line = file.lineText(i);
      Matcher header = SECTION.matcher(line);
      Matcher entry = ENTRY.matcher(line);
      if (header.matches()) {
        section = header.group(1) + ".";
      } else if (!line.stripLeading().startsWith("#") && entry.matches()) {
        String name = section + entry.group(1);
        value(entry.group(2))
            .filter(value -> name.startsWith(wanted))
            .ifPresent(value -> values.put(name.substring(wanted.length()), value));
      }
    }
    return values;
  }

  private static Optional<String> value(String text) {
    boolean quoted =
        text.length() > 1
            && (text.startsWith("\"") || text.startsWith("'"))
            && text.charAt(text.length() - 1) == text.charAt(0);
    return text.contains("{{")
        ? Optional.empty()
        : Optional.of(quoted ? text.substring(1, text.length() - 1) : text);
  }
}
