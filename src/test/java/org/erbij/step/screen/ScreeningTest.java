package org.erbij.step.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.erbij.domain.event.EventUid;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.rsvp.PartStat;
import org.erbij.fixture.Unquoted;
import org.erbij.mail.CalendarReply;
import org.erbij.mail.Content;
import org.erbij.mail.DeliveryReport;
import org.erbij.mail.Header;
import org.erbij.mail.MessageId;
import org.erbij.mail.Parties;
import org.erbij.mail.ReceivedMessage;
import org.erbij.mail.ReversePath;
import org.erbij.mail.Threading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class ScreeningTest {
    private static final String ANNE = "Anne <anne@example.org>";
    private static final EventUid UID = new EventUid("dinner@example.nl");

    private final Screening screening = new Screening(
            AddrSpec.of("kars@example.nl")::equals,
            new MessageId("ours@example.nl")::equals,
            "t0ken"::equals,
            UID::equals,
            message -> Optional.empty());

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void saysWhoIsTalking(String requirement, ReceivedMessage message, String expected) {
        assertThat(verdict(screening.screen(message, Unquoted::in)))
                .as(requirement)
                .isEqualTo(expected);
    }

    static Stream<Arguments> saysWhoIsTalking() {
        return Stream.of(
                row("a person", mail(ANNE, "Re: Avond", "Ik kom"), "person"),
                row("R26, case 10a", mail(ANNE, "Re: Avond", "Ik kom", "Auto-Submitted: no"), "person"),
                row("R26, case 8", mail(ANNE, "Avond", "x", "Auto-Submitted: auto-replied (vacation)"), "robot"),
                row(
                        "R26 parameters",
                        mail(ANNE, "Avond", "x", "Auto-Submitted: Auto-Replied; owner-email=a@example.org"),
                        "robot"),
                row("R26 comment before no", mail(ANNE, "Avond", "x", "Auto-Submitted: (hm) No; x=y"), "person"),
                row(
                        "R28, case 10b",
                        mail(ANNE, "Avond", "Ik kom", "X-Auto-Response-Suppress: DR, All"),
                        "person, no answer"),
                row("R28 OOF only", mail(ANNE, "Avond", "Ik kom", "X-Auto-Response-Suppress: OOF"), "person"),
                row("R29 empty path", from(mail(ANNE, "Avond", "Ik kom"), ReversePath.EMPTY), "robot"),
                row("R29 daemon", mail("MAILER-DAEMON@example.org", "Avond", "x"), "robot"),
                row(
                        "R30, case 12a",
                        mail(ANNE, "Failure", "x", "Content-Type: multipart/report; report-type=delivery-status"),
                        "mail system"),
                row(
                        "R34, case 13a",
                        mail(
                                ANNE,
                                "Gelezen: Avond",
                                "x",
                                "Content-Type: multipart/report; report-type=disposition-notification"),
                        "mail system"),
                row("R33, case 14a", from(mail(ANNE, "Onbestelbaar: Avond", "x"), ReversePath.EMPTY), "mail system"),
                row(
                        "R33, of a mail whose subject asks",
                        from(mail(ANNE, "Onbestelbaar: Kom je ook?", "x"), ReversePath.EMPTY),
                        "mail system"),
                row("R25, case 14b", bounceAttached(), "person"),
                row("R35 header", mail(ANNE, "Avond", "x", "X-Autoreply: yes"), "robot"),
                row("R35 header that denies it", mail(ANNE, "Avond", "Ik kom", "X-Autoreply: no"), "person"),
                row("R35 Apple", mail(ANNE, "Avond", "x", "X-Apple-Action: VACATION"), "robot"),
                row("R35 precedence", mail(ANNE, "Avond", "x", "Precedence: auto_reply"), "robot"),
                row("R35 bulk", mail(ANNE, "Avond", "x", "Precedence: bulk"), "robot"),
                row("R35 class 9", mail(ANNE, "Avond", "x", "X-POST-MessageClass: 9"), "robot"),
                row(
                        "R35 subject and words",
                        mail(ANNE, "Automatisch antwoord: Avond", "Ik ben afwezig tot maandag."),
                        "robot"),
                row(
                        "R35, case 11",
                        mail(ANNE, "Out of office on the 13th, sorry!", "Tell me about the next one!"),
                        "person"),
                row("R36, case 9", mail(ANNE, "RE: Avond", "Dit is een automatisch antwoord. Tot later."), "robot"),
                row(
                        "R36 what a scanner adds",
                        mail(ANNE, "RE: Avond", "ja\n\nDit bericht is automatisch gescand op virussen."),
                        "person"),
                row(
                        "R36 what it says of itself, and a scanner",
                        mail(ANNE, "RE: Avond", "Ja. Dit bericht is automatisch opgesteld en gecontroleerd."),
                        "robot"),
                row(
                        "R36 away and where to turn",
                        mail(ANNE, "RE: Avond", "Ik ben met vakantie. Bij spoed: bel Tom."),
                        "robot"),
                row(
                        "R36 below what a provider puts above every mail",
                        mail(
                                ANNE,
                                "RE: Avond",
                                "Deze e-mail is afkomstig van een externe afzender.\n\nIk ben met vakantie. Bij spoed: bel Tom."),
                        "robot"),
                row(
                        "R36 the same, above a quotation",
                        mail(
                                ANNE,
                                "RE: Avond",
                                "Ik ben met vakantie. Bij spoed: bel Tom.\n\n> Kom je ook op de avond, maandag om zes uur?"),
                        "either"),
                row(
                        "R36 a person below the subject of a button",
                        mail(ANNE, "Declined: Avond", "Sorry, die avond moet ik naar mijn moeder."),
                        "person"),
                row(
                        "R36 a reason people give",
                        mail(ANNE, "RE: Avond", "Ik ben met vakantie, dus ik kan niet."),
                        "person"),
                row(
                        "R36 quoted words do not count",
                        mail(ANNE, "RE: Avond", "Ik kom\n> Dit is een automatisch bericht"),
                        "person"),
                row(
                        "R37, case 15",
                        mail(
                                ANNE,
                                "Re: Avond",
                                "I allow mail only from senders I have approved.",
                                "X-Autorespond: yes"),
                        "robot"),
                row(
                        "R38, case 16",
                        mail(
                                "Noor via Buurtlijst <buurt@lists.example.org>",
                                "Avond",
                                "Ik kom",
                                "List-Id: <buurt.lists.example.org>",
                                "Precedence: list"),
                        "list"),
                row(
                        "R38 List-Post",
                        mail(ANNE, "Avond", "Ik kom", "List-Post: <mailto:buurt@lists.example.org>"),
                        "list"),
                row(
                        "newsletter",
                        mail(
                                ANNE,
                                "Nieuws",
                                "Lees",
                                "List-Id: <n.example.org>",
                                "List-Unsubscribe: <mailto:u@example.org>"),
                        "robot"),
                row(
                        "of a person at Proton",
                        mail(ANNE, "Avond", "Ik kom", "Feedback-ID: 22301038:user:proton"),
                        "person"),
                row("no-reply", mail("no-reply@example.org", "Avond", "x"), "robot"),
                row(
                        "ticket",
                        mail("hulp@example.org", "[Ticket#48213] Avond", "We have received your request"),
                        "robot"),
                row("R40, case 18", mail("kars@example.nl", "Avond", "Je bent erbij", "X-Erbij-Id: 1"), "robot"),
                row("R40 organizer by hand", mail("kars@example.nl", "Avond", "Dag"), "person"),
                row(
                        "R85, case 17",
                        mail(ANNE, "unsubscribe t0ken", "This message was automatically generated by Gmail."),
                        "person, no answer"),
                row(
                        "R85 foreign token",
                        mail(ANNE, "unsubscribe other", "x", "Auto-Submitted: auto-generated"),
                        "robot"),
                row("R27, case 1", click(UID, "anne@example.org"), "person, no answer"),
                row("R27 not our UID", click(new EventUid("other@example.nl"), "anne@example.org"), "robot"),
                row("R27 for somebody else", click(UID, "tom@example.org"), "robot"));
    }

    @Test
    void aButtonIsAPersonEvenWhenNothingIsKnownOfUs() {
        var verdict = Screening.knowingNothing()
                .screen(click(new EventUid("any@example.nl"), "anne@example.org"), Unquoted::in); // R27

        assertThat(verdict(verdict)).isEqualTo("person, no answer");
    }

    @Test
    void aRobotSaysByWhichRule() {
        var screened = screening.screen(mail(ANNE, "Avond", "x", "Auto-Submitted: auto-generated"), Unquoted::in);

        assertThat(((Screened.FromRobot) screened).because()).isIn(screening.rules());
    }

    private static Arguments row(String requirement, ReceivedMessage message, String expected) {
        return Arguments.of(requirement, message, expected);
    }

    private static String verdict(Screened screened) {
        return screened.match(
                p -> p.answerable() ? "person" : "person, no answer",
                l -> "list",
                e -> "either",
                s -> "mail system",
                r -> "robot");
    }

    private static ReceivedMessage mail(String from, String subject, String text, String... fields) {
        return message(from, new Content(subject, text, List.of(), List.of(), List.of()), fields);
    }

    private static ReceivedMessage bounceAttached() {
        var report = new DeliveryReport(DeliveryReport.Type.DELIVERY, List.of(), List.of());
        var content =
                new Content("Avond", "ik kom maandag graag", List.of(), List.of(report), List.of("message/rfc822"));
        return message(ANNE, content, "Content-Type: multipart/mixed; boundary=x");
    }

    private static ReceivedMessage click(EventUid uid, String attendee) {
        var reply = new CalendarReply(
                CalendarReply.Method.REPLY, uid, 0, null, PartStat.ACCEPTED, AddrSpec.of(attendee), "", 0, false);
        var content = new Content("Accepted: Avond", "", List.of(reply), List.of(), List.of());
        return message(ANNE, content, "Auto-Submitted: auto-generated");
    }

    private static ReceivedMessage message(String from, Content content, String... fields) {
        List<Header.Field> header = new ArrayList<>();
        for (String field : fields) {
            int colon = field.indexOf(':');
            header.add(new Header.Field(
                    field.substring(0, colon), field.substring(colon + 1).strip()));
        }
        int open = from.indexOf('<');
        var sender = open < 0
                ? Mailbox.of("", from)
                : Mailbox.of(from.substring(0, open).strip(), from.substring(open + 1, from.length() - 1));
        var parties = new Parties(List.of(sender), List.of(), List.of(), List.of(), ReversePath.MISSING);
        var threading = new Threading(null, List.of(), List.of());
        return new ReceivedMessage(new Header(header), parties, threading, content, null, Instant.EPOCH);
    }

    private static ReceivedMessage from(ReceivedMessage message, ReversePath path) {
        var parties = new Parties(message.parties().from(), List.of(), List.of(), List.of(), path);
        return new ReceivedMessage(
                message.header(), parties, message.threading(), message.content(), null, Instant.EPOCH);
    }
}
