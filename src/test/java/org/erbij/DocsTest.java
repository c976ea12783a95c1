package org.erbij;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.erbij.step.understand.TrainedReader;
import org.junit.jupiter.api.Test;

/** What the docs list is what there is. */
class DocsTest {
    private static final Pattern REFUSAL = Pattern.compile(
            "Refusal\\s*\\.(?:settings|rule|unreachable|declined)\\(\\s*(?:terminal,\\s*)?((?:\"(?:[^\"\\\\]|\\\\.)*\"|[^,\"])+),");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyRefusalHasItsLineInTheErrors() throws IOException {
        String errors = Files.readString(Path.of("docs/errors.md"));
        List<String> missing = new ArrayList<>();
        int found = 0;
        for (Path source : files("src/main/java", ".java")) {
            Matcher refusal = REFUSAL.matcher(Files.readString(source));
            while (refusal.find()) {
                Matcher literal = LITERAL.matcher(refusal.group(1));
                while (literal.find()) {
                    String said = literal.group(1).strip();
                    found++;
                    if (said.indexOf(' ') > 0 && !errors.contains(said)) {
                        missing.add(source.getFileName() + ": " + said);
                    }
                }
            }
        }
        assertThat(found).isGreaterThan(25);
        assertThat(missing).isEmpty();
    }

    @Test
    void whatIsSureEnoughIsToldAsItIs() throws IOException {
        assertThat(Files.readString(Path.of("docs/configuration.md")))
                .contains("| `reading.sure-enough` | " + TrainedReader.SURE_ENOUGH + " |");
    }

    @Test
    void everyExitCodeIsExplained() throws IOException {
        String errors = Files.readString(Path.of("docs/errors.md"));

        assertThat(List.of(0, 1, 2, 3, 4, 70))
                .allSatisfy(code -> assertThat(errors).contains("| " + code + " | "));
    }

    @Test
    void decisionsHaveNumbersOfTheirOwn() throws IOException {
        List<String> numbers = files("docs/adr", ".md").stream()
                .map(file -> file.getFileName().toString().substring(0, 4))
                .toList();

        assertThat(numbers).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void migrationsHaveNumbersOfTheirOwn() throws IOException {
        List<String> numbers = files("src/main/resources/db/migration", ".sql").stream()
                .map(file -> file.getFileName().toString().substring(0, 4))
                .toList();

        assertThat(numbers).isNotEmpty().doesNotHaveDuplicates().allMatch(number -> number.matches("V\\d{3}"));
    }

    @Test
    void everyTextExistsInBothLanguages() throws IOException {
        Set<String> dutch = names("templates/nl");
        assertThat(dutch).isNotEmpty().isEqualTo(names("templates/en"));
        dutch.removeIf(name -> name.startsWith("notice-")); // organizers are addressed by je, among themselves
        assertThat(dutch).isEqualTo(names("templates/nl-u"));
    }

    @Test
    void everyNameATemplateUsesIsExplained() throws IOException {
        String docs = Files.readString(Path.of("docs/templates.md"));
        Pattern names = Pattern.compile("\\$\\{(\\w+)}|<#if (\\w+)(?![.\\w])");
        for (Path template : files("templates", ".md")) {
            Matcher name = names.matcher(Files.readString(template));
            String file = template.getFileName().toString();
            String row = docs.lines()
                    .filter(line -> line.startsWith("| `" + file + "` |"))
                    .findFirst()
                    .orElse("");
            assertThat(row).as(file).isNotEmpty();
            while (name.find()) {
                String used = name.group(1) == null ? name.group(2) : name.group(1);
                boolean ownName = file.startsWith("notice-") && row.contains("`" + used + "`");
                boolean oneOfAList =
                        docs.contains("(each a `" + used + "`)") || docs.contains("(each an `" + used + "`)");
                assertThat(ownName || oneOfAList || docs.contains("| `" + used + "` |"))
                        .as(file + " fills in " + used)
                        .isTrue();
            }
        }
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        Pattern link = Pattern.compile("]\\(([^)#:]+)(?:#[^)]*)?\\)");
        List<Path> pages = new ArrayList<>(files("docs", ".md"));
        pages.add(Path.of("README.md"));
        for (Path page : pages) {
            Matcher target = link.matcher(Files.readString(page));
            while (target.find()) {
                Path there =
                        page.toAbsolutePath().resolveSibling(target.group(1)).normalize();
                assertThat(there).as(page + " links to " + target.group(1)).exists();
            }
        }
    }

    private static Set<String> names(String folder) throws IOException {
        Set<String> names = new TreeSet<>();
        files(folder, ".md").forEach(file -> names.add(file.getFileName().toString()));
        return names;
    }
}
