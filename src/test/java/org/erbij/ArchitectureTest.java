package org.erbij;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house stands as docs/architecture.md draws it. */
class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.erbij");

    static Set<String> libraries() {
        return ArchitectureRules.DOORS.keySet();
    }

    @Test
    void everyPackageImportsOnlyWhatTheTableSays() {
        ArchitectureRules.layers().check(HOUSE);
    }

    @Test
    void theDocsDrawTheSameTable() throws IOException {
        Map<String, Set<String>> drawn = new HashMap<>();
        Matcher row = Pattern.compile("(?m)^\\| `(?:domain\\.|step\\.)?([a-z]+)` \\| ([a-z, ]*)\\|")
                .matcher(Files.readString(Path.of("docs/architecture.md")));
        while (row.find()) {
            drawn.put(
                    row.group(1),
                    Pattern.compile(",")
                            .splitAsStream(row.group(2))
                            .map(String::strip)
                            .filter(word -> !word.isEmpty())
                            .flatMap(word -> ArchitectureRules.spelledOut(word).stream())
                            .collect(toSet()));
        }

        assertThat(drawn).hasSameSizeAs(ArchitectureRules.MAY_IMPORT.keySet());
        ArchitectureRules.MAY_IMPORT.forEach((name, imports) -> {
            if (!name.equals("app")) {
                assertThat(drawn.get(name)).as(name).containsExactlyInAnyOrderElementsOf(imports);
            }
        });
    }

    @Test
    void stepsAreSiblings() {
        ArchitectureRules.stepsAreSiblings().check(HOUSE);
    }

    @Test
    void thereAreNoCycles() {
        ArchitectureRules.noCycles().check(HOUSE);
    }

    @Test
    void theDomainKnowsTheJdkAlone() {
        ArchitectureRules.domainKnowsTheJdkAlone().check(HOUSE);
    }

    @Test
    void onlyTheAppReadsTheClockOfTheMachine() {
        ArchitectureRules.onlyTheAppReadsTheClockOfTheMachine().check(HOUSE);
    }

    @Test
    void onlyTheStoreOpensASealedVenue() {
        ArchitectureRules.onlyTheStoreOpensASealedVenue().check(HOUSE);
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void everyLibraryHasItsDoor(String library) {
        ArchitectureRules.door(library).check(HOUSE);
    }
}
