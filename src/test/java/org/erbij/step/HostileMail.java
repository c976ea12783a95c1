package org.erbij.step;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.erbij.mail.Octets;

/** Mail made to break or to hold up a reader: one shape again and again, up to two megabytes of it. */
record HostileMail(String name, String text) {
    static final int TWO_MEGABYTES = 2_000_000;
    static final String FROM = "From: Anne <anne@example.org>\r\n";

    static List<HostileMail> all() {
        Stream<HostileMail> shapes = Stream.of(
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
                row("lines of re:", text(times("re: \r\n", TWO_MEGABYTES))),
                row("a line of re:", text(times("re: ", TWO_MEGABYTES))),
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
                row(
                        "a line that is nearly in a quoted one",
                        text("> " + times("a", 1_500_000) + "\r\n" + times("a", 300_000) + "b")),
                row("an endless word", text(endless("a", TWO_MEGABYTES))),
                row("NUL", text(times("\0", TWO_MEGABYTES))));
        Stream<HostileMail> bounces = Stream.of(
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
        Stream<HostileMail> words = Stream.of(
                        "a", "x", "-", "!", ".", ",", "1", "?", "'", " ", " -", "a ", "a.b.", "niet ")
                .flatMap(word -> IntStream.of(30_000, 250_000)
                        .mapToObj(length -> row("endless [" + word + "] " + length, text(endless(word, length)))));
        return Stream.of(shapes, bounces, words, wordings())
                .flatMap(mails -> mails)
                .toList();
    }

    /** A clause without end that begins as people say who comes, and never says it: each way of saying it is tried at each word. */
    private static Stream<HostileMail> wordings() {
        return Stream.of(
                        "met mijn zus en mijn broer, ",
                        "mijn zus, mijn broer, mijn tante ",
                        "en Anne, Bas, Cor en Dirk ",
                        "mijn zus uit van uit van uit ",
                        "ik kom ook graag dan weer gezellig ",
                        "drie van ons wij tweeen zijn ",
                        "we zijn met me mijn drie ",
                        "dat zijn er dus samen met ons ",
                        "ik neem ook dan graag mijn ",
                        "and my wife and my son and ",
                        "my sister will would like to also ",
                        "of of of from three ",
                        "party of people for three including ",
                        "als dat mag ",
                        "kan ik misschien niet ",
                        "one two three ",
                        "Aa Bb Cc ")
                .flatMap(words -> Stream.of(words, words.replace(",", "").replace(" en ", " "))
                        .distinct()
                        .map(said -> row(
                                "a yes and endless [" + said + "]", text("Ik kom zeker! " + times(said, 200_000)))));
    }

    Octets mail() {
        return Octets.of(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public String toString() {
        return name;
    }

    private static HostileMail row(String name, String mail) {
        return new HostileMail(name, mail);
    }

    static String times(String piece, int octets) {
        return piece.repeat(octets / piece.length());
    }

    private static String endless(String word, int length) {
        return "a" + times(word, length) + "y";
    }

    static String mail(String fields, String body) {
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
