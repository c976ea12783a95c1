package org.erbij;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
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
