package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ADR 0014: two addresses of one person are merged, and mail from either is theirs (R8, R42, R59). */
final class MergingTest extends StoryTest {
    private static final String EVENING_SUBJECT = "Re: Een avond over techniek";

    @BeforeEach
    void withALocation() {
        story.setsLocation();
    }

    private String merges(String... options) {
        String[] all = new String[options.length + 5];
        System.arraycopy(
                new String[] {"people", "merge", "work@example.org", "anne@example.org", "--yes"}, 0, all, 0, 5);
        System.arraycopy(options, 0, all, 5, options.length);
        return story.told(all);
    }

    private void writesFromWork(String words) {
        String id =
                Objects.requireNonNull(story.newestTo("anne").threading().id()).bracketed();
        story.arrives("work", EVENING_SUBJECT, List.of("In-Reply-To: " + id, "References: " + id), words);
    }

    private String tokenOf(String name) {
        Matcher token = Pattern.compile("unsubscribe%20([a-z2-7]{16})").matcher(story.everythingToldTo(name));
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    @Test
    void anAnswerFromTheSecondAddressIsHeldUntilTheyAreMergedAndThenConfirmedOnce() {
        story.invites("anne");
        writesFromWork("Ja, ik kom!");
        assertThat(story.standingOf("anne")).endsWith("a mail waits for you");

        assertThat(merges()).contains("Mail to them goes to anne@example.org");
        writesFromWork("Ik ben erbij!");
        writesFromWork("Ik ben erbij!");
        story.goesOnUntil("2017-01-30 12:00");

        assertThat(story.standingOf("anne")).contains(" coming");
        assertThat(story.mailsTo("anne")).hasSize(2);
        assertThat(story.mailsTo("work")).isEmpty();
    }

    @Test
    void whatWaitedFromTheSecondAddressIsTheirsOnceTheyAreMerged() {
        story.invites("anne");
        story.arrivesFrom("Anne <work@example.org>", "Een avond over techniek", List.of(), "Ja, ik kom!");
        assertThat(story.told("held", "list")).contains("is this Anne?");

        merges();

        String list = story.told("held", "list");
        assertThat(list).contains("Ja, ik kom!").doesNotContain("is this Anne?");
        assertThat(story.told("held", "settle", list.strip().split(" ", 2)[0], "yes", "--yes"))
                .contains("Settled for Anne <anne@example.org>");
        assertThat(story.standingOf("anne")).contains(" coming");
    }

    @Test
    void whateverWayTheyAnswerFromTheOtherAddressItIsTheirs() {
        story.invites("anne");
        merges();

        story.pressesInCalendar("work", "ACCEPTED", 0);
        assertThat(story.standingOf("anne")).contains(" coming");

        String ours = "Re: " + story.mailsTo("anne").get(0).content().subject();
        story.arrives("work", ours, List.of(), "Helaas, ik kan toch niet komen.");
        story.goesOnUntil("2017-01-30 13:00");
        assertThat(story.standingOf("anne")).contains(" no");

        story.command("Privé <prive@example.org>", "people", "import", "-", "--yes");
        story.told("people", "merge", "anne@example.org", "prive@example.org", "--yes");
        story.arrives("work", ours, List.of(), "Ik kom toch wel!");
        story.goesOnUntil("2017-01-31 13:00");
        assertThat(story.standingOf("prive")).contains(" coming");
        assertThat(story.told("rsvp", "set", "evening", "work@example.org", "no", "--yes"))
                .contains("Noted");
        assertThat(story.standingOf("prive")).contains(" no");
        assertThat(story.mailsTo("work")).isEmpty();
    }

    @Test
    void whoWasInvitedAtBothAddressesIsOnePersonAndGetsOneLocation() {
        story.invites("anne", "work");
        story.says("anne", "Ja, ik kom!");
        story.goesOnUntil("2017-01-30 10:10");

        assertThat(merges()).contains("evening: both were invited");
        story.says("work", "Ik ben erbij!");
        story.goesOnUntil("2017-02-16 12:00");

        assertThat(story.told("roster", "evening")).contains("coming 2 +").doesNotContain("work@example.org");
        assertThat(story.everythingToldTo("anne")).contains(SECRET);
        assertThat(story.mailsTo("work")).hasSize(1);
        assertThat(story.mailsTo("anne").stream()
                        .filter(mail -> mail.content().text().contains("Fijn dat je komt")))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void whatContradictsIsShownAndTheOrganizerChooses() {
        story.invites("anne", "work");
        story.says("anne", "Nee, ik kan niet.");
        story.says("work", "Ja, ik kom!");

        var refused = story.command("", "people", "merge", "work@example.org", "anne@example.org", "--yes");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.said())
                .contains("evening: yes from work@example.org, but no from anne@example.org")
                .contains("--keep work@example.org or --keep anne@example.org");
        assertThat(story.standingOf("work")).endsWith("coming");

        merges("--keep", "work@example.org");
        story.goesOnUntil("2017-02-16 12:00");

        assertThat(story.standingOf("anne")).endsWith("coming");
        assertThat(story.everythingToldTo("anne")).contains(SECRET).doesNotContain("Jammer");
        assertThat(story.told("people", "show", "anne@example.org"))
                .contains("also:      work@example.org")
                .contains("merged with Work <work@example.org>")
                .contains("yes  (they, by thread")
                .contains("(you: two addresses of one person merged)");
    }

    @Test
    void whoseNoIsKeptNeverLearnsTheLocationThoughAYesWaitedToBeConfirmed() {
        story.invites("anne", "work");
        story.goesOnUntil("2017-02-11 12:00");
        story.says("anne", "Nee, ik kan niet.");
        story.says("work", "Ja, ik kom!");

        merges("--keep", "anne@example.org");
        story.goesOnUntil("2017-02-16 12:00");

        assertThat(story.everythingToldTo("anne") + story.everythingToldTo("work"))
                .doesNotContain(SECRET);
        assertThat(story.standingOf("anne")).endsWith(" no");
    }

    @Test
    void whoseYesIsKeptAfterTheAnnouncementIsMailedTheLocationOnce() {
        story.invites("anne", "work");
        story.goesOnUntil("2017-02-11 12:00");
        story.says("work", "Ja, ik kom!");

        assertThat(merges()).contains("One person.");
        story.goesOnUntil("2017-02-11 12:20");

        assertThat(Stream.of("anne", "work")
                        .flatMap(name -> story.mailsTo(name).stream())
                        .filter(mail -> mail.content().text().contains(SECRET)))
                .hasSize(1);
    }

    @Test
    void theTokenOfTheOtherAddressStillLeavesTheListForBoth() {
        story.invites("anne", "work");
        String token = tokenOf("work");
        merges();

        story.arrives("work", "unsubscribe " + token, List.of(), "");
        int mails = story.mailsTo("anne").size();
        story.goesOnUntil("2017-02-16 12:00");

        assertThat(story.standingOf("anne")).contains("gets no mail");
        assertThat(story.mailsTo("anne").size() - mails).isLessThanOrEqualTo(1);
        assertThat(story.command("", "people", "add", "work@example.org", "--yes")
                        .code())
                .isEqualTo(4);
    }

    @Test
    void aLeavingFollowsThePersonAndABarDoesToo() {
        story.invites("anne", "work");
        story.says("work", "Haal me van de lijst.");
        story.goesOnUntil("2017-01-30 10:10");
        story.told("people", "bar", "work@example.org", "--yes");

        assertThat(merges())
                .contains("They get no mail, under either address: left.")
                .contains("They are barred, under either address.");
        story.says("anne", "Ja, ik kom!");
        story.goesOnUntil("2017-02-16 12:00");

        assertThat(story.standingOf("anne")).contains("barred");
        assertThat(story.mailsTo("anne")).hasSize(1);
        assertThat(story.mailsTo("work")).hasSize(2);
    }

    @Test
    void aSecondWordOfOnePersonIsNoSecondConfirmation() {
        story.invites("anne", "work");
        story.says("anne", "Ja, ik kom!");
        story.says("work", "Ja, ik kom, en ik ben vegetarisch.");

        merges();
        story.goesOnUntil("2017-01-30 12:00");

        assertThat(story.mailsTo("anne").size() + story.mailsTo("work").size()).isEqualTo(3);
        assertThat(story.standingOf("anne")).contains("coming");
    }

    @Test
    void whoIsOnePersonAlreadyIsNotMergedAgainAndANewImportSaysSo() {
        story.invites("anne");
        merges();

        assertThat(story.command("", "people", "merge", "work@example.org", "anne@example.org", "--yes")
                        .code())
                .isEqualTo(4);
        assertThat(story.command("Work <work@example.org>", "people", "import", "-", "--yes")
                        .said())
                .contains("as anne@example.org");
        assertThat(story.told("people", "list")).contains("2 people");
    }

    private void comesBackFrom(String name) {
        String id =
                Objects.requireNonNull(story.newestTo(name).threading().id()).value();
        story.isReportedOn(
                id,
                "delivery-status",
                "Reporting-MTA: dns; mx.example.org",
                "",
                "Final-Recipient: rfc822; " + name + "@example.org",
                "Action: failed",
                "Status: 5.1.1");
        assertThat(story.told("people", "list")).contains("no mail: bounced");
    }

    @Test
    void whoseInvitationCameBackFromATypingErrorIsInvitedAtTheRightAddressAndNotNudgedBefore() {
        story.invites("work");
        comesBackFrom("work");
        story.knows("anne");

        assertThat(merges())
                .contains(
                        "Their invitation to evening came back: 'erbij invite evening --to anne@example.org' invites");
        story.goesOnUntil("2017-02-08 10:05");
        assertThat(story.mailsTo("anne")).as("no nudge to who was not asked").isEmpty();

        story.told("invite", "evening", "--to", "anne@example.org", "--yes");
        story.goesOnUntil("2017-02-08 12:00");
        assertThat(story.newestTo("anne").content().subject()).startsWith("Uitnodiging");
        story.says("anne", "Ja, ik kom!");
        story.goesOnUntil("2017-02-09 12:00");
        assertThat(story.standingOf("anne")).contains(" coming");
        assertThat(story.mailsTo("anne")).hasSize(2);
        assertThat(story.mailsTo("work")).hasSize(1);
    }

    @Test
    void whoseLaterMailCameBackHasHadTheInvitation() {
        story.invites("work");
        story.goesOnUntil("2017-02-08 12:00");
        assertThat(story.mailsTo("work")).as("invitation and nudge").hasSize(2);
        comesBackFrom("work");
        story.knows("anne");

        assertThat(merges()).doesNotContain("came back");

        assertThat(story.command("", "invite", "evening", "--to", "anne@example.org", "--yes")
                        .said())
                .contains("There is nobody to invite who has not been invited.");
    }
}
