package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** PRODUCT.md, Afterwards: "silent for two occasions" is who was asked to two, and not whose invitation never left. */
final class NeverReachedTest extends StoryTest {
    @Override
    String settings() {
        return "sending: {pace: 10 minutes}\n";
    }

    private void opens(String name, String day) throws Exception {
        Path file = Files.writeString(
                home().resolve("events/" + name + ".yaml"), """
                event: %s
                title: {nl: Een avond in %s, en: An evening in %s}
                starts: %s 18:00
                area: {nl: ergens in Amsterdam, en: somewhere in Amsterdam}
                answer-before: %s
                organizers:
                  - {name: Kars, address: kars@example.nl}
                announce-location: 2 days before, 10:00
                """.formatted(name, name, name, day, day));
        story.told("event", "apply", file.toString(), "--yes");
    }

    /** Anne has her invitation, and the organizer; Bram's was to leave ten minutes later. */
    private void leavesTheFirstOf(String event, String begins) {
        story.told("invite", event, "--to", "anne@example.org", "--to", "bram@example.org", "--yes");
        story.goesOnUntil(begins);
    }

    private void aYearAfter() {
        story.goesOnUntil("2017-07-01 12:00");
        story.ringsForRetention();
    }

    @Test
    void whoseInvitationWasStoppedTwiceBeforeItLeftStaysAndIsAskedAgain() throws Exception {
        story.knows("anne", "bram");
        leavesTheFirstOf("evening", "2017-01-30 10:12");
        story.told("invite", "evening", "--stop", "--yes");
        story.goesOnUntil("2017-02-20 10:00");
        opens("spring", "2017-04-10");
        leavesTheFirstOf("spring", "2017-02-20 10:12");
        story.told("invite", "spring", "--stop", "--yes");
        story.goesOnUntil("2017-04-12 10:00");
        assertThat(story.mailsTo("bram")).isEmpty();
        opens("summer", "2017-09-10");

        assertThat(story.told("invite", "summer", "--from", "spring", "--dry-run"))
                .contains("bram@example.org")
                .doesNotContainPattern("bram@example.org>?: silent twice in a row")
                .containsPattern("anne@example.org>?: silent twice in a row");

        aYearAfter();

        assertThat(story.told("people", "report", "bram@example.org")).contains("name: Bram");
        assertThat(story.told("people", "report", "anne@example.org")).startsWith("Nothing is kept");
    }

    @Test
    void nobodyWasSilentToAnEventThatWasCancelled() throws Exception {
        story.knows("anne", "bram");
        leavesTheFirstOf("evening", "2017-02-20 10:00");
        opens("spring", "2017-04-10");
        leavesTheFirstOf("spring", "2017-02-21 10:00");
        story.told("event", "cancel", "spring", "--yes");
        story.goesOnUntil("2017-04-12 10:00");
        opens("summer", "2017-09-10");

        assertThat(story.told("invite", "summer", "--from", "spring", "--dry-run"))
                .contains("anne@example.org", "bram@example.org")
                .doesNotContain("silent twice in a row");
        assertThat(story.told("invite", "summer", "--from", "evening", "--dry-run"))
                .doesNotContain("silent twice in a row");

        aYearAfter();

        assertThat(story.told("people", "report", "anne@example.org")).contains("name: Anne");
    }
}
