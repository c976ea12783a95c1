package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A calendar reply is an answer to the entry whose UID it bears, whatever thread it stands in (R54, MAIL-CASES 7). */
final class AnotherEntryTest extends StoryTest {
    @Test
    void aReplyToAnAppointmentThatIsNotOursChangesNothingInOurThread() {
        story.invites("anne");

        presses("dentist-20170207@example.org", "ACCEPTED", 0);
        story.goesOnUntil("2017-01-30 14:00");

        assertThat(story.standingOf("anne")).contains(" waiting");
        assertThat(story.mailsTo("anne")).hasSize(1);
        assertThat(story.told("held", "list"))
                .contains("the calendar answers an entry that is not ours")
                .doesNotContain("reads as", "--as attending");
    }

    @Test
    void aReplyToAnotherEventOfOursCountsForThat() {
        story.invites("anne");
        invitesToAnother();

        presses("sequel@example.nl", "ACCEPTED", 0);

        assertThat(story.standingOf("anne")).contains(" silent");
        assertThat(story.told("roster", "sequel")).containsPattern("anne@example\\.org +coming");
    }

    /** A stamp of another entry, answered in the same mail, would make a later answer on ours an old one (R54, R56). */
    @Test
    void whatAnotherEntrySaysOfItsVersionIsNotRememberedOfOurs() {
        story.invites("anne");
        invitesToAnother();
        story.pressesInCalendar(
                "anne",
                List.of("sequel@example.nl", "evening@example.nl"),
                "ACCEPTED",
                List.of(7, 0),
                List.of("In-Reply-To: " + invitation()));
        assertThat(story.standingOf("anne")).endsWith(" coming");

        story.pressesInCalendar("anne", "DECLINED", 0);

        assertThat(story.standingOf("anne")).endsWith(" no");
    }

    private void presses(String uid, String partStat, int sequence) {
        story.pressesInCalendar("anne", uid, partStat, sequence, List.of("In-Reply-To: " + invitation()));
    }

    private String invitation() {
        return Objects.requireNonNull(story.mailsTo("anne").get(0).threading().id())
                .bracketed();
    }
}
