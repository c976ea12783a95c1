package org.erbij.flow;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.erbij.account.MailServer;
import org.erbij.account.MailServer.Security;
import org.erbij.account.Secret;
import org.erbij.account.Trust;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Contact;
import org.erbij.domain.people.LawfulBasis;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.fixture.BlankDatabase;
import org.erbij.fixture.Occasions;
import org.erbij.fixture.ScriptedServer;
import org.erbij.mail.MessageId;
import org.erbij.mail.MessageIds;
import org.erbij.mail.Octets;
import org.erbij.mail.OutgoingMessage;
import org.erbij.privacy.PersonalData.Mark;
import org.erbij.rehearse.EmbeddedMail;
import org.erbij.rehearse.JumpingClock;
import org.erbij.step.deliver.DeliverSettings;
import org.erbij.step.deliver.ImapSentFolder;
import org.erbij.step.deliver.SentFolder;
import org.erbij.step.deliver.SmtpCourier;
import org.erbij.store.Database;
import org.erbij.store.DatabaseSettings;

/** An outbox on a disk, a Sent folder, a clock that jumps, and a submission server that says what a test wrote for it. */
final class PostOffice implements AutoCloseable {
    static final AddrSpec KARS = AddrSpec.of("kars@example.nl");
    private static final String KEY = "0123456789abcdef".repeat(2);
    private static final DeliverSettings PATIENCE = new DeliverSettings(Duration.ofSeconds(5), Duration.ofSeconds(5));

    final JumpingClock clock = new JumpingClock(Occasions.at("2017-01-30T10:00"), ZoneOffset.UTC);
    final EmbeddedMail mailbox = new EmbeddedMail();
    final Ledger ledger;
    private final Path file;
    private final int imapPort = mailbox.imapPort();
    private final Database database;
    final MessageIds ids = new MessageIds(new byte[16], "example.nl");
    final Event event = Occasions.mondayEvening();

    PostOffice(Path folder) {
        mailbox.open(KARS);
        file = folder.resolve("erbij");
        database = Database.open(BlankDatabase.at(new DatabaseSettings(file, KEY)), clock);
        ledger = database.ledger();
        ledger.inOneTransaction(books -> {
            books.events().put(event);
            return null;
        });
    }

    /** Puts a mail into the outbox, due at once. */
    long post(String name, MailKind kind, String version) {
        return ledger.inOneTransaction(books -> {
            Contact contact = books.people()
                    .add(Mailbox.of(name, name + "@example.org"), null, LawfulBasis.CONSENT, "test", clock.instant());
            RsvpKey key = new RsvpKey(event.id(), contact.id());
            if (books.rsvps().find(key).isEmpty()) {
                books.rsvps().put(Rsvp.open(key, ids.token(key)));
            }
            MessageId id = ids.mint(key, kind, version);
            Octets octets = Octets.of(String.join(
                    "\r\n",
                    "From: Kars <kars@example.nl>",
                    "To: <" + name + "@example.org>",
                    "Message-ID: " + id.bracketed(),
                    "Subject: Uitnodiging",
                    "",
                    "Kom je?",
                    ""));
            books.outbox()
                    .put(
                            new Posting(
                                    key,
                                    kind,
                                    version,
                                    "Uitnodiging",
                                    new OutgoingMessage(contact.address(), id, octets),
                                    clock.instant(),
                                    event.validUntil(kind),
                                    false),
                            clock.instant());
            return inAnyState(books).stream()
                    .filter(entry -> entry.posting().message().id().equals(id))
                    .findFirst()
                    .orElseThrow()
                    .number();
        });
    }

    /** Invitations, in that order. */
    void invite(String... names) {
        for (String name : names) {
            post(name, MailKind.INVITATION, Campaign.INVITED);
        }
    }

    Dispatch dispatch(ScriptedServer server) {
        return dispatch(server, SentCopies.NOBODY);
    }

    Dispatch dispatch(ScriptedServer server, SentCopies copies) {
        return dispatch(server, new DispatchSettings(copies, Duration.ZERO, 1_000));
    }

    Dispatch dispatch(ScriptedServer server, DispatchSettings settings) {
        return new Dispatch(ledger, new SmtpCourier(at(server.port(), ""), KARS, PATIENCE), sent(), settings, clock);
    }

    Recovery recovery(SentCopies copies) {
        return new Recovery(ledger, sent(), copies, clock);
    }

    SentFolder sent() {
        return new ImapSentFolder(at(imapPort, KARS.value()), PATIENCE, null);
    }

    static MailServer at(int port, String user) {
        return new MailServer(
                "127.0.0.1", port, Security.LOOPBACK_PLAIN, user, new Secret(EmbeddedMail.PASSWORD), Trust.JDK);
    }

    void after(Duration time) {
        clock.jumpTo(clock.instant().plus(time));
    }

    OutboxEntry entry(String name) {
        return ledger.inOneTransaction(books -> inAnyState(books).stream()
                .filter(entry -> entry.posting().message().recipient().value().startsWith(name + "@"))
                .findFirst()
                .orElseThrow());
    }

    OutboxState state(String name) {
        return entry(name).state();
    }

    private static List<OutboxEntry> inAnyState(Books books) {
        return List.of(OutboxState.values()).stream()
                .flatMap(state -> books.outbox().in(state).stream())
                .toList();
    }

    /** All that is kept of somebody goes, and no mark of them stays. */
    void erases(String name) {
        database.personalData(raw -> Set.of()).erase(AddrSpec.of(name + "@example.org"), Mark.NONE, clock.instant());
    }

    /** Everything the database holds, decrypted: what is text as it is, and what is octets in hex. */
    String dump() throws SQLException {
        StringBuilder dump = new StringBuilder();
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:h2:async:" + file.toAbsolutePath() + ";CIPHER=AES", "erbij", KEY + " erbij");
                Statement statement = connection.createStatement();
                ResultSet lines = statement.executeQuery("SCRIPT")) {
            while (lines.next()) {
                dump.append(lines.getString(1)).append('\n');
            }
        }
        return dump.toString();
    }

    /** Since when sending fails and why, or null while it works. */
    Health.Condition sending() {
        return health(Health.Work.SENDING);
    }

    Health.Condition health(Health.Work work) {
        return ledger.inOneTransaction(books -> books.health().all().stream()
                .filter(known -> known.work() == work)
                .findFirst()
                .orElseThrow());
    }

    /** When a mail that waits is tried again, from now. */
    Duration waits(String name) {
        Instant due = Objects.requireNonNull(entry(name).posting().due());
        return Duration.between(clock.instant(), due);
    }

    /** How often a server was handed mail for somebody. */
    static long handed(ScriptedServer server, String name) {
        return server.heard().stream()
                .filter(line -> line.startsWith("RCPT TO:<" + name + "@"))
                .count();
    }

    @Override
    public void close() {
        database.close();
        mailbox.close();
    }
}
