package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.erbij.app.Story;
import org.erbij.mail.ReceivedMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole life of an occasion, once over each change of the clock. What people planned keeps its time on their clock (R102). */
final class SummerTimeTest {
    private static final String SECRET = "Kettingstraat";

    @TempDir
    private Path home;

    private static String event(String starts, String answerBefore, String announce, String followUp) {
        return """
                event: evening
                title: {nl: Een avond over techniek, en: An evening on tech}
                starts: %s
                area: {nl: ergens in Amsterdam, en: somewhere in Amsterdam}
                answer-before: %s
                organizers:
                  - {name: Kars, address: kars@example.nl}
                announce-location: %s
                nudge: 3 days before answers close, 10:00
                reminders: ['2 days before', '1 day before', '3 hours before']
                follow-up: %s
                """.formatted(starts, answerBefore, announce, followUp);
    }

    private static List<Instant> sentTo(Story story, String name) {
        return story.mailsTo(name).stream().map(ReceivedMessage::date).toList();
    }

    private static List<Instant> at(String... instants) {
        return List.of(instants).stream().map(Instant::parse).toList();
    }

    private static void answerAsPeopleDo(Story story) {
        story.says("anne", "Ja, leuk, ik kom!");
        story.says("bram", "Ik kan helaas niet, maar hou me op de hoogte.");
        story.says("claire", "I'll be there, with my brother.");
        story.says("daan", "Nee, sorry, ik kom niet.");
    }

    private static void nothingTold(Story story) {
        assertThat(List.of("anne", "bram", "claire", "daan", "eva", "kars"))
                .allSatisfy(name -> assertThat(story.everythingToldTo(name))
                        .contains("Amsterdam")
                        .doesNotContain(SECRET));
    }

    private static boolean knows(Story story, String name) {
        return story.everythingToldTo(name).contains(SECRET);
    }

    // 02:30 on 26 March 2017 does not exist in Amsterdam: it is 03:30, summer time.
    @Test
    void inMarchWhatIsPlannedInTheLostHourHappensAnHourLaterByTheClock() throws Exception {
        String march = event("2017-03-27 18:00", "2017-03-25", "1 day before, 02:30", "1 day after, 10:00");
        try (Story story = new Story(home, march, "2017-03-13 10:00")) {
            story.invites("anne", "bram", "claire", "daan", "eva");
            story.setsLocation();
            answerAsPeopleDo(story);
            story.goesOnUntil(Instant.parse("2017-03-26T01:29:59Z"));
            nothingTold(story);

            story.goesOnUntil(Instant.parse("2017-03-26T01:30:00Z"));
            assertThat(knows(story, "anne")).isTrue();
            story.says("claire", "Sorry, I can't come after all.");
            story.goesOnUntil("2017-03-26 12:00");
            story.says("eva", "Ja, ik ben erbij!");
            story.goesOnUntil("2017-03-29 10:00");

            assertThat(sentTo(story, "anne"))
                    .containsExactlyElementsOf(at(
                            "2017-03-13T09:00:00Z",
                            "2017-03-13T09:02:00Z",
                            "2017-03-25T17:00:00Z",
                            "2017-03-26T01:30:00Z",
                            "2017-03-26T16:00:00Z",
                            "2017-03-27T13:00:00Z",
                            "2017-03-28T08:00:00Z"));
            assertThat(sentTo(story, "eva"))
                    .containsExactlyElementsOf(at(
                            "2017-03-13T09:00:00Z",
                            "2017-03-22T09:00:00Z",
                            "2017-03-26T10:02:00Z",
                            "2017-03-26T16:00:00Z",
                            "2017-03-27T13:00:00Z",
                            "2017-03-28T08:00:00Z"));
            assertThat(story.everythingToldTo("anne")).contains("DTSTART:20170327T160000Z");
            theEndOf(story);
        }
    }

    // 02:30 on 29 October 2017 comes twice: the first one counts.
    @Test
    void inOctoberWhatIsPlannedInTheDoubledHourHappensOnceTheFirstTime() throws Exception {
        String october = event("2017-10-29 18:00", "2017-10-28", "2017-10-29 02:30", "1 day after, 10:00");
        try (Story story = new Story(home, october, "2017-10-16 10:00")) {
            story.invites("anne", "bram", "claire", "daan", "eva");
            story.setsLocation();
            answerAsPeopleDo(story);
            story.goesOnUntil(Instant.parse("2017-10-29T00:29:59Z"));
            nothingTold(story);

            story.goesOnUntil(Instant.parse("2017-10-29T00:30:00Z"));
            assertThat(knows(story, "anne")).isTrue();
            story.says("claire", "Sorry, I can't come after all.");
            story.goesOnUntil(Instant.parse("2017-10-29T01:30:00Z"));
            story.says("eva", "Ja, ik ben erbij!");
            story.goesOnUntil("2017-10-31 10:00");

            assertThat(sentTo(story, "anne"))
                    .containsExactlyElementsOf(at(
                            "2017-10-16T08:00:00Z",
                            "2017-10-16T08:02:00Z",
                            "2017-10-27T16:00:00Z",
                            "2017-10-28T16:00:00Z",
                            "2017-10-29T00:30:00Z",
                            "2017-10-29T14:00:00Z",
                            "2017-10-30T09:00:00Z"));
            assertThat(sentTo(story, "eva"))
                    .containsExactlyElementsOf(at(
                            "2017-10-16T08:00:00Z",
                            "2017-10-25T08:00:00Z",
                            "2017-10-29T01:32:00Z",
                            "2017-10-29T14:00:00Z",
                            "2017-10-30T09:00:00Z"));
            assertThat(story.everythingToldTo("anne")).contains("DTSTART:20171029T170000Z");
            theEndOf(story);
        }
    }

    /** What holds at the end of either. */
    private static void theEndOf(Story story) throws Exception {
        assertThat(story.standingOf("anne")).contains(" coming");
        assertThat(story.standingOf("bram")).contains(" no-but-involved");
        assertThat(story.standingOf("claire")).contains(" no").contains("knows the location");
        assertThat(story.standingOf("daan")).contains(" no");
        assertThat(story.standingOf("eva")).contains(" coming");
        assertThat(List.of(knows(story, "bram"), knows(story, "daan"))).containsOnly(false);
        assertThat(story.mailsTo("daan")).as("an invitation and a confirmation").hasSize(2);
        assertThat(story.log()).doesNotContain(SECRET);
    }
}
