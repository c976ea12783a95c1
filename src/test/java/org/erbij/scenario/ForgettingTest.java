package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.erbij.app.Story;
import org.erbij.app.Story.Ended;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody asks what is kept about them, or that it goes (GDPR articles 15 and 17). */
class ForgettingTest {
    @TempDir
    private Path home;

    private Story story;

    @BeforeEach
    void begin() throws Exception {
        story = new Story(home, Story.EVENING, "2017-01-30 10:00");
        story.invites("anne", "bram");
        story.goesOnUntil("2017-01-31 10:00");
        story.says("anne", "Ik ben erbij! Ik ben wel vegetarisch.");
        story.says("bram", "Ik kom niet.");
        story.goesOnUntil("2017-01-31 11:00");
    }

    @AfterEach
    void end() {
        story.close();
    }

    @Test
    void whoAsksIsShownAllThatIsKeptInTextAndAsJson() {
        String report = story.told("people", "report", "anne@example.org");

        assertThat(report)
                .contains(
                        "your entry on the list (contact)",
                        "name: Anne",
                        "what you answered (rsvp_change)",
                        "ATTENDING")
                .contains("mails to you (outbox)", "mails from you or about you (inbox)", "Ik ben wel vegetarisch.")
                .doesNotContain("bram");
        assertThat(story.told("people", "report", "anne@example.org", "--json"))
                .startsWith("{\"outbox\":[{")
                .contains("\"contact\":[{", "\"address\":\"anne@example.org\"");
        assertThat(story.told("people", "report", "cor@example.org"))
                .isEqualTo("Nothing is kept about cor@example.org.\n");
    }

    @Test
    void whoIsForgottenIsGoneAndNotWrittenToAgainAndTheCountStays() {
        Ended asked = story.command("", "forget", "anne@example.org");
        assertThat(asked.code()).isEqualTo(2);
        assertThat(asked.said())
                .contains("their entry on the list", "what they answered", "mails to them", "Nothing was erased; ")
                .doesNotContain("mails to you", "your entry");
        assertThat(story.standingOf("anne")).contains("coming");

        assertThat(story.told("forget", "anne@example.org", "--yes")).contains("A hash of the address stays");

        assertThat(story.standingOf("anne")).isEqualTo("nobody");
        assertThat(story.told("people", "report", "anne@example.org"))
                .contains("as a hash (forgotten)")
                .doesNotContain("Anne", "ATTENDING", "vegetarisch");
        int mails = story.mailsTo("anne").size();
        Ended imported =
                story.command("Anne <anne@example.org>\nCor <cor@example.org>\n", "people", "import", "-", "--yes");
        assertThat(imported.said()).contains("gets no mail, and stays so");
        story.told("invite", "evening", "--yes");
        story.goesOnUntil("2017-02-20 10:00");
        assertThat(story.mailsTo("anne")).hasSize(mails);
        assertThat(story.mailsTo("cor")).isNotEmpty();
        assertThat(story.standingOf("bram")).contains("no");
    }

    @Test
    void whoIsExpectedSomewhereIsNotForgottenUnawares() {
        assertThat(story.command("", "forget", "anne@example.org").said())
                .contains("! comes to evening, Mon 13 Feb 18:00: nobody there will know of them,"
                        + " and they get no more mail of it");
        assertThat(story.command("", "forget", "bram@example.org").said()).doesNotContain("comes to");

        story.setsLocation();
        story.goesOnUntil("2017-02-13 12:00");

        assertThat(story.command("", "forget", "anne@example.org").said())
                .contains("! comes to evening, Mon 13 Feb 18:00, and knows the location: nobody there");
        story.goesOnUntil("2017-02-14 12:00");
        assertThat(story.command("", "forget", "anne@example.org").said()).doesNotContain("comes to");
    }

    @Test
    void whatOrganizersWereToldOfThemGoesAsWell() throws Exception {
        story.close();
        story = new Story(home.resolve("other"), Story.EVENING, "2017-01-30 10:00", "18:00");
        story.invites("anne", "bram");
        story.goesOnUntil("2017-01-31 10:00");
        story.says("anne", "Ik ben erbij! Ik ben wel vegetarisch.");
        story.goesOnUntil("2017-01-31 19:00");
        assertThat(story.told("people", "report", "kars@example.nl")).contains("vegetarisch");

        story.told("forget", "anne@example.org", "--yes");

        assertThat(story.told("people", "report", "kars@example.nl")).doesNotContain("vegetarisch", "Anne");
    }

    @Test
    void withoutAMarkAnotherImportBringsThemBack() {
        assertThat(story.told("forget", "anne@example.org", "--yes", "--no-mark"))
                .contains("Nothing stays");

        assertThat(story.told("people", "report", "anne@example.org")).startsWith("Nothing is kept");
        int mails = story.mailsTo("anne").size();
        story.invites("anne");
        story.goesOnUntil("2017-02-01 10:00");
        assertThat(story.mailsTo("anne")).hasSize(mails + 1);
    }

    @Test
    void aMailFromSomebodyWhoIsOnNoListIsTheirsToo() {
        String title = story.mailsTo("bram").get(0).content().subject();
        story.arrives("dirk", title, List.of(), "Ik kom ook graag, ik ben erbij!");
        assertThat(story.told("people", "report", "dirk@example.org")).contains("mails from you", "Ik kom ook graag");

        story.told("forget", "dirk@example.org", "--yes", "--no-mark");

        assertThat(story.told("people", "report", "dirk@example.org")).startsWith("Nothing is kept");
        assertThat(story.told("held", "list")).doesNotContain("dirk");
    }

    @Test
    void whoOrganizesAnOpenEventIsNotForgotten() {
        Ended refused = story.command("", "forget", "kars@example.nl", "--yes");

        assertThat(refused.code()).isEqualTo(4);
        assertThat(refused.said()).contains("They organize an event that is still open.");
        assertThat(story.command("", "forget", "nobody@example.org", "--yes").code())
                .isEqualTo(2);
    }
}
