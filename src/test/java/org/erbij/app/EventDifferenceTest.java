package org.erbij.app;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** "event apply shows the difference and what would be mailed before anything changes": whatever of the file was changed. */
class EventDifferenceTest {
    /** What was written, and what is written now. */
    private record Edit(String before, String after) {}

    private static final Map<String, Edit> EDITS = Map.ofEntries(
            entry("event", new Edit("evening", "evening")),
            entry("title", new Edit("{nl: Een avond, en: An evening}", "{nl: Een avond, en: One evening}")),
            entry("starts", new Edit("2027-04-12 18:00", "2027-04-12 18:30")),
            entry("zone", new Edit("Europe/Amsterdam", "Europe/Lisbon")),
            entry("lasts", new Edit("3 hours", "2 hours")),
            entry("area", new Edit("{nl: in Amsterdam, en: in Amsterdam}", "{nl: in Utrecht, en: in Utrecht}")),
            entry("practical", new Edit("{nl: Trui mee., en: Bring a jumper.}", "{nl: Jas mee., en: Bring a coat.}")),
            entry("notes", new Edit("{nl: Veel besproken., en: Much was said.}", "{nl: Veel., en: Much.}")),
            entry("actions", new Edit("{nl: Kars belt., en: Kars calls.}", "{nl: Karin belt., en: Karin calls.}")),
            entry("answer-before", new Edit("2027-04-10", "2027-04-09")),
            entry("languages", new Edit("[nl, en]", "[en, nl]")),
            entry(
                    "organizers",
                    new Edit(
                            "[{name: Kars, address: kars@example.nl, signal: '+31600000000'}]",
                            "[{name: Kars, address: kars@example.nl, signal: '+31611111111'}]")),
            entry("announce-location", new Edit("2 days before, 10:00", "1 day before, 10:00")),
            entry("nudge", new Edit("3 days before answers close, 10:00", "2 days before answers close, 10:00")),
            entry("reminders", new Edit("['1 day before', '3 hours before']", "['1 day before']")),
            entry("follow-up", new Edit("1 day after, 10:00", "2 days after, 10:00")),
            entry("guests", new Edit("count", "named")),
            entry("calendar", new Edit("confirmation", "invitation")),
            entry("calendar-title", new Edit("{nl: Etentje, en: Dinner}", "{nl: Borrel, en: Drinks}")),
            entry("location-in-calendar", new Edit("yes", "no")),
            entry("after-deadline", new Edit("accept", "ask")),
            entry("late-yes", new Edit("send", "ask")),
            entry("outside-thread", new Edit("hold", "decide")),
            entry("answer-after", new Edit("1 minute", "2 minutes")),
            entry("public-code", new Edit("lente", "zomer")),
            entry("public-address", new Edit("lente@example.nl", "zomer@example.nl")));

    @TempDir
    private Path home;

    private Household household;

    @BeforeEach
    void moveIn() throws Exception {
        household = new Household(home);
        assertThat(applies(file(""), "y")).contains("Stored.");
    }

    @AfterEach
    void moveOut() {
        household.close();
    }

    private static String file(String changed) {
        return EDITS.entrySet().stream()
                .map(line -> line.getKey() + ": "
                        + (line.getKey().equals(changed)
                                ? line.getValue().after()
                                : line.getValue().before()))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private String applies(String file, String answer) throws IOException {
        Typed typed = Typed.answering(answer);
        household.command(
                typed,
                "event",
                "apply",
                household.write("events/evening.yaml", file).toString());
        return typed.told() + typed.complained();
    }

    private static String difference(String said) {
        return said.lines()
                .filter(line -> line.startsWith("  + ") || line.startsWith("  - "))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void whateverIsChangedInTheFileIsShownAsItWasAndAsItIsNow() throws Exception {
        assertThat(EDITS).containsOnlyKeys(EventFile.KEYS);
        Map<String, String> shown = new LinkedHashMap<>();
        for (String key : EDITS.keySet()) {
            shown.put(key, difference(applies(file(key), "n")));
        }

        assertThat(shown.remove("event"))
                .as("under another name it is another event")
                .isEmpty();
        String fewer = shown.remove("reminders");
        assertThat(fewer).startsWith("  - reminder (3 hours before)").doesNotContain("+ ");
        assertThat(shown).allSatisfy((key, lines) -> assertThat(lines).as(key).contains("  - ", "  + "));
    }

    @Test
    void anotherPhoneNumberAndAnotherLanguageInFrontAreNamed() throws Exception {
        assertThat(difference(applies(file("organizers"), "n")))
                .isEqualTo("  - organizer: Kars <kars@example.nl>, on Signal +31600000000\n"
                        + "  + organizer: Kars <kars@example.nl>, on Signal +31611111111");
        assertThat(difference(applies(file("languages"), "n")))
                .contains("  - languages: where a reader's is not known, Dutch first, then English\n")
                .contains("  + languages: where a reader's is not known, English first, then Dutch\n");
    }

    /** In which order organizers and paragraphs stand is no difference; that there is another is. */
    @Test
    void anotherOrderIsNoDifference() throws Exception {
        String kars = "{name: Kars, address: kars@example.nl}";
        String karin = "{name: Karin, address: karin@example.nl}";
        String nora = "{name: Nora, address: nora@example.nl}";
        applies(with("organizers", "[" + kars + ", " + karin + "]"), "y");

        assertThat(difference(applies(with("organizers", "[" + karin + ", " + kars + "]"), "n")))
                .isEmpty();
        assertThat(difference(applies(with("organizers", "[" + karin + ", " + nora + ", " + kars + "]"), "n")))
                .isEqualTo("  + organizer: Nora <nora@example.nl>");

        applies(with("actions", "{nl: [Kars belt., Karin kookt.], en: [Kars calls., Karin cooks.]}"), "y");

        assertThat(difference(applies(
                        with("actions", "{nl: [Karin kookt., Kars belt.], en: [Karin cooks., Kars calls.]}"), "n")))
                .isEmpty();
    }

    private static String with(String key, String value) {
        return file("").replaceFirst("(?m)^" + key + ": .*$", Matcher.quoteReplacement(key + ": " + value));
    }

    @Test
    void theSameFileChangesNothing() throws Exception {
        assertThat(applies(file(""), "n"))
                .contains("Nothing changes: this is what is stored already.")
                .doesNotContain("What would change:");
    }
}
