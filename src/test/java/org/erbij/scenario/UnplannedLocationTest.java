package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.erbij.app.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever comes must know where, also where no mail was planned to tell them: the organizer is told that none will. */
final class UnplannedLocationTest extends StoryTest {
    @BeforeEach
    void nothingIsPlannedForTheLocation() throws IOException {
        story.applies(Story.EVENING.replace("announce-location: 2 days before, 10:00\n", ""));
    }

    private List<String> warnings() {
        return story.mailsTo("kars").stream()
                .filter(mail -> Stream.of("er is nog geen locatie", "de locatie is nog niet gemaild")
                        .anyMatch(mail.content().subject()::contains))
                .map(mail -> mail.content().text().replaceAll("\\s+", " "))
                .toList();
    }

    @Test
    void theOrganizerIsTold24And3HoursAheadAndWhatToDo() {
        story.invites("anne");
        story.says("anne", "Ja, ik kom!");

        story.goesOnUntil("2017-02-12 17:59");
        assertThat(warnings()).isEmpty();
        story.goesOnUntil("2017-02-12 18:01");
        assertThat(warnings())
                .singleElement()
                .asString()
                .contains("begint maandag 13 februari om 18.00 uur, maar wie er komt, weet nog niet waar")
                .contains("Er komen 2 mensen", "erbij venue set evening", "erbij venue release evening");

        story.goesOnUntil("2017-02-13 15:01");
        assertThat(warnings()).hasSize(2);
        story.goesOnUntil("2017-02-13 21:00");
        assertThat(warnings()).hasSize(2);
    }

    @Test
    void ofALocationThatIsSetAndStaysSealedTheyAreToldSoUntilItIsReleased() {
        story.invites("anne");
        story.says("anne", "Ja, ik kom!");
        story.goesOnUntil("2017-02-12 12:00");
        assertThat(story.command("nl.place: Kettingstraat 5\nen.place: Kettingstraat 5\n", "venue", "set", "evening")
                        .said())
                .contains("No mail is planned that tells it");

        story.goesOnUntil("2017-02-12 18:01");
        assertThat(warnings())
                .singleElement()
                .asString()
                .contains("De locatie is ingevuld maar nog niet gemaild", "erbij venue release evening")
                .doesNotContain("erbij venue set", SECRET);

        story.told("venue", "release", "evening", "--yes");
        story.goesOnUntil("2017-02-13 17:00");
        assertThat(warnings()).hasSize(1);
    }

    @Test
    void whereNobodyComesButTheOrganizersNobodyHasToKnow() {
        story.invites("anne");
        story.goesOnUntil("2017-02-13 14:00");
        assertThat(warnings()).isEmpty();

        story.says("anne", "Ik kom toch nog!");
        story.goesOnUntil("2017-02-13 14:30");
        assertThat(warnings()).as("at once, now that somebody does").hasSize(1);
    }

    @Test
    void anOrganizerWhoseAddressInTheFileIsTheirSecondOneIsStillOne() {
        story.invites("anne");
        story.knows("karel");
        story.told("people", "merge", "kars@example.nl", "karel@example.org", "--yes");

        story.goesOnUntil("2017-02-13 14:00");

        assertThat(warnings()).isEmpty();
        assertThat(story.mailsTo("karel"))
                .filteredOn(mail -> mail.content().subject().contains("er is nog geen locatie"))
                .isEmpty();
    }

    @Test
    void aMailWithTheLocationThatWasStoppedTellsNobody() throws Exception {
        story.applies(Story.EVENING);
        story.setsLocation();
        story.invites("anne");
        story.says("anne", "Ja, ik kom!");
        story.told("schedule", "stop", "evening", "location", "--yes");

        story.goesOnUntil("2017-02-12 18:01");

        assertThat(warnings()).hasSize(1);
    }

    @Test
    void ofALocationThatAMailWillTellNothingIsSaid() throws Exception {
        story.applies(Story.EVENING.replace("2 days before, 10:00", "1 day before, 22:00"));
        story.setsLocation();
        story.invites("anne");
        story.says("anne", "Ja, ik kom!");

        story.goesOnUntil("2017-02-13 17:00");

        assertThat(warnings()).isEmpty();
    }
}
