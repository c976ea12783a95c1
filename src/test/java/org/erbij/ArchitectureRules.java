package org.erbij;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.erbij.domain.event.Venue;

/** The table of docs/architecture.md as rules: who may import whom, which library has which door, who reads the clock. */
final class ArchitectureRules {
    /** Each package, and what it may import. */
    static final Map<String, List<String>> MAY_IMPORT = new LinkedHashMap<>();

    /** Each library, and the packages that may know it. */
    static final Map<String, List<String>> DOORS = new LinkedHashMap<>();

    private static final List<String> STEPS =
            List.of("collect", "recognise", "parse", "screen", "understand", "identify", "compose", "deliver");
    private static final List<String> SIGNING_IN = List.of("collect", "deliver");
    private static final List<String> DOMAIN = List.of("people", "event", "rsvp", "mail");

    static {
        MAY_IMPORT.put("people", List.of());
        MAY_IMPORT.put("event", List.of("people"));
        MAY_IMPORT.put("rsvp", List.of("people", "event"));
        MAY_IMPORT.put("mail", List.of("people", "event", "rsvp"));
        MAY_IMPORT.put("account", List.of());
        STEPS.forEach(step -> MAY_IMPORT.put(step, SIGNING_IN.contains(step) ? with(DOMAIN, "account") : DOMAIN));
        MAY_IMPORT.put("flow", with(DOMAIN, STEPS));
        MAY_IMPORT.put("addressbook", List.of("people", "mail"));
        MAY_IMPORT.put("privacy", DOMAIN);
        MAY_IMPORT.put("desk", with(DOMAIN, "addressbook", "flow"));
        MAY_IMPORT.put("store", with(with(DOMAIN, STEPS), "flow", "privacy"));
        MAY_IMPORT.put("measure", List.of());
        MAY_IMPORT.put("schedule", List.of());
        MAY_IMPORT.put("rehearse", with(with(DOMAIN, STEPS), "account", "flow"));
        MAY_IMPORT.put("cli", with(DOMAIN, "addressbook", "flow", "privacy", "measure", "desk", "rehearse", "setup"));
        MAY_IMPORT.put(
                "app",
                with(
                        with(DOMAIN, STEPS),
                        "account",
                        "addressbook",
                        "flow",
                        "privacy",
                        "measure",
                        "desk",
                        "store",
                        "schedule",
                        "rehearse",
                        "setup",
                        "cli"));
        MAY_IMPORT.put("setup", with(with(DOMAIN, STEPS), "account"));

        DOORS.put("jakarta.mail..", List.of("step.collect", "step.deliver", "rehearse"));
        DOORS.put("org.eclipse.angus..", List.of("step.collect", "step.deliver"));
        DOORS.put("org.apache.james.mime4j..", List.of("step.parse"));
        DOORS.put("org.jsoup..", List.of("step.parse"));
        DOORS.put("biweekly..", List.of("step.parse"));
        DOORS.put("freemarker..", List.of("step.compose", "rehearse"));
        DOORS.put("org.commonmark..", List.of("step.compose"));
        DOORS.put("javax.naming..", List.of("setup"));
        DOORS.put("javax.xml..", List.of("setup"));
        DOORS.put("java.sql..", List.of("store"));
        DOORS.put("org.jdbi..", List.of("store"));
        DOORS.put("com.zaxxer..", List.of("store"));
        DOORS.put("org.flywaydb..", List.of("store"));
        DOORS.put("org.h2..", List.of("store"));
        DOORS.put("org.quartz..", List.of("schedule", "store"));
        DOORS.put("com.icegreen..", List.of("rehearse"));
        DOORS.put("picocli..", List.of("cli", "app"));
        DOORS.put("org.snakeyaml..", List.of("app"));
        DOORS.put("ch.qos.logback..", List.of("app"));
        DOORS.put("org.apache.commons.csv..", List.of("addressbook", "cli"));
        DOORS.put("ezvcard..", List.of("addressbook"));
        DOORS.put("com.fasterxml.jackson..", List.of("measure", "cli"));
    }

    private ArchitectureRules() {}

    /** The rows of a group of packages the docs name by one word. */
    static List<String> spelledOut(String word) {
        return switch (word) {
            case "domain" -> DOMAIN.subList(0, 3);
            case "step" -> STEPS;
            default -> List.of(word);
        };
    }

    private static List<String> with(List<String> some, String... more) {
        return with(some, List.of(more));
    }

    private static List<String> with(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static String packageOf(String layer) {
        if (List.of("people", "event", "rsvp").contains(layer)) {
            return "org.erbij.domain." + layer + "..";
        }
        return STEPS.contains(layer) ? "org.erbij.step." + layer + ".." : "org.erbij." + layer + "..";
    }

    static ArchRule layers() {
        LayeredArchitecture table = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String layer : MAY_IMPORT.keySet()) {
            table = table.layer(layer).definedBy(packageOf(layer));
        }
        for (Map.Entry<String, List<String>> row : MAY_IMPORT.entrySet()) {
            table = row.getValue().isEmpty()
                    ? table.whereLayer(row.getKey()).mayNotAccessAnyLayer()
                    : table.whereLayer(row.getKey())
                            .mayOnlyAccessLayers(row.getValue().toArray(String[]::new));
        }
        return table.ensureAllClassesAreContainedInArchitecture();
    }

    static ArchRule stepsAreSiblings() {
        return slices().matching("org.erbij.step.(*)..").should().notDependOnEachOther();
    }

    static ArchRule noCycles() {
        return slices().matching("org.erbij.(**)").should().beFreeOfCycles();
    }

    static ArchRule domainKnowsTheJdkAlone() {
        return classes()
                .that()
                .resideInAPackage("org.erbij.domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.erbij.domain..",
                        "java.lang..",
                        "java.util..",
                        "java.time..",
                        "java.net",
                        "org.jspecify..");
    }

    static ArchRule onlyTheAppReadsTheClockOfTheMachine() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("org.erbij.app..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(System.class, "currentTimeMillis");
    }

    static ArchRule onlyTheStoreOpensASealedVenue() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("org.erbij.store..")
                .should()
                .callMethod(Venue.Sealed.class, "keep", Function.class);
    }

    static ArchRule door(String library) {
        List<String> doors = DOORS.getOrDefault(library, List.of());
        return noClasses()
                .that()
                .resideOutsideOfPackages(
                        doors.stream().map(door -> "org.erbij." + door + "..").toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .as(library + " has its door in " + doors);
    }
}
