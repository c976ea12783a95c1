package org.erbij.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import org.erbij.cli.Look;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the organizer sees of it all on a screen. */
class StatusPageTest {
    @TempDir
    private Path home;

    private Household household;

    @BeforeEach
    void moveIn() throws Exception {
        household = new Household(home);
    }

    @AfterEach
    void moveOut() {
        household.close();
    }

    private String on(Look look, String... arguments) {
        Typed terminal = Typed.piping("").on(look);
        household.command(terminal, arguments);
        return terminal.told();
    }

    @Test
    void beforeTheInvitationItTellsWhatWouldFollow() {
        household.say("event", "apply", home.resolve("events/evening.yaml").toString(), "--yes");
        household.command(Typed.piping("anne@example.org\nbram@example.org"), "people", "import", "-", "--yes");

        assertThat(household.say("status"))
                .contains("evening, Mon 12 Apr 18:00 (Europe/Amsterdam), in 42 days, location not set")
                .contains("next, once people are invited:")
                .containsPattern("invitation +when you say so +2 on the list")
                .containsPattern("location +Sat 10 Apr 10:00 +coming");
    }

    @Test
    void answersAreShownByDayAgainstTheLastOne() {
        household.invite("Anne <anne@example.org>", "Bram <bram@example.org>", "Judy <judy@example.org>");
        household.answer("anne@example.org", "Ja, ik kom graag, met z'n tweeën! Ik ben vegetariër.");
        household.clock.jumpTo(Instant.parse("2027-03-03T09:00:00Z"));
        household.answer("bram@example.org", "Misschien, ik weet het nog niet.");
        household.round();

        assertThat(household.say("status"))
                .contains("coming 2 + 1 guest · staying involved 1 (1 perhaps) · no 0 · silent 1 · unsettled 0")
                .contains("of those who come, 1 wrote a note ('erbij roster evening')")
                .contains(
                        "by day, organizers aside: coming with guests █ 2, other answers ░ 1; last day Fri 9 Apr, in 37 days")
                .contains("Mon 1 Mar", "last day Fri 9 Apr")
                .containsPattern("location +Sat 10 Apr 10:00 +2 coming")
                .containsPattern("reminder +Sun 11 Apr 18:00 +2 coming");
        assertThat(household.say("status", "--json"))
                .contains("\"coming\":2,\"guests\":1,\"stayingInvolved\":1,\"perhaps\":1,\"no\":0,\"silent\":1")
                .contains("\"comingByDay\":{\"2027-03-01\":2,\"2027-03-03\":0}")
                .contains("\"answersByDay\":{\"2027-03-01\":1,\"2027-03-03\":1}")
                .contains("{\"kind\":\"location\",\"at\":\"2027-04-10T08:00:00Z\",\"people\":2}")
                .contains("\"health\":[{\"work\":\"reading\"");
    }

    @Test
    void ofThoseWhoStayInvolvedTheRosterCountsWhoMayComeAsStatusDoes() {
        household.invite("Anne <anne@example.org>", "Bram <bram@example.org>");
        household.answer("anne@example.org", "Ik kan niet, maar houd me op de hoogte.");
        assertThat(household.say("status")).contains("staying involved 1 ·");
        assertThat(household.say("roster", "evening")).contains("staying involved 1 ·");

        household.answer("bram@example.org", "Misschien, ik weet het nog niet.");

        assertThat(household.say("status")).contains("staying involved 2 (1 perhaps) ·");
        assertThat(household.say("roster", "evening")).contains("staying involved 2 (1 perhaps) ·");
    }

    @Test
    void whatEndedEarlierTodayHasEnded() {
        household.invite("Anne <anne@example.org>");

        household.clock.jumpTo(Instant.parse("2027-04-12T18:00:00Z"));
        assertThat(on(Look.PLAIN, "status")).contains("evening, Mon 12 Apr 18:00 (Europe/Amsterdam), today, location");

        household.clock.jumpTo(Instant.parse("2027-04-12T19:30:00Z"));
        assertThat(on(Look.PLAIN, "status"))
                .contains("evening, Mon 12 Apr 18:00 (Europe/Amsterdam), ended today, location");

        household.clock.jumpTo(Instant.parse("2027-04-14T19:30:00Z"));
        assertThat(on(Look.PLAIN, "status"))
                .contains("evening, Mon 12 Apr 18:00 (Europe/Amsterdam), ended 2 days ago, location");
    }

    @Test
    void aNarrowScreenIsNotOverrunAndAWideOneShowsAddresses() {
        household.invite("Anne-Marieke van der Wildenberg-Achterhuis <anne@example.org>", "王小明 🌈 <wang@example.org>");
        household.say(
                "rsvp",
                "set",
                "evening",
                "wang@example.org",
                "yes",
                "--note",
                "vegetarian and half an hour late, for the train",
                "--quiet",
                "--yes");
        Look narrow = new Look(60, false, false);

        String roster = on(narrow, "roster", "evening");
        assertThat((roster + on(narrow, "status")).lines()).allMatch(line -> line.length() <= 60);
        assertThat(roster).doesNotContain("wang@example.org").contains("Anne-Marieke van der ~");
        assertThat(on(narrow, "status").chars()).allMatch(letter -> letter < 128);

        assertThat(on(new Look(120, false, true), "roster", "evening").lines())
                .anyMatch(line -> line.startsWith("王小明 🌈" + " ".repeat(19) + "wang@example.org"));
    }

    @Test
    void onlyAScreenThatKnowsColoursGetsThem() throws Exception {
        household.invite("Anne <anne@example.org>");
        StringWriter screen = new StringWriter();
        StringWriter file = new StringWriter();
        String told = on(new Look(80, true, true), "status");

        new PrintWriter(new InkedOutput(screen, true)).append(told).flush();
        new PrintWriter(new InkedOutput(file, false)).append(told).flush();

        assertThat(screen.toString()).startsWith("\u001b[1mevening").contains("\u001b[0m\n");
        assertThat(file.toString()).isEqualTo(household.say("status"));
    }

    @Test
    void aNameCannotPaintMoreThanItsOwnLine() throws Exception {
        StringWriter screen = new StringWriter();

        new PrintWriter(new InkedOutput(screen, true))
                .append("An\ufdd4ne\nBram\n")
                .flush();

        assertThat(screen.toString()).isEqualTo("An\u001b[1;31mne\u001b[0m\nBram\n");
    }
}
