package org.erbij.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.erbij.account.MailServer;
import org.erbij.account.Secret;
import org.erbij.account.Trust;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.Venue;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.LawfulBasis;
import org.erbij.domain.people.Mailbox;
import org.erbij.fixture.Occasions;
import org.erbij.flow.Books;
import org.erbij.flow.DispatchSettings;
import org.erbij.flow.Ledger;
import org.erbij.flow.Pace;
import org.erbij.flow.SentCopies;
import org.erbij.flow.notice.NoticeSettings;
import org.erbij.privacy.RetentionSettings;
import org.erbij.rehearse.EmbeddedMail;
import org.erbij.step.collect.CollectSettings;
import org.erbij.step.compose.FormOfAddress;
import org.erbij.step.understand.TrainedReader;

/** A process of its own that does what {@code run} does, once, and stops for its murderer after a given number of commits. */
public final class KilledRun {
    static final List<String> INVITEES = List.of("anne", "bram", "claire", "daan");

    private KilledRun() {}

    /** Arguments: home, IMAP port, SMTP port, the moment it is, after how many commits to stop (0: never). */
    public static void main(String[] arguments) throws Exception {
        System.out.println("begun");
        Wiring wiring = wiring(arguments);
        setUp(wiring, Instant.parse(arguments[3]));
        wiring.campaign.invite(
                Occasions.mondayEvening().id(),
                INVITEES.stream().map(KilledRun::address).toList(),
                Instant.parse(arguments[3]));
        RingingRounds rounds = wiring.ringingRounds();
        rounds.poll();
        rounds.mailings();
        wiring.close();
        System.out.println("done");
        System.exit(0);
    }

    static AddrSpec address(String name) {
        return AddrSpec.of(name + "@example.org");
    }

    private static void setUp(Wiring wiring, Instant now) {
        Event event = Occasions.mondayEvening();
        wiring.ledger.inOneTransaction(books -> {
            if (books.events().find(event.id()).isEmpty()) {
                books.events().put(event);
                books.events().setVenue(event.id(), new Venue.Sealed(Occasions.hall()));
                INVITEES.forEach(name ->
                        books.people().add(new Mailbox(name, address(name)), null, LawfulBasis.CONSENT, "test", now));
            }
            return null;
        });
    }

    static Wiring wiring(String[] arguments) {
        Path home = Path.of(arguments[0]);
        Mailbox organizer = Mailbox.of("Kars", "kars@example.nl");
        Settings settings = new Settings(
                home,
                organizer,
                FormOfAddress.JE,
                new NoticeSettings(null, null, true, Set.of(), null),
                server(arguments[1], organizer),
                server(arguments[2], organizer),
                CollectSettings.DEFAULT,
                Duration.ofMinutes(1),
                TrainedReader.SURE_ENOUGH,
                false,
                new DispatchSettings(SentCopies.BY_ERBIJ, Duration.ZERO, 10_000),
                null,
                Pace.DEFAULT,
                Duration.ofMinutes(15),
                RetentionSettings.DEFAULT,
                home.resolve("data"),
                home.resolve("key"));
        int border = Integer.parseInt(arguments[4]);
        return new Wiring(
                settings,
                Clock.fixed(Instant.parse(arguments[3]), ZoneOffset.UTC),
                ledger -> border == 0 ? ledger : new Border(ledger, border));
    }

    private static MailServer server(String port, Mailbox organizer) {
        return new MailServer(
                "127.0.0.1",
                Integer.parseInt(port),
                MailServer.Security.LOOPBACK_PLAIN,
                organizer.address().value(),
                new Secret(EmbeddedMail.PASSWORD),
                Trust.JDK);
    }

    /** Counts commits, and after the last one it may make says so and waits to be killed. */
    private static final class Border implements Ledger {
        private final Ledger ledger;
        private int left;

        Border(Ledger ledger, int commits) {
            this.ledger = ledger;
            this.left = commits;
        }

        @Override
        public synchronized <T> T inOneTransaction(Function<Books, T> work) {
            T result = ledger.inOneTransaction(work);
            left--;
            if (left == 0) {
                System.out.println("border");
                waitForTheEnd();
            }
            return result;
        }

        private static void waitForTheEnd() {
            try {
                int ignored = System.in.read();
                throw new IllegalStateException("was not killed: " + ignored);
            } catch (IOException gone) {
                throw new IllegalStateException(gone);
            }
        }

        @Override
        public long edition() {
            return ledger.edition();
        }

        @Override
        public void sync() {
            ledger.sync();
        }
    }
}
