package io.github.jsqlc.cli.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.diag.Diagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFinderTest {
  @TempDir private Path folder;

  private final Diagnostics diagnostics = new Diagnostics();

  @BeforeEach
  void files() throws IOException {
    for (String name :
        List.of(
            "schema.sql",
            "db/2_books.sql",
            "db/1_authors.sql",
            "db/1_authors.down.sql",
            "db/.hidden.sql",
            "db/README.md",
            "db/deep/er/3_tags.sql",
            "db/folder.sql/inner.sql",
            "empty/notes.txt",
            "deep/er/q.sql",
            "odd[1].sql")) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "");
    }
  }

  @Test
  void takesAFileAsItIsNamed() {
    assertThat(find("schema.sql", "db/README.md", "./db/../schema.sql"))
        .containsExactly("schema.sql", "db/README.md");
    assertThat(find("db/1_authors.down.sql")).containsExactly("db/1_authors.down.sql");
  }

  @Test
  void takesTheSqlOfAFolderByNameButNotOfThoseBelow() {
    assertThat(find("db")).containsExactly("db/1_authors.sql", "db/2_books.sql");
    assertThat(find("db/")).containsExactly("db/1_authors.sql", "db/2_books.sql");
  }

  @Test
  void takesWhatFitsAPattern() {
    assertThat(find("db/*.sql"))
        .containsExactly("db/1_authors.sql", "db/2_books.sql", "db/folder.sql/inner.sql");
    assertThat(find("db/[12]_*")).containsExactly("db/1_authors.sql", "db/2_books.sql");
    assertThat(find("db/{1,2}_?*.sql")).containsExactly("db/1_authors.sql", "db/2_books.sql");
    assertThat(find("db/**/3*.sql")).containsExactly("db/deep/er/3_tags.sql");
    assertThat(find("db/**/[!2]*.sql"))
        .containsExactly("db/1_authors.sql", "db/deep/er/3_tags.sql", "db/folder.sql/inner.sql");
    assertThat(find("d*/er")).containsExactly("deep/er/q.sql");
  }

  @Test
  void takesAFileWhoseNameLooksLikeAPattern() {
    assertThat(find("odd[1].sql")).containsExactly("odd[1].sql");
  }

  @Test
  void takesEachFileOnceInTheOrderOfTheEntries() {
    assertThat(find("db/2_books.sql", "db/*", "schema.sql"))
        .containsExactly(
            "db/2_books.sql", "db/1_authors.sql", "db/folder.sql/inner.sql", "schema.sql");
  }

  @Test
  void saysWhatIsMissingAndWhatStandsNextToIt() {
    assertThat(find("shcema.sql")).isEmpty();
    assertThat(find("bd/1_authors.sql")).isEmpty();
    assertThat(find("nothing/like/it.sql")).isEmpty();
    assertThat(Asked.told(diagnostics))
        .containsExactlyInAnyOrder(
            "F101: no such file or folder: shcema.sql | did you mean \"schema.sql\"?",
            "F101: no such file: bd/1_authors.sql (there is no folder bd) | did you mean \"db\"?",
            "F101: no such file: nothing/like/it.sql (there is no folder nothing)");
  }

  @Test
  void saysWhereThereIsNoSql() {
    assertThat(find("empty", "deep", "db/*.txt")).isEmpty();
    assertThat(Asked.told(diagnostics))
        .containsExactlyInAnyOrder(
            "F104: no .sql file in the folder \"empty\"",
            "F104: no .sql file in the folder \"deep\" | folders in it are not searched; write"
                + " \"deep/**/*.sql\" for that",
            "F104: no .sql file fits the pattern \"db/*.txt\"");
  }

  @Test
  void refusesWhatIsNoPathOrPattern() {
    assertThat(find("a\0b", "db/[z-a].sql")).isEmpty();
    assertThat(Asked.told(diagnostics))
        .containsExactlyInAnyOrder(
            "F101: \"a\0b\" is no path: Nul character not allowed",
            "F101: \"db/[z-a].sql\" is no pattern: Illegal character range");
  }

  @Test
  void doesNotFollowLinksThatLeadInCircles() throws IOException {
    Files.createSymbolicLink(folder.resolve("db/circle"), folder.resolve("db"));
    assertThat(find("db/**/3*.sql")).containsExactly("db/deep/er/3_tags.sql");
  }

  @Test
  void whatASchemaReadsTogetherAreTheFilesOfOneFolder() throws IOException {
    write("mod/a/2_x.sql", "mod/a/1_x.sql", "mod/b/1_y.sql");
    assertThat(groups("schema.sql", "mod/*/*.sql", "mod/a", "db/1_authors.down.sql"))
        .containsExactly(
            ". [schema.sql] listed",
            "mod/a [mod/a/1_x.sql, mod/a/2_x.sql]",
            "mod/b [mod/b/1_y.sql]",
            "db [db/1_authors.down.sql] listed");
  }

  @Test
  void allBelowAFolderOfFlywayBelongsToIt() throws IOException {
    write("fly/V2__b.sql", "fly/notes.sql", "fly/deep/V1__a.sql", "fly/deep/notes.sql");
    assertThat(groups("fly"))
        .containsExactly("fly [fly/V2__b.sql, fly/notes.sql, fly/deep/V1__a.sql]");
    write("only/deep/V1__a.sql", "only/deeper/R__b.sql");
    assertThat(groups("only"))
        .containsExactly("only/deep [only/deep/V1__a.sql, only/deeper/R__b.sql]");
    assertThat(groups("fly/**/V*.sql")).containsExactly("fly [fly/V2__b.sql, fly/deep/V1__a.sql]");
    assertThat(Asked.told(diagnostics)).isEmpty();
  }

  private void write(String... names) throws IOException {
    for (String name : names) {
      Files.createDirectories(folder.resolve(name).getParent());
      Files.writeString(folder.resolve(name), "");
    }
  }

  /** The folder of each group from the base, its files, and whether they were named themselves. */
  private List<String> groups(String... entries) {
    SourceFinder finder = new SourceFinder(folder, diagnostics);
    return finder.findSchema(Arrays.stream(entries).map(Asked::value).toList()).stream()
        .map(
            group ->
                "%s %s%s"
                    .formatted(
                        group.folder().equals(folder) ? "." : finder.nameOf(group.folder()),
                        group.files().stream().map(FoundFile::name).toList(),
                        group.listed() ? " listed" : ""))
        .toList();
  }

  private List<String> find(String... entries) {
    return new SourceFinder(folder, diagnostics)
        .find(Arrays.stream(entries).map(Asked::value).toList()).stream()
            .map(FoundFile::name)
            .toList();
  }
}
