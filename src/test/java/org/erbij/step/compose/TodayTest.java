package org.erbij.step.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.erbij.domain.event.EventFacts;
import org.erbij.domain.rsvp.Answer;
import org.erbij.fixture.Occasions;
import org.junit.jupiter.api.Test;

/** A mail says "vandaag" only where that is true when it leaves, however late that may be. */
class TodayTest {
    private static final Instant THAT_MORNING = Instant.parse("2017-02-13T09:00:00Z");
    private static final Instant DURING = Instant.parse("2017-02-13T17:30:00Z");

    private static String text(Template template, Instant at, Duration lasts) {
        EventFacts facts = Occasions.mondayEvening().facts();
        Answer answer = template == Template.CONFIRMATION_DECLINED ? Answer.declined() : Answer.attending(0, List.of());
        return Letters.of(template)
                .facts(new EventFacts(
                        facts.title(),
                        facts.starts(),
                        facts.zone(),
                        lasts,
                        facts.area(),
                        facts.practical(),
                        facts.languages()))
                .answering(answer)
                .writtenAt(at)
                .opened()
                .text()
                .replaceAll("\\s+", " ");
    }

    @Test
    void whatIsWrittenOnTheDayAndCannotLeaveAfterItSaysToday() {
        Duration evening = Duration.ofHours(3);

        assertThat(text(Template.CONFIRMATION_ATTENDING, THAT_MORNING, evening))
                .contains("‘Een avond over techniek’, vandaag om 18.00 uur.")
                .doesNotContain("maandag");
        assertThat(text(Template.CONFIRMATION_DECLINED, THAT_MORNING, evening))
                .contains("Jammer dat je vandaag niet bij ‘Een avond over techniek’ bent.");
        assertThat(text(Template.REMINDER, THAT_MORNING, evening)).contains("vandaag om 18.00 uur");
    }

    /** A confirmation is of use until the event ends: put off, it would say "vandaag" of yesterday. */
    @Test
    void whatCanLeaveAfterMidnightNamesTheDay() {
        Duration intoTheNight = Duration.ofHours(8);

        assertThat(text(Template.CONFIRMATION_ATTENDING, THAT_MORNING, intoTheNight))
                .contains("op maandag 13 februari om 18.00 uur")
                .doesNotContain("vandaag");
        assertThat(text(Template.CONFIRMATION_DECLINED, THAT_MORNING, intoTheNight))
                .contains("op maandag 13 februari niet bij")
                .doesNotContain("vandaag");
        assertThat(text(Template.REMINDER, THAT_MORNING, intoTheNight))
                .as("it leaves before the beginning")
                .contains("vandaag om 18.00 uur");
    }

    @Test
    void onceItHasBegunTheDayIsNamed() {
        assertThat(text(Template.CONFIRMATION_ATTENDING, DURING, Duration.ofHours(3)))
                .contains("op maandag 13 februari om 18.00 uur")
                .doesNotContain("vandaag");
    }
}
