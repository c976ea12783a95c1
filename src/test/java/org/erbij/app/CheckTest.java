package org.erbij.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.erbij.cli.Look;
import org.erbij.rehearse.EmbeddedMail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PRODUCT.md: {@code erbij check} signs in to IMAP and SMTP, renders every template in every language, and says in plain words what is wrong. */
@Timeout(60)
class CheckTest {
    @TempDir
    private Path home;

    private final EmbeddedMail mail = new EmbeddedMail();
    private Clock clock = Clock.fixed(Instant.parse("2027-03-01T09:00:00Z"), ZoneOffset.UTC);

    @BeforeEach
    void moveIn() throws Exception {
        mail.open(Household.KARS);
        Household.writeSettings(home, mail);
        Files.setPosixFilePermissions(home.resolve("erbij.yaml"), PosixFilePermissions.fromString("rw-------"));
        write("events/evening.yaml", Household.EVENT);
    }

    @AfterEach
    void moveOut() {
        mail.close();
    }

    private void write(String file, String text) throws IOException {
        Path path = home.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private String check(int code) {
        Typed terminal = Typed.piping("");
        int ended = InProcess.execute(home, clock, terminal, "check");
        assertThat(ended).as(terminal.told() + terminal.complained()).isEqualTo(code);
        return terminal.told() + terminal.complained();
    }

    /** The other language's sentence of a text that is there. */
    private void both(String file, String dutch, String english) throws IOException {
        write("events/evening/nl/" + file, dutch);
        write("events/evening/en/" + file, english);
    }

    @Test
    void ofWhatIsCancelledOrClosedNoPlannedMailIsListed() {
        assertThat(check(0)).contains("location, to who comes (2 days before, 10:00): ");
        assertThat(home.resolve("data/erbij.mv.db"))
                .as("check makes no database")
                .doesNotExist();

        InProcess.execute(home, clock, Typed.piping(""), "event", "apply", home + "/events/evening.yaml", "--yes");
        assertThat(check(0)).contains("location, to who comes");

        InProcess.execute(home, clock, Typed.piping(""), "event", "close", "evening", "--yes");
        assertThat(check(0))
                .contains("you have closed it; nothing more is sent but a follow-up")
                .doesNotContain("location, to who comes", "reminder, to who comes");

        InProcess.execute(home, clock, Typed.piping(""), "event", "cancel", "evening", "--yes");
        assertThat(check(0))
                .contains("it is cancelled; nothing that was planned is sent")
                .doesNotContain("location, to who comes", "reminder, to who comes");
    }

    @Test
    void whereAllIsWellItIsSaidInPlainWords() {
        String told = check(0);

        assertThat(told)
                .contains("your mailbox can be read", "would take mail from you", "looked for in 'Sent'")
                .contains("last day to answer: Friday 9 April")
                .contains("it begins on Monday 12 April, 18:00 and ends at 21:00 (Europe/Amsterdam)")
                .contains("location, to who comes (2 days before, 10:00): Saturday 10 April, 10:00")
                .contains("every mail can be written, and says the same in every language")
                .endsWith("All is well.\n")
                .doesNotContain("!");
    }

    /** Before a database exists, and without making one. */
    @Test
    void nothingIsMadeAndNothingIsLeftInTheMailbox() throws Exception {
        check(0);

        assertThat(home.resolve("data")).doesNotExist();
        assertThat(mail.inboxOf(Household.KARS)).isEmpty();
        assertThat(mail.sentBy(Household.KARS)).isEmpty();
    }

    @Test
    void aRefusedPasswordAndAServerThatIsAwayEndWithThree() throws Exception {
        write("password", "not the password");
        assertThat(check(3))
                .contains("! your mailbox cannot be read: ", "refuses the user name or password")
                .containsPattern("refuses the user name or password\\. The password\\s+stands\\s+in\\s+the\\s+file\\s+"
                        + home.resolve("password"));

        mail.close();
        assertThat(check(3))
                .contains("! your mailbox cannot be read: ", "! mail cannot be sent: ")
                .contains("A server does not let Erbij in");
    }

    @Test
    void withoutSettingsItIsSaidHowToGetSome() throws Exception {
        Files.delete(home.resolve("erbij.yaml"));

        assertThat(check(2)).contains("There is no erbij.yaml in", "make one with 'erbij init'");
    }

    @Test
    void aSentFolderThatIsNotThereIsTold() throws Exception {
        write("erbij.yaml", Files.readString(home.resolve("erbij.yaml")) + "data: {folder: data}\n");
        write(
                "erbij.yaml",
                Files.readString(home.resolve("erbij.yaml")).replace("filed-by: server", "folder: Verstuurd"));
        Files.setPosixFilePermissions(home.resolve("erbij.yaml"), PosixFilePermissions.fromString("rw-------"));

        assertThat(check(1)).contains("! no Sent folder was found; name it as 'folder' under 'sent'");
    }

    @Test
    void whatOthersCanReadIsToldWithItsRemedy() throws Exception {
        write("data/key", "0".repeat(64));
        write("data/account.yaml", "account: kars@example.nl\n");
        Files.setPosixFilePermissions(home.resolve("data/account.yaml"), PosixFilePermissions.fromString("rw-r--r--"));
        Files.setPosixFilePermissions(home.resolve("data/key"), PosixFilePermissions.fromString("rw-r--r--"));
        Files.setPosixFilePermissions(home.resolve("data"), PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThat(check(1))
                .contains(
                        "chmod 600 " + home.resolve("data/key"),
                        "chmod 600 " + home.resolve("data/account.yaml"),
                        "chmod 700 " + home.resolve("data"));
    }

    @Test
    void aClockThatIsSlowIsToldByTheNewestMail() throws Exception {
        mail.file(
                Household.KARS,
                List.of(org.erbij.mail.Octets.of("From: a@example.org\r\nSubject: x\r\n\r\nx\r\n")),
                Instant.parse("2027-03-01T09:45:00Z"));

        assertThat(check(1)).contains("! the clock of this machine is 45 minutes slow or more, by the newest mail");
    }

    @Test
    void anEventIsLookedOverForWhatIsPastAndWhatIsMissing() throws Exception {
        write(
                "events/evening.yaml",
                Household.EVENT
                        .replace("announce-location: 2 days before, 10:00\n", "nudge: 2027-02-27 10:00\n")
                        .replace("[1 day before]", "[1 day after]"));

        assertThat(check(1))
                .contains(
                        "! nudge, to who is silent or said perhaps (2027-02-27 10:00) was Saturday 27 February, 10:00, which is past: it goes out at once")
                .contains(
                        "! reminder, to who comes (1 day after) would be Tuesday 13 April, 18:00, too late to be of use")
                .contains("! no moment is set for the location ('announce-location')")
                .contains("3 things to look at");
    }

    @Test
    void ofAPlannedMailThatIsLeavingItIsSaidSinceWhenAndNotThatItIsPast() throws Exception {
        write("events/evening.yaml", Household.EVENT.replace("2 days before, 10:00", "2027-03-01 09:30"));
        InProcess.execute(home, clock, Typed.piping(""), "event", "apply", home + "/events/evening.yaml", "--yes");
        InProcess.execute(home, clock, Typed.piping("anne@example.org"), "people", "import", "-", "--yes");
        InProcess.execute(home, clock, Typed.piping(""), "invite", "evening", "--yes");
        assertThat(check(1))
                .contains("location, to who comes (2027-03-01 09:30) was Monday 1 March, 09:30, which is past");

        InProcess.execute(
                home, clock, Typed.piping("nl.place: Hier 1\nen.place: Here 1\n"), "venue", "set", "evening", "--yes");
        InProcess.execute(home, clock, Typed.piping(""), "venue", "release", "evening", "--yes");

        assertThat(check(1))
                .contains("location, to who comes (2027-03-01 09:30): leaving since Mon 1 Mar")
                .doesNotContain("which is past");
    }

    @Test
    void ofAPlannedMailThatWasMovedItsNewMomentIsSaid() throws Exception {
        write("events/evening.yaml", Household.EVENT.replace("2 days before, 10:00", "2027-03-02 09:30"));
        InProcess.execute(home, clock, Typed.piping(""), "event", "apply", home + "/events/evening.yaml", "--yes");
        InProcess.execute(home, clock, Typed.piping("anne@example.org"), "people", "import", "-", "--yes");
        InProcess.execute(home, clock, Typed.piping(""), "invite", "evening", "--yes");
        InProcess.execute(
                home,
                clock,
                Typed.piping(""),
                "schedule",
                "move",
                "evening",
                "location",
                "--to",
                "2027-03-05 12:00",
                "--yes");
        clock = Clock.offset(clock, Duration.ofDays(2));

        assertThat(check(1)).contains("moved from Tue 2 Mar").doesNotContain("which is past");
    }

    @Test
    void anEventFileThatCannotBeReadIsToldAndTheOthersAreLookedAt() throws Exception {
        write("events/lente.yaml", Household.EVENT.replace("starts: 2027-04-12", "starts: 2027-04-31"));

        assertThat(check(1))
                .contains("there is no 31 April: April has 30 days")
                .contains("last day to answer: Friday 9 April")
                .contains("One thing to look at");
    }

    @Test
    void aTextThatCannotBeWrittenIsTold() throws Exception {
        write("templates/nl/nudge.md", "Subject: Kom je?\n\nKom je ${wanneer}?\n");

        assertThat(check(1)).contains("nudge.md, line 3: there is nothing called 'wanneer' to fill in");
    }

    @Test
    void aTextThatIsChangedInOneLanguageOnlyIsTold() throws Exception {
        write("templates/nl/nudge.md", Files.readString(Path.of("templates/nl/nudge.md")));

        assertThat(check(1))
                .contains("templates/nl/nudge.md and templates/en/nudge.md do not belong together")
                .contains("One thing to look at");
    }

    @Test
    void aDayOrATimeThatOneLanguageNamesTheOtherMustNameToo() throws Exception {
        both(
                "nudge.md",
                "Subject: ${title}\n\nKom je ${when}? Laat het weten voor ${deadline}.\n",
                "Subject: ${title}\n\nWill you come on ${day}? Let us know.\n");

        assertThat(check(1))
                .contains("en/nudge.md: it does not name 18:00")
                .contains("en/nudge.md: it does not name Saturday")
                .contains("en/nudge.md: it does not name 10 April")
                .doesNotContain("does not name 12 April", "does not name Monday");
    }

    @Test
    void theTitleToo() throws Exception {
        both(
                "nudge.md",
                "Subject: ${title}\n\nKom je ${when}?\n",
                "Subject: An evening\n\nWill you come on ${when}?\n");

        assertThat(check(1)).contains("en/nudge.md: it does not name the title");
    }

    @Test
    void aDayInATitleIsNoDayThatTheOtherLanguageMustName() throws Exception {
        write(
                "events/evening.yaml",
                Household.EVENT
                        .replace("Een avond over techniek", "Korte vrijdagborrel")
                        .replace("An evening on tech", "Short Friday drinks"));

        assertThat(check(0)).contains("says the same in every language");
    }

    @Test
    void theAreaAndHowLongItLastsToo() throws Exception {
        both(
                "nudge.md",
                "Subject: ${title}\n\nKom je ${when}? Het is ${area}, en duurt ${lasts}.\n",
                "Subject: ${title}\n\nWill you come on ${when}?\n");

        assertThat(check(1))
                .contains("en/nudge.md: it does not name the area")
                .contains("en/nudge.md: it does not name how long it lasts");
    }

    @Test
    void theLocationItsTelephoneNumberAndTheWayThereToo() throws Exception {
        both(
                "reminder.md",
                "Subject: ${title}\n\nTot ${when}!\n",
                "Subject: ${title}\n\nSee you on ${when}<#if place??>, at ${place}</#if>!<#if phone??> Call ${phone}.</#if>"
                        + "<#if directions??> Take ${directions}.</#if>\n");

        assertThat(check(1))
                .contains("nl/reminder.md: it does not name the location, which")
                .contains("nl/reminder.md: it does not name the telephone number at the location, which")
                .contains("nl/reminder.md: it does not name the way to the location, which");
    }

    @Test
    void howItIsToGetInsideToo() throws Exception {
        both(
                "reminder.md",
                "Subject: ${title}\n\nTot ${when}!<#if access??> Toegang: ${access}.</#if>\n",
                "Subject: ${title}\n\nSee you on ${when}!\n");

        assertThat(check(1)).contains("en/reminder.md: it does not name the access to the location, which");
    }

    /** The built-in texts say the same in Dutch with u and in English; as they lie beside each other, they belong together. */
    @Test
    void textsThatSayUBelongToTheEnglishOnes() throws Exception {
        Files.writeString(home.resolve("erbij.yaml"), "texts: {address: u}\n", StandardOpenOption.APPEND);

        assertThat(check(0)).contains("every mail can be written, and says the same in every language");
    }

    @Test
    void anOwnTextThatSaysJeHidesTheOneThatSaysUAndThatIsTold() throws Exception {
        Files.writeString(home.resolve("erbij.yaml"), "texts: {address: u}\n", StandardOpenOption.APPEND);
        both("nudge.md", "Subject: ${title}\n\nKom je ${when}?\n", "Subject: ${title}\n\nWill you come on ${when}?\n");

        assertThat(check(1))
                .contains("events/evening/nl/nudge.md: it says 'je', and readers are to be addressed with u")
                .contains("One thing to look at");

        both("nudge.md", "Subject: ${title}\n\nKomt u ${when}?\n", "Subject: ${title}\n\nWill you come on ${when}?\n");
        check(0);
    }

    @Test
    void anOwnTextMaySayJeWhereNobodyAskedForU() throws Exception {
        both("nudge.md", "Subject: ${title}\n\nKom je ${when}?\n", "Subject: ${title}\n\nWill you come on ${when}?\n");

        check(0);
    }

    @Test
    void aNoticeOfAPersonThatLeavesOutAnOccasionIsNamed() throws Exception {
        String text =
                "Subject: ${title}\n\n${who}: <#if bounced??>%s<#elseif complained??>%s<#elseif paused??>%s<#else>%s</#if>\n";
        both(
                "notice-person.md",
                text.formatted("onbereikbaar", "spam gemeld", "een mail wacht", "komt toch niet"),
                text.formatted("not reached", "marked as spam", "a mail waits", "will not come after all"));

        assertThat(check(1))
                .contains(
                        "events/evening/nl/notice-person.md: it says the same of 'challenged' and 'left' and 'uncancelled' and 'knows'")
                .contains(
                        "events/evening/en/notice-person.md: it says the same of 'challenged' and 'left' and 'uncancelled' and 'knows'");
    }

    @Test
    void aDateByHandIsHeldAgainstTheOtherAndAgainstTheCalendar() throws Exception {
        both(
                "nudge.md",
                "Subject: ${title}\n\nKom je ${when}? Zaterdag 3 april zijn we er ook.\n",
                "Subject: ${title}\n\nWill you come on ${when}? We are there on Sunday 3 April too.\n");

        assertThat(check(1))
                .contains("nl/nudge.md: it does not name Sunday")
                .contains("it says Sunday 3 April, which is a Saturday");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Om 18.00 uur, at 9.30", "Op 3 mei"})
    void whatBothSayAlikeIsNoFinding(String dutch) throws Exception {
        both(
                "nudge.md",
                "Subject: ${title}\n\nKom je ${when}? " + dutch + "\n",
                "Subject: ${title}\n\nWill you come on ${when}? "
                        + dutch.replace("18.00", "18:00").replace("mei", "May") + "\n");

        check(0);
    }

    @Test
    void whatTheClockCannotBeHeldAgainstIsSaid() throws Exception {
        assertThat(check(0)).contains("whether the clock of this machine is right cannot be told yet");

        mail.file(
                Household.KARS,
                List.of(org.erbij.mail.Octets.of("From: a@example.org\r\nSubject: x\r\n\r\nx\r\n")),
                Instant.parse("2027-03-01T08:45:00Z"));
        assertThat(check(0))
                .contains("the clock of this machine is not behind, by the newest mail; ")
                .contains("'erbij check --probe' tells whether it is ahead");
    }

    @Test
    void theEventIsSaidBackInEachLanguageByItsName() {
        assertThat(check(0))
                .contains("its title in Dutch: Een avond over techniek", "its title in English: An evening on tech");
    }

    @Test
    void howLongWhatIsKeptIsSaidInWords() throws Exception {
        assertThat(check(0))
                .contains("what people wrote, and the location: erased 30 days after the event")
                .contains("erased 60 days after their last event; coming to one counts as asking, for 18 months")
                .contains("nothing is stored yet that could be lost, except the key");

        write(
                "erbij.yaml",
                Files.readString(home.resolve("erbij.yaml"))
                        + "retention: {words: 36 hours, people: 1 day, attendance-months: 1}\n");
        assertThat(check(0)).contains("erased 36 hours after the event", "erased 1 day after", "for a month");
    }

    @Test
    void onceSomebodyIsInvitedItIsSaidThatNobodyReadsAndSends() {
        Typed here = Typed.piping("");
        InProcess.execute(home, clock, here, "event", "apply", home + "/events/evening.yaml", "--yes");
        InProcess.execute(home, clock, Typed.piping("anne@example.org"), "people", "import", "-", "--yes");
        InProcess.execute(home, clock, here, "backup", home.resolve("a.zip").toString());
        assertThat(check(0)).contains("'erbij run' is not running; there is nothing for it to do before you invite");
        InProcess.execute(home, clock, here, "invite", "evening", "--yes");

        assertThat(check(1))
                .contains("  ! 'erbij run' is not running: nothing is read and nothing leaves until you start it\n")
                .contains("One thing to look at, marked with !. What to do about each stands in docs/errors.md");
        Typed status = Typed.piping("");
        assertThat(InProcess.execute(home, clock, status, "status")).isZero();
        assertThat(status.told()).contains("! 'erbij run' is not running: nothing is read and nothing leaves");
        Typed json = Typed.piping("");
        InProcess.execute(home, clock, json, "status", "--json");
        assertThat(json.told()).contains("\"running\":false");
    }

    @Test
    void theAgeOfTheLastBackupIsToldAndThatThereIsNone() throws Exception {
        InProcess.execute(home, clock, Typed.piping(""), "status");
        assertThat(check(0))
                .as("nobody is on the list")
                .contains("nothing is stored yet that could be lost, except the key");
        InProcess.execute(home, clock, Typed.piping("anne@example.org"), "people", "import", "-", "--yes");
        assertThat(check(1)).contains("! there is no backup yet: 'erbij backup FILE' writes one");

        Typed terminal = Typed.piping("");
        assertThat(InProcess.execute(
                        home, clock, terminal, "backup", home.resolve("a.zip").toString()))
                .as(terminal.complained())
                .isZero();
        assertThat(check(0)).contains("the last backup is less than a day old");

        clock = Clock.offset(clock, Duration.ofDays(12));
        assertThat(check(0)).contains("the last backup is 12 days old");

        clock = Clock.offset(clock, Duration.ofDays(20));
        assertThat(check(1)).contains("! the last backup is 32 days old");
    }

    @Test
    void aNarrowScreenIsNotOverrun() {
        Typed terminal = Typed.piping("").on(new Look(60, false, true));

        InProcess.execute(home, clock, terminal, "check");

        assertThat(terminal.told()).contains("\n      ");
        assertThat(terminal.told().lines()).allMatch(line -> line.length() <= 60);
    }
}
