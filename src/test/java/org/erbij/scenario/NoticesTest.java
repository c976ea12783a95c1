package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.erbij.app.Story;
import org.erbij.mail.ReceivedMessage;
import org.junit.jupiter.api.Test;

/** What organizers are told by mail, and that an answer to it is no answer to the invitation. */
final class NoticesTest extends StoryTest {
    private List<ReceivedMessage> warnings() {
        return story.mailsTo("kars").stream()
                .filter(mail -> mail.content().subject().contains("er is nog geen locatie"))
                .toList();
    }

    @Test
    void theOrganizerIsToldOfAMissingLocation48And24And3HoursAheadAndAtItsMoment() {
        story.invites("anne");
        story.says("anne", "Ja, ik kom!");

        story.goesOnUntil("2017-02-09 09:59");
        assertThat(warnings()).isEmpty();
        story.goesOnUntil("2017-02-09 10:01");
        assertThat(warnings()).hasSize(1);
        story.goesOnUntil("2017-02-10 10:01");
        assertThat(warnings()).hasSize(2);
        story.goesOnUntil("2017-02-11 07:01");
        assertThat(warnings()).hasSize(3);
        story.goesOnUntil("2017-02-11 10:01");
        assertThat(warnings()).hasSize(4);
        assertThat(warnings().get(0).content().text().replaceAll("\\s+", " "))
                .contains("zaterdag 11 februari om 10.00 uur", "2 mensen");
        assertThat(warnings().get(3).content().text().replaceAll("\\s+", " ")).contains("de mail ermee zou nu weggaan");

        story.goesOnUntil("2017-02-12 10:00");
        assertThat(warnings()).hasSize(4);
    }

    @Test
    void whoRunsItIsNobodyWhoSaidYes() {
        story.invites("anne");
        story.goesOnUntil("2017-02-09 10:01");
        story.says("anne", "Ja, ik kom!");
        story.goesOnUntil("2017-02-10 10:01");

        assertThat(warnings().get(0).content().text())
                .contains("Nog niemand heeft ja gezegd.")
                .doesNotContain("1 persoon");
        assertThat(warnings().get(1).content().text()).contains("Er komen 2 mensen.");
    }

    @Test
    void ofAnotherMomentTheOrganizerIsToldAnew() {
        story.invites("anne");
        story.goesOnUntil("2017-02-11 10:01");
        assertThat(warnings()).hasSize(4);

        story.told("schedule", "move", "evening", "location", "--to", "2017-02-12 12:00", "--yes");
        story.goesOnUntil("2017-02-12 12:01");

        assertThat(warnings()).hasSize(8);
    }

    @Test
    void ofAnotherDateTheOrganizerIsToldAnew() throws Exception {
        story.invites("anne");
        story.goesOnUntil("2017-02-11 10:01");

        story.applies(Story.EVENING.replace("2017-02-13", "2017-02-20"));
        story.goesOnUntil("2017-02-16 10:01");

        assertThat(warnings()).hasSize(5);
    }

    @Test
    void whoHasSetTheLocationIsToldNothing() {
        story.invites("anne");
        story.setsLocation();

        story.goesOnUntil("2017-02-12 10:00");

        assertThat(warnings()).isEmpty();
    }

    @Test
    void afterASleepOnlyTheLastWarningIsTold() {
        story.invites("anne");

        story.sleepsUntil("2017-02-11 08:00");
        story.sleepsUntil("2017-02-11 08:01");

        assertThat(warnings()).hasSize(1);
    }

    @Test
    void anAnswerToANoticeIsNobodysRsvp() {
        story.invites("anne");
        story.goesOnUntil("2017-02-09 10:01");
        String before = story.standingOf("kars");
        int mails = story.mailsTo("kars").size();

        story.says("kars", "Nee, helaas, ik kan niet. Geen mail meer!");
        story.goesOnUntil("2017-02-09 12:00");

        assertThat(story.standingOf("kars")).isEqualTo(before).contains("coming");
        assertThat(story.mailsTo("kars").size()).isEqualTo(mails + 1); // their own
        assertThat(story.told("held", "list")).doesNotContain("ik kan niet");
    }

    @Test
    void whoAnswersANoticeThatAnOrganizerPassedOnByHandIsHeard() {
        story.invites("anne");
        story.goesOnUntil("2017-02-09 10:01");
        String id =
                Objects.requireNonNull(story.newestTo("kars").threading().id()).bracketed();

        story.arrives("anne", "Re: Fwd: kijk eens", List.of("In-Reply-To: " + id, "References: " + id), "Ja, ik kom!");

        assertThat(story.told("held", "list")).contains("Ja, ik kom!");
    }

    /** Anybody can write "geen mail meer" in somebody's name; what an organizer must know reaches them all the same. */
    @Test
    void aForgedWishToBeLeftAloneKeepsNoNoticeBack() {
        story.invites("anne");
        story.arrives("kars", "Een avond over techniek", List.of(), "Geen mail meer alsjeblieft.");

        story.goesOnUntil("2017-02-09 10:01");

        assertThat(warnings()).hasSize(1);
    }
}
