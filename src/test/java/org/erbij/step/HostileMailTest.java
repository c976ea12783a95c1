package org.erbij.step;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.erbij.mail.FolderId;
import org.erbij.mail.Octets;
import org.erbij.mail.Position;
import org.erbij.mail.RawMessage;
import org.erbij.mail.ReceivedMessage;
import org.erbij.step.parse.MimeMessageParser;
import org.erbij.step.screen.Screening;
import org.erbij.step.understand.Context;
import org.erbij.step.understand.TrainedReader;
import org.erbij.step.understand.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Mail made to break or to hold up a reader is read within bounds (R18, R62, R69). */
final class HostileMailTest {
    private static final int TWO_MEGABYTES = 2_000_000;
    private static final long MOST_ALLOCATED = 600L << 20;
    private static final String FROM = "From: Anne <anne@example.org>\r\n";
    private static final Context CONTEXT = new Context(
            List.of("Avond"),
            List.of("Kom je maandag naar onze avond?\nLaat het ons weten."),
            List.of(LocalDate.of(2017, 2, 13)));

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    @Timeout(value = 20, threadMode = ThreadMode.SEPARATE_THREAD) // the square of its length takes minutes
    void isReadWithinBounds(String name, String mail) {
        long before = allocated();

        ReceivedMessage message = parse(mail);
        var screened = Screening.knowingNothing().screen(message);
        var understanding = new TrainedReader().read(Words.of(message), CONTEXT);

        assertThat(allocated() - before).as(name).isLessThan(MOST_ALLOCATED);
        assertThat(screened.message()).isSameAs(message);
        assertThat(message.content().text().length()).isLessThanOrEqualTo(TWO_MEGABYTES + 1_000);
        assertThat(understanding.remarks().reply().length()).isLessThanOrEqualTo(32 * 1024);
        assertThat(message.parties().from())
                .as("who it is from is known whatever follows")
                .hasSize(1);
    }

    static Stream<Arguments> hostile() {
        Stream<Arguments> shapes = Stream.of(
                row("a line of >", text(times(">", TWO_MEGABYTES))),
                row("lines of >", text(times(">\r\n", TWO_MEGABYTES))),
                row("flowing >", mail("Content-Type: text/plain; format=flowed", times("> \r\n", TWO_MEGABYTES))),
                row("blank lines", text(times("\r\n", TWO_MEGABYTES))),
                row("closings", text(times("\r\n\r\ngroet\r\n", TWO_MEGABYTES))),
                row("headings", text(times("Van: a\r\nAan: b\r\n\r\n", TWO_MEGABYTES))),
                row("attributions", text(times("Op 30-01-2017 om 10:02 schreef a@b.nl\r\n", TWO_MEGABYTES))),
                row("half attributions", text(times("1: 1: 1: a@b: 10:02 ", TWO_MEGABYTES))),
                row("short half attributions", text(times("1: a@b: 10:02\r\n", TWO_MEGABYTES))),
                row(
                        "attributions under each other",
                        text(times("> a\r\nOn 1/1/2017 10:02, K wrote:\r\n", TWO_MEGABYTES))),
                row("salutations", text(times("hallo\r\n\r\n\r\n", TWO_MEGABYTES))),
                row("our own words", text(times("Kom je maandag naar onze avond? ", TWO_MEGABYTES))),
                row("armour", text(times("-----BEGIN PGP SIGNED MESSAGE-----\r\n", TWO_MEGABYTES))),
                row("signatures", text(times("x\r\n\r\n-- \r\n\r\n", TWO_MEGABYTES))),
                row("disclaimers", text(times("vertrouwelijk bestemd\r\n\r\n", TWO_MEGABYTES))),
                row("styles", html(times("<div style='border-left:solid'>x", TWO_MEGABYTES))),
                row("signatures of HTML", html(times("<div class=gmail_signature>x</div>", TWO_MEGABYTES))),
                row("re: in the subject", mail("Subject: " + times("re:", TWO_MEGABYTES), "Ik kom")),
                row("re: within the limit", mail("Subject: " + times("re:", 190_000), "Ik kom")),
                row("encoded words", mail("Subject: " + times("=?utf-8?q?_?= ", 190_000), "Ik kom")),
                row("nested blockquotes", html(times("<blockquote>", TWO_MEGABYTES))),
                row("lines in blockquotes", html(times("<blockquote>", 2_300) + times("x<br>", TWO_MEGABYTES))),
                row("nested elements", html(times("<div>", TWO_MEGABYTES))),
                row("nested links", html(times("<a href=x><p>", TWO_MEGABYTES))),
                row("lines of HTML", html(times("x<br>", TWO_MEGABYTES))),
                row("10,000 parts", parts(10_000, "Content-Type: text/plain\r\n\r\nIk kom\r\n")),
                row("200 large parts", parts(190, "Content-Type: text/plain\r\n\r\n" + times("ik kom \r\n", 90_000))),
                row("deep multiparts", nested(2_000)),
                row("deep messages", FROM + times("Content-Type: message/rfc822\r\n\r\n", 300_000) + "Ik kom"),
                row("a field of 1 MB", mail("X-A: " + times("a", 1_000_000), "Ik kom")),
                row("a folded field of 1 MB", mail("X-A: " + times("a\r\n ", 1_000_000), "Ik kom")),
                row("125,000 fields", mail(times("X-A: a\r\n", 1_000_000) + "X-B: b", "Ik kom")),
                row("an endless name", "From: \"" + times("a", 190_000) + "\" <anne@example.org>\r\n\r\nIk kom"),
                row("comments in comments", mail("Auto-Submitted: " + times("(", 190_000), "Ik kom")),
                row("references", mail("References: " + times("<a@b>", 190_000), "Ik kom")),
                row("groups in To", mail("To: " + times("a:", 190_000), "Ik kom")),
                row("a calendar of X- lines", calendar(times("X-A:b\r\n", 1_000_000))),
                row("calendars in calendars", calendar(times("BEGIN:VEVENT\r\n", 190_000))),
                row("broken base64", mail("Content-Transfer-Encoding: base64", times("!", TWO_MEGABYTES))),
                row("an endless word", text(endless("a", TWO_MEGABYTES))),
                row("NUL", text(times("\0", TWO_MEGABYTES))));
        Stream<Arguments> bounces = Stream.of(
                row("a bounce of @", bounce(times("@", TWO_MEGABYTES))),
                row("a bounce of one line of addresses", bounce(times("a@b.test ", TWO_MEGABYTES))),
                row("a bounce of lines of addresses", bounce(times("<a@b.test>:\r\n", TWO_MEGABYTES))),
                row("a bounce of codes", bounce(times("5.1.1 a@b.test 4.", TWO_MEGABYTES))),
                row(
                        "a bounce of returned header",
                        bounce("x\r\nReceived: a\r\n" + times("To: a@b.test\r\n", TWO_MEGABYTES))),
                row("a bounce of one word", bounce(times("a", TWO_MEGABYTES) + "@b.test")),
                row(
                        "a failed recipients field",
                        mail("X-Failed-Recipients: " + times("a@b.test,", 190_000), "x a@b.test")),
                row(
                        "a report of recipients",
                        report(times("Final-Recipient: rfc822; a@b.test\r\nAction: failed\r\n\r\n", 1_000_000))),
                row("a report of one group", report(times("Final-Recipient: rfc822; a@b.test\r\n", 1_000_000))),
                row("a report of one field", report("Final-Recipient: a\r\n" + times(" a@b.test\r\n", 1_000_000))),
                row(
                        "a report of 10,000 parts",
                        report("x\r\n"
                                + ("--b\r\nContent-Type: message/rfc822\r\n\r\nTo: a@b.test\r\n\r\nx\r\n")
                                        .repeat(10_000))),
                row("phrases of absence", text(times("ik ben afwezig tot nader order, ", TWO_MEGABYTES))),
                row("quotes in addresses", bounce(times("'`\"<a@b.test'", TWO_MEGABYTES))));
        Stream<Arguments> words = Stream.of(
                        "a", "x", "-", "!", ".", ",", "1", "?", "'", " ", " -", "a ", "a.b.", "niet ")
                .flatMap(word -> IntStream.of(30_000, 250_000)
                        .mapToObj(length -> row("endless [" + word + "] " + length, text(endless(word, length)))));
        return Stream.of(shapes, bounces, words).flatMap(rows -> rows);
    }

    /** The words behind a header that is too long are still read. */
    @Test
    void aHeaderTooLongIsCutAndTheRestRead() {
        ReceivedMessage message = parse(mail(
                "Subject: Re: Avond\r\nX-A: " + times("a", 1_000_000) + "\r\nIn-Reply-To: <id@example.nl>", "Ik kom"));

        assertThat(message.content().text()).isEqualTo("Ik kom");
        assertThat(message.content().subject()).isEqualTo("Re: Avond");
        assertThat(message.threading().inReplyTo()).hasSize(1);
    }

    /** Half of a list of senders would name another sender (R96). */
    @Test
    void ofASenderTooLongNobodyIsKnown() {
        ReceivedMessage alone = parse("From: " + times("tom@example.org,", 300_000) + "\r\n\r\nIk kom");
        ReceivedMessage withAnother =
                parse("From: " + times("tom@example.org,", 300_000) + "\r\n" + FROM + "\r\nIk kom");

        assertThat(alone.parties().sender()).isEmpty();
        assertThat(withAnother.parties().sender()).isEmpty();
    }

    @Test
    void whatCannotBeReadAtAllIsAShell() {
        ReceivedMessage message = parse("\0\0\0");

        assertThat(message.parties().from()).isEmpty();
        assertThat(message.threading().id()).isNull();
    }

    private static ReceivedMessage parse(String mail) {
        var octets = Octets.of(mail.getBytes(StandardCharsets.ISO_8859_1));
        return new MimeMessageParser()
                .parse(new RawMessage(new Position(new FolderId("home", "INBOX"), 1, 1), Instant.EPOCH, octets, true));
    }

    private static long allocated() {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    private static Arguments row(String name, String mail) {
        return Arguments.of(name, mail);
    }

    private static String times(String piece, int octets) {
        return piece.repeat(octets / piece.length());
    }

    private static String endless(String word, int length) {
        return "a" + times(word, length) + "y";
    }

    private static String mail(String fields, String body) {
        return FROM + fields + "\r\n\r\n" + body;
    }

    private static String text(String body) {
        return mail("Subject: Re: Avond", body);
    }

    private static String bounce(String body) {
        return mail("Return-Path: <>\r\nSubject: Undelivered Mail Returned to Sender", body);
    }

    private static String report(String status) {
        return mail(
                "Return-Path: <>\r\nContent-Type: multipart/report; boundary=b",
                "--b\r\n\r\nHelaas.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n" + status
                        + "\r\n--b--\r\n");
    }

    private static String html(String body) {
        return mail("Content-Type: text/html", body);
    }

    private static String calendar(String lines) {
        return mail(
                "Content-Type: text/calendar; method=REPLY",
                "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:a\r\n" + lines);
    }

    private static String parts(int many, String part) {
        return mail(
                "Content-Type: multipart/mixed; boundary=b", ("--b\r\n" + part + "\r\n").repeat(many) + "--b--\r\n");
    }

    private static String nested(int levels) {
        var mail = new StringBuilder(FROM + "Content-Type: multipart/mixed; boundary=b0\r\n\r\n");
        for (int i = 0; i < levels; i++) {
            mail.append("--b%d\r\nContent-Type: multipart/mixed; boundary=b%d\r\n\r\n".formatted(i, i + 1));
        }
        return mail + "--b" + levels + "\r\n\r\nIk kom\r\n" + times("x\r\n", TWO_MEGABYTES);
    }
}
