package org.erbij.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.Sequence;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Contact;
import org.erbij.domain.people.LawfulBasis;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.rsvp.Answer;
import org.erbij.domain.rsvp.Circumstances;
import org.erbij.domain.rsvp.Evidence;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.fixture.BlankDatabase;
import org.erbij.fixture.Occasions;
import org.erbij.flow.Books;
import org.erbij.flow.Events;
import org.erbij.flow.Health;
import org.erbij.flow.Inbox;
import org.erbij.flow.Ledger;
import org.erbij.flow.Mailings;
import org.erbij.flow.Outbox;
import org.erbij.flow.OutboxEntry;
import org.erbij.flow.OutboxState;
import org.erbij.flow.People;
import org.erbij.flow.Posting;
import org.erbij.flow.Rsvps;
import org.erbij.mail.MessageId;
import org.erbij.mail.Octets;
import org.erbij.mail.OutgoingMessage;
import org.erbij.step.identify.Directory;
import org.erbij.step.recognise.Conversations;

/** A database on a disk, closed and opened again as often as a test wants to know what is really kept. */
final class Disk implements AutoCloseable {
    static final String KEY = "0123456789abcdef".repeat(4);
    static final Instant NOW = Occasions.at("2017-02-01T10:00");
    static final EventId EVENING = Occasions.mondayEvening().id();

    private final DatabaseSettings settings;
    private Database database;

    Disk(Path folder) {
        settings = BlankDatabase.at(settings(folder));
        database = open(NOW);
    }

    static DatabaseSettings settings(Path folder) {
        return new DatabaseSettings(folder.resolve("data").resolve("erbij"), KEY);
    }

    private Database open(Instant now) {
        return Database.open(settings, Clock.fixed(now, ZoneOffset.UTC));
    }

    Disk reopen() {
        return reopenAt(NOW);
    }

    Disk reopenAt(Instant now) {
        database.close();
        database = open(now);
        return this;
    }

    Database database() {
        return database;
    }

    /**
     * Lets it reuse the room of what it wrote after a tenth of a second, where it otherwise does so after 45: what comes of a file that
     * has grown old is seen at once.
     */
    static void age(Database database) throws SQLException {
        try (Connection connection = database.quartzConnections().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET RETENTION_TIME 100");
        }
    }

    Ledger ledger() {
        return database.ledger();
    }

    /** In one transaction. */
    private <T> T ask(Function<Books, T> question) {
        return ledger().inOneTransaction(question);
    }

    /** A port, each call of which is a transaction of its own. */
    private <T> T port(Class<T> type, Function<Books, T> ofBooks) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> ask(books -> call(method, ofBooks.apply(books), arguments))));
    }

    private static Object call(Method method, Object port, Object[] arguments) {
        try {
            return method.invoke(port, arguments);
        } catch (InvocationTargetException failed) {
            if (failed.getCause() instanceof RuntimeException own) {
                throw own;
            }
            throw new AssertionError(failed);
        } catch (IllegalAccessException closed) {
            throw new AssertionError(closed);
        }
    }

    Events events() {
        return port(Events.class, Books::events);
    }

    People people() {
        return port(People.class, Books::people);
    }

    Rsvps rsvps() {
        return port(Rsvps.class, Books::rsvps);
    }

    Inbox inbox() {
        return port(Inbox.class, Books::inbox);
    }

    Outbox outbox() {
        return port(Outbox.class, Books::outbox);
    }

    Mailings mailings() {
        return port(Mailings.class, Books::mailings);
    }

    Health health() {
        return port(Health.class, Books::health);
    }

    Conversations conversations() {
        return port(Conversations.class, Books::conversations);
    }

    Directory directory() {
        return port(Directory.class, Books::directory);
    }

    /** In one transaction. */
    void write(Consumer<Books> work) {
        ledger().inOneTransaction(books -> {
            work.accept(books);
            return true;
        });
    }

    static AddrSpec address(String name) {
        return AddrSpec.of(name + "@example.org");
    }

    /** Adds somebody to the list and opens their standing for Monday evening. */
    RsvpKey invite(String name) {
        if (events().find(EVENING).isEmpty()) {
            events().put(Occasions.mondayEvening());
        }
        Mailbox mailbox = new Mailbox(name, address(name));
        Contact contact = people().add(mailbox, null, LawfulBasis.CONSENT, "a test", NOW);
        RsvpKey key = new RsvpKey(EVENING, contact.id());
        rsvps().put(Rsvp.open(key, token(name)));
        return key;
    }

    static String token(String name) {
        return (name + "-token-token-token").substring(0, 16);
    }

    /** They say so by phone. */
    void answers(RsvpKey whom, Answer answer) {
        Circumstances now = new Circumstances(
                Occasions.mondayEvening(), Sequence.FIRST, false, false, true, false, false, false, NOW);
        Evidence evidence = Evidence.organizer("told by phone", NOW);
        rsvps().put(rsvps().get(whom).receive(answer, evidence, now).rsvp());
    }

    /** A mail for them, due now and of use for a day. */
    static Posting mail(RsvpKey whom, MailKind kind, String version) {
        return mail(whom, kind, version, NOW, NOW.plusSeconds(86_400), false);
    }

    static Posting mail(
            RsvpKey whom, MailKind kind, String version, Instant due, Instant validUntil, boolean showsLocation) {
        return new Posting(
                whom,
                kind,
                version,
                "Een avond over techniek",
                new OutgoingMessage(
                        address("p" + whom.contact().value()),
                        new MessageId(kind.word() + "." + version.replace(' ', '-') + "."
                                + whom.contact().value() + "@example.nl"),
                        Octets.of("Subject: Een avond\r\n\r\nKom je ook?\r\n")),
                due,
                validUntil,
                showsLocation);
    }

    /** Puts a mail into the outbox. @return its number */
    long post(Posting posting) {
        outbox().put(posting, NOW);
        return outbox().in(OutboxState.PENDING).stream()
                .filter(entry -> entry.posting().equals(posting))
                .findFirst()
                .orElseThrow()
                .number();
    }

    /** Claims what is due, in that order. */
    List<Long> claim() {
        return outbox().claim(100, NOW).stream().map(OutboxEntry::number).toList();
    }

    @Override
    public void close() {
        database.close();
    }
}
