package org.erbij.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.erbij.domain.people.AddrSpec;
import org.erbij.fixture.BlankDatabase;
import org.erbij.flow.Ledger;
import org.erbij.flow.PlannedMail;
import org.erbij.flow.Release;
import org.erbij.flow.notice.Alarm;
import org.erbij.flow.notice.Alarms;
import org.erbij.mail.FolderId;
import org.erbij.mail.Octets;
import org.erbij.mail.Position;
import org.erbij.mail.RawMessage;
import org.erbij.mail.ReceivedMessage;
import org.erbij.rehearse.EmbeddedMail;
import org.erbij.rehearse.JumpingClock;
import org.erbij.step.parse.MimeMessageParser;
import org.erbij.store.DatabaseSettings;

/**
 * A home as it lies on a disk, a mailbox, and commands carried out as {@code run} carries them out: on one open database. What
 * {@code run} does by itself is done by {@link #round} and {@link #arrive}.
 */
final class Household implements AutoCloseable {
    static final AddrSpec KARS = AddrSpec.of("kars@example.nl");
    static final String EVENT = """
            event: evening
            title: {nl: Een avond over techniek, en: An evening on tech}
            starts: 2027-04-12 18:00
            area: {nl: ergens in Amsterdam, en: somewhere in Amsterdam}
            answer-before: 2027-04-10
            answer-after: 0 seconds
            organizers:
              - {name: Kars, address: kars@example.nl}
            announce-location: 2 days before, 10:00
            reminders: [1 day before]
            """;

    final JumpingClock clock = new JumpingClock(Instant.parse("2027-03-01T09:00:00Z"), java.time.ZoneOffset.UTC);
    private final Path home;
    private final EmbeddedMail mail = new EmbeddedMail();
    private final Wiring wiring;
    private final RingingRounds rounds;

    Household(Path home) throws IOException {
        this.home = home;
        mail.open(KARS);
        write("events/evening.yaml", EVENT);
        writeSettings(home, mail);
        wiring = new Wiring(furnished(new Configuration(home, Map.of()).read()), clock);
        rounds = wiring.ringingRounds();
    }

    /** Settings for a mailbox of the embedded server. */
    static void writeSettings(Path home, EmbeddedMail mail) throws IOException {
        Path password = Files.writeString(home.resolve("password"), EmbeddedMail.PASSWORD);
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
        String server =
                "{host: 127.0.0.1, port: %d, security: loopback-plain, user: kars@example.nl, password-file: %s}\n";
        Files.writeString(
                home.resolve("erbij.yaml"),
                "organizer: {name: Kars, address: kars@example.nl}\n"
                        + "imap: " + server.formatted(mail.imapPort(), password)
                        + "smtp: " + server.formatted(mail.smtpPort(), password)
                        + "sent: {filed-by: server}\n"
                        + "answers: {between: 0 seconds, per-day: 9}\n"
                        + "digest: none\nalarms: []\npreview-at-least: none\n");
    }

    /** Lets there be a key and an empty database already, which takes long to make. */
    static Settings furnished(Settings settings) throws IOException {
        byte[] root = new byte[32];
        Files.createDirectories(settings.keyFile().toAbsolutePath().resolveSibling(""));
        Files.writeString(settings.keyFile(), HexFormat.of().formatHex(root));
        Files.setPosixFilePermissions(settings.keyFile(), PosixFilePermissions.fromString("rw-------"));
        BlankDatabase.at(new DatabaseSettings(Wiring.databaseFile(settings), new Keys(root).database()));
        return settings;
    }

    Path write(String file, String text) throws IOException {
        Path path = home.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    /** @return the exit code */
    int command(Typed terminal, String... arguments) {
        return new Commands(terminal, new Desk(() -> wiring, () -> {}), () -> 0, clock).execute(arguments);
    }

    /** A command from a pipe that is to end well. */
    String say(String... arguments) {
        Typed terminal = Typed.piping("");
        int code = command(terminal, arguments);
        if (code != 0) {
            throw new AssertionError(List.of(arguments) + " ended with " + code + ": " + terminal.complained());
        }
        return terminal.told();
    }

    /** The event stands, and these people have got their invitation. */
    void invite(String... lines) {
        say("event", "apply", home.resolve("events/evening.yaml").toString(), "--yes");
        Typed people = Typed.piping(String.join("\n", lines));
        if (command(people, "people", "import", "-", "--yes") != 0) {
            throw new AssertionError(people.told() + people.complained());
        }
        say("invite", "evening", "--yes");
        round();
    }

    /** A minute later: what is due is put out, and everything in the outbox is sent. */
    void round() {
        clock.jumpTo(clock.instant().plusSeconds(60));
        rounds.mailings();
    }

    /** Somebody answers their invitation. */
    void answer(String address, String words) {
        arrive(reply(address, words));
    }

    /** An answer to somebody's invitation, line by line. */
    String[] reply(String address, String words) {
        String id =
                Objects.requireNonNull(mailsTo(address).get(0).threading().id()).bracketed();
        return new String[] {
            "From: <" + address + ">",
            "To: <kars@example.nl>",
            "Subject: Re: avond",
            "Message-ID: <" + clock.instant().getEpochSecond() + "-" + address + ">",
            "In-Reply-To: " + id,
            "References: " + id,
            "Content-Type: text/plain; charset=utf-8",
            "",
            words,
            ""
        };
    }

    /** A mail comes. */
    void file(String... lines) {
        mail.file(KARS, List.of(Octets.of(String.join("\r\n", lines))), clock.instant());
    }

    /** A mail comes, and is read and answered a minute later. */
    void arrive(String... lines) {
        file(lines);
        clock.jumpTo(clock.instant().plusSeconds(60));
        rounds.poll();
    }

    /** The mailbox and the submission server are gone. */
    void serverGoesAway() {
        mail.close();
    }

    /** The mailbox is read, as once a minute. */
    void poll() {
        rounds.poll();
    }

    /** What looks for all that is told at once, which the settings here leave out. */
    Alarms alarms(LongSupplier room) {
        return new Alarms(wiring.ledger, wiring.notices, EnumSet.allOf(Alarm.class), room);
    }

    /** What sends mass mail, where something may happen between its transactions. */
    PlannedMail plannedOn(Ledger ledger) {
        return new PlannedMail(
                ledger, wiring.campaign, new Release(ledger, wiring.campaign), Duration.ofMinutes(15), clock);
    }

    /** What the organizer was mailed under that subject. */
    List<ReceivedMessage> told(String subject) {
        return mailsTo(KARS.value()).stream()
                .filter(mail -> mail.content().subject().contains(subject))
                .toList();
    }

    Ledger ledger() {
        return wiring.ledger;
    }

    List<ReceivedMessage> mailsTo(String address) {
        return mail.inboxOf(AddrSpec.of(address)).stream()
                .map(delivered -> new MimeMessageParser()
                        .parse(new RawMessage(
                                new Position(new FolderId("", ""), 0, 0), Instant.EPOCH, delivered.octets(), true)))
                .toList();
    }

    @Override
    public void close() {
        wiring.close();
        mail.close();
    }
}
