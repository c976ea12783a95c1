package org.erbij.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Mailbox;
import org.erbij.fixture.Erbij;
import org.erbij.fixture.MailboxSnapshot.MailState;
import org.erbij.fixture.PrivateMails.PrivateMail;
import org.erbij.fixture.RealServers;
import org.erbij.mail.FolderId;
import org.erbij.mail.Octets;
import org.erbij.mail.Position;
import org.erbij.mail.RawMessage;
import org.erbij.mail.ReceivedMessage;
import org.erbij.step.parse.MimeMessageParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The whole occasion on a real Dovecot and a real Postfix, by the commands an organizer uses, among 500 private mails. */
@Timeout(600)
@ResourceLock(RealServers.LOCK)
class OccasionIT {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final String SECRET = "Kettingstraat";
    private static final int PRIVATE = 500;

    @TempDir
    private Path home;

    private final RealServers servers = RealServers.fromEnvironment();
    private final String anne = servers.invitees().get(0);
    private final String bram = servers.invitees().get(1);
    private final String judy = servers.invitees().get(2);
    private final String sofie = servers.invitees().get(3);

    @Test
    void anEveningFromTheInvitationToTheReminder() throws Exception {
        Erbij erbij = new Erbij(home);
        List<PrivateMail> mails = servers.appendPrivateMails(
                servers.organizer(), PRIVATE, Instant.now().minus(Duration.ofHours(1)));
        List<MailState> before = inbox();
        writeSettings(erbij);
        writeEvent(erbij, List.of());
        erbij.write(
                "people.csv",
                "name,address\nAnne," + anne + "\nBram," + bram + "\nJudy," + judy + "\nSofie," + sofie + "\n");

        assertThat(erbij.run("", "event", "apply", "events/evening.yaml", "--yes")
                        .code())
                .isZero();
        assertThat(erbij.run("", "people", "import", home.resolve("people.csv").toString(), "--yes")
                        .code())
                .isZero();
        assertThat(erbij.run("", "invite", "evening", "--yes").code()).isZero();
        assertThat(erbij.run("", "invite", "evening", "--yes").code()).isEqualTo(4);

        Process run = erbij.start("run");
        try {
            waitFor(() -> ours(sofie).size() == 1);
            reply(anne, "Ja, ik kom graag!");
            reply(bram, "Helaas, ik kan niet.");
            reply(judy, "Is there a lift?");
            reply(sofie, "Ik kan niet, maar hou me op de hoogte.");
            waitFor(() -> ours(anne).size() == 2
                    && ours(bram).size() == 2
                    && ours(sofie).size() == 2);
            waitFor(() -> erbij.run("", "held", "list").out().contains("Is there a lift?"));
            assertThat(erbij.run("", "status", "--strict").code()).isEqualTo(1);
            assertThat(ours(judy)).hasSize(1);

            assertThat(erbij.run(place(), "venue", "set", "evening").code()).isZero();
            assertThat(everythingTold()).doesNotContain(SECRET);
            assertThat(erbij.run("", "venue", "release", "evening", "--yes").code())
                    .isZero();
            waitFor(() -> ours(anne).size() == 3);
            assertThat(last(anne).content().text()).contains(SECRET);
            reply(bram, "Ik kan toch!");
            waitFor(() -> ours(bram).size() == 3);
            assertThat(last(bram).content().text()).contains(SECRET);

            writeEvent(erbij, List.of(LocalDateTime.now(AMSTERDAM).plusSeconds(5)));
            assertThat(erbij.run("", "event", "apply", "events/evening.yaml", "--yes")
                            .code())
                    .isLessThan(2);
            waitFor(() -> ours(anne).size() == 4 && ours(bram).size() == 4);
            assertThat(ours(sofie)).hasSize(2);
            assertThat(erbij.run("", "roster", "evening").out())
                    .contains("coming 3 + 0 guests · staying involved 1 · no 0 · silent 0 · unsettled 1");
        } finally {
            run.destroy();
            assertThat(run.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(inbox().subList(0, before.size())).isEqualTo(before);
        everyMailIsRight();
        noPrivateWordIsAnywhere(mails);
    }

    private void writeSettings(Erbij erbij) throws Exception {
        Path password = home.resolve("password");
        Files.writeString(password, servers.password());
        Files.setPosixFilePermissions(password, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
        String server = "  host: 127.0.0.1\n  user: %s\n  password-file: %s\n  tls:\n    ca-file: %s\n"
                .formatted(servers.organizer(), password, servers.authority());
        erbij.write(
                "erbij.yaml",
                "organizer:\n  name: Kars\n  address: " + servers.organizer() + "\nimap:\n  port: " + servers.imapPort()
                        + "\n" + server + "smtp:\n  port: " + servers.smtpStartTlsPort() + "\n  security: starttls\n"
                        + server + "reading:\n  poll-every: 1 second\nanswers:\n  between: 0 seconds\n  per-day: 9\n");
    }

    private final LocalDateTime starts =
            LocalDateTime.now(AMSTERDAM).plusDays(30).withHour(18);

    private void writeEvent(Erbij erbij, List<LocalDateTime> reminders) throws Exception {
        erbij.write("events/evening.yaml", """
                event: evening
                title: {nl: Een avond over techniek, en: An evening on tech}
                starts: %s
                area: {nl: ergens in Amsterdam, en: somewhere in Amsterdam}
                answer-before: %s
                answer-after: 1 second
                organizers:
                  - {name: Kars, address: kars@example.nl}
                announce-location: 2 days before, 10:00
                reminders: [%s]
                """.formatted(
                        MINUTE.format(starts),
                        starts.minusDays(2).toLocalDate(),
                        String.join(", ", reminders.stream().map(MINUTE::format).toList())));
    }

    private static String place() {
        return "nl.place: Buurthuis De Ketting, " + SECRET + " 5\nen.place: De Ketting, " + SECRET
                + " 5\nphone: +31 20 555 00 00\n";
    }

    private void reply(String who, String words) throws Exception {
        ReceivedMessage answered = ours(who).get(0);
        String id = java.util.Objects.requireNonNull(answered.threading().id()).bracketed();
        String mail = String.join(
                "\r\n",
                "From: <" + who + ">",
                "To: <" + servers.organizer() + ">",
                "Subject: Re: " + answered.content().subject(),
                "Message-ID: <" + System.nanoTime() + "@example.org>",
                "Date: "
                        + DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                Instant.now().atZone(AMSTERDAM)),
                "In-Reply-To: " + id,
                "References: " + id,
                "MIME-Version: 1.0",
                "Content-Type: text/plain; charset=utf-8",
                "",
                words,
                "",
                "On Monday Kars wrote:",
                "> " + answered.content().subject(),
                "");
        servers.deliver(who, servers.organizer(), mail.getBytes(StandardCharsets.UTF_8));
    }

    private List<MailState> inbox() throws Exception {
        return servers.snapshot(servers.organizer()).folders().get("INBOX").mails().stream()
                .limit(PRIVATE)
                .toList();
    }

    /** Mails of ours in somebody's mailbox, oldest first. */
    private List<ReceivedMessage> ours(String who) throws Exception {
        List<ReceivedMessage> ours = new ArrayList<>();
        for (byte[] octets : servers.read(who, "INBOX")) {
            ReceivedMessage message = parsed(octets);
            if (message.header().has("X-Erbij-Id")) {
                ours.add(message);
            }
        }
        return ours;
    }

    private ReceivedMessage last(String who) throws Exception {
        List<ReceivedMessage> ours = ours(who);
        return ours.get(ours.size() - 1);
    }

    private static ReceivedMessage parsed(byte[] octets) {
        Position nowhere = new Position(new FolderId("", ""), 0, 0);
        return new MimeMessageParser().parse(new RawMessage(nowhere, Instant.now(), Octets.of(octets), true));
    }

    private String everythingTold() throws Exception {
        StringBuilder told = new StringBuilder();
        for (String who : List.of(anne, bram, judy, sofie)) {
            ours(who)
                    .forEach(mail -> told.append(mail.content().subject())
                            .append(mail.content().text()));
        }
        return told.toString();
    }

    private void everyMailIsRight() throws Exception {
        Set<String> ids = new HashSet<>();
        for (String who : List.of(anne, bram, judy, sofie)) {
            for (ReceivedMessage mail : ours(who)) {
                assertThat(mail.parties().to()).extracting(Mailbox::address).containsExactly(AddrSpec.of(who));
                assertThat(mail.parties().cc()).isEmpty();
                assertThat(ids.add(mail.header().first("Message-ID").orElseThrow()))
                        .isTrue();
                assertThat(mail.header().first("List-Unsubscribe").orElseThrow())
                        .contains("subject=unsubscribe");
                assertThat(mail.content().subject()).doesNotContain(SECRET);
            }
        }
        assertThat(servers.snapshot(servers.organizer()).count("Sent")).isGreaterThanOrEqualTo(ids.size());
    }

    private void noPrivateWordIsAnywhere(List<PrivateMail> mails) throws Exception {
        List<String> secrets =
                mails.stream().flatMap(mail -> mail.secrets().stream()).toList();
        StringBuilder kept = new StringBuilder(database());
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                kept.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        String everything = kept.toString();
        assertThat(secrets)
                .hasSizeGreaterThan(PRIVATE)
                .allSatisfy(secret -> assertThat(everything.contains(secret)).isFalse());
        assertThat(Files.readString(home.resolve("data/log/erbij.log"))).doesNotContain("lift", "Anne", SECRET, anne);
    }

    /** Every value of every table, decrypted. */
    private String database() throws Exception {
        Path file = home.resolve("data/erbij");
        String key = new KeyFile(home.resolve("data/key")).open(file).database();
        StringBuilder all = new StringBuilder();
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:h2:file:" + file + ";CIPHER=AES;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE",
                        "erbij",
                        key + " erbij");
                Statement tables = connection.createStatement();
                ResultSet names = tables.executeQuery(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")) {
            while (names.next()) {
                all.append(table(connection, names.getString(1)));
            }
        }
        assertThat(all.toString()).contains("Is there a lift?");
        return all.toString();
    }

    private static String table(Connection connection, String name) throws Exception {
        StringBuilder values = new StringBuilder();
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("SELECT * FROM \"" + name + "\"")) {
            while (row.next()) {
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    Object value = row.getObject(i);
                    values.append(
                            value instanceof byte[] octets
                                    ? new String(octets, StandardCharsets.UTF_8)
                                    : String.valueOf(value));
                }
            }
        }
        return values.toString();
    }

    private static void waitFor(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(300))
                .until(condition);
    }
}
