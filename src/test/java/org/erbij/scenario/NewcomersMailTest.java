package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.erbij.app.Story;
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
    void whoWaitsForAnEventThatIsCancelledIsNamedBeforeAndOfferedNoPlaceInItAfterwards() {
        assertThat(story.command("n\n", "event", "cancel", "evening").said())
                .contains("! 1 mail about it waits (" + number() + " Lotte): its writer is told nothing by this.");

        story.told("event", "cancel", "evening", "--yes");

        assertThat(story.told("held", "list"))
                .contains("it is about evening, which takes no answers any more. 'erbij held settle " + number()
                        + " ignore' takes this off")
                .doesNotContain("--admit");
        story.goesOnUntil("2017-01-30 18:01");
        assertThat(story.newestTo("kars").content().text().replaceAll("\\s+", " "))
                .contains("Hoi, ik hoorde van Anne")
                .doesNotContain("--admit");
    }

    @Test
    void whoNamesTheEventIsOfferedAPlaceInThatOne() {
        story.told("held", "settle", number(), "ignore", "--yes");
        story.arrives("cor", "Een avond over techniek", List.of(), "Ja ik kom!");

        assertThat(story.told("held", "list"))
                .contains("writes about evening", "ANSWER --admit evening'")
                .doesNotContain("EVENT");
    }

    /** R38: the list would be let in, and whoever is on it would read where it is. */
    @Test
    void whatAMailingListSentOnLetsNobodyIn() {
        String id =
                Objects.requireNonNull(story.newestTo("anne").threading().id()).bracketed();
        story.arrivesFrom(
                "Anne via Borrel <borrel@lists.example.com>",
                "Re: Een avond over techniek",
                List.of("In-Reply-To: " + id, "List-Id: <borrel.lists.example.com>"),
                "Leuk, ik kom met z'n tweeën!");
        String list = story.told("held", "list");
        String number = list.lines()
                .filter(line -> line.contains("via Borrel"))
                .map(line -> line.strip().split(" ", 2)[0])
                .findFirst()
                .orElseThrow();

        assertThat(list).contains("came through a mailing list").doesNotContain(number + " ANSWER --admit");
        Story.Ended refused = story.command("", "held", "settle", number, "yes", "--admit", "evening", "--yes");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.said()).contains("everybody on it would be let in", "--as ADDRESS");
        story.goesOnUntil("2017-01-30 18:01");
        assertThat(digest(0)).doesNotContain("via Borrel: \"Leuk, ik kom met z'n tweeën!\" (staat niet");
    }

    /** docs/privacy.md: it goes to the organizers of that event and to nobody else. */
    @Test
    void whoNamesAnEventByItsTitleWritesAboutThatOne() {
        invitesToAnother();
        story.goesOnUntil("2017-01-30 11:10");
        String subject = story.newestTo("anne").content().subject();
        story.arrives("otto", "Fwd: " + subject, List.of(), "Ik kom graag!");

        assertThat(story.told("held", "list")).contains("was not invited; writes about sequel");
        story.goesOnUntil("2017-01-30 18:01");
        assertThat(digest(0)).contains("Een avond over techniek").doesNotContain("Otto");
    }

    @Test
    void whatTheyAskedInTheMailThatLetThemInWaitsForNobody() {
        story.told("held", "settle", number(), "yes", "--admit", "evening", "--yes");

        story.goesOnUntil("2017-01-30 18:01");

        assertThat(digest(0)).contains("Lotte: komt").doesNotContain("Lotte: \"Is er een lift?\"", "Lotte: \"Hoi");
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
