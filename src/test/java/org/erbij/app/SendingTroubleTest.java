package org.erbij.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.LawfulBasis;
import org.erbij.domain.people.Mailbox;
import org.erbij.fixture.ForwardingLedger;
import org.erbij.fixture.Occasions;
import org.erbij.fixture.ScriptedServer;
import org.erbij.flow.Health.Condition;
import org.erbij.flow.Health.Work;
import org.erbij.flow.Ledger;
import org.erbij.flow.OutboxEntry;
import org.erbij.flow.OutboxState;
import org.erbij.flow.Posting;
import org.erbij.flow.notice.Alarm;
import org.erbij.flow.notice.Alarms;
import org.erbij.rehearse.EmbeddedMail;
import org.erbij.rehearse.JumpingClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong while mails are on the wire is settled without a restart, and not tried at every turn of the loop (R21, R74). */
@Timeout(60)
class SendingTroubleTest {
    private static final Event EVENING = Occasions.mondayEvening();
    private static final AddrSpec ANNE = AddrSpec.of("anne@example.org");
    private static final AddrSpec BRAM = AddrSpec.of("bram@example.org");
    private static final AddrSpec CLAIRE = AddrSpec.of("claire@example.org");

    @TempDir
    private Path home;

    private final JumpingClock clock = new JumpingClock(Occasions.at("2017-02-01T10:00"), ZoneOffset.UTC);
    private final EmbeddedMail mail = new EmbeddedMail();
    private final AtomicBoolean diskIsFull = new AtomicBoolean();

    @BeforeEach
    void openTheMailbox() throws IOException {
        mail.open(Household.KARS);
        Household.writeSettings(home, mail);
    }

    @AfterEach
    void close() {
        mail.close();
    }

    private Wiring wiring() {
        UnaryOperator<Ledger> around = ledger -> new ForwardingLedger(ledger) {
            @Override
            public void sync() {
                if (diskIsFull.get()) {
                    throw new IllegalStateException("the disk is full");
                }
                super.sync();
            }
        };
        return new Wiring(new Configuration(home, Map.of()).read(), clock, around);
    }

    private void invite(Wiring wiring, AddrSpec... people) {
        wiring.ledger.inOneTransaction(books -> {
            books.events().put(EVENING);
            List.of(people)
                    .forEach(address -> books.people()
                            .add(new Mailbox("", address), null, LawfulBasis.CONSENT, "test", clock.instant()));
            return null;
        });
        wiring.campaign.invite(EVENING.id(), List.of(people), clock.instant());
    }

    private static int in(OutboxState state, Wiring wiring) {
        return wiring.ledger.inOneTransaction(books -> books.outbox().in(state).size());
    }

    private static Condition sending(Wiring wiring) {
        return wiring.ledger.inOneTransaction(books -> books.health().all().stream()
                .filter(known -> known.work() == Work.SENDING)
                .findFirst()
                .orElseThrow());
    }

    @Test
    void aDefectOfOursIsToldAsThatAndNotAsAMistakeInAText() {
        try (Wiring wiring = wiring()) {
            invite(wiring, ANNE);
            wiring.ledger.inOneTransaction(books -> {
                books.health().failed(Work.WRITING, "our own bug: IllegalStateException", clock.instant());
                return null;
            });

            new Alarms(wiring.ledger, wiring.notices, EnumSet.of(Alarm.TEXT), () -> Long.MAX_VALUE)
                    .look(clock.instant());

            List<String> subjects =
                    wiring.ledger.inOneTransaction(books -> books.outbox().in(OutboxState.PENDING).stream()
                            .map(OutboxEntry::posting)
                            .filter(posting -> posting.kind() == MailKind.NOTICE)
                            .map(Posting::subject)
                            .toList());
            assertThat(subjects).containsExactly("Een mail kan niet weg: er zit een fout in Erbij");
        }
    }

    @Test
    void whatADefectLeavesOnTheWireIsToldAndSettledAndLeavesOnce() {
        try (Wiring wiring = wiring()) {
            RingingRounds rounds = wiring.ringingRounds();
            rounds.mailings();
            invite(wiring, ANNE, BRAM);
            diskIsFull.set(true);
            rounds.mailings();

            assertThat(in(OutboxState.SENDING, wiring)).isEqualTo(3);
            assertThat(sending(wiring).failingSince()).isEqualTo(clock.instant());
            assertThat(sending(wiring).because()).isEqualTo("our own bug: IllegalStateException");

            diskIsFull.set(false);
            for (int minutes = 0; minutes < 4; minutes++) {
                clock.jumpTo(clock.instant().plus(Duration.ofMinutes(1)));
                rounds.mailings();
            }

            assertThat(in(OutboxState.SENT, wiring)).isEqualTo(2);
            assertThat(in(OutboxState.UNCERTAIN, wiring))
                    .as("the one that may have been on the wire (R74)")
                    .isEqualTo(1);
            assertThat(mail.inboxOf(ANNE)).hasSize(1);
            assertThat(mail.inboxOf(BRAM)).hasSize(1);
            assertThat(sending(wiring).failingSince()).isNull();
        }
    }

    @Test
    void aSentFolderThatCannotBeSearchedIsAskedOnceAMinute() throws Exception {
        try (var away = new ScriptedServer(with -> with.say("* BYE come back later"))) {
            Path settings = home.resolve("erbij.yaml");
            Files.writeString(
                    settings,
                    Files.readString(settings).replaceFirst("port: " + mail.imapPort(), "port: " + away.port()));
            try (Wiring wiring = wiring()) {
                invite(wiring, ANNE);
                wiring.ledger.inOneTransaction(books -> books.outbox().claim(9, clock.instant()));
                invite(wiring, BRAM, CLAIRE);
                clock.jumpTo(clock.instant().plus(Duration.ofMinutes(3)));
                RingingRounds rounds = wiring.ringingRounds();

                int turns = turns(wiring, rounds, Duration.ofMinutes(5));

                assertThat(turns).isBetween(4, 6);
                assertThat(away.connections()).isBetween(4, 6);
                assertThat(in(OutboxState.SENDING, wiring)).isEqualTo(2);
                assertThat(mail.inboxOf(BRAM)).isEmpty();
            }
        }
    }

    /** The loop of {@code run}, in the time of the clock. */
    private int turns(Wiring wiring, RingingRounds rounds, Duration length) {
        Instant end = clock.instant().plus(length);
        int turns = 0;
        while (clock.instant().isBefore(end) && turns < 50) {
            rounds.mailings();
            turns++;
            Instant soonest = clock.instant().plusMillis(200);
            Instant wake = wiring.nextWake(clock.instant().plus(Duration.ofMinutes(1)));
            clock.jumpTo(wake.isBefore(soonest) ? soonest : wake);
        }
        return turns;
    }
}
