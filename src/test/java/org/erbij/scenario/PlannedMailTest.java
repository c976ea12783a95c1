package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.erbij.app.Story;
import org.erbij.app.Story.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The planned mails in the hands of the organizer: seen, stopped, sent now, moved. Anne comes, Bram is silent, Claire cannot. */
final class PlannedMailTest extends StoryTest {
    @BeforeEach
    void answers() {
        story.invites("anne", "bram", "claire");
        story.says("anne", "Ja, ik kom!");
        story.says("claire", "Ik kan niet, helaas.");
        story.goesOnUntil("2017-02-01 12:00");
    }

    /** The line of the list on one mail, its blanks made one. */
    private String line(String mail) {
        return story.told("schedule", "list")
                .lines()
                .map(line -> line.strip().replaceAll(" +", " "))
                .filter(line -> line.startsWith(mail))
                .findFirst()
                .orElse("none");
    }

    private int mailsTo(String name) {
        return story.mailsTo(name).size();
    }

    @Test
    void everyPlannedMailIsListedWithItsMomentForHowManyAndWhatHappensIfItIsLate() {
        String list = story.told("schedule", "list", "evening");

        assertThat(list).startsWith("evening, Mon 13 Feb 18:00 (times of Europe/Amsterdam)");
        assertThat(line("nudge"))
                .isEqualTo("nudge 3 days before answers close, 10:00 Wed 8 Feb 10:00 1 person"
                        + " waits; if it is late it still leaves until Sat 11 Feb 00:00, then not at all");
        assertThat(line("location"))
                .contains("Sat 11 Feb 10:00 2 people waits: no location is set yet")
                .as("the organizer comes too");
        assertThat(line("reminder 1 day"))
                .contains("Sun 12 Feb 18:00 2 people", "until Mon 13 Feb 15:00")
                .as("until the next reminder");
        assertThat(line("reminder 3 hours")).contains("Mon 13 Feb 15:00", "until Mon 13 Feb 18:00");
        assertThat(line("follow-up")).contains("Tue 14 Feb 10:00 2 people", "until Wed 15 Mar 21:00");
        assertThat(list.lines().filter(line -> line.contains(" Feb ")).skip(1).map(line -> line.indexOf(" Feb ")))
                .as("columns stand below each other")
                .allMatch(column -> column > 40)
                .hasSize(5);
    }

    @Test
    void whatIsStoppedIsNotSentAndCanBeSentAfterAll() {
        Ended unasked = story.command("", "schedule", "stop", "evening", "nudge");
        assertThat(unasked.code()).isEqualTo(2);
        assertThat(unasked.said()).contains("Nothing was stopped; ");

        story.told("schedule", "stop", "evening", "nudge", "--yes");
        assertThat(line("nudge")).contains("stopped Wed 1 Feb 12:00");
        story.goesOnUntil("2017-02-09 10:00");
        assertThat(mailsTo("bram")).isEqualTo(1);

        story.told("schedule", "now", "evening", "nudge", "--yes");
        assertThat(mailsTo("bram")).isEqualTo(2);
        assertThat(line("nudge")).contains("sent Thu 9 Feb 10:00 to 1 person");
    }

    @Test
    void whatIsSentBeforeTheMomentToWhichItWasMovedIsNotSaidToHaveBeenMoved() {
        story.told("schedule", "move", "evening", "nudge", "--to", "2017-02-09 11:00", "--yes");
        assertThat(line("nudge")).contains("moved from Wed 8 Feb 10:00");

        story.told("schedule", "now", "evening", "nudge", "--yes");

        assertThat(line("nudge")).contains("sent Wed 1 Feb 12:00 to 1 person").doesNotContain("moved");
    }

    @Test
    void aLocationThatIsStoppedBeforeItLeftIsNotCalledAnnounced() {
        story.setsLocation();

        assertThat(story.told("schedule", "stop", "evening", "location", "--yes"))
                .contains("Stopped.")
                .doesNotContain("announced");
    }

    @Test
    void whatIsSentNowIsShownFirstAndLeavesNoSecondTimeAtItsMoment() {
        Ended unasked = story.command("", "schedule", "now", "evening", "nudge");

        assertThat(unasked.code()).isEqualTo(2);
        assertThat(unasked.said())
                .contains(
                        "evening: 1 person to get the nudge 3 days before answers close, 10:00, 0 had it before",
                        "bram@example.org")
                .contains(
                        "in nl and en, to 1 person:", "  | Subject: ", "the last leaves on Wednesday 1 February 12:00")
                .contains("Nothing was sent.");
        assertThat(mailsTo("bram")).isEqualTo(1);

        story.told("schedule", "now", "evening", "nudge", "--yes");
        assertThat(mailsTo("bram")).isEqualTo(2);
        Ended twice = story.command("", "schedule", "now", "evening", "nudge", "--yes");
        assertThat(twice.code()).isEqualTo(4);
        assertThat(twice.said()).contains("has been sent. Nobody gets it twice.");
        story.goesOnUntil("2017-02-10 12:00");
        assertThat(mailsTo("bram")).isEqualTo(2);
    }

    @Test
    void theLastLookAtTheLocationShowsAStandIn() {
        story.setsLocation();

        String look = story.told("schedule", "now", "evening", "location", "--dry-run");
        assertThat(look)
                .contains("hier komt de locatie te staan", "anne@example.org")
                .doesNotContain(SECRET);
        assertThat(story.everythingToldTo("anne")).doesNotContain(SECRET);

        story.told("schedule", "now", "evening", "location", "--yes");
        assertThat(story.everythingToldTo("anne")).contains(SECRET);
        assertThat(story.everythingToldTo("bram")).doesNotContain(SECRET);
        int had = mailsTo("anne");
        story.goesOnUntil("2017-02-11 12:00");
        assertThat(mailsTo("anne")).isEqualTo(had);
    }

    @Test
    void whatIsMovedToTheMomentItHasStaysAsItIs() {
        assertThat(story.told("schedule", "move", "evening", "nudge", "--to", "2017-02-08 10:00"))
                .isEqualTo("nudge 3 days before answers close, 10:00 of evening leaves Wed 8 Feb 10:00 already; nothing"
                        + " changes.\n");
        assertThat(line("nudge")).doesNotContain("moved");
    }

    @Test
    void whatWasStoppedIsNotMovedWithoutAWordOfThat() {
        String leaves = "It has been stopped; moved, it leaves after all.";
        String[] move = {"schedule", "move", "evening", "nudge", "--to", "2017-02-09 20:00"};
        assertThat(story.command("n\n", move).said())
                .contains("Nothing was moved")
                .doesNotContain(leaves);
        story.told("schedule", "stop", "evening", "nudge", "--yes");

        assertThat(story.command("n\n", move).said()).contains(leaves);
        assertThat(line("nudge")).contains("stopped");
        assertThat(story.told("schedule", "move", "evening", "nudge", "--to", "2017-02-09 20:00", "--yes"))
                .contains(leaves, "Moved. 'erbij event apply' of the same file leaves it so.");

        story.goesOnUntil("2017-02-09 20:00");
        assertThat(mailsTo("bram")).isEqualTo(2);
    }

    // R72: the moment as it was written names the mail, wherever it is moved
    @Test
    void whatIsMovedLeavesAtItsNewMomentOnceAndApplyingTheSameFileLeavesItSo() {
        story.told("schedule", "move", "evening", "nudge", "--to", "2017-02-09 20:00", "--yes");
        assertThat(line("nudge")).contains("Thu 9 Feb 20:00 1 person moved from Wed 8 Feb 10:00; waits");

        String applied = story.told("event", "apply", file(), "--yes");
        assertThat(applied)
                .contains(
                        "nudge (3 days before answers close, 10:00): Thu 9 Feb 2017 20:00, where 'schedule move' moved it")
                .doesNotContain("What would change");

        story.goesOnUntil("2017-02-09 19:59");
        assertThat(mailsTo("bram")).isEqualTo(1);
        story.goesOnUntil("2017-02-09 20:00");
        assertThat(mailsTo("bram")).isEqualTo(2);
        assertThat(story.command("", "schedule", "move", "evening", "nudge", "--to", "2017-02-10 20:00", "--yes")
                        .code())
                .isEqualTo(4);
        story.goesOnUntil("2017-02-10 23:00");
        assertThat(mailsTo("bram")).isEqualTo(2);
    }

    @Test
    void aMovedMailIsMovedStillWhenTheLocationIsReleasedAndTheEventWrittenAnew() {
        story.setsLocation();
        story.told(
                "schedule",
                "move",
                "evening",
                "reminder",
                "1",
                "day",
                "before",
                "--to",
                "1 day before, 09:00",
                "--yes");

        story.goesOnUntil("2017-02-11 12:00");

        assertThat(story.everythingToldTo("anne")).contains(SECRET);
        assertThat(line("reminder 1 day")).contains("Sun 12 Feb 09:00", "moved from Sun 12 Feb 18:00");
    }

    @Test
    void anotherMomentInTheFileEndsTheMove() throws Exception {
        story.told("schedule", "move", "evening", "nudge", "--to", "2017-02-09 20:00", "--yes");

        applied(Story.EVENING.replace("nudge: 3 days before answers close, 10:00", "nudge: 2017-02-07 09:00"));
        assertThat(line("nudge")).contains("Tue 7 Feb 09:00").doesNotContain("moved");

        applied(Story.EVENING);
        assertThat(line("nudge")).contains("Wed 8 Feb 10:00").doesNotContain("moved");
    }

    private String file() {
        return home().resolve("events/evening.yaml").toString();
    }

    private void applied(String event) throws Exception {
        Files.writeString(home().resolve("events/evening.yaml"), event);
        story.told("event", "apply", file(), "--yes");
    }

    @Test
    void whatWouldComeTooLateOrInThePastIsNotMovedThere() {
        Ended late = story.command("", "schedule", "move", "evening", "nudge", "--to", "2017-02-12 10:00", "--yes");
        assertThat(late.code()).isEqualTo(4);
        assertThat(late.said()).contains("too late for nudge", "answers had closed", "until Sat 11 Feb 00:00");

        Ended past = story.command("", "schedule", "move", "evening", "nudge", "--to", "2017-01-31 10:00", "--yes");
        assertThat(past.code()).isEqualTo(2);
        assertThat(past.said()).contains("Tue 31 Jan 10:00 has passed.");

        Ended words = story.command("", "schedule", "move", "evening", "nudge", "--to", "soon", "--yes");
        assertThat(words.code()).isEqualTo(2);
        assertThat(words.said()).contains("'soon' is no moment.");
    }

    @Test
    void aMailIsNamedByItsKindOrWithItsMomentWhereThereAreSeveral() {
        Ended several = story.command("", "schedule", "stop", "evening", "reminder", "--yes");
        assertThat(several.code()).isEqualTo(2);
        assertThat(several.said())
                .contains("Several are called 'reminder'", "reminder 1 day before; reminder 3 hours before");

        Ended none = story.command("", "schedule", "stop", "evening", "party", "--yes");
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.said()).contains("No planned mail is called 'party'");

        story.told("schedule", "stop", "evening", "reminder", "3", "hours", "before", "--yes");
        assertThat(line("reminder 3 hours")).contains("stopped");
        assertThat(line("reminder 1 day")).contains("waits");
    }

    // R98, R104
    @Test
    void whatHasLostItsSenseIsMarkedMissedWithTheReasonAndNotSent() {
        story.setsLocation();
        story.goesOnUntil("2017-02-07 12:00");
        int bram = mailsTo("bram");

        story.sleepsUntil("2017-02-11 08:00");
        assertThat(line("nudge")).contains("missed: answers had closed when it could have left, Sat 11 Feb 08:00");
        assertThat(mailsTo("bram")).isEqualTo(bram);

        story.goesOnUntil("2017-02-11 12:00");
        int anne = mailsTo("anne");
        story.sleepsUntil("2017-02-13 15:30");
        assertThat(line("reminder 1 day")).contains("missed: the next reminder was due");
        assertThat(line("reminder 3 hours")).contains("sent Mon 13 Feb 15:30 to 2 people");
        assertThat(mailsTo("anne")).as("one reminder, not two").isEqualTo(anne + 1);

        Ended late = story.command("", "schedule", "now", "evening", "nudge", "--yes");
        assertThat(late.code()).isEqualTo(4);
        assertThat(late.said()).contains("too late for nudge");
    }

    @Test
    void nothingIsListedForAnEventThatIsOverAndDoneWith() {
        story.setsLocation();
        story.goesOnUntil("2017-02-15 10:00");

        assertThat(story.told("schedule", "list")).isEqualToIgnoringNewLines("No mail is planned.");
        assertThat(story.told("schedule", "list", "evening"))
                .contains("follow-up", "sent Tue 14 Feb 10:00 to 2 people");
    }
}
