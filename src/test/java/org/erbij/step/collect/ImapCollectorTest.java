package org.erbij.step.collect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Session;
import jakarta.mail.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.erbij.account.Backoff;
import org.erbij.account.MailServer;
import org.erbij.account.MailServer.Security;
import org.erbij.account.Secret;
import org.erbij.account.Trust;
import org.erbij.domain.people.AddrSpec;
import org.erbij.mail.Envelope;
import org.erbij.mail.Octets;
import org.erbij.mail.RawMessage;
import org.erbij.rehearse.EmbeddedMail;
import org.erbij.rehearse.EmbeddedMail.Delivered;
import org.erbij.rehearse.Wiretap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

final class ImapCollectorTest {
    private static final AddrSpec OWNER = AddrSpec.parse("fee@example.org").orElseThrow();
    private static final Instant MORNING = Instant.parse("2026-05-04T08:30:00Z");
    private static final Instant EVENING = Instant.parse("2026-05-04T19:30:00Z");

    private final EmbeddedMail mail = new EmbeddedMail();
    private final Wiretap wire = new Wiretap(mail.imapPort());
    private final MailServer server = new MailServer(
            "127.0.0.1",
            wire.port(),
            Security.LOOPBACK_PLAIN,
            OWNER.value(),
            new Secret(EmbeddedMail.PASSWORD),
            Trust.JDK);

    @BeforeEach
    void openMailbox() {
        mail.open(OWNER);
    }

    @AfterEach
    void stop() {
        wire.close();
        mail.close();
    }

    @Test
    @DisplayName("a folder that was renamed meanwhile is found again")
    void asksAnewWhereAFolderCannotBeOpened() throws Exception {
        ImapCollector collector = new ImapCollector("fee", server, CollectSettings.DEFAULT);
        assertThat(collector.sentFolder()).contains("Sent");
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", mail.imapPort(), OWNER.value(), EmbeddedMail.PASSWORD);
            store.getFolder("Sent").renameTo(store.getFolder("Verzonden"));
        }
        assertThat(collector.sentFolder()).as("asked for once").contains("Sent");

        assertThatThrownBy(() -> collector.examine("Sent")).isInstanceOf(MailboxUnavailable.class);

        assertThat(collector.sentFolder()).contains("Verzonden");
    }

    @Test
    @DisplayName("R14, R15: reading leaves no trace, and what is read is what lies there")
    void readsWithoutATrace() throws Exception {
        file(MORNING, 1, 20);
        List<Delivered> before = mail.inboxOf(OWNER);

        try (OpenFolder inbox = inbox()) {
            List<Envelope> envelopes = inbox.after(0, MORNING, 100);
            List<RawMessage> whole = inbox.fetch(envelopes.subList(3, 7));
            assertThat(envelopes).hasSize(20);
            assertThat(whole).allMatch(RawMessage::complete);
            assertThat(whole)
                    .extracting(RawMessage::octets)
                    .containsExactlyElementsOf(
                            before.subList(3, 7).stream().map(Delivered::octets).toList());
        }

        assertThat(mail.inboxOf(OWNER)).isEqualTo(before);
        assertThat(wire.commands())
                .anyMatch(command -> command.contains("EXAMINE"))
                .noneMatch(command -> command.matches(
                        "(?i)\\S+ (UID )?(STORE|COPY|MOVE|EXPUNGE|SELECT|APPEND|DELETE|CREATE|CLOSE .*)\\b.*"))
                .noneMatch(
                        command -> command.matches("(?i).*(BODY\\[|RFC822(?!\\.SIZE)|UNSEEN|\\\\Seen|\\\\Recent).*"));
        assertThat(wire.uidsWithBodyFetched()).containsExactly(4L, 5L, 6L, 7L);
    }

    @Test
    @DisplayName("R24: the password goes into no record of the wire")
    void keepsThePasswordToItself() throws Exception {
        inbox().close();
        assertThat(wire.commands()).isNotEmpty().noneMatch(command -> command.contains(EmbeddedMail.PASSWORD));
    }

    @Test
    @DisplayName("R23: n:* always names the last mail, which is not new for that")
    void findsNothingAfterTheLast() throws Exception {
        file(MORNING, 1, 3);
        try (OpenFolder inbox = inbox()) {
            assertThat(inbox.lastUid()).isEqualTo(3);
            assertThat(inbox.after(3, Instant.EPOCH, 100)).isEmpty();
            assertThat(uids(inbox.after(1, Instant.EPOCH, 100))).containsExactly(2L, 3L);
        }
    }

    @Test
    void findsNothingInAnEmptyFolder() throws Exception {
        try (OpenFolder inbox = inbox()) {
            assertThat(inbox.lastUid()).isZero();
            assertThat(inbox.after(0, Instant.EPOCH, 100)).isEmpty();
            assertThat(inbox.fetch(List.of())).isEmpty();
        }
    }

    @Test
    void takesTheInstantOfArrivalExactly() throws Exception {
        file(MORNING, 1, 2);
        file(EVENING, 3, 2);
        try (OpenFolder inbox = inbox()) {
            assertThat(uids(inbox.after(0, MORNING.plusSeconds(1), 100))).containsExactly(3L, 4L);
            assertThat(uids(inbox.after(0, EVENING, 100))).containsExactly(3L, 4L);
            assertThat(inbox.after(0, EVENING.plusSeconds(1), 100)).isEmpty();
        }
    }

    @Test
    void goesOnWhereABatchEnded() throws Exception {
        file(MORNING, 1, 7);
        try (OpenFolder inbox = inbox()) {
            List<Envelope> first = inbox.after(0, MORNING, 3);
            assertThat(uids(first)).containsExactly(1L, 2L, 3L);
            assertThat(uids(inbox.after(3, MORNING, 3))).containsExactly(4L, 5L, 6L);
        }
    }

    @Test
    void readsTheOutsideOfAMail() throws Exception {
        mail.file(
                OWNER,
                List.of(Octets.of("From: =?UTF-8?Q?Ren=C3=A9e?= <renee@example.nl>\r\nTo: fee@example.org\r\n"
                        + "Return-Path: <>\r\nMessage-ID: <r1@example.nl>\r\nIn-Reply-To: <i1@example.org>\r\n"
                        + "Subject: Re: =?UTF-8?Q?Caf=C3=A9?=\r\n feest\r\n\r\nIk kom\r\n")),
                MORNING);
        try (OpenFolder inbox = inbox()) {
            Envelope envelope = inbox.after(0, MORNING, 10).get(0);
            assertThat(envelope.subject()).isEqualTo("Re: Café feest");
            assertThat(envelope.parties().from().get(0).name()).isEqualTo("Renée");
            assertThat(envelope.threading().inReplyTo().get(0).value()).isEqualTo("i1@example.org");
            assertThat(envelope.receivedAt()).isEqualTo(MORNING);
        }
    }

    @Test
    @DisplayName("R18: of a mail with a large photo before the words, the words come and the photo does not")
    void leavesLargePartsOnTheServer() throws Exception {
        String photo = "QUJD".repeat(19).concat("\r\n").repeat(50_000);
        mail.file(
                OWNER,
                List.of(Octets.of("From: sanne@example.nl\r\nMessage-ID: <p1@example.nl>\r\nMIME-Version: 1.0\r\n"
                        + "Content-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: image/jpeg\r\n"
                        + "Content-Transfer-Encoding: base64\r\n\r\n" + photo
                        + "\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nJa, gezellig\r\n--b--\r\n")),
                MORNING);
        try (OpenFolder inbox = inbox()) {
            RawMessage reply = inbox.fetch(inbox.after(0, MORNING, 10)).get(0);
            assertThat(reply.complete()).isFalse();
            assertThat(reply.octets().length()).isLessThan(10_000);
            assertThat(reply.octets().text(UTF_8)).contains("Ja, gezellig").endsWith("--\r\n");
        }
    }

    @Test
    @DisplayName("R19: mail that comes while we listen is announced")
    void announcesWhatComes() {
        var announced = new AtomicInteger();
        try (Watch watch = new ImapWatch(server, CollectSettings.DEFAULT, new Backoff(() -> 0.5))) {
            watch.start(announced::incrementAndGet);
            Awaitility.await().until(() -> wire.commands().stream().anyMatch(line -> line.endsWith("IDLE")));
            int before = announced.get();
            file(MORNING, 1, 1);
            Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> announced.get() > before);
        }
    }

    private OpenFolder inbox() throws MailboxUnavailable {
        return new ImapCollector("fee", server, CollectSettings.DEFAULT).examine("INBOX");
    }

    private void file(Instant at, int first, int count) {
        mail.file(
                OWNER,
                IntStream.range(first, first + count)
                        .mapToObj(number -> Octets.of("From: guest" + number + "@example.com\r\nMessage-ID: <m" + number
                                + "@example.com>\r\nSubject: Re: Feest\r\n\r\nIk kom, nummer " + number + "\r\n"))
                        .toList(),
                at);
    }

    private static List<Long> uids(List<Envelope> envelopes) {
        return envelopes.stream().map(envelope -> envelope.position().uid()).toList();
    }
}
