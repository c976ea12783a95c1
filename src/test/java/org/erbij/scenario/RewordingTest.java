package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.erbij.app.Story;
import org.erbij.mail.ReceivedMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What waits when an event is changed leaves with what is so then, whatever sort of mail it is. */
final class RewordingTest extends StoryTest {
    private static final String TUESDAY = Story.EVENING
            .replace("2017-02-13 18:00", "2017-02-14 18:00")
            .replace("Een avond over techniek", "Een avond over macht");

    @Override
    String settings() {
        return "sending: {pace: 10 minutes}\n";
    }

    @BeforeEach
    void invited() {
        story.invites("anne");
        story.goesOnUntil("2017-01-30 10:30");
    }

    /** A mail leaves now, so that the next one waits for its turn. */
    private void theWireIsTaken() {
        story.invites("bram");
    }

    private static String wording(ReceivedMessage mail) {
        return mail.content().text().replaceAll("\\s+", " ");
    }

    @Test
    void aCorrectionThatWaitsIsWordedWithWhatIsSoWhenItLeaves() throws IOException {
        story.says("anne", "Is er een lift?");
        String number = story.told("held", "list").strip().split(" ", 2)[0];
        story.command("", "held", "settle", number, "yes", "--yes");
        story.goesOnUntil("2017-01-30 12:00");
        int before = story.mailsTo("anne").size();
        theWireIsTaken();
        story.told("held", "undo", number, "--yes");
        assertThat(story.mailsTo("anne")).hasSize(before);

        String said = story.applies(TUESDAY);
        story.goesOnUntil("2017-01-30 12:12");

        assertThat(said).contains("1 mail that waits is worded anew: 1 confirmation");
        assertThat(story.mailsTo("anne")).hasSize(before + 1);
        assertThat(wording(story.newestTo("anne")))
                .contains("Sorry, onze vorige mail aan jou klopte niet")
                .contains("dinsdag 14 februari")
                .doesNotContain("13 februari", "techniek");
        assertThat(story.newestTo("anne").threading().inReplyTo()).hasSize(1);
    }

    @Test
    void theWordThatAnInvitationIsWithdrawnNamesTheNewDateAndStopsNoEdit() throws IOException {
        theWireIsTaken();
        story.told("people", "bar", "anne@example.org", "--tell", "--yes");

        story.applies(TUESDAY);
        story.goesOnUntil("2017-01-30 12:00");

        assertThat(story.mailsTo("anne")).hasSize(2);
        assertThat(wording(story.newestTo("anne")))
                .contains("We trekken je uitnodiging voor ‘Een avond over macht’ (dinsdag 14 februari");
    }

    private long changesTo(String name) {
        return story.mailsTo(name).stream()
                .filter(mail -> mail.content().subject().startsWith("Gewijzigd"))
                .count();
    }

    @Test
    void whoTakesBackTheirYesWhileTheNoticeWaitsIsToldTheNewDateThoughWithoutTheLocation() throws IOException {
        story.says("anne", "Ja, ik kom!");
        story.setsLocation();
        story.goesOnUntil("2017-02-12 20:00");
        assertThat(story.everythingToldTo("anne")).contains(SECRET);

        story.applies(TUESDAY);
        story.goesOnUntil("2017-02-12 20:16");
        assertThat(changesTo("kars") + changesTo("anne")).isEqualTo(1);
        String waits = changesTo("anne") == 0 ? "anne" : "kars";
        story.says(waits, "Ik weet het toch niet zeker, misschien kom ik.");
        story.goesOnUntil("2017-02-12 21:30");

        assertThat(changesTo(waits)).isEqualTo(1);
        ReceivedMessage notice = story.mailsTo(waits).stream()
                .filter(mail -> mail.content().subject().startsWith("Gewijzigd"))
                .findFirst()
                .orElseThrow();
        assertThat(wording(notice))
                .contains("Nu: dinsdag 14 februari", "Kun je dan?")
                .doesNotContain(SECRET);
    }

    @Test
    void anInvitationThatWaitsForSomebodyWhoseAddressesWereMadeOneLeavesWithTheNewDate() throws IOException {
        theWireIsTaken();
        story.invites("cas");
        story.knows("casper");
        story.told("people", "merge", "cas@example.org", "casper@example.org", "--yes");

        story.applies(TUESDAY);
        story.goesOnUntil("2017-01-30 14:00");

        assertThat(story.mailsTo("cas").size() + story.mailsTo("casper").size()).isEqualTo(1);
        String got = story.everythingToldTo("cas") + story.everythingToldTo("casper");
        assertThat(got).contains("14 februari").doesNotContain("13 februari");
    }
}
