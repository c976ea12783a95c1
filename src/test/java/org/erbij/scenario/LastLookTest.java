package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.erbij.app.Story;
import org.erbij.app.Story.Ended;
import org.junit.jupiter.api.Test;

/** What the organizer sees before anything leaves: whom, who not, with which words, and what to think of first. */
final class LastLookTest extends StoryTest {
    @Test
    void theMailIsShownAsItWillArriveInEachLanguageWithHowManyGetItSo() {
        story.command(
                "name,address,language\nAnne,anne@example.org,nl\nBram,bram@example.org,en\nEva,eva@example.org,\n"
                        + "Daan,daan@example.org,nl\n",
                "people",
                "import",
                "-",
                "--yes");

        String look = story.told("invite", "evening", "--dry-run");

        assertThat(look)
                .contains("4 people to invite")
                .contains("and 1 organizer, who gets what everybody gets")
                .containsSubsequence("in nl, to 2 people:", "| Subject: ", "Anne", "vrijdag 10 februari")
                .containsSubsequence("in en, to 1 person:", "| Subject: ", "Bram", "Friday 10 February")
                .containsSubsequence(
                        "in nl and en, to 1 person:",
                        "(Scroll down for English.)",
                        "maandag",
                        "13 februari",
                        "Monday 13");
        story.told("invite", "evening", "--yes");
        for (String name : new String[] {"anne", "bram", "eva"}) {
            assertThat(look)
                    .contains("| Subject: " + story.newestTo(name).content().subject());
            story.newestTo(name)
                    .content()
                    .text()
                    .strip()
                    .lines()
                    .forEach(line -> assertThat(look).contains(("  | " + line).stripTrailing()));
        }
    }

    @Test
    void somebodyIsChosenByAFurtherAddressOfTheirs() {
        story.knows("anne", "anna", "bram");
        story.told("people", "merge", "anna@example.org", "anne@example.org", "--yes");

        assertThat(story.told("invite", "evening", "--dry-run", "--to", "anna@example.org"))
                .contains("1 person to invite", "Anne <anne@example.org>");
        story.organizerInvites("hand1@example.nl", "Etentje", List.of("To: Kars <kars@example.nl>"), "Kom je?");
        assertThat(story.told("invite", "evening", "--adopt=etentje", "--to", "anna@example.org", "--yes"))
                .contains("1 person is invited by that mail now");
    }

    @Test
    void anOrganizerWhoseAddressInTheFileIsTheirSecondOneIsCountedOnce() {
        story.knows("anne", "karel");
        story.told("people", "merge", "kars@example.nl", "karel@example.org", "--yes");

        assertThat(story.told("invite", "evening", "--dry-run"))
                .contains("2 people to invite")
                .doesNotContain("organizer, who gets what everybody gets");
    }

    @Test
    void aDryRunPutsOutNothingAndKeepsNothing() {
        story.knows("anne", "bram");

        story.told("invite", "evening", "--dry-run");

        story.goesOnUntil("2017-01-31 10:00");
        assertThat(story.mailsTo("anne")).isEmpty();
        assertThat(story.mailsTo("kars")).isEmpty();
        assertThat(story.told("status")).contains("mails: none").contains("coming 0");
        assertThat(story.told("roster", "evening")).doesNotContain("anne@");
    }

    @Test
    void whoIsLeftOutIsNamedWithTheReason() {
        story.invites("anne");
        story.says("anne", "Haal me van de lijst.");
        story.knows("bram");
        story.told("event", "apply", story.file("events/second.yaml", second()).toString(), "--yes");

        assertThat(story.told("invite", "second", "--dry-run"))
                .contains("1 who gets no mail")
                .containsSubsequence("left out:", "Anne <anne@example.org>: asked for no more mail");
    }

    private static String second() {
        return Story.EVENING
                .replace("event: evening", "event: second")
                .replace("2017-02-13 18:00", "2017-03-13 18:00")
                .replace("2017-02-11", "2017-03-11");
    }

    @Test
    void aLongListIsShortenedUnlessItIsAskedFor() {
        String[] names = java.util.stream.IntStream.range(0, 25)
                .mapToObj(number -> "guest" + number)
                .toArray(String[]::new);
        story.knows(names);

        assertThat(story.told("invite", "evening", "--dry-run"))
                .contains("guest19@example.org", "… and 5 more; --list names them all")
                .doesNotContain("guest20@example.org");
        assertThat(story.told("invite", "evening", "--dry-run", "--list"))
                .contains("guest24@example.org")
                .doesNotContain("more; --list");
    }

    @Test
    void nobodyReadingTheMailboxIsSaid() {
        story.knows("anne");
        assertThat(story.told("invite", "evening", "--dry-run")).doesNotContain("nobody reads");

        story.sleepsUntil("2017-01-30 12:00");

        assertThat(story.told("invite", "evening", "--dry-run"))
                .contains("! nobody reads the mailbox now: start 'erbij run'");
    }

    @Test
    void aNearAndAPassedDeadlineAreSaid() {
        story.knows("anne");
        assertThat(story.told("invite", "evening", "--dry-run")).doesNotContain("last day to answer is near");

        story.goesOnUntil("2017-02-09 12:00");
        assertThat(story.told("invite", "evening", "--dry-run"))
                .contains("! the last day to answer is near: Friday 10 February");

        story.goesOnUntil("2017-02-11 12:00");
        assertThat(story.told("invite", "evening", "--dry-run"))
                .contains("! the last day to answer has passed: it was Friday 10 February");
    }

    @Test
    void nobodyIsInvitedToWhatHasBegun() {
        story.knows("anne");
        story.goesOnUntil("2017-02-13 19:00");

        Ended begun = story.command("", "invite", "evening", "--yes");

        assertThat(begun.code()).isEqualTo(4);
        assertThat(begun.said()).contains("! the event has begun").contains("No mail was put out.");
        story.goesOnUntil("2017-02-14 12:00");
        assertThat(story.command("", "invite", "evening", "--yes").said()).contains("! the event is over");
        assertThat(story.mailsTo("anne")).isEmpty();
    }

    @Test
    void anEventWithoutAMomentForTheLocationIsSaid() {
        story.knows("anne");
        story.command(
                "",
                "event",
                "apply",
                story.file(
                                "events/bare.yaml",
                                second().replace("event: second", "event: bare")
                                        .replace("announce-location: 2 days before, 10:00\n", ""))
                        .toString(),
                "--yes");

        assertThat(story.told("invite", "bare", "--dry-run")).contains("! no moment is set for the location");
    }

    @Test
    void aTextThatStandsInOneLanguageOnlyIsSaid() {
        story.knows("anne");
        story.file("events/evening/nl/invitation.md", "Subject: ${title}\n\nKom je, ${nobody}?\n");

        assertThat(story.told("invite", "evening", "--dry-run")).contains("! a text cannot be used: ", "nl", "nobody");
    }
}
