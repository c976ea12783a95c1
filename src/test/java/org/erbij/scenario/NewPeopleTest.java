package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.erbij.app.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** PRODUCT.md, Belonging and Guests: strangers wait to be admitted, and whoever is in Cc is offered as a new person. */
final class NewPeopleTest extends StoryTest {
    @BeforeEach
    void invited() {
        story.invites("anne");
    }

    private String waiting() {
        return story.told("held", "list").strip().split(" ", 2)[0];
    }

    @Test
    void admittingAStrangerSendsWhatIsReleasedAlready() {
        story.setsLocation();
        story.told("venue", "release", "evening", "--yes");
        story.arrives("otto", "Fwd: Uitnodiging: Een avond over techniek", List.of(), "Ik kom graag mee!");
        assertThat(story.everythingToldTo("otto")).isEmpty();

        story.told("held", "settle", "--yes", waiting(), "yes", "--admit", "evening");
        story.goesOnUntil("2017-01-30 10:30");

        assertThat(story.standingOf("otto")).contains(" coming");
        assertThat(story.newestTo("otto").content().text()).contains(SECRET);
    }

    @Test
    void beforeItsReleaseAdmittingTellsNoLocation() {
        story.setsLocation();
        story.arrives("otto", "Doorst.: Een avond over techniek", List.of(), "Ik kom graag mee!");

        story.told("held", "settle", "--yes", waiting(), "yes", "--admit", "evening");
        story.goesOnUntil("2017-01-30 10:30");
        assertThat(story.everythingToldTo("otto")).isNotEmpty().doesNotContain(SECRET);

        story.goesOnUntil("2017-02-11 10:10");
        assertThat(story.newestTo("otto").content().text()).contains(SECRET);
    }

    @Test
    void whoWasAdmittedAndLeavesReadsSoInTheThreadOfTheirYes() {
        story.arrives("otto", "Doorst.: Een avond over techniek", List.of(), "Ik kom graag mee!");
        story.told("held", "settle", "--yes", waiting(), "yes", "--admit", "evening");
        story.goesOnUntil("2017-01-30 10:30");
        String first = story.newestTo("otto").content().subject();
        assertThat(first).startsWith("Je bent erbij: ");

        story.says("otto", "Geen mail meer, alsjeblieft.");
        story.goesOnUntil("2017-01-30 11:00");

        assertThat(story.mailsTo("otto")).hasSize(2);
        assertThat(story.newestTo("otto").content().subject()).isEqualTo("Re: " + first);
    }

    @Test
    void aStrangersMailThatAnswersNothingLeavesNoTrace() {
        story.arrives("otto", "Een avond over techniek", List.of(), "De nieuwsbrief van deze week, met veel nieuws.");

        assertThat(story.told("held", "list")).contains("Nothing waits");
    }

    private void annesFriendIsInCc() {
        annesFriendIsInCc("Yara <yara@example.org>");
    }

    private void annesFriendIsInCc(String friend) {
        String id = story.newestTo("anne").header().first("Message-ID").orElseThrow();
        story.arrives(
                "anne",
                "Re: Uitnodiging: Een avond over techniek",
                List.of("In-Reply-To: " + id, "Cc: " + friend + ", Kars <kars@example.nl>"),
                "Ik kom graag!");
        story.goesOnUntil("2017-01-30 10:30");
    }

    @Test
    void aPersonInCcIsOfferedAsANewPersonAndNotWrittenTo() {
        annesFriendIsInCc();

        assertThat(story.told("held", "new"))
                .contains("Yara <yara@example.org>", "in Cc of Anne <anne@example.org>, for evening")
                .doesNotContain("kars@");
        assertThat(story.mailsTo("yara")).isEmpty();
        assertThat(story.mailsTo("anne")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Yara Smit             | Yara Smit   | Hallo Yara,",
                "'Yara Smit'           | Yara Smit   | Hallo Yara,",
                "\"Smit, Yara\"        | Smit, Yara  | Hallo Yara,",
                "Mama                  | Mama        | Hallo,",
                "yara                  | yara        | Hallo,",
                "\"'yara@example.org'\" | ``          | Hallo,",
                "``                    | ``          | Hallo,"
            })
    void theyAreOnTheListByTheNameTheyHadInCcAndGreetedByItWhereItSurelyIsTheirs(
            String inCc, String listed, String greeting) {
        annesFriendIsInCc(inCc + " <yara@example.org>");
        String number = story.told("held", "new").strip().split(" ", 2)[0];

        story.told("held", "new", number, "yara@example.org", "--yes");
        story.goesOnUntil("2017-01-30 11:00");

        assertThat(story.told("people", "show", "yara@example.org"))
                .startsWith(listed.isEmpty() ? "yara@example.org\n" : listed + " <yara@example.org>\n");
        assertThat(story.newestTo("yara").content().text()).contains(greeting);
    }

    @Test
    void whoIsAdmittedIsOnTheListByTheNameTheyWroteUnder() {
        String invitation = story.newestTo("anne").header().first("Message-ID").orElseThrow();
        story.arrivesFrom(
                "'Otto de Vries' <otto@example.org>",
                "Re: Uitnodiging: Een avond over techniek",
                List.of("In-Reply-To: " + invitation),
                "Ik kom graag mee!");

        story.told("held", "settle", "--yes", waiting(), "yes", "--admit", "evening");

        assertThat(story.told("people", "show", "otto@example.org")).startsWith("Otto de Vries <otto@example.org>");
    }

    @Test
    void offeredTheyAreInvitedOnTheOrganizersWord() {
        annesFriendIsInCc();
        String number = story.told("held", "new").strip().split(" ", 2)[0];

        Story.Ended unsure = story.command("", "held", "new", number, "yara@example.org");
        assertThat(unsure.code()).isEqualTo(2);
        assertThat(story.standingOf("yara")).isEqualTo("nobody");

        story.told("held", "new", number, "yara@example.org", "--yes");
        story.goesOnUntil("2017-01-30 11:00");

        assertThat(story.mailsTo("yara")).hasSize(1);
        assertThat(story.standingOf("yara")).contains(" silent");
        assertThat(story.told("held", "new")).contains("Nobody new was brought in.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"from this event", "for good"})
    void whoeverIsKeptOutBringsNobodyIn(String howFar) {
        annesFriendIsInCc();
        String number = story.told("held", "new").strip().split(" ", 2)[0];

        if (howFar.equals("for good")) {
            story.told("people", "bar", "anne@example.org", "--yes");
        } else {
            story.told("people", "bar", "anne@example.org", "--event", "evening", "--yes");
        }

        assertThat(story.told("held", "new")).contains("Nobody new was brought in.");
        assertThat(story.command("", "held", "new", number, "yara@example.org", "--yes")
                        .code())
                .isEqualTo(2);
        assertThat(story.told("status")).doesNotContain("in Cc");

        story.told("people", "admit", "anne@example.org", "--yes");
        assertThat(story.told("held", "new")).contains("yara@example.org");
    }

    @Test
    void whoIsNotWantedIsTakenOffThatList() {
        annesFriendIsInCc();

        story.told("held", "done", story.told("held", "new").strip().split(" ", 2)[0]);

        assertThat(story.told("held", "new")).contains("Nobody new was brought in.");
        assertThat(story.command("", "held", "new", "1", "zoe@example.org", "--yes")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void whoIsInCcOfAQuestionIsNotTakenOffTheirListUnsaid() {
        String id = story.newestTo("anne").header().first("Message-ID").orElseThrow();
        story.arrives(
                "anne",
                "Re: Uitnodiging: Een avond over techniek",
                List.of("In-Reply-To: " + id, "Cc: Yara <yara@example.org>"),
                "I'll be there! Is there somewhere I can park my bike?");
        String number = story.told("held", "list", "--asked").strip().split(" ", 2)[0];

        Story.Ended unsure = story.command("n\n", "held", "done", number);
        assertThat(unsure.code()).isEqualTo(2);
        assertThat(unsure.said()).contains("Yara <yara@example.org> is in Cc of it", "stays on both lists");
        assertThat(story.told("held", "new")).contains("yara@example.org");

        story.told("held", "new", number, "yara@example.org", "--yes");
        assertThat(story.command("", "held", "done", number).code()).isZero();
        assertThat(story.told("held", "list", "--asked")).contains("Nobody asked anything besides.");
    }

    @Test
    void whatWasAskedIsTakenOffTheListWhenItIsDone() {
        story.says("anne", "I'll be there! Is there somewhere I can park my bike?");
        String number = story.told("held", "list", "--asked").strip().split(" ", 2)[0];
        assertThat(story.told("held", "show", number)).contains("Settled:", "park my bike");

        story.told("held", "done", number);

        assertThat(story.told("held", "list", "--asked")).contains("Nobody asked anything besides.");
        assertThat(story.told("status")).contains("asked as well: 0");
        assertThat(story.command("", "held", "done", "99").code()).isEqualTo(2);
    }
}
