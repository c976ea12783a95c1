package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.erbij.app.Story.Ended;
import org.junit.jupiter.api.Test;

/** PRODUCT.md, Afterwards: "silent for two occasions" is who was asked to two, and not whose invitation never left. */
final class NeverReachedTest extends StoryTest {
    @Override
    String settings() {
        return "sending: {pace: 10 minutes}\n";
    }

    @Override
    String digest() {
        return "18:00";
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

    // Headcount and nudge know them as waiting
    @Test
    void whoWroteTwiceAndWasNotUnderstoodWasNotSilent() throws Exception {
        story.knows("anne", "bram");
        leavesTheFirstOf("evening", "2017-01-30 14:00");
        asksAndIsSettled("bram");
        story.goesOnUntil("2017-02-20 10:00");
        opens("spring", "2017-04-10");
        leavesTheFirstOf("spring", "2017-02-20 14:00");
        story.says("bram", "Is er een lift?");
        story.goesOnUntil("2017-04-12 10:00");
        opens("summer", "2017-09-10");

        assertThat(story.told("invite", "summer", "--from", "spring", "--dry-run"))
                .contains("bram@example.org")
                .doesNotContainPattern("bram@example.org>?: silent twice in a row")
                .containsPattern("anne@example.org>?: silent twice in a row");

        aYearAfter();

        assertThat(story.told("people", "report", "bram@example.org")).contains("name: Bram");
        assertThat(story.told("people", "report", "anne@example.org")).startsWith("Nothing is kept");
    }

    private void asksAndIsSettled(String name) {
        story.says(name, "Is er een lift?");
        String number = story.told("held", "list").strip().split(" ", 2)[0];
        story.told("held", "settle", "--yes", number, "ignore");
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

    @Test
    void whoseInvitationWasTakenBackBeforeItLeftIsNotNudgedAndCanBeInvitedStill() {
        story.knows("anne", "bram");
        leavesTheFirstOf("evening", "2017-01-30 10:12");
        story.told("people", "bar", "bram@example.org", "--yes");
        assertThat(story.told("people", "admit", "bram@example.org", "--yes"))
                .contains(
                        "Their invitation to evening was taken back before it left",
                        "'erbij invite evening --to bram@");
        story.goesOnUntil("2017-02-08 12:00");
        assertThat(story.mailsTo("anne")).as("invitation and nudge").hasSize(2);
        assertThat(story.mailsTo("bram")).as("nothing to answer").isEmpty();

        story.told("invite", "evening", "--to", "bram@example.org", "--yes");
        story.goesOnUntil("2017-02-09 12:00");
        Ended again = story.command("", "invite", "evening", "--to", "bram@example.org", "--yes");
        story.goesOnUntil("2017-02-09 18:00");

        assertThat(again.said()).contains("There is nobody to invite who has not been invited.");
        assertThat(story.mailsTo("bram"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.content().subject()).startsWith("Uitnodiging"));
    }

    @Test
    void whoWasTakenForHavingLeftBeforeAnotherInvitationLeftIsNotNudgedAndCanBeInvitedStill() throws Exception {
        story.knows("anne", "bram");
        leavesTheFirstOf("evening", "2017-01-30 14:00");
        opens("spring", "2017-04-10");
        leavesTheFirstOf("spring", "2017-01-30 14:02");
        story.says("bram", "Hmm.");
        String number = story.told("held", "list").strip().split(" ", 2)[0];
        story.told("held", "settle", "--yes", number, "leave");
        story.goesOnUntil("2017-01-31 14:00");

        assertThat(story.told("held", "undo", number, "--yes"))
                .contains(
                        "Their invitation to spring was taken back before it left", "'erbij invite spring --to bram@");
        story.goesOnUntil("2017-02-01 14:00");
        assertThat(story.everythingToldTo("bram")).doesNotContain("avond in spring");

        story.told("invite", "spring", "--to", "bram@example.org", "--yes");
        story.goesOnUntil("2017-02-02 14:00");

        assertThat(story.everythingToldTo("bram")).contains("avond in spring");
    }

    @Test
    void whoBarredBeforeTheirInvitationLeftIsNotToldThatItIsWithdrawn() {
        story.knows("anne", "bram");
        leavesTheFirstOf("evening", "2017-01-30 10:12");

        story.told("people", "bar", "bram@example.org", "--tell", "--yes");
        story.goesOnUntil("2017-02-08 12:00");

        assertThat(story.mailsTo("bram")).isEmpty();
    }

    // one count of who was invited, wherever it is told
    @Test
    void whoseInvitationWasStoppedIsCountedNowhere() {
        story.knows("anne", "bram", "cor");
        story.told("invite", "evening", "--yes");
        story.goesOnUntil("2017-01-30 10:12");
        story.told("invite", "evening", "--stop", "--yes");
        assertThat(story.mailsTo("anne")).hasSize(1);

        assertThat(story.told("roster", "evening", "--silent")).contains("Anne").doesNotContain("Bram", "Cor");
        assertThat(story.told("event", "list")).contains("2 people, 1 coming");
        assertThat(story.told("retention", "show")).contains("evening: 2 invited or admitted, 1 said they would come");
        story.goesOnUntil("2017-01-30 18:01");
        assertThat(story.newestTo("kars").content().text()).contains("nog geen antwoord: 1");

        story.told("forget", "cor@example.org", "--yes");
        assertThat(story.told("retention", "show")).contains("evening: 2 invited");
    }
}
