package org.erbij.app;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.erbij.domain.people.AddrSpec;
import org.erbij.fixture.InTheClear;
import org.erbij.flow.Books;
import org.erbij.mail.FolderId;
import org.erbij.mail.Octets;
import org.erbij.mail.Position;
import org.erbij.mail.RawMessage;
import org.erbij.mail.ReceivedMessage;
import org.erbij.rehearse.EmbeddedMail;
import org.erbij.rehearse.JumpingClock;
import org.erbij.schedule.Timetable;
import org.erbij.step.parse.MimeMessageParser;

/**
 * An occasion as it is lived: commands, a real mailbox, the registered jobs, and a clock that jumps from one thing to the next. People
 * are called by first name; their address is that name at example.org.
 */
public final class Story implements AutoCloseable {
    public static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    /** The evening of the built-in example, with a time of its own for everything. */
    public static final String EVENING = """
            event: evening
            title: {nl: Een avond over techniek, en: An evening on tech}
            starts: 2017-02-13 18:00
            area: {nl: ergens in Amsterdam, en: somewhere in Amsterdam}
            answer-before: 2017-02-11
            organizers:
              - {name: Kars, address: kars@example.nl}
            announce-location: 2 days before, 10:00
            nudge: 3 days before answers close, 10:00
            reminders: ['1 day before', '3 hours before']
            follow-up: 1 day after, 10:00
            """;

    private static final AddrSpec KARS = AddrSpec.of("kars@example.nl");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss xx", Locale.US);

    private final Path home;
    private final JumpingClock clock;
    private final EmbeddedMail mail = new EmbeddedMail();
    private final Logging log;
    private final Mortal mortal = new Mortal();
    private Wiring wiring;
    private Timetable timetable;
    private int written;
    private final Map<String, String> lastIds = new HashMap<>();

    /** @param begins local time in Amsterdam, as in {@code 2017-01-30 10:00} */
    public Story(Path home, String event, String begins) throws IOException {
        this(home, event, begins, "none");
    }

    /** @param digest when the organizer is told how things are; as in the settings */
    public Story(Path home, String event, String begins, String digest) throws IOException {
        this(home, event, begins, digest, "");
    }

    /** @param more further lines of {@code erbij.yaml} */
    public Story(Path home, String event, String begins, String digest, String more) throws IOException {
        this(home, event, begins, digest, more, port -> port);
    }

    /** @param imapPort where the mailbox is reached, of where it is */
    public Story(Path home, String event, String begins, String digest, String more, IntUnaryOperator imapPort)
            throws IOException {
        this(home, event, begins, digest, more, imapPort, port -> port);
    }

    /** @param smtpPort where mail is handed over, of where it is taken in */
    public Story(
            Path home,
            String event,
            String begins,
            String digest,
            String more,
            IntUnaryOperator imapPort,
            IntUnaryOperator smtpPort)
            throws IOException {
        this.home = home;
        this.clock = new JumpingClock(instant(begins), AMSTERDAM);
        mail.open(KARS);
        Files.createDirectories(home.resolve("events"));
        Files.writeString(home.resolve("events/evening.yaml"), event);
        Household.writeSettings(home, mail);
        Files.writeString(
                home.resolve("erbij.yaml"),
                Files.readString(home.resolve("erbij.yaml"))
                                .replace("sent: {filed-by: server}\n", "")
                                .replaceAll("(?m)^(answers|alarms):.*\n", "")
                                .replace("port: " + mail.imapPort(), "port: " + imapPort.applyAsInt(mail.imapPort()))
                                .replace("port: " + mail.smtpPort(), "port: " + smtpPort.applyAsInt(mail.smtpPort()))
                                .replace(more.contains("preview-at-least") ? "preview-at-least: none\n" : "\0", "")
                                .replace("digest: none", "digest: " + digest)
                        + more);
        Settings settings = Household.furnished(new Configuration(home, Map.of()).read());
        log = Logging.toFile(settings.data());
        wiring = new Wiring(settings, clock, mortal::around);
        timetable = wiring.timetable(wiring.ringingRounds());
        timetable.start();
        told("event", "apply", home.resolve("events/evening.yaml").toString(), "--yes");
    }

    private static Instant instant(String local) {
        return LocalDateTime.parse(local.replace(' ', 'T')).atZone(AMSTERDAM).toInstant();
    }

    /** How a command ended, and all it said. */
    public record Ended(int code, String said) {}

    /** A command, with what is typed or piped into it. */
    public Ended command(String input, String... arguments) {
        Typed terminal = Typed.piping(input);
        int code =
                new Commands(terminal, new Desk(() -> wiring, timetable::rebuild), () -> 0, clock).execute(arguments);
        timetable.ringMailings();
        return new Ended(code, terminal.told() + terminal.complained());
    }

    /** A command in whose course the process is killed, at the first commit after the books have come so far. */
    public void killed(Predicate<Books> soFar, String input, String... arguments) {
        mortal.diesWhen(soFar);
        try {
            command(input, arguments);
            throw new AssertionError("it was not killed");
        } catch (Mortal.Killed killed) {
            mortal.lives();
        }
    }

    /** A file in the home. */
    public Path file(String name, String text) {
        try {
            Path file = home.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** A command that is to end well. */
    public String told(String... arguments) {
        Ended ended = command("", arguments);
        if (ended.code() != 0) {
            throw new AssertionError(List.of(arguments) + " ended with " + ended.code() + ": " + ended.said());
        }
        return ended.said();
    }

    /** The organizer edits the event's file and applies it. */
    public String applies(String event, String... options) throws IOException {
        Path file = Files.writeString(home.resolve("events/evening.yaml"), event);
        List<String> arguments = new ArrayList<>(List.of("event", "apply", file.toString(), "--yes"));
        arguments.addAll(List.of(options));
        Ended ended = command("", arguments.toArray(String[]::new));
        if (ended.code() > 1) {
            throw new AssertionError("the edit ended with " + ended.code() + ": " + ended.said());
        }
        return ended.said();
    }

    /** The organizer gives another location, once one has been announced. */
    public String movesTo(String place) {
        Ended ended = command("nl.place: " + place + "\nen.place: " + place + "\n", "venue", "set", "evening", "--yes");
        if (ended.code() != 0) {
            throw new AssertionError(ended.said());
        }
        return ended.said();
    }

    /** The organizer gives the folder with what was sent another name, by another program. */
    public void renamesSent(String to) {
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", mail.imapPort(), KARS.value(), EmbeddedMail.PASSWORD);
            store.getFolder("Sent").renameTo(store.getFolder(to));
        } catch (MessagingException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** The bell of the day rings that ends the keeping. */
    public void ringsForRetention() {
        timetable.ringRetention();
    }

    /**
     * The disk is lost, and a backup is put back while Erbij is stopped. It is started again, and reads.
     *
     * @param before a command given before it is started again; what it says is told as well
     */
    public Ended putsBack(Path backup, String... before) {
        timetable.close();
        wiring.close();
        Typed terminal = Typed.piping("");
        int code = InProcess.execute(home, clock, terminal, "restore", backup.toString(), "--yes");
        if (before.length > 0) {
            InProcess.execute(home, clock, terminal, before);
        }
        wiring = new Wiring(new Configuration(home, Map.of()).read(), clock);
        timetable = wiring.timetable(wiring.ringingRounds());
        timetable.start();
        timetable.ringPoll(); // what came meanwhile is read before the clock goes on
        return new Ended(code, terminal.told() + terminal.complained());
    }

    /** Puts people on the list. */
    public void knows(String... names) {
        String list = String.join("\n", Stream.of(names).map(Story::mailbox).toList());
        Ended ended = command(list, "people", "import", "-", "--yes");
        if (ended.code() != 0) {
            throw new AssertionError(ended.said());
        }
    }

    /** Puts people on the list and invites whoever has not been. */
    public void invites(String... names) {
        knows(names);
        told("invite", "evening", "--yes");
    }

    /** Sets the location, sealed until its time. */
    public void setsLocation() {
        setsIt();
    }

    /** The organizer gives the first location again, after another was announced. */
    public void setsItBack() {
        setsIt("--yes");
    }

    private void setsIt(String... options) {
        List<String> arguments = new ArrayList<>(List.of("venue", "set", "evening"));
        arguments.addAll(List.of(options));
        Ended ended = command(
                "nl.place: Buurthuis De Ketting, Kettingstraat 5\nen.place: De Ketting, Kettingstraat 5\n",
                arguments.toArray(String[]::new));
        if (ended.code() != 0) {
            throw new AssertionError(ended.said());
        }
    }

    /** Time passes, and what is due on the way happens when it is due. */
    public void goesOnUntil(String local) {
        goesOnUntil(instant(local));
    }

    /** As {@link #goesOnUntil(String)}, where the local time would not say which instant is meant. */
    public void goesOnUntil(Instant until) {
        Instant wake = wiring.nextWake(until);
        while (wake.isBefore(until)) {
            jump(wake.isAfter(clock.instant()) ? wake : clock.instant().plusSeconds(1));
            wake = wiring.nextWake(until);
        }
        jump(until);
        timetable.ringPoll();
    }

    /** The machine sleeps: nothing happens until it wakes. */
    public void sleepsUntil(String local) {
        jump(instant(local));
    }

    private void jump(Instant at) {
        clock.jumpTo(at);
        timetable.ringMailings();
    }

    /** Somebody answers our newest mail to them. */
    public void says(String name, String words) {
        List<ReceivedMessage> got = mailsTo(name);
        String id =
                Objects.requireNonNull(got.get(got.size() - 1).threading().id()).bracketed();
        arrives(
                name,
                "Re: " + got.get(0).content().subject(),
                List.of("In-Reply-To: " + id, "References: " + id),
                words);
    }

    /** Somebody answers the first mail we ever sent them. */
    public void arrivesInTheFirstThread(String name, String words) {
        ReceivedMessage first = mailsTo(name).get(0);
        String id = Objects.requireNonNull(first.threading().id()).bracketed();
        arrives(name, "Re: " + first.content().subject(), List.of("In-Reply-To: " + id, "References: " + id), words);
    }

    /** Somebody answers our newest mail to them, and nobody reads it yet: the machine sleeps. */
    public void saysUnread(String name, String words) {
        ReceivedMessage newest = newestTo(name);
        String id = Objects.requireNonNull(newest.threading().id()).bracketed();
        file(name, "Re: " + newest.content().subject(), List.of("In-Reply-To: " + id, "References: " + id), words);
    }

    /** A mail of somebody's comes, and is read. */
    public void arrives(String name, String subject, List<String> headers, String words) {
        file(name, subject, headers, words);
        timetable.ringPoll();
    }

    /** A mail of somebody's comes under another name than ours for them, and is read. */
    public void arrivesFrom(String mailbox, String subject, List<String> headers, String words) {
        file("somebody", mailbox, subject, "text/plain; charset=utf-8", headers, words);
        timetable.ringPoll();
    }

    /** A mail of somebody's comes, and nobody reads it yet. */
    public void arrivesUnread(String name, String subject, List<String> headers, String words) {
        file(name, subject, headers, words);
    }

    /** Every row of every table of ours, in the clear, and every mail in the organizer's mailbox with its flags. */
    public String everythingKept() {
        StringBuilder all = new StringBuilder();
        Path file = home.resolve("data/erbij").toAbsolutePath();
        String key = new KeyFile(home.resolve("data/key")).open(file).database();
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:h2:async:" + file + ";CIPHER=AES;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE",
                        "erbij",
                        key + " erbij");
                Statement script = connection.createStatement();
                ResultSet lines = script.executeQuery("SCRIPT NODATA")) {
            List<String> tables = new ArrayList<>();
            while (lines.next()) {
                Matcher table = TABLE.matcher(lines.getString(1));
                if (table.find() && !table.group(1).startsWith("qrtz_")) {
                    tables.add(table.group(1));
                }
            }
            for (String table : tables) {
                all.append(table).append(rows(script, table));
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
        return all + "\n" + mail.inboxOf(KARS) + mail.sentBy(KARS);
    }

    private static final Pattern TABLE = Pattern.compile("^CREATE CACHED TABLE \"public\"\\.\"(\\w+)\"");

    private static String rows(Statement statement, String table) throws SQLException {
        StringBuilder rows = new StringBuilder();
        try (ResultSet row = statement.executeQuery("SELECT * FROM \"" + table + "\" ORDER BY 1")) {
            while (row.next()) {
                rows.append('\n');
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    rows.append(row.getString(i)).append('\t');
                }
            }
        }
        return rows.append('\n').toString();
    }

    /** Somebody presses a button in their calendar, on the entry of that SEQUENCE. */
    public void pressesInCalendar(String name, String partStat, int sequence) {
        pressesInCalendar(name, "evening@example.nl", partStat, sequence, List.of());
    }

    /** Somebody presses a button on the entry with that UID, which their program may put in a thread of ours. */
    public void pressesInCalendar(String name, String uid, String partStat, int sequence, List<String> headers) {
        pressesInCalendar(name, List.of(uid), partStat, List.of(sequence), headers);
    }

    /** Somebody's program answers several entries in one mail, each of a version of its own. */
    public void pressesInCalendar(
            String name, List<String> uids, String partStat, List<Integer> sequences, List<String> headers) {
        List<String> lines =
                new ArrayList<>(List.of("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//example//EN", "METHOD:REPLY"));
        for (int i = 0; i < uids.size(); i++) {
            lines.addAll(List.of(
                    "BEGIN:VEVENT",
                    "UID:" + uids.get(i),
                    "DTSTAMP:20170131T130000Z",
                    "SEQUENCE:" + sequences.get(i),
                    "ATTENDEE;PARTSTAT=" + partStat + ":mailto:" + address(name).value(),
                    "END:VEVENT"));
        }
        lines.add("END:VCALENDAR");
        file(name, "Re: agenda", "text/calendar; method=REPLY; charset=utf-8", headers, String.join("\r\n", lines));
        timetable.ringPoll();
    }

    /**
     * A mail system reports on a mail.
     *
     * @param type as in {@code delivery-status}
     * @param fields of its part for programs
     */
    public void isReportedOn(String id, String type, String... fields) {
        file(
                "mailer-daemon",
                "Undelivered Mail Returned to Sender",
                "multipart/report; report-type=" + type + "; boundary=b",
                List.of("Auto-Submitted: auto-replied"),
                String.join(
                        "\r\n",
                        "--b",
                        "Content-Type: message/" + type,
                        "",
                        String.join("\r\n", fields),
                        "",
                        "--b",
                        "Content-Type: text/rfc822-headers",
                        "",
                        "Message-ID: <" + id + ">",
                        "",
                        "--b--"));
        timetable.ringPoll();
    }

    private void file(String name, String subject, List<String> headers, String words) {
        file(name, subject, "text/plain; charset=utf-8", headers, words);
    }

    private void file(String name, String subject, String type, List<String> headers, String words) {
        file(name, mailbox(name), subject, type, headers, words);
    }

    private void file(String name, String mailbox, String subject, String type, List<String> headers, String words) {
        written++;
        lastIds.put(name, "<" + written + "-" + name + "@example.org>");
        List<String> lines = new ArrayList<>(List.of(
                "From: " + mailbox,
                "To: Kars <kars@example.nl>",
                "Subject: " + subject,
                "Date: " + DATE.format(clock.instant().atZone(AMSTERDAM)),
                "Message-ID: " + lastIdOf(name),
                "MIME-Version: 1.0",
                "Content-Type: " + type,
                "Content-Transfer-Encoding: 8bit"));
        lines.addAll(headers);
        lines.addAll(List.of("", words, ""));
        mail.file(KARS, List.of(Octets.of(String.join("\r\n", lines))), clock.instant());
    }

    /** The organizer writes by hand, in a program of their own, which files it in Sent; nobody has looked there yet. */
    public void organizerWrites(String to, List<String> headers, String words) {
        written++;
        List<String> all = new ArrayList<>(List.of("Message-ID: <" + written + "-by-hand@example.nl>"));
        all.addAll(headers);
        inSent(to, all, words);
    }

    /** The organizer mails people by hand, under a subject of their own, without us. */
    public void organizerInvites(String id, String subject, List<String> headers, String words) {
        organizerInvites(clock.instant(), id, subject, headers, words);
    }

    /** As {@link #organizerInvites}, at another moment: its copy comes into this mailbox only now. */
    public void organizerInvited(String local, String id, String subject, List<String> headers, String words) {
        organizerInvites(instant(local), id, subject, headers, words);
    }

    private void organizerInvites(Instant at, String id, String subject, List<String> headers, String words) {
        List<String> lines = new ArrayList<>(List.of(
                "From: Kars <kars@example.nl>",
                "Subject: " + subject,
                "Message-ID: <" + id + ">",
                "Date: " + DATE.format(at.atZone(AMSTERDAM)),
                "Content-Type: text/plain; charset=utf-8"));
        lines.addAll(headers);
        lines.addAll(List.of("", words, ""));
        mail.fileSent(KARS, Octets.of(String.join("\r\n", lines)), clock.instant());
    }

    /** A copy of a mail of ours in Sent, as the provider left it. */
    public void copyOfOursInSent(String to, List<String> headers) {
        inSent(to, headers, "Uitnodiging");
    }

    private void inSent(String to, List<String> headers, String words) {
        List<String> lines = new ArrayList<>(List.of(
                "From: Kars <kars@example.nl>",
                "To: " + mailbox(to),
                "Subject: Re: Een avond over techniek",
                "Date: " + DATE.format(clock.instant().atZone(AMSTERDAM)),
                "Content-Type: text/plain; charset=utf-8"));
        lines.addAll(headers);
        lines.addAll(List.of("", words, ""));
        mail.fileSent(KARS, Octets.of(String.join("\r\n", lines)), clock.instant());
    }

    /** The organizer answers the newest mail of somebody's by hand. */
    public void organizerAnswers(String name, String words) {
        organizerWrites(name, List.of("In-Reply-To: " + lastIdOf(name)), words);
    }

    private String lastIdOf(String name) {
        return Objects.requireNonNull(lastIds.get(name));
    }

    /** What lies in somebody's mailbox, oldest first. */
    public List<ReceivedMessage> mailsTo(String name) {
        return mail.inboxOf(address(name)).stream()
                .map(delivered -> new MimeMessageParser()
                        .parse(new RawMessage(
                                new Position(new FolderId("", ""), 0, 0), Instant.EPOCH, delivered.octets(), true)))
                .toList();
    }

    /** All of it: the octets as they came, and every part and header decoded, with folded lines made whole. */
    public String everythingToldTo(String name) {
        StringBuilder told = new StringBuilder();
        mail.inboxOf(address(name)).forEach(delivered -> told.append(InTheClear.of(delivered.octets())));
        return told.toString();
    }

    public ReceivedMessage newestTo(String name) {
        List<ReceivedMessage> mails = mailsTo(name);
        return mails.get(mails.size() - 1);
    }

    /** The line of the roster on somebody, its blanks made one. */
    public String standingOf(String name) {
        return told("roster", "evening")
                .lines()
                .filter(line -> line.contains(address(name).value()))
                .map(line -> line.replaceAll(" +", " ").strip())
                .findFirst()
                .orElse("nobody");
    }

    /** What the log holds by now. */
    public String log() throws IOException {
        return Files.readString(home.resolve("data/log/erbij.log"), StandardCharsets.UTF_8);
    }

    private static AddrSpec address(String name) {
        return name.equals("kars") ? KARS : AddrSpec.of(name + "@example.org");
    }

    private static String mailbox(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + " <"
                + address(name).value() + ">";
    }

    @Override
    public void close() {
        timetable.close();
        wiring.close();
        log.close();
        mail.close();
    }
}
