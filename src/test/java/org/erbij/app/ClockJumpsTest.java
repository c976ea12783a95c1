package org.erbij.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.Sequence;
import org.erbij.domain.event.Venue;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Contact;
import org.erbij.domain.people.LawfulBasis;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.rsvp.Circumstances;
import org.erbij.domain.rsvp.Evidence;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.fixture.Answers;
import org.erbij.fixture.Occasions;
import org.erbij.flow.OutboxState;
import org.erbij.rehearse.EmbeddedMail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The clock of the machine jumps, as it does after a sleep or when it is set: what is due is asked of our own tables, so that nothing is
 * skipped, nothing repeated, and what has lost its sense stays behind (R104, R98).
 */
@Timeout(60)
class ClockJumpsTest {
    private static final Event EVENING = Occasions.mondayEvening();
    private static final AddrSpec ANNE = AddrSpec.of("anne@example.org");
    private static final AddrSpec BRAM = AddrSpec.of("bram@example.org");

    @TempDir
    private Path home;

    private final WallClock clock = new WallClock();
    private final EmbeddedMail mail = new EmbeddedMail();
    private Wiring wiring;
    private RingingRounds rounds;

    /** Anne comes, Bram is silent. */
    @BeforeEach
    void invite() throws Exception {
        mail.open(Household.KARS);
        Household.writeSettings(home, mail);
        clock.is("2017-02-01T10:00");
        wiring = new Wiring(new Configuration(home, Map.of()).read(), clock);
        rounds = wiring.ringingRounds();
        wiring.ledger.inOneTransaction(books -> {
            books.events().put(EVENING);
            books.events().setVenue(EVENING.id(), new Venue.Sealed(Occasions.hall()));
            return List.of(ANNE, BRAM).stream()
                    .map(address -> books.people()
                            .add(new Mailbox("", address), null, LawfulBasis.CONSENT, "test", clock.instant()))
                    .toList();
        });
        wiring.campaign.invite(EVENING.id(), List.of(ANNE, BRAM), clock.instant());
        wiring.ledger.inOneTransaction(books -> {
            Contact anne = books.people().find(ANNE).orElseThrow();
            Instant now = clock.instant();
            books.rsvps()
                    .put(books.rsvps()
                            .get(new RsvpKey(EVENING.id(), anne.id()))
                            .receive(
                                    Answers.YES,
                                    Evidence.organizer("told by phone", now),
                                    new Circumstances(
                                            EVENING, Sequence.FIRST, false, false, true, false, false, false, now))
                            .rsvp());
            return anne;
        });
        rounds.mailings();
        assertThat(sent()).isEqualTo(Map.of(MailKind.INVITATION, 3));
    }

    @AfterEach
    void close() {
        wiring.close();
        mail.close();
    }

    /** How many mails of each kind have left: to Anne, Bram and the organizer. */
    private Map<MailKind, Integer> sent() {
        Map<MailKind, Integer> sent = new java.util.EnumMap<>(MailKind.class);
        wiring.ledger
                .inOneTransaction(books -> books.outbox().count(EVENING.id()))
                .forEach((kind, states) -> sent.put(kind, states.getOrDefault(OutboxState.SENT, 0)));
        int delivered = mail.inboxOf(ANNE).size()
                + mail.inboxOf(BRAM).size()
                + mail.inboxOf(Household.KARS).size();
        assertThat(delivered)
                .isEqualTo(sent.values().stream().mapToInt(Integer::intValue).sum());
        return sent;
    }

    private void at(String local) {
        clock.is(local);
        rounds.mailings();
    }

    @Test
    void aJumpOverEverythingSendsOnlyWhatIsStillOfUseAndAJumpBackRepeatsNothing() {
        Map<MailKind, Integer> useful = Map.of(MailKind.INVITATION, 3, MailKind.LOCATION, 2, MailKind.REMINDER, 2);

        at("2017-02-13T16:00");
        assertThat(sent()).isEqualTo(useful);

        at("2017-02-01T10:05");
        at("2017-02-08T10:00");
        at("2017-02-11T10:00");
        at("2017-02-13T16:05");
        assertThat(sent()).isEqualTo(useful);
    }

    @Test
    void aJumpBackBeforeAMomentPutsItOffAndLosesNothing() {
        at("2017-02-11T09:59");
        at("2017-02-10T09:00");
        assertThat(sent()).doesNotContainKey(MailKind.LOCATION);

        at("2017-02-11T10:00");
        at("2017-02-11T09:30");
        at("2017-02-11T10:01");

        assertThat(sent()).containsEntry(MailKind.LOCATION, 2);
    }

    @Test
    void aJumpBeyondTheEventLeavesOnlyTheThanks() {
        at("2017-02-15T09:00");

        assertThat(sent()).isEqualTo(Map.of(MailKind.INVITATION, 3, MailKind.FOLLOW_UP, 2));
    }

    /** A clock that is set, forward and back. */
    private static final class WallClock extends Clock {
        private Instant now = Instant.EPOCH;

        void is(String local) {
            now = Occasions.at(local);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
