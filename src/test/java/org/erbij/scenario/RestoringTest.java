package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.erbij.app.Story;
import org.erbij.app.Story.Ended;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup is made, life goes on, the disk is lost, the backup is put back: nobody gets a mail twice (R72, R74). */
class RestoringTest {
    private static final List<String> ALL = List.of("anne", "bram", "cor", "dirk", "kars");

    @TempDir
    private Path home;

    private Story story;
    private Path backup;

    @BeforeEach
    void begin() throws Exception {
        story = new Story(home, Story.EVENING, "2017-01-30 10:00");
        backup = home.resolve("erbij.backup");
        story.invites("anne", "bram", "cor", "dirk");
        story.goesOnUntil("2017-01-31 10:00");
        story.says("anne", "Ik ben erbij!");
        story.goesOnUntil("2017-01-31 11:00");
    }

    @AfterEach
    void end() {
        story.close();
    }

    private Map<String, Integer> mails() {
        Map<String, Integer> mails = new HashMap<>();
        ALL.forEach(name -> mails.put(name, story.mailsTo(name).size()));
        return mails;
    }

    @Test
    void nobodyGetsAMailTwiceAfterABackupIsPutBack() throws Exception {
        story.told("backup", backup.toString());
        story.says("bram", "Ik kom, leuk!");
        story.goesOnUntil("2017-01-31 12:00");
        story.says("cor", "Helaas, ik kan niet.");
        story.goesOnUntil("2017-02-08 12:00");
        story.saysUnread("dirk", "Ik ben erbij!");
        Map<String, Integer> before = mails();
        assertThat(before.get("dirk")).as("invitation and nudge").isEqualTo(2);

        Ended put = story.putsBack(backup, "roster", "evening");
        assertThat(put.code()).as(put.said()).isZero();
        assertThat(put.said())
                .contains("What was there lies in", "erbij-before-")
                .containsSubsequence(
                        "bar again whom you barred since", "give the location again", "Then start 'erbij run'")
                .containsPattern("bram@example.org +silent")
                .containsPattern("anne@example.org +coming");
        story.goesOnUntil("2017-02-08 13:00");

        assertThat(story.standingOf("bram")).contains("coming");
        assertThat(story.standingOf("cor")).contains("no");
        assertThat(story.standingOf("dirk")).contains("coming");
        Map<String, Integer> after = mails();
        assertThat(after.get("dirk")).as("only his answer was new").isEqualTo(3);
        after.put("dirk", 2);
        assertThat(after).isEqualTo(before);
        assertThat(story.told("outbox", "list", "--state", "uncertain")).isEqualTo("Nothing waits to leave.\n");

        story.says("bram", "Helaas, ik kan niet.");
        story.goesOnUntil("2017-02-09 10:00");
        assertThat(story.mailsTo("bram")).as("life goes on").hasSize(before.get("bram") + 1);
    }

    @Test
    void aMailThatConfirmedANoIsNoConfirmationOfTheYesThatIsReadInItsPlace() throws Exception {
        story.says("cor", "Is er een lift?");
        story.told("backup", backup.toString());
        String number = story.told("held", "list").strip().split(" ", 2)[0];
        story.told("held", "settle", number, "no", "--yes");
        story.goesOnUntil("2017-01-31 12:00");
        story.says("cor", "Ik kom toch, leuk!");
        int before = story.mailsTo("cor").size();

        story.putsBack(backup);
        story.goesOnUntil("2017-01-31 14:00");

        assertThat(story.standingOf("cor")).contains("coming");
        assertThat(story.mailsTo("cor")).hasSize(before + 1);
        assertThat(story.newestTo("cor").content().text()).contains("Fijn dat je komt");
    }

    @Test
    void whoWasToldTheLocationByAMailThatTheBackupDoesNotKnowIsKnownToKnowIt() throws Exception {
        story.setsLocation();
        story.goesOnUntil("2017-02-12 09:00");
        story.told("backup", backup.toString());
        story.says("cor", "Ik kom toch, leuk!");
        story.goesOnUntil("2017-02-12 11:00");
        story.says("cor", "Helaas, ik kan toch niet komen.");
        story.goesOnUntil("2017-02-12 13:00");
        assertThat(story.standingOf("cor")).contains(" no", "knows the location");

        story.putsBack(backup);
        story.goesOnUntil("2017-02-12 14:00");

        assertThat(story.standingOf("cor")).contains(" no", "knows the location");
    }

    @Test
    void answersToAMailOfYoursThatTheBackupDoesNotKnowAreHeard() throws Exception {
        story.told("rsvp", "set", "evening", "emma@example.org", "yes", "--admit", "--quiet", "--yes");
        story.told("backup", backup.toString());
        Path text = story.file("text.md", "Subject (nl): Neem je kom mee\n\nHallo, neem je eigen kom mee!\n");
        story.told("mail", "evening", text.toString(), "--to", "attending", "--language", "nl", "--yes");
        story.goesOnUntil("2017-01-31 12:00");
        story.saysUnread("emma", "Helaas, ik kan toch niet komen.");
        story.saysUnread("anne", "Mag mijn hond mee?");
        Map<String, Integer> before = mails();

        story.putsBack(backup);
        story.goesOnUntil("2017-01-31 14:00");

        assertThat(story.standingOf("emma")).contains(" no");
        assertThat(story.told("held", "list")).contains("Mag mijn hond mee?").doesNotContain("outside");
        assertThat(story.told("people", "show", "emma@example.org")).contains("found in Sent after a restore");
        assertThat(story.mailsTo("kars")).hasSize(before.get("kars"));
    }

    @Test
    void whatSentCannotTellWaitsForAPerson() {
        story.says("bram", "Ik ben erbij!");
        story.goesOnUntil("2017-01-31 11:01");
        story.told("backup", backup.toString());
        int before = story.mailsTo("bram").size();

        story.putsBack(backup);
        story.goesOnUntil("2017-01-31 12:00");

        assertThat(story.mailsTo("bram")).hasSize(before);
        String waits = story.told("outbox", "list", "--state", "uncertain");
        assertThat(waits).contains("bram@example.org", "not found in Sent after a backup was put back");
        story.told("outbox", "settle", waits.strip().split(" ")[0], "retry", "--yes");
        story.goesOnUntil("2017-01-31 13:00");
        assertThat(story.mailsTo("bram")).hasSize(before + 1);
    }

    @Test
    void aBackupIsItsOwnersAloneAndOverwritesNothing() throws Exception {
        String said = story.told("backup", backup.toString());

        assertThat(said).contains("The key is not in it", "data/key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(backup, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("anne");
        Ended again = story.command("", "backup", backup.toString());
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.said()).contains("is there already.");
        assertThat(story.command("", "backup", home.resolve("no/such/folder").toString())
                        .code())
                .isEqualTo(2);
        try (Stream<Path> data = Files.list(home.resolve("data"))) {
            assertThat(data.map(file -> file.getFileName().toString())).doesNotContain("erbij.backup");
        }
    }

    @Test
    void whatIsNoBackupIsNotPutBack() throws Exception {
        Path other = Files.writeString(home.resolve("other"), "no backup");

        Ended refused = story.putsBack(other);

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.said()).contains("This file is no backup of Erbij. Nothing was changed.");
        assertThat(story.standingOf("anne")).contains("coming");
        assertThat(story.command("", "restore", backup.toString(), "--yes").said())
                .contains("cannot be read");
        story.told("backup", backup.toString());
        assertThat(story.command("", "restore", backup.toString(), "--yes").said())
                .contains("Erbij runs");
        assertThat(story.command("", "outbox", "reconcile", "sent", "--yes").said())
                .contains("No restore is open.");
    }

    @Test
    void aPersonAddedAfterARestoreIsNeverTakenForOneWhoWasLost() {
        story.told("backup", backup.toString());
        story.invites("erik");
        story.goesOnUntil("2017-01-31 12:00");
        String lost = story.told("people", "report", "erik@example.org", "--json");

        story.putsBack(backup);
        story.goesOnUntil("2017-01-31 13:00");
        story.knows("fien");

        String number = lost.replaceFirst("(?s).*\"contact\":\\[\\{\"id\":\"(\\d+)\".*", "$1");
        assertThat(number).matches("\\d+");
        assertThat(story.told("people", "report", "fien@example.org", "--json"))
                .doesNotContain("\"id\":\"" + number + "\"");
    }

    @Test
    void whoIsImportedAgainAfterARestoreIsNotInvitedASecondTime() {
        story.told("backup", backup.toString());
        story.goesOnUntil("2017-01-31 12:00");
        story.invites("erik");
        story.goesOnUntil("2017-01-31 13:00");
        assertThat(story.mailsTo("erik")).hasSize(1);

        story.putsBack(backup);
        story.goesOnUntil("2017-01-31 14:00");
        story.knows("erik", "fien");
        assertThat(story.told("invite", "evening", "--yes")).contains("backup was put back", "looks in Sent");
        story.goesOnUntil("2017-01-31 15:00");

        assertThat(story.mailsTo("erik")).as("the invitation he has").hasSize(1);
        assertThat(story.mailsTo("fien")).as("who is new in truth").hasSize(1);
        assertThat(story.standingOf("erik")).contains("silent");
        assertThat(story.told("people", "show", "erik@example.org"))
                .contains("they were invited before a backup was put back");
        story.says("erik", "Ik ben erbij!");
        story.goesOnUntil("2017-01-31 16:00");
        assertThat(story.standingOf("erik")).contains(" coming");
        assertThat(story.mailsTo("erik")).as("and a confirmation").hasSize(2);
    }

    @Test
    void whoWasImportedAndInvitedBeforeSentWasAskedIsNotInvitedASecondTimeEither() {
        story.told("backup", backup.toString());
        story.goesOnUntil("2017-01-31 12:00");
        story.invites("erik");
        story.goesOnUntil("2017-01-31 13:00");

        story.putsBack(backup);
        story.invites("erik");
        story.goesOnUntil("2017-01-31 15:00");

        assertThat(story.mailsTo("erik")).hasSize(1);
    }

    @Test
    void whoWasInvitedToTwoEventsIsInvitedToNeitherASecondTimeAndAnswersTheOneTheyMean() {
        announces("talk", "Praten met de buren", "Talking with the neighbours");
        story.told("backup", backup.toString());
        story.goesOnUntil("2017-01-31 12:00");
        invitesToBoth("erik");
        story.goesOnUntil("2017-01-31 13:00");
        assertThat(story.mailsTo("erik")).hasSize(2);

        story.putsBack(backup);
        story.goesOnUntil("2017-01-31 14:00");
        invitesToBoth("erik");
        story.goesOnUntil("2017-01-31 15:00");

        assertThat(story.mailsTo("erik")).hasSize(2);
        story.says("erik", "Ik ben erbij!");
        story.goesOnUntil("2017-01-31 16:00");
        assertThat(story.told("roster", "talk", "--csv"))
                .as("the newest mail he has")
                .containsPattern("erik.*coming");
        assertThat(story.told("roster", "evening", "--csv")).containsPattern("erik.*silent");
    }

    @Test
    void whereTwoEventsHaveOneTitleAPersonDecides() {
        announces("talk", "Een avond over techniek", "An evening on tech");
        story.told("backup", backup.toString());
        story.goesOnUntil("2017-01-31 12:00");
        story.invites("erik");
        story.goesOnUntil("2017-01-31 13:00");

        story.putsBack(backup);
        story.goesOnUntil("2017-01-31 14:00");
        invitesToBoth("erik");
        story.goesOnUntil("2017-01-31 15:00");

        assertThat(story.mailsTo("erik")).hasSize(1);
        String doubts = story.told("outbox", "list", "--state", "uncertain");
        assertThat(doubts).contains("erik@example.org", "lost with the database");

        String one = doubts.replaceFirst("(?s)\\A\\D*(\\d+).*", "$1");
        story.told("outbox", "settle", one, "retry", "--yes");
        story.goesOnUntil("2017-01-31 16:00");
        assertThat(story.mailsTo("erik")).as("once somebody said so").hasSize(2);
    }

    private void announces(String event, String dutch, String english) {
        Path file = story.file(
                "events/" + event + ".yaml",
                Story.EVENING
                        .replace("event: evening", "event: " + event)
                        .replace("Een avond over techniek", dutch)
                        .replace("An evening on tech", english));
        story.told("event", "apply", file.toString(), "--yes");
    }

    private void invitesToBoth(String name) {
        story.invites(name);
        story.told("invite", "talk", "--yes");
    }

    @Test
    void whereTheLostMailMayBeOnAnotherEventAPersonDecides() throws Exception {
        story.told("backup", backup.toString());
        story.goesOnUntil("2017-01-31 12:00");
        story.copyOfOursInSent("gijs", List.of("X-Erbij-Id: <lost@example.nl>", "Message-ID: <lost@example.nl>"));
        story.organizerWrites("hans", List.of(), "Hoi!");

        story.putsBack(backup);
        story.goesOnUntil("2017-01-31 13:00");
        story.applies(Story.EVENING.replace("Een avond over techniek", "Praten").replace("An evening on tech", "Talk"));
        story.invites("gijs", "hans");
        story.goesOnUntil("2017-01-31 15:00");

        assertThat(story.mailsTo("gijs")).isEmpty();
        assertThat(story.told("outbox", "list", "--state", "uncertain"))
                .contains("gijs@example.org", "lost with the database")
                .doesNotContain("hans");
        assertThat(story.mailsTo("hans")).as("a mail by hand is none of ours").hasSize(1);
    }
}
