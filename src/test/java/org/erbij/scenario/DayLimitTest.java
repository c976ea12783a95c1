package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.erbij.app.Story.Ended;
import org.junit.jupiter.api.Test;

/** More invitations than a provider takes in a day (R82), and an organizer who thinks better of it half-way. */
final class DayLimitTest extends StoryTest {
    private static final String[] SEVEN = {"anne", "bram", "claire", "daan", "emma", "fleur", "gijs"};

    @Override
    String settings() {
        return "sending: {pace: 10 minutes, per-day: 4}\n";
    }

    @Test
    void aMailingBeyondTheDayLimitIsRefusedWithWhatFitsNowAndWhenTheRestWould() {
        story.knows(SEVEN);

        Ended refused = story.command("", "invite", "evening", "--yes");

        assertThat(refused.code()).isEqualTo(4);
        assertThat(refused.said())
                .contains(
                        "These invitations are more than may leave in a day ('sending: per-day'). No mail was put out.")
                .contains("Not all of them can leave in a day: 4 of 8 now")
                .contains("'--first 3'")
                .contains("the last on Tuesday 31 January 10:30");
        story.goesOnUntil("2017-02-01 10:00");
        assertThat(told(SEVEN)).isZero();
    }

    @Test
    void afterAClearYesTheyLeaveOverTheDays() {
        story.knows(SEVEN);

        assertThat(story.told("invite", "evening", "--spread", "--yes"))
                .contains("the last leaves on Tuesday 31 January 10:30");

        assertThat(story.told("outbox", "list").lines().map(line -> line.replaceAll(" +", " ")))
                .filteredOn(line -> line.contains("leaves as soon as 'erbij run' gets to it"))
                .as("one has left")
                .hasSize(3);
        assertThat(story.told("outbox", "list").lines())
                .filteredOn(line -> line.endsWith("leaves about Tue 31 Jan 10:30: no more may leave in 24 hours"))
                .hasSize(1);

        story.goesOnUntil("2017-01-30 20:00");
        assertThat(told(SEVEN) + told("kars")).isEqualTo(4);
        assertThat(story.told("outbox", "list").lines())
                .allSatisfy(line -> assertThat(line).contains("leaves about Tue 31 Jan"));
        story.goesOnUntil("2017-01-31 11:00");
        assertThat(told(SEVEN) + told("kars")).isEqualTo(8);
    }

    @Test
    void whatLeftTodayCountsForTheLimit() {
        story.knows(SEVEN);
        story.told("invite", "evening", "--first", "2", "--yes");
        story.goesOnUntil("2017-01-30 12:00");

        Ended refused = story.command("", "invite", "evening", "--first", "2", "--yes");

        assertThat(refused.code()).isEqualTo(4);
        assertThat(refused.said()).contains("1 of 2 now").contains("'--first 1'");
    }

    @Test
    void theLastLookNamesTheCapsAlsoWhereTheyAreKept() {
        story.knows("anne");

        assertThat(story.told("invite", "evening", "--dry-run"))
                .contains("When 'erbij run' sends them now, the last leaves")
                .contains("At most 4 mails leave in 24 hours, one every 10 minutes ('sending' in erbij.yaml).");
    }

    @Test
    void stoppingTakesBackWhatHasNotLeftAndALaterInviteGoesOnWithTheRest() {
        story.knows(SEVEN);
        story.told("invite", "evening", "--first", "3", "--yes");
        story.goesOnUntil("2017-01-30 10:15");
        assertThat(told(SEVEN) + told("kars")).isEqualTo(2);

        assertThat(story.told("invite", "evening", "--stop"))
                .contains("2 invitations were taken back; 2 have left, and stay.");

        story.goesOnUntil("2017-02-01 10:00");
        assertThat(told(SEVEN) + told("kars")).isEqualTo(2);
        assertThat(story.told("roster", "evening")).contains("anne@").doesNotContain("bram@", "claire@");
        assertThat(story.told("invite", "evening", "--first", "3", "--yes")).contains("3 people to invite");
        story.goesOnUntil("2017-02-01 12:00");
        for (String name : List.of("kars", "anne", "bram", "claire", "daan")) {
            assertThat(story.mailsTo(name)).hasSize(1);
        }
    }

    @Test
    void whoseInvitationWasTakenBackIsNotNudgedEither() {
        story.knows("anne", "bram");
        story.told("invite", "evening", "--yes");
        story.goesOnUntil("2017-01-30 10:15");
        story.told("invite", "evening", "--stop");

        story.goesOnUntil("2017-02-12 10:00");

        assertThat(story.mailsTo("bram")).isEmpty();
        assertThat(story.mailsTo("anne")).hasSize(2);
    }

    private int told(String... names) {
        int mails = 0;
        for (String name : names) {
            mails += story.mailsTo(name).size();
        }
        return mails;
    }
}
