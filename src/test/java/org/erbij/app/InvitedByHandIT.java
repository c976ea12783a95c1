package org.erbij.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.erbij.fixture.Erbij;
import org.erbij.fixture.MailboxSnapshot;
import org.erbij.fixture.PrivateMails.PrivateMail;
import org.erbij.fixture.RealServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Friends were mailed by hand before Erbij came: a dry run, the adoption, and what follows, on a real Dovecot and Postfix. */
@Timeout(600)
@ResourceLock(RealServers.LOCK)
class InvitedByHandIT {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final String ID = "by-hand-" + System.nanoTime() + "@example.nl";
    private static final String SUBJECT = "Een avond met z'n allen " + System.nanoTime();

    @TempDir
    private Path home;

    private final RealServers servers = RealServers.fromEnvironment();
    private final String yes = servers.invitees().get(10);
    private final String no = servers.invitees().get(11);
    private final String blind = servers.invitees().get(12);

    @Test
    void anInvitationSentByHandIsTakenOverAndWhatWasAnsweredIsCountedAndNotAnswered() throws Exception {
        Erbij erbij = new Erbij(home);
        List<PrivateMail> mails = servers.appendPrivateMails(
                servers.organizer(), 40, Instant.now().minus(Duration.ofHours(1)));
        mailByHand();
        reply(yes, "Ja, ik kom graag!");
        waitFor(() -> inbox().contains("Ja, ik kom graag!"));
        writeSettings(erbij);
        writeEvent(erbij);
        assertThat(erbij.run("", "event", "apply", "events/evening.yaml", "--yes")
                        .code())
                .isZero();
        MailboxSnapshot before = servers.snapshot(servers.organizer());
        List<String> kept = rows();

        Erbij.Ended early = erbij.run("", "run", "--dry-run", "--since", "2020-01-01");
        Erbij.Ended look = erbij.run("", "invite", "evening", "--adopt=" + SUBJECT, "--dry-run");

        assertThat(early.code()).as(early.out()).isZero();
        assertThat(early.out()).contains("would be sent:");
        assertThat(look.code()).as(look.out()).isZero();
        assertThat(look.out()).contains("one mail, to 3 people", yes, no, blind);
        assertThat(rows()).isEqualTo(kept);

        Erbij.Ended adopted = erbij.run("", "invite", "evening", "--adopt=" + SUBJECT, "--yes");
        assertThat(adopted.code()).as(adopted.out()).isZero();
        assertThat(adopted.out()).contains("3 people are invited by that mail now");
        List<String> taken = rows();
        Erbij.Ended dry = erbij.run("", "run", "--dry-run");
        assertThat(dry.out()).contains(yes + ": Re: " + SUBJECT, "would count as coming, without an answer");
        assertThat(rows()).isEqualTo(taken);
        assertThat(servers.snapshot(servers.organizer())).isEqualTo(before);
        assertThat(mails.stream().flatMap(mail -> mail.secrets().stream()))
                .noneMatch(secret -> early.out().contains(secret) || dry.out().contains(secret));

        Process run = erbij.start("run");
        try {
            // a command before it has the database would keep it from getting it
            waitFor(() -> Files.exists(home.resolve("data").resolve("erbij.sock")));
            waitFor(() ->
                    erbij.run("", "roster", "evening", "--csv").out().matches("(?s).*" + yes + "[^\\n]*coming.*"));
            reply(no, "Helaas, ik kan niet.");
            waitFor(() -> ours(no) == 1);
        } finally {
            run.destroy();
            assertThat(run.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(ours(yes)).isZero();
        assertThat(ours(blind)).isZero();
    }

    private void mailByHand() throws Exception {
        String mail = String.join(
                "\r\n",
                "From: Kars <" + servers.organizer() + ">",
                "To: Yara <" + yes + ">, " + no,
                "Bcc: " + blind,
                "Subject: " + SUBJECT,
                "Message-ID: <" + ID + ">",
                "Date: "
                        + DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                Instant.now().atZone(AMSTERDAM)),
                "MIME-Version: 1.0",
                "Content-Type: text/plain; charset=utf-8",
                "",
                "Kom je ook?",
                "");
        servers.append(servers.organizer(), "Sent", mail.getBytes(StandardCharsets.UTF_8), Instant.now());
    }

    private void reply(String who, String words) throws Exception {
        String mail = String.join(
                "\r\n",
                "From: <" + who + ">",
                "To: <" + servers.organizer() + ">",
                "Subject: Re: " + SUBJECT,
                "Message-ID: <" + System.nanoTime() + "@example.org>",
                "Date: "
                        + DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                Instant.now().atZone(AMSTERDAM)),
                "In-Reply-To: <" + ID + ">",
                "References: <" + ID + ">",
                "MIME-Version: 1.0",
                "Content-Type: text/plain; charset=utf-8",
                "",
                words,
                "");
        servers.deliver(who, servers.organizer(), mail.getBytes(StandardCharsets.UTF_8));
    }

    private String inbox() throws Exception {
        StringBuilder all = new StringBuilder();
        for (byte[] octets : servers.read(servers.organizer(), "INBOX")) {
            all.append(new String(octets, StandardCharsets.UTF_8));
        }
        return all.toString();
    }

    /** How many mails of this event's, or at least of our making since, lie there. */
    private int ours(String who) throws Exception {
        int found = 0;
        for (byte[] octets : servers.read(who, "INBOX")) {
            found += new String(octets, StandardCharsets.UTF_8).contains(ID) ? 1 : 0;
        }
        return found;
    }

    private void writeSettings(Erbij erbij) throws Exception {
        Path password = home.resolve("password");
        Files.writeString(password, servers.password());
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
        String server = "  host: 127.0.0.1\n  user: %s\n  password-file: %s\n  tls:\n    ca-file: %s\n"
                .formatted(servers.organizer(), password, servers.authority());
        erbij.write(
                "erbij.yaml",
                "organizer:\n  name: Kars\n  address: " + servers.organizer() + "\nimap:\n  port: " + servers.imapPort()
                        + "\n" + server + "smtp:\n  port: " + servers.smtpStartTlsPort() + "\n  security: starttls\n"
                        + server + "reading:\n  poll-every: 1 second\n");
    }

    private void writeEvent(Erbij erbij) throws Exception {
        LocalDateTime starts = LocalDateTime.now(AMSTERDAM).plusDays(30).withHour(18);
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
                """.formatted(
                        MINUTE.format(starts), starts.minusDays(2).toLocalDate()));
    }

    /** Every row of every table, table by table. */
    private List<String> rows() throws Exception {
        Path file = home.resolve("data/erbij");
        String key = new KeyFile(home.resolve("data/key")).open(file).database();
        List<String> all = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:h2:file:" + file + ";CIPHER=AES;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE",
                        "erbij",
                        key + " erbij");
                Statement script = connection.createStatement();
                ResultSet lines = script.executeQuery("SCRIPT NOPASSWORDS NOSETTINGS")) {
            while (lines.next()) {
                all.add(lines.getString(1));
            }
        }
        return all;
    }

    private static void waitFor(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(300))
                .until(condition);
    }
}
