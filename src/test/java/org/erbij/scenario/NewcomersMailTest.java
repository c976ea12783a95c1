package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody new writes in the thread of an invitee: how it is told, and what comes of letting them in. */
final class NewcomersMailTest extends StoryTest {
    @Override
    String digest() {
        return "18:00";
    }

    @BeforeEach
    void lotteWritesInTheThreadOfAnne() {
        story.invites("anne");
        story.says("anne", "Ja, ik kom!");
        story.goesOnUntil("2017-01-30 11:00");
        String id =
                Objects.requireNonNull(story.newestTo("anne").threading().id()).bracketed();
        story.arrives(
                "lotte",
                "Re: Een avond over techniek",
                List.of("In-Reply-To: " + id),
                "Hoi, ik hoorde van Anne dat jullie iets doen, mag ik ook komen? Is er een lift?");
    }

    private String number() {
        return story.told("held", "list").strip().split(" ", 2)[0];
    }

    private String digest(int at) {
        return story.mailsTo("kars").stream()
                .filter(mail -> mail.content().text().contains("Zo staat het met"))
                .toList()
                .get(at)
                .content()
                .text()
                .replaceAll("\\s+", " ");
    }

    @Test
    void itIsNoMailOfTheInviteesAndBothWaysToSettleItAreSaid() {
        assertThat(story.standingOf("anne")).contains("coming").doesNotContain("a mail waits for you");
        assertThat(story.told("held", "list"))
                .contains("ANSWER --as anne@example.org'")
                .contains("somebody new, whom you want there? Then 'erbij held settle " + number()
                        + " ANSWER --admit evening'");
        story.goesOnUntil("2017-01-30 18:01");
        assertThat(digest(0)).contains("(staat niet op je lijst; mag die erbij, zet er dan --admit evening achter)");
    }

    @Test
    void letInTheirAskingToComeIsAnsweredAndWhatElseTheyAskedIsNot() {
        story.told("held", "settle", number(), "yes", "--admit", "evening", "--yes");

        story.goesOnUntil("2017-01-30 18:01");

        assertThat(digest(0)).contains("Lotte: \"Is er een lift?\"").doesNotContain("Lotte: \"Hoi");
    }

    @Test
    void whatTheOrganizerSettledStandsInTheDigestWithTheWordsThatWereSettled() {
        story.told("held", "settle", number(), "yes", "--as", "anne@example.org", "--yes");
        story.knows("bram");
        story.told("invite", "evening", "--yes");
        story.says("bram", "Hmm, tja.");
        story.told("held", "settle", number(), "perhaps", "--yes");

        story.goesOnUntil("2017-01-30 18:01");

        assertThat(digest(0)).contains("Bram: misschien").contains("(\"Hmm, tja.\")");
    }

    @Test
    void whoWritesWithoutANameGoesByTheOneOnTheList() {
        story.told("held", "settle", number(), "ignore", "--yes");
        String id =
                Objects.requireNonNull(story.newestTo("anne").threading().id()).bracketed();
        story.arrivesFrom("anne@example.org", "Re: Een avond", List.of("In-Reply-To: " + id), "Is er een lift?");

        assertThat(story.told("held", "list")).contains("Anne").doesNotContain(" anne@example.org ");
        story.goesOnUntil("2017-01-30 18:01");
        assertThat(digest(0)).contains(": Anne: \"Is er een lift?\"");
    }
}
