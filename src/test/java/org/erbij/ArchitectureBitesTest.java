package org.erbij;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.erbij.domain.people.Trespass;
import org.erbij.stray.Stray;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that catches nothing is none: each is shown one deliberate violation from the test tree. */
class ArchitectureBitesTest {
    static List<Arguments> rules() {
        List<Arguments> rules = new ArrayList<>(List.of(
                Arguments.of("layers", ArchitectureRules.layers(), Trespass.class),
                Arguments.of("containment", ArchitectureRules.layers(), Stray.class),
                Arguments.of("steps", ArchitectureRules.stepsAreSiblings(), org.erbij.step.parse.Trespass.class),
                Arguments.of("cycles", ArchitectureRules.noCycles(), Trespass.class),
                Arguments.of("pure domain", ArchitectureRules.domainKnowsTheJdkAlone(), Trespass.class),
                Arguments.of("clock", ArchitectureRules.onlyTheAppReadsTheClockOfTheMachine(), Trespass.class),
                Arguments.of("venue", ArchitectureRules.onlyTheStoreOpensASealedVenue(), Trespass.class)));
        ArchitectureRules.DOORS
                .keySet()
                .forEach(library -> rules.add(Arguments.of(library, ArchitectureRules.door(library), Trespass.class)));
        return rules;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void everyRuleBites(String name, ArchRule rule, Class<?> trespass) {
        JavaClasses house = STREET.that(DescribedPredicate.describe(
                "the house and " + trespass.getName(),
                each -> !TRESPASSES.contains(each.getName()) || each.isEquivalentTo(trespass)));

        assertThat(rule.evaluate(house).hasViolation()).as(name).isTrue();
    }

    private static final Set<String> TRESPASSES =
            Set.of(Trespass.class.getName(), org.erbij.step.parse.Trespass.class.getName(), Stray.class.getName());

    /** The house and every trespass, read once: that takes far longer than to judge it. */
    private static final JavaClasses STREET = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/")
                    || TRESPASSES.stream().anyMatch(name -> location.contains("/" + name.replace('.', '/') + ".class")))
            .importPackages("org.erbij");
}
