package org.erbij.step.recognise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.erbij.step.recognise.Recognised.Doubt.MUST_ANSWER_LISTED;
import static org.erbij.step.recognise.Recognised.Doubt.MUST_ANSWER_STRANGER;
import static org.erbij.step.recognise.Recognised.Doubt.MUST_NAME_OURS;

import java.util.List;
import org.erbij.fixture.Correspondence;
import org.erbij.fixture.Mails;
import org.erbij.step.recognise.Recognised.NotOurs;
import org.erbij.step.recognise.Recognised.Ours;
import org.erbij.step.recognise.Recognised.Perhaps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** PRODUCT.md, Belonging; R1 to R7: what is told from the outside of a mail alone. */
class RecogniserTest {
    private static final String SUBJECT = "Uitnodiging: een avond over techniek";
    private static final String TOKEN = "abcdefgh22334455";
    private static final String ANNE = "Anne <anne@example.org>";

    private static final Correspondence OURS = new Correspondence()
            .lists(1, "anne@example.org")
            .opens("evening", "een avond over techniek", "an evening on tech")
            .sends("evening-1@example.nl", Correspondence.key("evening", 1), "anne@example.org", SUBJECT)
            .issues(TOKEN, Correspondence.key("evening", 1));

    private static Mails anne(String subject) {
        return Mails.from(ANNE).about(subject);
    }

    static List<Arguments> ours() {
        return List.of(
                Arguments.of(
                        "R1a: In-Reply-To and our subject",
                        anne("Re: " + SUBJECT).replyingTo("evening-1@example.nl")),
                Arguments.of(
                        "R2: In-Reply-To counts alone",
                        anne("Boormachine te leen?").replyingTo("evening-1@example.nl")),
                Arguments.of(
                        "R2: In-Reply-To under a subject changed to the answer",
                        anne("Ja!").replyingTo("evening-1@example.nl")),
                Arguments.of(
                        "R3: one of several ids in In-Reply-To",
                        anne("Re: " + SUBJECT).with("In-Reply-To: <x@example.com>,<evening-1@example.nl> (Kars)")),
                Arguments.of(
                        "R3: References separated by nothing",
                        anne("Re: " + SUBJECT).with("References: <x@example.com><evening-1@example.nl>")),
                Arguments.of(
                        "R2: References alone, under our subject",
                        anne("Re: " + SUBJECT).referringTo("evening-1@example.nl")),
                Arguments.of(
                        "R4, S10: the provider gave our mail another id, and References keeps ours",
                        anne("Re: " + SUBJECT)
                                .replyingTo("new-id@mail.example.com")
                                .referringTo("evening-1@example.nl", "new-id@mail.example.com")),
                Arguments.of(
                        "R1f: the token in the subject",
                        Mails.from("x@example.com").about("unsubscribe " + TOKEN)),
                Arguments.of(
                        "R1f: the token in capitals",
                        Mails.from("x@example.com").about("UNSUBSCRIBE ABCDEFGH22334455")),
                Arguments.of(
                        "R1c: the token in our sub-address",
                        Mails.from("x@example.com")
                                .with("To: <kars+" + TOKEN + "@example.nl>")
                                .about("hoi")),
                Arguments.of(
                        "R1c: the token where the server says it delivered to",
                        Mails.from("x@example.com")
                                .with("Delivered-To: kars+" + TOKEN + "@example.nl")
                                .about("hoi")),
                Arguments.of("R1e: no thread, but our subject from an invitee", anne("Re: " + SUBJECT)),
                Arguments.of(
                        "R1a: from another address, in our thread",
                        Mails.from("yara@example.com").about("Re: iets anders").replyingTo("evening-1@example.nl")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ours")
    void itIsOurs(String how, Mails mail) {
        assertThat(Recogniser.recognise(mail.envelope(), OURS)).as(how).isInstanceOf(Ours.class);
    }

    // R6, case 19: only Thread-Index left, and whatever the program puts before a subject
    @ParameterizedTest
    @ValueSource(
            strings = {
                "AW: ",
                "Antw: ",
                "Antw:",
                "SV: ",
                "Betr: ",
                "Betreft: ",
                "Re:",
                "RE: ",
                "re : ",
                "Re[2]: ",
                "Fwd: ",
                "WG: ",
                "Re: AW: "
            })
    void aBrokenThreadIsKnownByTheSubjectBehindItsPrefix(String prefix) {
        Mails mail = anne(prefix + SUBJECT).with("Thread-Index: AdKAb0r3kDPX");

        assertThat(Recogniser.recognise(mail.envelope(), OURS)).isInstanceOf(Ours.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Vergeten sleutel", "etenstijd", "BBQ", "Vetenschap"})
    void aTitleIsNamedByWordsOfItsOwnAloneAndAShortOneNever(String subject) {
        Correspondence dinner = new Correspondence().opens("supper", "Eten", "BBQ");

        assertThat(Recogniser.recognise(
                        Mails.from("x@example.com").about(subject).envelope(), dinner))
                .isInstanceOf(NotOurs.class);
        assertThat(Recogniser.recognise(
                        Mails.from("x@example.com").about("Re: samen ETEN?").envelope(), dinner))
                .isEqualTo(new Perhaps(MUST_ANSWER_STRANGER));
    }

    static List<Arguments> perhaps() {
        return List.of(
                Arguments.of(MUST_ANSWER_LISTED, "a listed person's fresh mail", anne("Maandag")),
                Arguments.of(
                        MUST_ANSWER_LISTED,
                        "R2: References alone under another subject",
                        anne("Boormachine te leen?").referringTo("evening-1@example.nl")),
                Arguments.of(
                        MUST_NAME_OURS,
                        "R2: the same from somebody not listed",
                        Mails.from("x@example.com")
                                .about("Boormachine te leen?")
                                .referringTo("evening-1@example.nl")),
                Arguments.of(
                        MUST_ANSWER_STRANGER,
                        "a stranger names the event",
                        Mails.from("x@example.com").about("Doorst.: Uitnodiging: Een avond over techniek")),
                Arguments.of(
                        MUST_ANSWER_STRANGER,
                        "a stranger names it in English",
                        Mails.from("x@example.com").about("an evening on tech?")),
                Arguments.of(
                        MUST_ANSWER_STRANGER,
                        "R1e: our subject, but not from an invitee",
                        Mails.from("x@example.com").about("Re: " + SUBJECT)),
                Arguments.of(
                        MUST_NAME_OURS,
                        "R1b: a calendar part",
                        Mails.from("x@example.com")
                                .about("Accepted: Bewonersoverleg")
                                .answering("overleg@example.nl", "x@example.com", "ACCEPTED")),
                Arguments.of(
                        MUST_NAME_OURS,
                        "R1d: an empty reverse-path",
                        Mails.from("x@example.com").about("Delivery").with("Return-Path: <>")),
                Arguments.of(
                        MUST_NAME_OURS,
                        "R33: from a daemon",
                        Mails.from("MAILER-DAEMON@example.com").about("failure notice")),
                Arguments.of(
                        MUST_NAME_OURS,
                        "R33: X-Failed-Recipients",
                        Mails.from("x@example.com")
                                .about("Onbestelbaar")
                                .with("X-Failed-Recipients: bas@example.org")));
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("perhaps")
    void itMayBeOurs(Recognised.Doubt doubt, String how, Mails mail) {
        assertThat(Recogniser.recognise(mail.envelope(), OURS)).as(how).isEqualTo(new Perhaps(doubt));
    }

    static List<Arguments> notOurs() {
        return List.of(
                Arguments.of("a friend's mail", Mails.from("wim@example.com").about("Zondag eten?")),
                Arguments.of(
                        "a friend's answer in a thread of their own",
                        Mails.from("wim@example.com").about("Re: Zondag").replyingTo("zondag@example.com")),
                Arguments.of(
                        "R3: an id in other capitals is another id",
                        Mails.from("wim@example.com").about("Re: x").replyingTo("EVENING-1@example.nl")),
                Arguments.of(
                        "sixteen letters that are no token of ours",
                        Mails.from("wim@example.com").about("zomervakantietje")),
                Arguments.of("no subject and no sender", Mails.from("")),
                Arguments.of(
                        "two senders, one of them listed (R96)",
                        Mails.from("anne@example.org, wim@example.com").about("Maandag")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("notOurs")
    void everythingElseIsNot(String what, Mails mail) {
        assertThat(Recogniser.recognise(mail.envelope(), OURS)).as(what).isInstanceOf(NotOurs.class);
    }

    @Test
    void theTitleOfAnEventThatIsOverOpensNothing() {
        Correspondence over =
                new Correspondence().opens("evening", "een avond over techniek").closes("evening");

        assertThat(Recogniser.recognise(
                        Mails.from("x@example.com")
                                .about("Een avond over techniek")
                                .envelope(),
                        over))
                .isInstanceOf(NotOurs.class);
    }

    // R1b, R54, case 7: a calendar's answer is known by the UID alone
    @Test
    void aCalendarReplyIsOursByItsUid() {
        Mails ours = Mails.from("x@example.com").answering("evening@example.nl", "anne@example.org", "ACCEPTED");
        Mails privately = Mails.from("x@example.com").answering("overleg@example.nl", "anne@example.org", "ACCEPTED");

        assertThat(Recogniser.namesOurs(ours.read(), OURS)).isTrue();
        assertThat(Recogniser.namesOurs(privately.read(), OURS)).isFalse();
    }

    // R1d, R32, case 12: a report is ours when the mail it returns is
    @ParameterizedTest
    @ValueSource(strings = {"evening-1@example.nl", "somebody-elses@example.com"})
    void aReportIsOursByTheMailItReturns(String returned) {
        Mails report = Mails.from("MAILER-DAEMON@example.com")
                .with("Return-Path: <>")
                .with("MIME-Version: 1.0")
                .with("Content-Type: multipart/report; report-type=delivery-status; boundary=b")
                .saying(String.join(
                        "\r\n",
                        "--b",
                        "Content-Type: text/plain",
                        "",
                        "It could not be delivered.",
                        "--b",
                        "Content-Type: message/delivery-status",
                        "",
                        "Reporting-MTA: dns; mx.example.com",
                        "",
                        "Final-Recipient: rfc822; anne@example.org",
                        "Action: failed",
                        "Status: 5.1.1",
                        "--b",
                        "Content-Type: text/rfc822-headers",
                        "",
                        "Message-ID: <" + returned + ">",
                        "Subject: x",
                        "",
                        "--b--"));

        assertThat(Recogniser.namesOurs(report.read(), OURS)).isEqualTo(returned.startsWith("evening"));
    }
}
