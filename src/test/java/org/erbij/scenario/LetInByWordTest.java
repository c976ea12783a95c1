package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.erbij.app.Story.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who says yes at the door, on Signal or by phone, and has no invitation. */
final class LetInByWordTest extends StoryTest {
    @BeforeEach
    void invited() {
        story.invites("anne");
    }

    private String letsIn(String... more) {
        String[] set = {"rsvp", "set", "evening", "lotte@example.org", "yes", "--admit", "--name", "Lotte", "--yes"};
        String[] all = new String[set.length + more.length];
        System.arraycopy(set, 0, all, 0, set.length);
        System.arraycopy(more, 0, all, set.length, more.length);
        return story.told(all);
    }

    @Test
    void theyArePutOnTheListWithoutAnInvitationAndCountAsTheOthersDo() {
        assertThat(letsIn("--via", "signal"))
                .contains("They are put on your list, and on that of evening; no invitation is mailed.")
                .endsWith("Noted; a confirmation is in the outbox.\n");
        story.goesOnUntil("2017-01-30 14:00");

        assertThat(story.standingOf("lotte")).contains("Lotte").contains(" coming");
        assertThat(story.mailsTo("lotte"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.content().text())
                        .contains("Fijn dat je komt! Zoals je Kars liet weten, hebben we je genoteerd"));
        assertThat(story.told("people", "show", "lotte@example.org"))
                .contains("told the organizer about evening")
                .contains("told the organizer (signal)");
        assertThat(story.command("", "invite", "evening", "--to", "lotte@example.org", "--yes")
                        .said())
                .contains("There is nobody to invite who has not been invited.");

        story.setsLocation();
        story.goesOnUntil("2017-02-11 12:00");
        assertThat(story.everythingToldTo("lotte")).contains(SECRET);
    }

    /** There is no invitation that a "Re:" could be of; an answer is known by that subject as by any of ours. */
    @Test
    void theirFirstMailHasASubjectOfItsOwnAndAnAnswerToItCountsAlsoWhereItLostTheThread() {
        letsIn();
        story.goesOnUntil("2017-01-30 14:00");
        String subject = story.newestTo("lotte").content().subject();
        assertThat(subject).isEqualTo("Je bent erbij: Een avond over techniek / We have you down: An evening on tech");

        story.arrives("lotte", "Re: " + subject, List.of(), "Sorry, ik kan toch niet komen.");
        assertThat(story.standingOf("lotte")).endsWith(" no");

        story.goesOnUntil("2017-01-31 14:00");
        assertThat(story.newestTo("lotte").content().subject()).startsWith("Dank voor je bericht: ");
        story.says("lotte", "Toch wel, ik kom graag!");
        assertThat(story.standingOf("lotte")).contains(" coming");
    }

    @Test
    void quietlyNobodyIsWrittenToAboutIt() {
        assertThat(letsIn("--quiet")).endsWith("Noted; nobody is written to (you wanted it so).\n");
        story.goesOnUntil("2017-01-31 14:00");

        assertThat(story.standingOf("lotte")).contains(" coming");
        assertThat(story.mailsTo("lotte")).isEmpty();
    }

    @Test
    void whoIsOnTheListKeepsTheirName() {
        story.knows("bram");

        assertThat(story.told("rsvp", "set", "evening", "bram@example.org", "no", "--admit", "--name", "B", "--yes"))
                .contains("They are put on the list of evening; no invitation is mailed.");

        assertThat(story.standingOf("bram")).contains("Bram").endsWith(" no");
    }

    @Test
    void withoutTheWordOrAYesNothingIsKept() {
        Ended unasked = story.command("", "rsvp", "set", "evening", "lotte@example.org", "yes", "--yes");
        Ended unsure = story.command("n\n", "rsvp", "set", "evening", "lotte@example.org", "yes", "--admit");

        assertThat(unasked.code()).isEqualTo(2);
        assertThat(unasked.said())
                .contains("lotte@example.org was not invited to evening.", "With --admit they are put on its list");
        assertThat(unsure.said()).contains("lotte@example.org answers: yes. Until now: not invited.");
        assertThat(unsure.code()).isEqualTo(2);
        assertThat(story.told("people", "list")).doesNotContain("lotte");
    }

    @Test
    void whoIsBarredIsNotLetInByIt() {
        story.knows("mallory");
        story.told("people", "bar", "mallory@example.org", "--yes");

        Ended refused = story.command("", "rsvp", "set", "evening", "mallory@example.org", "yes", "--admit", "--yes");

        assertThat(refused.code()).isEqualTo(4);
        assertThat(refused.said()).contains("mallory@example.org is barred.");
    }

    // PRODUCT.md: "Released means released"
    @Test
    void theQuestionSaysWhatBecomesOfTheLocation() {
        story.setsLocation();
        story.told("venue", "release", "evening", "--yes");

        assertThat(story.command("n\n", "rsvp", "set", "evening", "lotte@example.org", "yes", "--admit")
                        .said())
                .contains("The location has been announced, and goes with the confirmation.");
        assertThat(story.command("n\n", "rsvp", "set", "evening", "lotte@example.org", "yes", "--admit", "--quiet")
                        .said())
                .contains("The location has been announced, and no mail tells them; tell them yourself.");

        letsIn();
        story.goesOnUntil("2017-01-30 14:00");
        assertThat(story.mailsTo("lotte")).singleElement();
        assertThat(story.everythingToldTo("lotte")).contains(SECRET);
    }
}
