package org.erbij.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.erbij.fixture.Unquoted;
import org.erbij.mail.Octets;
import org.erbij.step.parse.MimeMessageParser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What R31 to R37 and R44 ask of screening, row by row: fields, words, and who is talking with what kind of mail. */
final class ScreeningRequirementsTest {
    private static final String ANNE = "From: Anne <anne@example.org>\n";
    private static final String DAEMON = "From: MAILER-DAEMON@mx.test\nReturn-Path: <>\nTo: kars@example.nl\n";

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource({"fates", "freeForm", "receipts", "responders", "words", "challenges", "complaints"})
    void saysWhoIsTalkingAndOfWhat(String requirement, String shape, String expected, String mail) {
        var message = new MimeMessageParser().parse(MailCase.raw(Octets.of(mail.replace("\n", "\r\n"))));

        String verdict = MailCase.screening()
                .screen(message, Unquoted::in)
                .match(
                        person -> person.answerable() ? "person" : "person, no answer",
                        list -> "list",
                        either -> "either",
                        mailSystem -> "mail system, " + mailSystem.kind(),
                        robot -> "robot, " + robot.kind());

        assertThat(verdict).as(requirement + ", " + shape).isEqualTo(expected);
    }

    static Stream<Arguments> fates() {
        return Stream.of(
                fate("failed for good", "BOUNCE", "failed", "5.1.1"),
                fate("failed, class 4", "BOUNCE", "failed", "4.4.7"),
                fate("delayed", "DELAY", "delayed", "4.4.1"),
                fate("delivered", "DELIVERY", "delivered", "2.0.0"),
                fate("relayed", "DELIVERY", "relayed", "2.0.0"),
                fate("expanded", "DELIVERY", "expanded", "2.0.0"));
    }

    static Stream<Arguments> freeForm() {
        return Stream.of(
                row(
                        "R33",
                        "Onbestelbaar",
                        "mail system, BOUNCE",
                        DAEMON,
                        "Onbestelbaar: Avond",
                        "bas@example.org bestaat niet"),
                row(
                        "R33",
                        "failure notice",
                        "mail system, BOUNCE",
                        DAEMON,
                        "failure notice",
                        "<bas@example.org>:\nno such user"),
                row(
                        "R33",
                        "a delay in words",
                        "mail system, DELAY",
                        DAEMON,
                        "Bezorging vertraagd",
                        "Nog niet bezorgd bij bas@example.org"),
                row(
                        "R33",
                        "a person's own words about it",
                        "person",
                        ANNE,
                        "Re: Avond",
                        "Je mail was onbestelbaar, zei Tom. Ik kom!"),
                row(
                        "R33",
                        "a person's answer to one",
                        "person",
                        ANNE,
                        "Re: Undeliverable: Avond",
                        "Ik heb een nieuw adres. Ik kom."),
                row(
                        "R33",
                        "by a field",
                        "mail system, BOUNCE",
                        "Return-Path: <>\nX-Failed-Recipients: bas@example.org\nFrom: Post <post@mx.test>\n",
                        "Avond",
                        "Helaas."));
    }

    static Stream<Arguments> receipts() {
        return Stream.of(
                row(
                        "R34",
                        "Gelezen",
                        "mail system, READ",
                        ANNE,
                        "Gelezen: Avond",
                        "Uw bericht is gelezen op maandag 30 januari."),
                row(
                        "R34",
                        "Not read",
                        "mail system, READ",
                        ANNE,
                        "Not read: Avond",
                        "Your message was deleted without being read."),
                row("R34", "a person who read it", "person", ANNE, "Gelezen: ja", "Heb het gelezen, ik kom."));
    }

    static Stream<Arguments> responders() {
        Stream<Arguments> fields = Stream.of(
                        "X-Autoreply: yes",
                        "X-Autorespond: on",
                        "X-Autoresponse: yes",
                        "Precedence: auto_reply",
                        "Precedence: auto-reply",
                        "X-Apple-Action: VACATION",
                        "X-MS-Exchange-Inbox-Rules-Loop: anne@example.org",
                        "X-POST-MessageClass: 9",
                        "Auto-Submitted: auto-replied")
                .map(field -> row(
                        "R35",
                        field,
                        "robot, ABSENCE",
                        ANNE + field + "\n",
                        "Re: Avond",
                        "Ik ben afwezig tot maandag."));
        Stream<Arguments> bulk = Stream.of("bulk", "junk")
                .map(value -> row(
                        "R35",
                        value,
                        "robot, MASS_MAIL",
                        ANNE + "Precedence: " + value + "\n",
                        "Nieuws",
                        "Lees verder."));
        Stream<Arguments> others = Stream.of(
                row(
                        "R35",
                        "an answer by somebody whose webmail calls it bulk is held",
                        "either",
                        ANNE + "Precedence: bulk\nIn-Reply-To: <ours.1@example.nl>\n",
                        "Re: Avond",
                        "Ik kom graag, zet me erbij."),
                row("R35", "another precedence", "person", ANNE + "Precedence: normal\n", "Re: Avond", "Ik kom graag."),
                row(
                        "R35",
                        "subject and phrase",
                        "robot, ABSENCE",
                        ANNE,
                        "Automatisch antwoord: Avond",
                        "Ik ben er niet."),
                row(
                        "R35",
                        "a car in the subject",
                        "person",
                        ANNE,
                        "Auto: wie kan mij meenemen?",
                        "Ik woon in Diemen en sta om vijf uur klaar."),
                row(
                        "R35",
                        "Auto and a phrase",
                        "robot, ABSENCE",
                        ANNE,
                        "Auto: Avond",
                        "Ik ben met vakantie tot 20 februari. Bij spoed kunt u bellen met kantoor."),
                row("R35", "the subject alone", "person", ANNE, "Afwezig", "Ik kan er maandag helaas niet bij zijn."),
                row(
                        "R35",
                        "a subject that a person typed",
                        "person",
                        ANNE,
                        "Out of office on the 13th, sorry!",
                        "I won't be able to make it, but tell me about the next one!"),
                row(
                        "R35",
                        "an answer to an absence",
                        "person",
                        ANNE,
                        "Re: Automatisch antwoord: Avond",
                        "Ha, ik kom wel."));
        return Stream.of(fields, bulk, others).flatMap(rows -> rows);
    }

    static Stream<Arguments> words() {
        return Stream.of(
                row(
                        "R36",
                        "away, until when, and whom to turn to",
                        "robot, ABSENCE",
                        ANNE,
                        "Re: Avond",
                        "Bedankt voor je mail. Ik ben tot 20 februari met vakantie. Bij spoed kun je Tom bellen."),
                row("R36", "says so", "robot, OTHER", ANNE, "Re: Avond", "Dit is een automatisch antwoord."),
                row(
                        "R36",
                        "no longer there",
                        "robot, GONE",
                        ANNE,
                        "Re: Avond",
                        "Bas werkt niet meer bij ons. Deze mailbox wordt niet gelezen en uw bericht wordt niet doorgestuurd."),
                row(
                        "R36",
                        "received and numbered",
                        "robot, ACKNOWLEDGEMENT",
                        ANNE,
                        "[Ticket#48213] Avond",
                        "Wij hebben uw bericht ontvangen en komen er zo snel mogelijk op terug."),
                row(
                        "R36",
                        "a reason people give",
                        "person",
                        ANNE,
                        "Re: Avond",
                        "Ik ben afwezig die avond, veel plezier!"),
                row(
                        "R36",
                        "away and coming",
                        "person",
                        ANNE,
                        "Re: Avond",
                        "I am out of office that day, but count me in."),
                row(
                        "R36",
                        "days off in a signature",
                        "person",
                        ANNE,
                        "Re: Avond",
                        "Ik kom.\n\n-- \nAnne\nOp vrijdag ben ik niet aanwezig. Bij spoed: het secretariaat."),
                row("R36", "thanks alone", "person", ANNE, "Re: Avond", "Thank you for your message! Not this time."),
                row(
                        "R36",
                        "polite, and perhaps no machine",
                        "either",
                        ANNE,
                        "Re: Avond",
                        "Dank voor je bericht, ik reageer zodra ik mijn diensten weet."),
                row(
                        "R36",
                        "a notice of long leave that people could tell apart from an answer",
                        "either",
                        ANNE,
                        "Re: Evening",
                        "I am on study leave until the summer and have promised my family to keep to it. If you are a student of mine,"
                                + " you have my number. For anything urgent, my department knows who decides. Invitations make me"
                                + " happy and get a no this year; do try me again. I have friends who speak better than I do anyway."),
                row(
                        "R36",
                        "a mail taken back",
                        "either",
                        ANNE,
                        "RE: Avond",
                        "Vries, Anne de wil het bericht \"RE: Avond\" intrekken."),
                row(
                        "R36",
                        "a person takes back",
                        "person",
                        ANNE,
                        "RE: Avond",
                        "Ik wil het bericht van gisteren intrekken, ik kom toch \"gewoon\"."),
                row(
                        "R36",
                        "a room's calendar",
                        "robot, OTHER",
                        ANNE,
                        "Declined: Avond",
                        "Your request was declined because there are conflicts.\n\nSent by Microsoft Exchange Server 2016"),
                row("R36", "in doubt", "either", ANNE, "Re: Evening", "I'm away until the 20th."));
    }

    /** How soon after our mail it came helps only where its words leave a doubt. */
    @ParameterizedTest(name = "R36: {0}, after {1}")
    @MethodSource
    void theTimeSinceOurMailHelps(String shape, @Nullable Duration since, String expected, String words) {
        String mail = ANNE + "Subject: Re: Avond\n\n" + words + "\n";
        var message = new MimeMessageParser().parse(MailCase.raw(Octets.of(mail.replace("\n", "\r\n"))));

        String verdict = MailCase.screening(since)
                .screen(message, Unquoted::in)
                .match(
                        person -> "person",
                        list -> "list",
                        either -> "either",
                        mailSystem -> "mail system",
                        robot -> robot.byItsWords() ? "robot, unless it answers" : "robot");

        assertThat(verdict).as(shape).isEqualTo(expected);
    }

    static Stream<Arguments> theTimeSinceOurMailHelps() {
        String received = "Wij hebben uw bericht ontvangen.";
        String office = "Wij hebben uw bericht ontvangen op kantoor.";
        Duration justIn = Duration.ofSeconds(119);
        Duration justOut = Duration.ofMinutes(2);
        return Stream.of(
                Arguments.of("in doubt, and at once", Duration.ZERO, "robot, unless it answers", received),
                Arguments.of("in doubt, and just in time", justIn, "robot, unless it answers", received),
                Arguments.of("in doubt, and as people do", justOut, "either", received),
                Arguments.of("in doubt, and nobody knows", null, "either", received),
                Arguments.of("little of a machine's", Duration.ZERO, "either", "I'm away until the 20th."),
                Arguments.of("nothing of a machine's", Duration.ZERO, "person", "Leuk! Waar is het?"),
                Arguments.of("an answer", Duration.ZERO, "person", "Your message has been received. Count me in."),
                Arguments.of("beside no quotation", Duration.ZERO, "robot, unless it answers", office),
                Arguments.of(
                        "beside a quotation",
                        Duration.ZERO,
                        "either",
                        office + "\n\n> Kom je ook op de avond?\n> Kars"),
                Arguments.of(
                        "a machine's anyway", justOut, "robot, unless it answers", "Dit is een automatisch antwoord."));
    }

    static Stream<Arguments> challenges() {
        return Stream.of(
                row(
                        "R37",
                        "a list of approved senders",
                        "robot, CHALLENGE",
                        ANNE,
                        "Re: Avond",
                        "I allow incoming messages only from senders I have approved. Click the link to be one of them."),
                row(
                        "R37",
                        "mail that waits for the sender",
                        "robot, CHALLENGE",
                        ANNE,
                        "Re: Avond",
                        "Uw bericht wordt vastgehouden. Volg de link, dan komt het er voortaan zo door."),
                row(
                        "R37",
                        "a machine by its header, with why and what to do",
                        "robot, CHALLENGE",
                        ANNE + "Auto-Submitted: auto-replied\n",
                        "Re: Avond",
                        "Ongewenste mail houd ik tegen. Volg de link, dan komt uw bericht er voortaan zo door."),
                row(
                        "R37",
                        "who asks about the list of guests",
                        "person",
                        ANNE,
                        "Re: Avond",
                        "Am I on the guest list? Just wanted to confirm."),
                row(
                        "R37",
                        "who found our mail among the unwanted",
                        "person",
                        ANNE,
                        "Re: Avond",
                        "Je mail stond bij mijn spam filter, ik klikte hem net open. Hoe laat is het?"),
                row(
                        "R37",
                        "no more than a list of theirs",
                        "person",
                        ANNE,
                        "Re: Avond",
                        "You were on my guest list last summer, so it is only fair."),
                row(
                        "R37",
                        "no more than a thing to do",
                        "person",
                        ANNE,
                        "Re: Avond",
                        "I tried to click your map and it opens nothing."),
                row(
                        "R37",
                        "a robot's question",
                        "robot, CHALLENGE",
                        ANNE,
                        "Bevestig",
                        "Bevestig dat u geen robot bent: klik hier."),
                row(
                        "R37",
                        "a person on robots",
                        "person",
                        ANNE,
                        "Re: Avond",
                        "Jullie site vroeg me: bevestig dat u geen robot bent. Ik kom!"));
    }

    static Stream<Arguments> complaints() {
        String report = "--b\n\nAbuse.\n--b\nContent-Type: message/feedback-report\n\nFeedback-Type: abuse\n--b--\n";
        return Stream.of(row(
                "R44",
                "abuse reporting format",
                "mail system, COMPLAINT",
                "From: fbl@isp.test\nContent-Type: multipart/report; report-type=feedback-report; boundary=b\n",
                "Abuse",
                report));
    }

    private static Arguments fate(String shape, String kind, String action, String status) {
        String body = "--b\n\nHelaas.\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.test\n\n"
                + "Final-Recipient: rfc822; bas@example.org\nAction: " + action + "\nStatus: " + status + "\n--b--\n";
        return row(
                "R31",
                shape,
                "mail system, " + kind,
                DAEMON + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n",
                "Report",
                body);
    }

    private static Arguments row(
            String requirement, String shape, String expected, String fields, String subject, String body) {
        return Arguments.of(requirement, shape, expected, fields + "Subject: " + subject + "\n\n" + body + "\n");
    }
}
