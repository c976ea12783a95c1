package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Step 6: one nudge, to who has not answered or said perhaps. */
final class NudgingTest extends StoryTest {
    @Test
    void theSilentAndTheDoubtfulAreNudgedOnceAndNobodyElse() {
        story.invites("anne", "bram", "claire", "daan", "judy", "sander");
        story.says("anne", "Ja, ik kom!");
        story.says("bram", "Misschien, ik weet het nog niet.");
        story.says("claire", "Ik kan niet, helaas.");
        story.says("judy", "Is there a lift?");
        story.says("sander", "Ik wil geen mail meer van jullie.");
        story.goesOnUntil("2017-02-08 09:59");
        int[] before = mails("anne", "bram", "claire", "daan", "judy", "sander");

        story.goesOnUntil("2017-02-10 23:00");

        assertThat(mails("anne", "bram", "claire", "daan", "judy", "sander"))
                .containsExactly(before[0], before[1] + 1, before[2], before[3] + 1, before[4], before[5]);
        assertThat(story.newestTo("daan").content().text().replace('\n', ' '))
                .contains("vrijdag 10 februari", "Friday 10 February");
    }

    private int[] mails(String... names) {
        int[] counts = new int[names.length];
        for (int i = 0; i < names.length; i++) {
            counts[i] = story.mailsTo(names[i]).size();
        }
        return counts;
    }

    @Test
    void aLateAnswerCountsLikeAnyOther() {
        story.invites("anne");
        story.goesOnUntil("2017-02-12 09:00");

        story.says("anne", "Sorry dat ik zo laat ben: ik kom!");
        story.goesOnUntil("2017-02-12 09:05");

        assertThat(story.standingOf("anne")).contains(" coming");
        assertThat(story.newestTo("anne").content().text()).contains("Fijn dat je komt");
    }

    // PRODUCT "one nudge"
    @Test
    void anotherMomentInTheFileAfterTheyHaveGoneOutNudgesOrThanksNobodyTwice() throws Exception {
        story.invites("anne", "bram");
        story.says("anne", "Ja, ik kom!");
        story.goesOnUntil("2017-02-08 12:00");
        assertThat(mails("bram")).containsExactly(2);

        story.applies(event().replace("nudge: 3 days", "nudge: 2 days"));
        story.goesOnUntil("2017-02-10 23:00");
        assertThat(mails("bram")).as("one nudge").containsExactly(2);

        story.goesOnUntil("2017-02-14 12:00");
        int anne = story.mailsTo("anne").size();
        story.applies(event().replace("follow-up: 1 day", "follow-up: 2 days"));
        story.goesOnUntil("2017-02-16 12:00");
        assertThat(mails("anne")).as("one follow-up").containsExactly(anne);
    }

    // PRODUCT "one nudge"; only another moment to start at is another date
    @Test
    void anotherLengthOrZoneOfTheSameMomentIsNoOtherDate() throws Exception {
        story.invites("anne", "bram");
        story.setsLocation();
        story.says("anne", "Ja, ik kom!");
        story.told("schedule", "stop", "evening", "reminder", "3", "hours", "before", "--yes");
        story.goesOnUntil("2017-02-08 12:00");
        assertThat(nudgesTo("bram")).isEqualTo(1);

        story.applies(event().replace("nudge: 3 days", "nudge: 2 days") + "lasts: 4 hours\n");
        story.goesOnUntil("2017-02-09 12:00");
        assertThat(nudgesTo("bram")).as("one nudge, though it is longer").isEqualTo(1);

        story.applies(event().replace("nudge: 3 days", "nudge: 1 day").replace("18:00", "17:00")
                + "lasts: 4 hours\nzone: Europe/London\n");
        story.goesOnUntil("2017-02-13 14:00");
        assertThat(nudgesTo("bram"))
                .as("one nudge, though the clocks are others")
                .isEqualTo(1);
        int anne = story.mailsTo("anne").size();
        story.goesOnUntil("2017-02-13 18:00");
        assertThat(story.mailsTo("anne")).as("the reminder that was stopped").hasSize(anne);
    }

    @Test
    void whoWasNudgedIsNudgedAgainForAnotherDate() throws Exception {
        story.invites("bram");
        story.goesOnUntil("2017-02-08 12:00");
        assertThat(nudgesTo("bram")).isEqualTo(1);

        story.applies(event().replace("2017-02-13 18:00", "2017-02-20 18:00")
                .replace("2017-02-11", "2017-02-18")
                .replace("nudge: 3 days", "nudge: 2 days"));
        story.goesOnUntil("2017-02-17 12:00");

        assertThat(nudgesTo("bram")).isEqualTo(2);
    }

    // PRODUCT "never to who has a mail waiting"
    @Test
    void whoseMailWaitsAndMayBeAboutAnyOfSeveralEventsIsNudgedForNone() throws Exception {
        String lunch = event().replace("event: evening", "event: lunch")
                .replace("Een avond over techniek", "Een lunch")
                .replace("An evening on tech", "A lunch");
        story.told("event", "apply", story.file("events/lunch.yaml", lunch).toString(), "--yes");
        story.invites("anne", "bram");
        story.told("invite", "lunch", "--yes");

        story.arrives("anne", "Maandag 13 februari", List.of(), "Ik kom graag!");
        assertThat(story.told("held", "list")).contains("is invited to several open events");
        assertThat(story.standingOf("anne")).contains("a mail waits for you");
        story.goesOnUntil("2017-02-10 23:00");

        assertThat(nudgesTo("bram")).isEqualTo(2);
        assertThat(nudgesTo("anne")).isZero();
    }

    @Test
    void whoWroteInTheThreadOfAnotherIsNotNudgedWhileThatWaits() {
        story.invites("anne", "bram", "claire");
        String id =
                Objects.requireNonNull(story.newestTo("anne").threading().id()).bracketed();

        story.arrives("bram", "Re: Een avond over techniek", List.of("In-Reply-To: " + id), "Ik kom ook!");
        story.goesOnUntil("2017-02-10 23:00");

        assertThat(nudgesTo("claire")).isEqualTo(1);
        assertThat(nudgesTo("bram")).isZero();
    }

    private int nudgesTo(String name) {
        return (int) story.mailsTo(name).stream()
                .filter(mail -> mail.content().subject().startsWith("Ben je erbij?"))
                .count();
    }
}
