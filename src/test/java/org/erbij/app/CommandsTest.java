package org.erbij.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an organizer does by command before anybody answers, a story each. */
class CommandsTest {
    @TempDir
    private Path home;

    private Household household;

    @BeforeEach
    void moveIn() throws Exception {
        household = new Household(home);
    }

    @AfterEach
    void moveOut() {
        household.close();
    }

    private String event() {
        return home.resolve("events/evening.yaml").toString();
    }

    @Test
    void aReminderThatWouldLeaveBeforeTheLocationIsPointedOut() throws Exception {
        household.write(
                "events/evening.yaml",
                Household.EVENT
                        .replace("2 days before, 10:00", "2027-04-11 22:00")
                        .replace("[1 day before]", "[1 day before, 3 hours before]"));
        Typed early = Typed.answering("y");

        assertThat(household.command(early, "event", "apply", event())).isZero();
        assertThat(early.told())
                .contains("reminder (1 day before): Sun 11 Apr 2027 18:00, before the location: of where, it says only"
                        + " 'ergens in Amsterdam'\n")
                .contains("reminder (3 hours before): Mon 12 Apr 2027 15:00\n");
    }

    @Test
    void anEventIsShownAskedForStoredAndThenOnlyItsChanges() throws Exception {
        Typed first = Typed.answering("y");

        assertThat(household.command(first, "event", "apply", event())).isZero();
        assertThat(first.told())
                .contains("evening\n")
                .contains("answers close: the last day to answer is Friday 9 April 2027")
                .contains("location (2 days before, 10:00): Sat 10 Apr 2027 10:00")
                .endsWith("Stored. Nothing has been mailed.\n")
                .doesNotContain("What would change");
        assertThat(first.asked()).containsExactly("Store this? [y/N] ");

        Typed again = Typed.answering();

        assertThat(household.command(again, "event", "apply", event())).isZero();
        assertThat(again.told()).endsWith("Nothing changes: this is what is stored already.\n");
        assertThat(again.asked()).isEmpty();

        household.write("events/evening.yaml", Household.EVENT.replace("18:00", "19:30"));
        Typed moved = Typed.answering("n");

        assertThat(household.command(moved, "event", "apply", event())).isEqualTo(1);
        assertThat(moved.told())
                .contains("What would change:")
                .contains("  - starts: Mon 12 Apr 2027 18:00 (Europe/Amsterdam), until Mon 12 Apr 2027 21:00")
                .contains("  + starts: Mon 12 Apr 2027 19:30 (Europe/Amsterdam), until Mon 12 Apr 2027 22:30");
        assertThat(moved.complained()).isEqualTo("Nothing was stored; the event is as it was.\n");
        assertThat(household.say("status")).contains("evening, Mon 12 Apr 18:00 (Europe/Amsterdam)");
        assertThat(household.mailsTo("kars@example.nl")).isEmpty();
    }

    @Test
    void whatWasChosenIsSaidInWordsAndAnotherChoiceShown() throws Exception {
        Typed first = Typed.answering("y");
        household.command(first, "event", "apply", event());

        assertThat(first.told())
                .contains("  guests: people may bring somebody; how many come is counted\n")
                .contains("  calendar: who says yes gets an entry with the confirmation\n")
                .contains("  confirmations: each leaves at once\n")
                .contains("  an answer after the last day: counts like any other\n")
                .contains("  a yes after the location is known: gets it with the confirmation\n")
                .contains("  an answer in a mail of its own, not as a reply: waits for you\n")
                .contains("  organizer: Kars <kars@example.nl>\n");

        household.write(
                "events/evening.yaml",
                Household.EVENT.replace("0 seconds", "90 seconds")
                        + "after-deadline: ask\nlate-yes: ask\noutside-thread: decide\n"
                        + "guests: named\ncalendar: invitation\ncalendar-title: {nl: Etentje, en: Dinner}\n"
                        + "location-in-calendar: no\n");
        Typed other = Typed.answering("y");
        household.command(other, "event", "apply", event());

        assertThat(other.told().substring(other.told().indexOf("What would change:")))
                .contains("  + guests: people may bring somebody, and are asked who\n")
                .contains("  + calendar: everybody gets an entry with the invitation, titled 'Etentje' and 'Dinner',"
                        + " never with the location\n")
                .contains("  + confirmations: each leaves 90 seconds after the answer\n")
                .contains("  + an answer after the last day: waits for you\n")
                .contains("  + a yes after the location is known: waits for you before it gets it\n")
                .contains("  + an answer in a mail of its own, not as a reply: counts, of who is on your list\n")
                .doesNotContain("organizer:");
    }

    @Test
    void whatAPersonShouldLookAtInAnEventEndsWithOne() throws Exception {
        household.write(
                "events/evening.yaml",
                Household.EVENT
                        .replace("2 days before, 10:00", "2027-02-01 10:00")
                        .replace("1 day", "60 days"));
        Typed terminal = Typed.piping("");

        assertThat(household.command(terminal, "event", "apply", event(), "--yes"))
                .isEqualTo(1);
        assertThat(terminal.told())
                .contains("! location (2027-02-01 10:00) lies in the past and would go out at once")
                .contains("! reminder (60 days before) lies in the past and would go out at once");
    }

    @Test
    void anEventFileThatCannotBeIsRefused() throws Exception {
        household.write("events/evening.yaml", Household.EVENT + "remainders: [1 day before]\n");
        Typed wrong = Typed.piping("");
        Typed missing = Typed.piping("");

        assertThat(household.command(wrong, "event", "apply", event(), "--yes")).isEqualTo(2);
        assertThat(wrong.complained()).contains("line 11, column 1", "did you mean 'reminders'?");
        assertThat(household.command(missing, "event", "apply", "nowhere.yaml")).isEqualTo(2);
        assertThat(missing.complained())
                .isEqualTo("nowhere.yaml cannot be read. Nothing was stored. "
                        + "It must be a text file in UTF-8; is the name right?\n");
    }

    @Test
    void pastedPeopleAreShownWithWhatIsWrongAndAdded() {
        Typed terminal = Typed.answering("y");
        String list = String.join(
                "\n",
                "Anne de Wit <anne@example.org>",
                "\"Bram, de\" <bram@example.org>,",
                "",
                "claire@example.org;",
                "Anne <ANNE@example.org>",
                "Jürgen <jurgen@bücher.example>",
                "see you there");

        int code = household.command(terminal, "people", "import", pasted(list));

        assertThat(code).isEqualTo(1);
        assertThat(terminal.told())
                .contains("  row 5 (ANNE@example.org) stands in the file twice")
                .contains("  row 7 holds no address that can be read")
                .contains("4 new, 0 known, 1 twice in the file, 0 without mail, 1 unreadable")
                .endsWith("4 people added.\n");
        assertThat(terminal.asked()).containsExactly("Add the 4 new people? [y/N] ");
        household.say("event", "apply", event(), "--yes");
        assertThat(household.say("invite", "evening", "--dry-run"))
                .contains("4 people to invite")
                .contains("jurgen@bücher.example");
        Typed again = Typed.piping("");
        assertThat(household.command(again, "people", "import", pasted("Anne <anne@example.org>"), "--yes"))
                .isZero();
        assertThat(again.told())
                .contains("row 1 (anne@example.org) is on the list already")
                .endsWith("0 people added.\n");
    }

    private String pasted(String list) {
        try {
            return household.write("people.txt", list).toString();
        } catch (java.io.IOException refused) {
            throw new java.io.UncheckedIOException(refused);
        }
    }

    @Test
    void aSpreadsheetIsReadByItsHeaders() throws Exception {
        String csv = "\ufeffE-mailadres;Voornaam;Achternaam;Taal\r\n"
                + "anne@example.org;Anne;de Wit;nl\r\n"
                + "bram@example.org;\"Bram \"\"B\"\"\";Smit;EN\r\n"
                + "not an address;Nobody;;\r\n";
        Typed terminal = Typed.piping("");

        int code = household.command(
                terminal, "people", "import", household.write("people.csv", csv).toString(), "--yes");

        assertThat(code).isEqualTo(1);
        assertThat(terminal.told()).contains("row 4 holds no address", "2 new", "1 unreadable");
        household.say("event", "apply", event(), "--yes");
        household.say("invite", "evening", "--yes");
        household.round();
        assertThat(household.mailsTo("bram@example.org").get(0).content().text())
                .contains("Hello Bram")
                .doesNotContain("Beste");
        assertThat(household.say("roster", "evening")).contains("Anne de Wit").contains("Bram \"B\" Smit");
    }

    @Test
    void aListWithoutAnAddressColumnAddsNobody() throws Exception {
        Typed terminal = Typed.piping("");

        int code = household.command(
                terminal,
                "people",
                "import",
                household.write("people.csv", "name,mailing\nAnne,x\n").toString(),
                "--yes");

        assertThat(code).isEqualTo(1);
        assertThat(terminal.told()).contains("0 new").contains("0 people added.");
    }

    @Test
    void whoWantsNoMailStaysWithoutHoweverOftenTheyAreImported() {
        household.invite("Anne <anne@example.org>", "Bram <bram@example.org>");
        household.answer("anne@example.org", "Please take me off your list.");

        Typed terminal = Typed.piping("Anne <anne@example.org>\nClaire <claire@example.org>\n");
        int code = household.command(terminal, "people", "import", "-", "--yes");

        assertThat(code).isZero();
        assertThat(terminal.told())
                .contains("row 1 (anne@example.org) gets no mail, and stays so")
                .contains("1 new, 0 known, 0 twice in the file, 1 without mail, 0 unreadable");
        assertThat(household.say("roster", "evening")).containsPattern("anne@example.org .*gets no mail");
    }

    @Test
    void withoutAYesNobodyIsAdded() {
        Typed no = Typed.answering("no");
        Typed pipe = Typed.piping("Anne <anne@example.org>\n");

        assertThat(household.command(no, "people", "import", pasted("Anne <anne@example.org>")))
                .as("somebody said no")
                .isEqualTo(1);
        assertThat(household.command(pipe, "people", "import", "-"))
                .as("nobody could be asked")
                .isEqualTo(2);
        assertThat(no.complained()).isEqualTo("Nobody was added; the list is as it was.\n");
        assertThat(pipe.complained())
                .isEqualTo("Nobody was added; the list is as it was. Nobody could be asked: give --yes.\n");
    }

    @Test
    void invitingTakesTheNumberTypedAndGoesInWaves() {
        household.say("event", "apply", event(), "--yes");
        household.command(
                Typed.piping("Anne <anne@example.org>\nBram <bram@example.org>\nClaire <claire@example.org>\n"),
                "people",
                "import",
                "-",
                "--yes");
        Typed wrong = Typed.answering("3");
        Typed right = Typed.answering(" 2 ");

        assertThat(household.command(wrong, "invite", "evening", "--first", "2"))
                .isEqualTo(2);
        assertThat(wrong.asked()).containsExactly("Type 2 to invite 2 people, and 1 organizer as well: ");
        assertThat(wrong.complained()).startsWith("Nobody was invited. No mail was put out.");
        assertThat(household.command(right, "invite", "evening", "--first", "2"))
                .isZero();
        assertThat(right.told())
                .contains("evening: 2 people to invite, 0 invited before, 0 who get no mail.")
                .contains("3 invitations are in the outbox, 1 of them to an organizer; 'erbij run' sends them.");
        household.round();
        assertThat(household.say("invite", "evening", "--yes"))
                .contains("1 person to invite, 3 invited before")
                .contains("1 invitation is in the outbox; 'erbij run' sends it.");
        household.round();
        for (String invitee : List.of("anne@example.org", "bram@example.org", "claire@example.org")) {
            assertThat(household.mailsTo(invitee)).hasSize(1);
        }
        Typed nobody = Typed.piping("");
        assertThat(household.command(nobody, "invite", "evening", "--yes")).isEqualTo(4);
        assertThat(nobody.complained())
                .isEqualTo("There is nobody to invite who has not been invited. No mail was put out. "
                        + "Import more people first, or look at 'erbij roster evening'.\n");
    }

    @Test
    void onlySomePeopleAreInvitedWhenTheyAreNamed() {
        household.say("event", "apply", event(), "--yes");
        household.command(Typed.piping("anne@example.org\nbram@example.org\n"), "people", "import", "-", "--yes");

        household.say("invite", "evening", "--to", "BRAM@example.org", "--yes");
        household.round();

        assertThat(household.mailsTo("bram@example.org")).hasSize(1);
        assertThat(household.mailsTo("anne@example.org")).isEmpty();
        Typed stranger = Typed.piping("");
        assertThat(household.command(stranger, "invite", "evening", "--to", "nobody@example.org", "--yes"))
                .isEqualTo(4);
        Typed noAddress = Typed.piping("");
        assertThat(household.command(noAddress, "invite", "evening", "--to", "bram", "--yes"))
                .isEqualTo(2);
        assertThat(noAddress.complained())
                .isEqualTo("'bram' is no email address. Nothing was done. Write it like anne@example.org.\n");
    }

    @Test
    void whatIsTypedWrongIsToldWithTheNearest() {
        Typed command = Typed.piping("");
        Typed event = Typed.piping("");

        assertThat(household.command(command, "stauts")).isEqualTo(2);
        assertThat(command.complained()).contains("status");
        assertThat(household.command(event, "invite", "Morning!")).isEqualTo(2);
        assertThat(event.complained())
                .isEqualTo("There is no event 'Morning!'. Nothing was done. "
                        + "'erbij status' lists the events; 'erbij event apply FILE' adds one.\n");
        assertThat(household.command(Typed.piping(""), "invite")).isEqualTo(2);
        assertThat(household.command(Typed.piping(""), "--help")).isZero();
    }

    private String misused(String... words) {
        Typed typed = Typed.piping("");
        assertThat(household.command(typed, words)).isEqualTo(2);
        return typed.complained();
    }

    @Test
    void aCommandThatIsNotThereIsNamedWithTheOneThatIsMeant() {
        assertThat(misused("staus")).isEqualTo("There is no 'erbij staus'.\nDid you mean 'erbij status'?\n");
        assertThat(misused("venue", "show", "evening"))
                .startsWith("There is no 'erbij venue show'.\n")
                .contains("'erbij venue set'", "'erbij venue release'");
    }

    @Test
    void theNumberOfAMailComesFirst() {
        assertThat(misused("held", "settle", "yes", "24"))
                .isEqualTo("'yes' is no number.\n"
                        + "First the number of the mail, then the answer: erbij held settle 24 yes\n");
        assertThat(misused("held", "show", "anne"))
                .isEqualTo("'anne' is no number.\nGive the number of the mail: erbij held show 24\n");
    }

    @Test
    void whatIsNoWayToSettleAMailIsRefusedWithAllThereAre() {
        assertThat(misused("held", "settle", "24", "ja"))
                .startsWith("'ja' is no way to settle a mail.")
                .contains("yes, perhaps, no-but-involved, no; or leave", "ignore", "unclear", "automatic");
    }

    @Test
    void aSentenceIsTriedWithoutAnythingBeingKept() {
        assertThat(household.say("try", "Leuk,", "ik", "kom", "met", "z'n", "tweeën!"))
                .contains("→ coming +1")
                .contains("with the built-in example as the event:\n  | Subject: ");
        assertThat(household.say("try", "Is there a lift?"))
                .contains("→ waits for you")
                .contains("no answer sent");
        assertThat(household.say("try", "Haal me van de lijst.")).contains("→ left the list");
        assertThat(household.say("status")).contains("No event yet");
    }
}
