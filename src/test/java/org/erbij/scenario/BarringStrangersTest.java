package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.erbij.app.Story.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** PRODUCT.md, Standing: whoever is on no list and writes in can be barred as well, silently, and no mail of theirs undoes it. */
final class BarringStrangersTest extends StoryTest {
    private static final String TITLE = "Fwd: Uitnodiging: Een avond over techniek";

    @BeforeEach
    void otto() {
        story.invites("anne");
        story.arrives("otto", TITLE, List.of(), "Ik kom graag mee!");
    }

    private String bars() {
        return story.told("people", "bar", "otto@example.org", "--yes");
    }

    private String waiting() {
        return story.told("held", "list");
    }

    @Test
    void theMailThatWaitedWaitsNoLongerAndThatIsSaidBeforeTheQuestion() {
        Ended asked = story.command("n\n", "people", "bar", "otto@example.org");
        assertThat(asked.said())
                .contains("otto@example.org is on no list", "A mail of theirs waits for you, and will no longer");
        assertThat(asked.code()).isEqualTo(2);
        assertThat(waiting()).contains("was not invited");
        assertThat(story.told("people", "list")).doesNotContain("otto");

        assertThat(bars()).contains("Barred. Mails of theirs that wait no longer: 1.");

        assertThat(waiting()).contains("Nothing waits");
        assertThat(story.told("people", "list", "--suppressed")).contains("otto@example.org", "no mail: barred");
        assertThat(story.told("held", "list", "--settled")).contains("was barred while it waited");
    }

    @Test
    void theirNextMailNeitherWaitsNorIsAnswered() {
        bars();

        story.arrives("otto", TITLE, List.of(), "Ik kom toch echt, hoor! Is er een lift?");
        story.arrives("otto", "Een avond over techniek", List.of(), "Haal me van de lijst.");
        String id = story.newestTo("anne").header().first("Message-ID").orElseThrow();
        story.arrives("otto", "Re: Een avond over techniek", List.of("In-Reply-To: " + id), "Anne en ik komen!");
        story.goesOnUntil("2017-02-14 12:00");

        assertThat(waiting()).contains("Nothing waits");
        assertThat(story.told("held", "list", "--asked")).contains("Nobody asked anything besides.");
        assertThat(story.mailsTo("otto")).isEmpty();
        assertThat(story.told("held", "list", "--settled")).contains("whoever wrote it is barred");
        assertThat(story.told("people", "show", "anne@example.org")).doesNotContain("Anne en ik");
    }

    @Test
    void whatTheyWriteOfOtherThingsIsNotReadAnyMoreThanBefore() {
        bars();
        String before = story.everythingKept();

        story.arrivesUnread("otto", "Volgende week", List.of(), "Ik kom maandag graag naar de avond over techniek!");
        assertThat(bodiesKept()).isEqualTo(1);
        story.goesOnUntil("2017-01-30 12:00");

        assertThat(bodiesKept()).isEqualTo(1);
        assertThat(before).contains("otto@example.org");
    }

    private long bodiesKept() {
        return story.told("people", "report", "otto@example.org")
                .lines()
                .filter(line -> line.contains("Subject:"))
                .count();
    }

    @Test
    void neitherAnImportNorAnInvitationLetsThemIn() {
        bars();
        story.knows("otto");

        assertThat(story.command("", "people", "add", "otto@example.org", "--yes")
                        .code())
                .isEqualTo(4);
        story.command("", "invite", "evening", "--yes");
        story.goesOnUntil("2017-02-14 12:00");

        assertThat(story.mailsTo("otto")).isEmpty();
        assertThat(story.command("", "people", "bar", "otto@example.org", "--yes")
                        .code())
                .isEqualTo(4);
    }

    @Test
    void admittedTheyAreOnNoListAgainAndTheMailThatWaitedWaitsAgain() {
        bars();
        story.arrives("otto", "Een avond over techniek", List.of(), "Ik ben er om zes uur!");

        assertThat(story.told("people", "admit", "otto@example.org", "--yes"))
                .contains("Mails of theirs that wait for you again: 1.", "are on none again");

        assertThat(waiting()).contains("was not invited").doesNotContain("barred");
        assertThat(waiting().lines().filter(line -> line.contains("Otto"))).hasSize(1);
        assertThat(story.told("people", "list")).doesNotContain("otto");
        assertThat(story.told("held", "list", "--settled")).contains("Ik ben er om zes uur");
    }

    @Test
    void admittedTheirNextMailWaitsAsAnyStrangers() {
        bars();
        story.told("people", "admit", "otto@example.org", "--yes");
        String number = waiting().strip().split(" ", 2)[0];

        story.told("held", "settle", "--yes", number, "yes", "--admit", "evening");
        story.goesOnUntil("2017-01-30 10:30");

        assertThat(story.standingOf("otto")).contains(" coming");
        assertThat(story.mailsTo("otto")).hasSize(1);
    }

    @Test
    void whoNeverWroteIsBarredAheadWithAWordOfWarning() {
        assertThat(story.told("people", "bar", "mallory@example.org", "--yes"))
                .contains("No mail of theirs waits: is that the address they write from?");

        story.arrives("mallory", TITLE, List.of(), "Ik kom!");

        assertThat(waiting()).doesNotContain("Mallory");
    }

    @Test
    void ofOneEventTheyCannotBeKeptOutWhoWereNotInvitedToIt() {
        assertThat(story.command("", "people", "bar", "otto@example.org", "--event", "evening", "--yes")
                        .said())
                .contains("was not invited to evening", "Without --event they are kept out of everything");
        assertThat(waiting()).contains("Otto");
    }
}
