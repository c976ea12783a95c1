package org.erbij.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Suppression;
import org.erbij.flow.Outbox.Outcome;
import org.erbij.flow.OutboxEntry;
import org.erbij.flow.OutboxState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an organizer is told and decides when mail does not leave, or is in doubt. */
class OutboxCommandsTest {
    @TempDir
    private Path home;

    private Household household;

    @BeforeEach
    void inviteWithoutSending() throws Exception {
        household = new Household(home);
        household.say("event", "apply", home.resolve("events/evening.yaml").toString(), "--yes");
        Typed people = Typed.piping("Anne <anne@example.org>\nBram <bram@example.org>\n");
        assertThat(household.command(people, "people", "import", "-", "--yes")).isZero();
        household.say("invite", "evening", "--yes");
    }

    @AfterEach
    void moveOut() {
        household.close();
    }

    /** As after a crash on the wire that Sent cannot tell of. */
    private List<Long> everythingIsInDoubt() {
        return household.ledger().inOneTransaction(books -> {
            List<OutboxEntry> claimed = books.outbox().claim(10, household.clock.instant());
            books.outbox()
                    .settle(
                            claimed.stream()
                                    .map(entry -> new Outcome(
                                            entry.number(),
                                            OutboxState.UNCERTAIN,
                                            household.clock.instant(),
                                            "may have left"))
                                    .toList(),
                            household.clock.instant());
            return claimed.stream().map(OutboxEntry::number).toList();
        });
    }

    @Test
    void whatWaitsToLeaveIsListed() {
        assertThat(household.say("outbox", "list"))
                .contains("pending", "invitation", "anne@example.org", "bram@example.org", "kars@example.nl");
        assertThat(household.say("outbox", "list", "--state", "uncertain")).isEqualTo("Nothing waits to leave.\n");
        assertThat(household.command(Typed.piping(""), "outbox", "list", "--state", "lost"))
                .isEqualTo(2);

        household.round();

        assertThat(household.say("outbox", "list")).isEqualTo("Nothing waits to leave.\n");
        assertThat(household.say("status")).contains("mails: 3 sent");
    }

    @Test
    void ofAMailToAPausedAddressItIsToldWhyItWaits() {
        household.ledger().inOneTransaction(books -> {
            books.people().suppress(AddrSpec.of("anne@example.org"), Suppression.PAUSED, household.clock.instant());
            return null;
        });

        household.round();

        assertThat(household.say("outbox", "list"))
                .containsPattern("pending +invitation +anne@example.org +mail to them is paused; see 'erbij held list'")
                .doesNotContain("bram@example.org");
    }

    // R17
    @Test
    void aMailInDoubtLeavesOnlyWhenThePersonHasNotGotIt() {
        List<Long> numbers = everythingIsInDoubt();
        Typed strict = Typed.piping("");

        assertThat(household.command(strict, "status", "--strict")).isEqualTo(1);
        assertThat(strict.told()).contains("mails in doubt: 3");
        household.round();
        assertThat(household.mailsTo("anne@example.org")).isEmpty();

        assertThat(household.say("outbox", "settle", "" + numbers.get(0), "sent", "--yes"))
                .endsWith("Settled.\n");
        assertThat(household.say("outbox", "settle", "" + numbers.get(1), "retry", "--yes"))
                .endsWith("Settled.\n");
        assertThat(household.say("outbox", "settle", "" + numbers.get(2), "drop", "--yes"))
                .endsWith("Settled.\n");
        household.round();

        assertThat(household.mailsTo("anne@example.org").size()
                        + household.mailsTo("bram@example.org").size()
                        + household.mailsTo("kars@example.nl").size())
                .isEqualTo(1);
        assertThat(household.command(Typed.piping(""), "status", "--strict")).isZero();
        Typed done = Typed.piping("");
        assertThat(household.command(done, "outbox", "settle", "" + numbers.get(0), "retry"))
                .isEqualTo(4);
        assertThat(done.complained())
                .startsWith("Mail " + numbers.get(0) + " is neither in doubt nor refused nor put off.");
    }

    /** Anne said yes, the server was lost as that was confirmed, and then she said this. */
    private String aConfirmationInDoubtAndThen(String later) {
        household.round();
        household.say("rsvp", "set", "evening", "anne@example.org", "yes", "--yes");
        household.clock.jumpTo(household.clock.instant().plus(Duration.ofMinutes(1)));
        String number = "" + everythingIsInDoubt().get(0);
        household.say("rsvp", "set", "evening", "anne@example.org", later, "--yes", "--quiet");
        return number;
    }

    @Test
    void aConfirmationInDoubtIsNotSentAgainOnceTheyHaveChangedTheirMind() {
        String number = aConfirmationInDoubtAndThen("no");

        assertThat(household.say("outbox", "settle", number, "retry", "--yes"))
                .contains("confirmation to Anne")
                .endsWith("Settled, and not sent: their answer has changed.\n");
        household.round();

        assertThat(household.mailsTo("anne@example.org")).as("the invitation").hasSize(1);
        assertThat(household.say("outbox", "list", "--state", "withdrawn")).contains("their answer has changed");
    }

    @Test
    void aConfirmationInDoubtOfWhatStillStandsIsSentAgain() {
        String number = aConfirmationInDoubtAndThen("yes");

        assertThat(household.say("outbox", "settle", number, "retry", "--yes")).endsWith("Settled.\n");
        household.round();

        assertThat(household.mailsTo("anne@example.org")).hasSize(2);
    }

    @Test
    void whatIsInDoubtWithoutARestoreIsDecidedOneByOne() {
        int doubts = everythingIsInDoubt().size();
        Typed yes = Typed.answering("y");

        assertThat(household.command(yes, "outbox", "reconcile", "sent")).isEqualTo(4);

        assertThat(yes.complained())
                .contains(
                        "No restore is open.",
                        doubts + (doubts == 1 ? " mail is" : " mails are") + " in doubt",
                        "'erbij outbox settle N sent'");
    }

    @Test
    void whatIsSettledIsShownAndAskedFirst() {
        String number = "" + everythingIsInDoubt().get(0);
        Typed nobody = Typed.piping("");
        Typed no = Typed.answering("n");
        Typed yes = Typed.answering("y");

        assertThat(household.command(nobody, "outbox", "settle", number, "retry"))
                .isEqualTo(2);
        assertThat(household.command(no, "outbox", "settle", number, "retry")).isEqualTo(1);
        assertThat(household.say("outbox", "list", "--state", "uncertain")).contains(number);
        assertThat(household.command(yes, "outbox", "settle", number, "drop")).isZero();

        assertThat(nobody.told()).containsPattern("Mail " + number + ": invitation to .*@example.*, uncertain");
        assertThat(no.complained()).isEqualTo("Nothing was decided; it waits as before.\n");
        assertThat(yes.asked()).singleElement().asString().startsWith("Never send it?");
        assertThat(yes.told()).endsWith("Settled.\n");
    }

    @Test
    void whatIsNoMailOrNoWordIsRefused() {
        Typed noMail = Typed.piping("");

        assertThat(household.command(noMail, "outbox", "settle", "4711", "sent"))
                .isEqualTo(2);
        assertThat(noMail.complained())
                .isEqualTo("There is no mail 4711. Nothing was done. 'erbij outbox list' tells which there are.\n");
        assertThat(household.command(Typed.piping(""), "outbox", "settle", "1", "maybe"))
                .isEqualTo(2);
    }

    // what does not run notes no failure
    @Test
    void thatNobodyReadsForAnHourIsToldWhileTheEventIsOpen() {
        household.clock.jumpTo(household.clock.instant().plus(Duration.ofMinutes(59)));
        assertThat(household.say("status")).doesNotContain("!");
        household.clock.jumpTo(household.clock.instant().plus(Duration.ofMinutes(1)));
        Typed neverRan = Typed.piping("");
        assertThat(household.command(neverRan, "status")).isEqualTo(1);
        assertThat(neverRan.told()).contains("! nothing has been read since").contains("does 'erbij run' run?");

        household.poll();
        assertThat(household.say("status")).doesNotContain("!");
        household.clock.jumpTo(household.clock.instant().plus(Duration.ofMinutes(60)));
        Typed stopped = Typed.piping("");
        assertThat(household.command(stopped, "status")).isEqualTo(1);
        assertThat(stopped.told()).contains("! nothing has been read since");

        household.clock.jumpTo(Instant.parse("2027-04-12T20:00:00Z"));
        assertThat(household.say("status")).as("the event is over").doesNotContain("!");
    }

    @Test
    void whenTheServerIsAwayForAnHourStatusSaysSoUntilItIsBack() {
        household.poll();
        assertThat(household.say("status")).contains("reading: last worked").contains("sending: last worked");
        household.clock.jumpTo(household.clock.instant().plus(Duration.ofMinutes(1)));
        household.serverGoesAway();
        household.say("rsvp", "set", "evening", "anne@example.org", "yes", "--yes");
        household.poll();

        assertThat(household.say("status")).contains("reading: failing since").contains("sending: failing since");

        household.clock.jumpTo(household.clock.instant().plus(Duration.ofMinutes(61)));
        Typed later = Typed.piping("");
        assertThat(household.command(later, "status")).isEqualTo(1);
        assertThat(later.told())
                .contains("! reading has failed for more than an hour; nobody listened since")
                .contains("! sending has failed for more than an hour; mail waits since")
                .doesNotContain("anne");
    }
}
