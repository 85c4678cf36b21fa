package io.github.jsqlc.cli.files;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.source.SourceFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/** Reads source files as UTF-8. A byte order mark is dropped; line ends stay as they are. */
public final class SourceReader {
  /** Above this a file is a dump of data: 256 MiB of text would need several GiB to work on. */
  static final long MAX_BYTES = 256L << 20;

  private SourceReader() {}

  /** All that can be read; what cannot is reported. */
  public static List<SourceFile> readAll(List<FoundFile> files, Diagnostics diagnostics) {
    return files.stream().flatMap(file -> read(file, diagnostics).stream()).toList();
  }

  /** The text of one file, or empty when a diagnostic says why there is none. */
  public static Optional<SourceFile> read(FoundFile file, Diagnostics diagnostics) {
    try {
      if (!Files.isRegularFile(file.path())) {
        diagnostics.add(Code.F102, file.askedAt(), "%s is not a file".formatted(file.name()));
        return Optional.empty();
      }
      long size = Files.size(file.path());
      if (size > MAX_BYTES) {
        diagnostics.add(tooLarge(file, size));
        return Optional.empty();
      }
      return decode(file.name(), Files.readAllBytes(file.path()), diagnostics);
    } catch (IOException e) {
      diagnostics.add(
          Code.F102, file.askedAt(), "cannot read %s: %s".formatted(file.name(), Reason.of(e)));
      return Optional.empty();
    }
  }

  private static Diagnostic tooLarge(FoundFile file, long size) {
    return Diagnostic.of(
            Code.F107,
            file.askedAt(),
            "%s has %d MiB; the limit is %d MiB"
                .formatted(file.name(), size >> 20, MAX_BYTES >> 20))
        .withHint("give the schema without the data");
  }

  /** The text of {@code bytes} under the name {@code name}, or empty when it is not UTF-8. */
  public static Optional<SourceFile> decode(String name, byte[] bytes, Diagnostics diagnostics) {
    int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
    CharBuffer out = CharBuffer.allocate(bytes.length - start);
    CoderResult result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .decode(in, out, true);
    if (result.isUnderflow()) {
      return Optional.of(new SourceFile(name, out.flip().toString()));
    }
    String shown = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
    int at = out.position();
    diagnostics.add(
        Diagnostic.of(
                Code.F103,
                new SourceFile(name, shown).span(at, Math.min(at + 1, shown.length())),
                "not valid UTF-8: byte 0x%02X, the %,d%s of the file"
                    .formatted(
                        bytes[in.position()], in.position() + 1L, ordinal(in.position() + 1)))
            .withHint(encoding(bytes)));
    return Optional.empty();
  }

  private static String encoding(byte[] bytes) {
    boolean utf16 = startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF);
    return utf16
        ? "the file looks like UTF-16; save it as UTF-8"
        : "save the file as UTF-8 (from Latin-1: iconv -f ISO-8859-1 -t UTF-8)";
  }

  private static String ordinal(int n) {
    if (n % 100 / 10 == 1) {
      return "th";
    }
    return switch (n % 10) {
      case 1 -> "st";
      case 2 -> "nd";
      case 3 -> "rd";
      default -> "th";
    };
  }

  private static boolean startsWith(byte[] bytes, int... prefix) {
    for (int i = 0; i < prefix.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }
}
