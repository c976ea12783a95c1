package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.erbij.app.Story.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mailing leaves ten minutes apart, and no more than six mails a day (R82): it can be stopped on the way, and spread. */
final class MailingAtAPaceTest extends StoryTest {
    private static final String[] FIVE = {"anne", "bram", "claire", "daan", "emma"};
    private static final String TEXT = "Subject: Nog iets\n\nNeem een trui mee.\n";

    @Override
    String settings() {
        return "sending: {pace: 10 minutes, per-day: 6}\n";
    }

    @BeforeEach
    void invited() {
        story.invites(FIVE);
        story.goesOnUntil("2017-02-01 12:00");
    }

    private Ended mail(String... more) {
        return story.command(
                TEXT,
                Stream.concat(
                                Stream.of(
                                        "mail",
                                        "evening",
                                        "-",
                                        "--to",
                                        "silent,attending",
                                        "--language",
                                        "nl",
                                        "--yes"),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    private long sweaters() {
        return Stream.concat(Stream.of(FIVE), Stream.of("kars"))
                .filter(name -> story.everythingToldTo(name).contains("een trui mee"))
                .count();
    }

    @Test
    void stoppedOnItsWayWhatHasNotLeftIsTakenBackAndTheRestFollowsWhenItIsSentAfterAll() {
        assertThat(mail().code()).isZero();
        story.goesOnUntil("2017-02-01 12:15");
        assertThat(sweaters()).isEqualTo(2);
        assertThat(story.told("schedule", "list")).contains("to 2 people, 4 more on their way");

        assertThat(story.told("schedule", "stop", "evening", "mail", "--yes"))
                .contains("Stopped, and 4 mails taken back that had not left.");

        story.goesOnUntil("2017-02-02 12:30");
        assertThat(sweaters()).isEqualTo(2);
        assertThat(story.told("schedule", "list")).contains("stopped Wed 1 Feb 12:15; 2 people had it by then");

        story.told("schedule", "now", "evening", "mail", "--yes");
        story.goesOnUntil("2017-02-02 18:00");
        assertThat(sweaters()).isEqualTo(6);
        assertThat(story.mailsTo("anne")).as("invitation and one mail").hasSize(2);
    }

    @Test
    void aLocationThatIsLeavingIsStoppedAlsoOnceTheEventWasChanged() throws Exception {
        story.setsLocation();
        for (String name : FIVE) {
            story.told("rsvp", "set", "evening", name + "@example.org", "yes", "--yes", "--quiet");
        }
        story.told("schedule", "now", "evening", "location", "--yes");
        story.goesOnUntil("2017-02-01 12:15");
        assertThat(told()).isEqualTo(2);
        story.applies(event().replace("2017-02-11", "2017-02-10"));
        assertThat(story.told("schedule", "list")).contains("to 2 people, 4 more on their way");

        String stopped = story.told("schedule", "stop", "evening", "location", "--yes");
        assertThat(stopped)
                .contains(
                        "Stopped, and 4 mails taken back that had not left.",
                        "The location stays announced all the same");

        story.goesOnUntil("2017-02-01 18:00");
        assertThat(told()).isEqualTo(2);
        story.told("schedule", "now", "evening", "location", "--yes");
        story.goesOnUntil("2017-02-03 12:00");
        assertThat(told()).as("each once").isEqualTo(6);
    }

    private long told() {
        return Stream.concat(Stream.of(FIVE), Stream.of("kars"))
                .filter(name -> story.mailsTo(name).stream()
                                .filter(mail -> mail.content().text().contains(SECRET))
                                .count()
                        == 1)
                .count();
    }

    @Test
    void theSameTextToOthersDoesNotTakeItFromThoseWhoWaitForIt() {
        assertThat(mail().code()).isZero();
        story.goesOnUntil("2017-02-01 12:15");
        String text = story.file("trui.md", TEXT).toString();

        Ended others = story.command(
                "", "mail", "evening", text, "--to", "no", "--language", "nl", "--at", "2017-02-03 10:00", "--yes");
        assertThat(others.code()).isEqualTo(4);
        assertThat(others.said())
                .contains("This text waits, or is on its way, for attending,silent.", "No mail was put out.");

        story.goesOnUntil("2017-02-02 18:00");
        assertThat(sweaters()).isEqualTo(6);
    }

    @Test
    void aTextThatIsPlannedIsNotPlannedForOthersInstead() {
        String text = story.file("trui.md", TEXT).toString();
        story.told(
                "mail", "evening", text, "--to", "attending", "--language", "nl", "--at", "2017-02-03 10:00", "--yes");

        Ended others = story.command(
                "", "mail", "evening", text, "--to", "silent", "--language", "nl", "--at", "2017-02-04 10:00", "--yes");
        assertThat(others.code()).isEqualTo(4);
        assertThat(others.said()).contains("This text waits, or is on its way, for attending.");

        story.told(
                "mail",
                "evening",
                text,
                "--to",
                "silent,attending",
                "--language",
                "nl",
                "--at",
                "2017-02-04 10:00",
                "--yes");
        story.goesOnUntil("2017-02-05 10:00");
        assertThat(sweaters()).isEqualTo(6);
    }

    @Test
    void moreThanADaysMailsAreRefusedOrSpreadAsInvitationsAre() {
        story.told(
                "mail",
                "evening",
                story.file("hoi.md", TEXT.replace("trui", "boek")).toString(),
                "--to",
                "silent",
                "--language",
                "nl",
                "--first",
                "2",
                "--yes");
        story.goesOnUntil("2017-02-01 13:00");

        Ended refused = mail();
        assertThat(refused.code()).isEqualTo(4);
        assertThat(refused.said())
                .contains("These mails are more than may leave in a day ('sending: per-day'). No mail was put out.")
                .contains("'--first 4' mails as many as can leave now");
        story.goesOnUntil("2017-02-02 11:00");
        assertThat(sweaters()).isZero();

        assertThat(mail("--first", "4", "--dry-run").said()).contains("4 people to mail");
        assertThat(mail("--spread").said()).contains("Not all of them can leave in a day: 4 of 6 now");
        story.goesOnUntil("2017-02-02 11:50");
        assertThat(sweaters()).isEqualTo(4);
        story.goesOnUntil("2017-02-03 12:00");
        assertThat(sweaters()).isEqualTo(6);
    }

    // PRODUCT: "Nothing is ever sent after the event that only made sense before it"
    @Test
    void whatThePaceKeepsBackUntilTheEventHasBegunIsMissedButNotWhatIsTypedAfterwards() {
        story.goesOnUntil("2017-02-13 17:30");
        assertThat(mail("--first", "5").code()).isZero();

        story.goesOnUntil("2017-02-14 17:30");

        assertThat(sweaters()).isEqualTo(3);
        assertThat(story.told("outbox", "list", "--state", "missed")).contains("its time had passed");
        assertThat(mail().code()).isZero();
        story.goesOnUntil("2017-02-15 17:30");
        assertThat(sweaters()).as("who had none in the outbox").isEqualTo(4);
    }

    // PRODUCT: one nudge, "never to who has a mail waiting"
    @Test
    void whoseUnclearMailCameWhenTheirNudgeWaitedInTheOutboxIsNotNudged() {
        story.goesOnUntil("2017-02-08 10:05");
        String last = Stream.of(FIVE)
                .filter(name -> story.mailsTo(name).size() == 1)
                .reduce((one, other) -> other)
                .orElseThrow();
        story.says(last, "Hoe laat begint het eigenlijk?");

        story.goesOnUntil("2017-02-10 12:00");

        assertThat(story.mailsTo(last)).as("the invitation").hasSize(1);
        assertThat(Stream.of(FIVE).filter(name -> story.mailsTo(name).size() == 2))
                .hasSize(4);
    }

    @Test
    void soIsWhatIsSentNow() {
        story.told(
                "mail",
                "evening",
                story.file("hoi.md", TEXT.replace("trui", "boek")).toString(),
                "--to",
                "silent",
                "--language",
                "nl",
                "--first",
                "2",
                "--yes");
        story.goesOnUntil("2017-02-01 13:00");

        Ended refused = story.command("", "schedule", "now", "evening", "nudge", "--yes");

        assertThat(refused.code()).isEqualTo(4);
        assertThat(refused.said())
                .contains("These mails are more than may leave in a day", "'--spread' lets the rest leave");
        assertThat(story.told("schedule", "now", "evening", "nudge", "--spread", "--yes"))
                .contains("The mails are in the outbox");
    }
}
