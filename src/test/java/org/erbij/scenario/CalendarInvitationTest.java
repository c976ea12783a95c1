package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.erbij.app.Story;
import org.junit.jupiter.api.Test;

/** An event whose invitation carries its calendar entry, because its organizer chose so (R45 to R50, R66, R67). */
final class CalendarInvitationTest extends StoryTest {
    @Override
    String event() {
        return Story.EVENING + "calendar: invitation\ncalendar-title: {nl: Afspraak, en: Appointment}\n";
    }

    @Test
    void theInvitationCarriesAnEntryThatAsksItsReaderAlone() {
        story.invites("anne", "bram");

        String told = story.everythingToldTo("anne");

        assertThat(told)
                .contains("text/calendar; method=REQUEST", "METHOD:REQUEST", "invite.ics")
                .contains("PARTSTAT=NEEDS-ACTION;RSVP=TRUE", "mailto:anne@example.org")
                .contains("ORGANIZER:mailto:kars@example.nl")
                .contains("DTSTART:20170213T170000Z")
                .contains("CLASS:PRIVATE", "SUMMARY:Afspraak")
                .doesNotContain("bram@example.org", "LOCATION:");
        assertThat(told).contains("Beantwoord gewoon deze", "Just reply");
    }

    @Test
    void theLocationStandsInNoEntryBeforeItsRelease() {
        story.setsLocation();
        story.invites("anne");

        story.says("anne", "Ja, ik kom graag!");
        story.goesOnUntil("2017-01-30 12:00");

        assertThat(story.mailsTo("anne")).hasSize(2);
        assertThat(story.everythingToldTo("anne"))
                .contains("PARTSTAT=ACCEPTED;RSVP=FALSE")
                .doesNotContain(SECRET, "LOCATION:");
    }
}
