package org.erbij.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.MailKind;
import org.erbij.fixture.ForwardingLedger;
import org.erbij.flow.Books;
import org.erbij.flow.Ledger;
import org.erbij.flow.PlannedMail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code schedule stop} of the location at its moment, while {@code run} is about to tell it: the organizer's word wins. */
final class StoppingTheLocationTest {
    private static final EventId EVENING = new EventId("evening");

    private Household household;
    private Interrupted ledger;
    private PlannedMail planned;

    /** Something happens once, before the so-manieth transaction from now. */
    private static final class Interrupted extends ForwardingLedger {
        private Runnable interruption = () -> {};
        private int until;

        Interrupted(Ledger ledger) {
            super(ledger);
        }

        void before(int transaction, Runnable happens) {
            until = transaction;
            interruption = happens;
        }

        @Override
        public <T> T inOneTransaction(Function<Books, T> work) {
            until--;
            if (until == 0) {
                interruption.run();
            }
            return super.inOneTransaction(work);
        }
    }

    @BeforeEach
    void theLocationIsDue(@TempDir Path home) throws IOException {
        household = new Household(home);
        household.invite("Anne <anne@example.org>", "Bram <bram@example.org>");
        household.say("rsvp", "set", "evening", "anne@example.org", "yes", "--yes", "--quiet");
        Typed place = Typed.piping("nl.place: De Ketting, Kettingstraat 5\nen.place: De Ketting, Kettingstraat 5\n");
        assertThat(household.command(place, "venue", "set", "evening")).isZero();
        household.clock.jumpTo(Instant.parse("2027-04-10T08:00:30Z"));
        ledger = new Interrupted(household.ledger());
        planned = household.plannedOn(ledger);
        assertThat(planned.open().get(0).planned().kind()).isEqualTo(MailKind.LOCATION);
    }

    @AfterEach
    void moveOut() {
        household.close();
    }

    private int mails() {
        return household
                .ledger()
                .inOneTransaction(books ->
                        books.outbox().count(EVENING).getOrDefault(MailKind.LOCATION, Map.of()).values().stream()
                                .mapToInt(Integer::intValue)
                                .sum());
    }

    private boolean isAnnounced() {
        return household
                .ledger()
                .inOneTransaction(books -> books.events().venue(EVENING))
                .announced()
                .isPresent();
    }

    @Test
    void undisturbedItIsTold() {
        planned.sendDue();

        assertThat(isAnnounced()).isTrue();
        assertThat(mails()).as("Anne and Kars").isEqualTo(2);
    }

    @Test
    void stoppedBeforeItIsOpenedItStaysSealed() {
        ledger.before(1, () -> household.say("schedule", "stop", "evening", "location", "--yes"));

        planned.sendDue();

        assertThat(isAnnounced()).isFalse();
        assertThat(mails()).isZero();
        assertThat(household.say("schedule", "list")).contains("stopped");
    }

    @Test
    void movedBeforeItIsOpenedItWaitsForItsNewMoment() {
        ledger.before(
                1,
                () -> household.say("schedule", "move", "evening", "location", "--to", "1 day before, 10:00", "--yes"));

        planned.sendDue();
        assertThat(isAnnounced()).isFalse();

        household.clock.jumpTo(Instant.parse("2027-04-11T08:00:30Z"));
        planned.sendDue();
        assertThat(isAnnounced()).isTrue();
        assertThat(mails()).isEqualTo(2);
    }

    @Test
    void stoppedOnceItIsOpenNoMailOfItIsPutOutUntilTheOrganizerReleasesIt() {
        ledger.before(3, () -> household.say("schedule", "stop", "evening", "location", "--yes"));

        planned.sendDue();
        assertThat(isAnnounced()).isTrue();
        assertThat(mails()).isZero();

        household.say("venue", "release", "evening", "--yes");
        assertThat(mails()).isEqualTo(2);
    }

    @Test
    void stoppedAndThenWantedAfterAllItIsTold() {
        household.say("schedule", "stop", "evening", "location", "--yes");

        household.say("schedule", "now", "evening", "location", "--yes");

        assertThat(isAnnounced()).isTrue();
        assertThat(mails()).isEqualTo(2);
    }
}
