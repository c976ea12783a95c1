package org.erbij.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.erbij.fixture.Unquoted;
import org.erbij.mail.Octets;
import org.erbij.step.parse.MimeMessageParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is talking, by the header as it stands on the wire: one row per shape that R25 to R30 and R38 to R40 tell apart. */
final class ScreeningShapesTest {
    private static final String PERSON = "person";
    private static final String SILENT = "person, no answer";
    private static final String LIST = "list";
    private static final String EITHER = "either";
    private static final String MAIL_SYSTEM = "mail system";
    private static final String ROBOT = "robot";

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource({"outermost", "autoSubmitted", "buttons", "suppressed", "paths", "reports", "lists", "ours"})
    void saysWhoIsTalking(String requirement, String shape, String expected, String mail) {
        var message = new MimeMessageParser().parse(MailCase.raw(Octets.of(mail.replace("\n", "\r\n"))));

        String verdict = MailCase.screening()
                .screen(message, Unquoted::in)
                .match(p -> p.answerable() ? PERSON : SILENT, l -> LIST, e -> EITHER, s -> MAIL_SYSTEM, r -> ROBOT);

        assertThat(verdict).as(requirement + ", " + shape).isEqualTo(expected);
    }

    static Stream<Arguments> outermost() {
        String attached = "--b\n\nIk kom, zie bijlage.\n--b\nContent-Type: message/rfc822\n\n%s\n\nWeg.\n--b--\n";
        String mixed = "Content-Type: multipart/mixed; boundary=b";
        return Stream.of(
                row(
                        "R25",
                        "a robot's mail attached",
                        PERSON,
                        mixed,
                        attached.formatted("Auto-Submitted: auto-replied")),
                row(
                        "R25",
                        "a daemon's mail attached",
                        PERSON,
                        mixed,
                        attached.formatted("From: mailer-daemon@mx.test")),
                row("R25", "an empty path attached", PERSON, mixed, attached.formatted("Return-Path: <>")),
                row("R25", "a list's mail attached", PERSON, mixed, attached.formatted("List-Id: <a.test>")),
                row(
                        "R25",
                        "a report as a part of their mail",
                        PERSON,
                        mixed,
                        "--b\n\nIk kom.\n--b\nContent-Type: multipart/report; boundary=c\n\n--c\n\nx\n--c\n"
                                + "Content-Type: message/delivery-status\n\nA: b\n\nAction: failed\n--c--\n--b--\n"),
                row(
                        "R25",
                        "header lines in their words",
                        PERSON,
                        "X-A: b",
                        "Ik kom.\n\nAuto-Submitted: auto-replied\n"),
                row(
                        "R25",
                        "quoted words of a robot",
                        PERSON,
                        "X-A: b",
                        "Ik kom.\n> Dit is een automatisch antwoord\n"));
    }

    static Stream<Arguments> autoSubmitted() {
        Stream<Arguments> people = Stream.of(
                        "no", "No", "NO (typed)", "(by hand) no", "no; by=hand", "(a \\) b) no", "\n no")
                .map(value -> row("R26", value, PERSON, "Auto-Submitted: " + value));
        Stream<Arguments> robots = Stream.of(
                        "auto-replied",
                        "auto-replied (vacation)",
                        "(no) auto-replied",
                        "Auto-Generated",
                        "auto-notified; owner-email=\"a@example.org\"",
                        "auto-replied; x=no",
                        "x-something-new",
                        "no\nAuto-Submitted: auto-replied")
                .map(value -> row("R26", value, ROBOT, "Auto-Submitted: " + value));
        return Stream.concat(people, robots);
    }

    static Stream<Arguments> buttons() {
        return Stream.of(
                button("as Google sends it", SILENT, "Auto-Submitted: auto-generated", "REPLY", "a@example.nl", "anne"),
                button("in bulk", SILENT, "Precedence: bulk", "REPLY", "a@example.nl", "anne"),
                button("with an empty path", SILENT, "Return-Path: <>", "REPLY", "a@example.nl", "anne"),
                button("another time", SILENT, "Auto-Submitted: auto-generated", "COUNTER", "a@example.nl", "anne"),
                button("by a person's program", PERSON, "X-A: b", "REPLY", "a@example.nl", "anne"),
                button("not our event", ROBOT, "Auto-Submitted: auto-generated", "REPLY", "a@elsewhere.test", "anne"),
                button("for somebody else", ROBOT, "Auto-Submitted: auto-generated", "REPLY", "a@example.nl", "tom"),
                button("no answer at all", ROBOT, "Auto-Submitted: auto-generated", "REQUEST", "a@example.nl", "anne"),
                // R38 beside R27: neither lost nor carried out unasked
                button(
                        "through a list",
                        LIST,
                        "Auto-Submitted: auto-generated\nList-Id: <a.test>",
                        "REPLY",
                        "a@example.nl",
                        "anne"));
    }

    static Stream<Arguments> suppressed() {
        return Stream.of(
                row("R28", "All", SILENT, "X-Auto-Response-Suppress: All"),
                row("R28", "among others", SILENT, "X-Auto-Response-Suppress: DR, NDR, RN,NRN, OOF, autoreply"),
                row("R28", "a second field", SILENT, "X-Auto-Response-Suppress: DR\nX-Auto-Response-Suppress: ALL"),
                row("R28", "only absences", PERSON, "X-Auto-Response-Suppress: OOF"),
                row("R28", "None", PERSON, "X-Auto-Response-Suppress: None"),
                row(
                        "R28",
                        "beside a robot's header",
                        ROBOT,
                        "X-Auto-Response-Suppress: All\nAuto-Submitted: auto-replied"));
    }

    static Stream<Arguments> paths() {
        return Stream.of(
                row("R29", "empty path", ROBOT, "Return-Path: <>"),
                row("R29", "empty path with blanks", ROBOT, "Return-Path:  < > "),
                row("R29", "a path that is no address", ROBOT, "Return-Path: <MAILER-DAEMON>"),
                row("R29", "no path", PERSON, "X-A: b"),
                row("R29", "another path", PERSON, "Return-Path: <bounces+anne@mail.example.org>"),
                row("R29", "a path we cannot read", PERSON, "Return-Path: <\"anne de wit\"@example.org>"),
                row("R29", "the topmost path counts", PERSON, "Return-Path: <anne@example.org>\nReturn-Path: <>"),
                from("R29", "a daemon", ROBOT, "Mail Delivery Subsystem <MAILER-DAEMON@mx.example.org>", "X-A: b"),
                from("R29", "a daemon by its other name", ROBOT, "mail-daemon@mx.example.org", "X-A: b"),
                from("R29", "a postmaster", ROBOT, "Postmaster <postmaster@example.org>", "X-A: b"),
                from("R29", "a person named so", PERSON, "Postmaster <pieter@example.org>", "X-A: b"));
    }

    static Stream<Arguments> reports() {
        String body = "--b\n\nIk kom (uit de uitnodiging)\n--b\nContent-Type: message/%s\n\nA: b\n--b--\n";
        return Stream.of(
                report("delivery-status", body),
                report("disposition-notification", body),
                report("feedback-report", body),
                row(
                        "R30",
                        "in capitals, with a comment",
                        MAIL_SYSTEM,
                        "Content-Type: Multipart/REPORT (sorry); boundary=b",
                        body.formatted("delivery-status")),
                row("R30", "without any part", MAIL_SYSTEM, "Content-Type: multipart/report; boundary=b", "Helaas.\n"),
                row(
                        "R30",
                        "its words say absent",
                        MAIL_SYSTEM,
                        "Auto-Submitted: auto-replied\nContent-Type: multipart/report; boundary=b",
                        body.formatted("delivery-status")));
    }

    static Stream<Arguments> lists() {
        return Stream.of(
                row("R38", "List-Id", LIST, "List-Id: Buurt <buurt.lists.example.org>"),
                row("R38", "List-Post", LIST, "List-Post: <mailto:buurt@lists.example.org>"),
                row("R38", "Precedence", LIST, "Precedence: list"),
                row("R38", "Precedence with a comment", LIST, "Precedence: List (street)"),
                row(
                        "R38",
                        "an answer through a list that offers to leave",
                        LIST,
                        "List-Id: <b.test>\nList-Unsubscribe: <mailto:a@b.test>\nIn-Reply-To: <ours.1@example.nl>"),
                row("R38", "a list asks for no answers", LIST, "List-Id: <b.test>\nX-Auto-Response-Suppress: All"),
                from("R38", "a rewritten name", LIST, "Noor via Buurtlijst <buurt@lists.example.org>", "X-A: b"),
                from(
                        "R38",
                        "a rewritten name, encoded",
                        LIST,
                        "=?utf-8?Q?No=C3=B3r_via_Buurt?= <b@example.org>",
                        "X-A: b"),
                from("R38", "a name that only holds the word", PERSON, "Olivia Viaene <o@example.org>", "X-A: b"),
                row("R38", "an absence through a list", ROBOT, "List-Id: <b.test>\nAuto-Submitted: auto-replied"));
    }

    static Stream<Arguments> ours() {
        return Stream.of(
                from(
                        "R39",
                        "what another Erbij confirms",
                        ROBOT,
                        "Noor <noor@example.com>",
                        "Auto-Submitted: auto-replied\nX-Erbij-Id: 7"),
                from(
                        "R39",
                        "what another Erbij announces",
                        ROBOT,
                        "Noor <noor@example.com>",
                        "Auto-Submitted: auto-generated\nX-Erbij-Id: 7"),
                from("R40", "ours by its header", ROBOT, "Kars <KARS@example.nl>", "X-Erbij-Id: 7"),
                from(
                        "R40",
                        "ours by its id",
                        ROBOT,
                        "Lijst <buurt@lists.example.org>",
                        "Message-ID: <ours.7@example.nl>"),
                from(
                        "R40",
                        "ours before it is a list's",
                        ROBOT,
                        "Kars <kars@example.nl>",
                        "X-Erbij-Id: 7\nList-Id: <b.test>"),
                from("R40", "the organizer by hand", PERSON, "Kars <kars@example.nl>", "X-A: b"),
                from(
                        "R40",
                        "an answer that names our id",
                        PERSON,
                        "Anne <anne@example.org>",
                        "In-Reply-To: <ours.7@example.nl>"),
                from("R40", "our header copied by a person", PERSON, "Anne <anne@example.org>", "X-Erbij-Id: 7"));
    }

    private static Arguments row(String requirement, String shape, String expected, String fields) {
        return row(requirement, shape, expected, fields, "Ik kom graag.\n");
    }

    private static Arguments row(String requirement, String shape, String expected, String fields, String body) {
        return Arguments.of(requirement, shape, expected, mail("Anne <anne@example.org>", fields, body));
    }

    private static Arguments from(String requirement, String shape, String expected, String from, String fields) {
        return Arguments.of(requirement, shape, expected, mail(from, fields, "Ik kom graag.\n"));
    }

    private static Arguments report(String type, String body) {
        String field = "Content-Type: multipart/report; report-type=%s; boundary=b".formatted(type);
        return row("R30", type, MAIL_SYSTEM, field, body.formatted(type));
    }

    private static Arguments button(
            String shape, String expected, String fields, String method, String uid, String attendee) {
        String calendar = """
                BEGIN:VCALENDAR
                METHOD:%s
                BEGIN:VEVENT
                UID:%s
                DTSTAMP:20170130T191500Z
                ATTENDEE;PARTSTAT=ACCEPTED:mailto:%s@example.org
                END:VEVENT
                END:VCALENDAR
                """.formatted(method, uid, attendee);
        return row("R27", shape, expected, fields + "\nContent-Type: text/calendar; method=" + method, calendar);
    }

    private static String mail(String from, String fields, String body) {
        return fields + "\nFrom: " + from + "\nSubject: Re: Avond\n\n" + body;
    }
}
