package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Step 7, after the release: the location comes with the confirmation, once, and is no way around the cap on answers. */
final class LateYesTest extends StoryTest {
    @BeforeEach
    void released() {
        story.invites("bram");
        story.setsLocation();
        story.says("bram", "Ik kan niet.");
        story.goesOnUntil("2017-02-11 18:00");
    }

    private long mailsWithThePlace() {
        return story.mailsTo("bram").stream()
                .filter(mail -> mail.content().text().contains(SECRET))
                .count();
    }

    @Test
    void aSecondYesBeforeTheFirstIsConfirmedBringsNoSecondMail() {
        story.says("bram", "Ik kan toch!");
        story.goesOnUntil("2017-02-11 18:01");
        story.says("bram", "Ik kom dus, hè!");

        story.goesOnUntil("2017-02-11 22:00");

        assertThat(mailsWithThePlace()).isEqualTo(1);
    }

    @Test
    void aYesTakenBackInTimeBringsNothing() {
        story.says("bram", "Ik kan toch!");
        story.goesOnUntil("2017-02-11 18:01");
        story.says("bram", "Nee, helaas, ik kan niet komen.");

        story.goesOnUntil("2017-02-11 22:00");

        assertThat(mailsWithThePlace()).isZero();
        assertThat(story.standingOf("bram")).endsWith(" no");
    }

    @Test
    void itComesAtOnceThoughAnAnswerLeftAMomentAgo() {
        story.says("bram", "Misschien.");
        story.goesOnUntil("2017-02-11 18:10");
        story.says("bram", "Ja, ik kom!");

        story.goesOnUntil("2017-02-11 18:13");

        assertThat(mailsWithThePlace()).isEqualTo(1);
    }

    // R41: only a location owed is exempt
    @Test
    void changesAfterItIsKnownAreMergedLikeAnyOthers() {
        story.says("bram", "Ik kan toch!");
        story.goesOnUntil("2017-02-11 18:05");
        int before = story.mailsTo("bram").size();

        story.says("bram", "Ik kom en ik neem iemand mee.");
        story.goesOnUntil("2017-02-11 18:30");
        assertThat(story.mailsTo("bram")).hasSize(before);
        story.says("bram", "We komen met z'n drieën.");
        story.goesOnUntil("2017-02-11 19:30");

        assertThat(story.mailsTo("bram")).hasSize(before + 1);
        assertThat(story.standingOf("bram")).contains("coming +2");
    }

    @Test
    void aNoAfterwardsMarksWhoKnowsIt() {
        story.says("bram", "Ik kan toch!");
        story.goesOnUntil("2017-02-11 18:05");

        story.says("bram", "Toch niet, helaas kan ik niet komen.");

        assertThat(story.standingOf("bram")).contains(" no").contains("knows the location");
    }

    private static final String UNTOLD = "1 who comes does not know the location, and no mail is about to tell";

    @Test
    void aYesThatTheOrganizerNotesQuietlyMailsNobodyAndStatusTellsWhoDoesNotKnow() {
        int before = story.mailsTo("bram").size();

        assertThat(story.told("rsvp", "set", "evening", "bram@example.org", "yes", "--quiet", "--yes"))
                .isEqualTo("Noted; nobody is written to (you wanted it so).\n");
        story.goesOnUntil("2017-02-11 22:00");

        assertThat(story.mailsTo("bram")).hasSize(before);
        assertThat(story.standingOf("bram")).contains(" coming").doesNotContain("knows the location");
        assertThat(story.told("status")).contains(UNTOLD);
        assertThat(story.command("", "status", "--strict").code())
                .as("somebody has to tell them")
                .isOne();

        story.told("rsvp", "set", "evening", "bram@example.org", "yes", "--yes");
        assertThat(story.told("status")).doesNotContain(UNTOLD);
        assertThat(story.command("", "status", "--strict").code()).isZero();
        story.goesOnUntil("2017-02-11 22:30");
        assertThat(mailsWithThePlace()).isEqualTo(1);
    }

    @Test
    void aNoThatIsQuietlyTakenBackForAYesMailsNobodyThePlace() {
        int before = story.mailsTo("bram").size();
        String number = story.told("held", "list", "--settled").strip().split(" ", 2)[0];

        story.told("held", "undo", number, "--as", "yes", "--quiet", "--yes");
        story.goesOnUntil("2017-02-11 22:00");

        assertThat(story.mailsTo("bram")).hasSize(before);
        assertThat(story.standingOf("bram")).contains(" coming").doesNotContain("knows the location");
        assertThat(story.told("status")).contains(UNTOLD);
    }
}
