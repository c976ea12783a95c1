package org.erbij.step.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.erbij.domain.event.MailKind;
import org.erbij.fixture.OpenedMail;
import org.erbij.mail.MessageId;
import org.erbij.mail.Octets;
import org.erbij.mail.Threading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a mail of ours says of itself, read back by Jakarta Mail. */
class HeadersTest {
    private static final MessageId INVITATION = new MessageId("invitation@example.nl");
    private static final MessageId REPLY = new MessageId("reply@mail.example.org");

    @ParameterizedTest
    @EnumSource(Template.class)
    void everyMailCarriesItsOwnIdAndNoHostName(Template template) throws Exception {
        OpenedMail mail = Letters.of(template).released().opened();
        String id = "<abcdefghijklmnopqrstuvwxyz234567@example.nl>";

        assertThat(mail.message().getMessageID()).isEqualTo(id); // R72
        assertThat(mail.field("X-Erbij-Id")).isEqualTo(id); // R74
        assertThat(mail.rawHeader()).doesNotContainIgnoringCase("localhost"); // R73
        assertThat(mail.fields("Return-Receipt-To")).isEmpty();
        assertThat(mail.fields("Disposition-Notification-To")).isEmpty(); // R34
        assertThat(mail.fields("Reply-To")).isEmpty();
        assertThat(mail.fields("Cc")).isEmpty(); // R48
        assertThat(mail.fields("Bcc")).isEmpty(); // R74
        assertThat(mail.fields("List-Id")).isEmpty(); // R86
        assertThat(mail.fields("Precedence")).isEmpty(); // R86
        assertThat(mail.fields("List-Unsubscribe-Post")).isEmpty(); // R84
        assertThat(mail.field("X-Auto-Response-Suppress")).isEqualTo("OOF, AutoReply"); // R39
    }

    /** R39, RFC 3834 section 3.1.7: an answer is a reply, a mass mail is generated, an invitation is the organizer's own. */
    @ParameterizedTest
    @EnumSource(Template.class)
    void everyMailSaysHowAutomaticItIs(Template template) {
        List<String> automatic = Letters.of(template).released().opened().fields("Auto-Submitted");

        if (template.kind() == MailKind.INVITATION) {
            assertThat(automatic).isEmpty();
        } else {
            assertThat(automatic)
                    .containsExactly(template.kind() == MailKind.CONFIRMATION ? "auto-replied" : "auto-generated");
        }
    }

    /** R84: where a probe has shown that addresses with a plus arrive, leaving has one of its own. */
    @Test
    void leavingHasAnAddressOfItsOwnWhereTheProbeHasShownThatItArrives() {
        Octets octets = new MarkdownComposer(TemplateStore.builtIn(), true)
                .compose(Letters.of(Template.NUDGE).letter())
                .match(ready -> ready.message().octets(), failed -> {
                    throw new AssertionError(failed.because());
                });

        assertThat(octets.text(StandardCharsets.UTF_8).replace("\r\n ", " "))
                .containsPattern(
                        "List-Unsubscribe:\\s+<mailto:[^@>]+\\+geen-mail@example\\.nl\\?subject=unsubscribe%20tokentokentokent>");
    }

    /** R84 as amended: the organizer's plain address, and the token in the subject. */
    @ParameterizedTest
    @CsvSource({
        "kars@example.nl, kars@example.nl",
        "kars+lijst@example.nl, kars+lijst@example.nl",
        "o'brien&co@example.nl, o'brien%26co@example.nl",
        "a?b=c#d%e/f@example.nl, a%3Fb%3Dc%23d%25e%2Ff@example.nl",
    })
    void leavingNeedsOneMailToThePlainAddress(String address, String written) throws Exception {
        String field = Letters.of(Template.NUDGE).from("Kars", address).opened().field("List-Unsubscribe");

        assertThat(field).isEqualTo("<mailto:" + written + "?subject=unsubscribe%20tokentokentokent>");
        URI link = new URI(field.substring(1, field.length() - 1));
        assertThat(link.getSchemeSpecificPart()).isEqualTo(address + "?subject=unsubscribe tokentokentokent");
    }

    @ParameterizedTest
    @CsvSource({
        "2017-02-01T09:05:06Z, 'Wed, 1 Feb 2017 10:05:06 +0100'",
        "2017-07-01T09:05:06Z, 'Sat, 1 Jul 2017 11:05:06 +0200'"
    })
    void theDateIsThatOfTheZoneOfTheEvent(Instant at, String date) throws Exception {
        OpenedMail mail = Letters.of(Template.FOLLOW_UP).writtenAt(at).opened();

        assertThat(mail.field("Date")).isEqualTo(date);
        assertThat(mail.message().getSentDate().toInstant()).isEqualTo(at);
    }

    /** R4: providers that rewrite the Message-ID leave References alone. */
    @Test
    void anInvitationRefersToItself() {
        OpenedMail mail = Letters.of(Template.INVITATION).opened();

        assertThat(mail.field("References")).isEqualTo("<abcdefghijklmnopqrstuvwxyz234567@example.nl>");
        assertThat(mail.fields("In-Reply-To")).isEmpty();
    }

    /** R87. */
    @Test
    void aConfirmationAnswersTheMailAndKeepsItsThread() {
        OpenedMail mail = Letters.of(Template.CONFIRMATION_DECLINED)
                .replyingTo(new Threading(REPLY, List.of(INVITATION), List.of(INVITATION)))
                .invitedUnder("Uitnodiging: Een avond over techniek / Invitation: An evening on tech")
                .opened();

        assertThat(mail.field("In-Reply-To")).isEqualTo(REPLY.bracketed());
        assertThat(mail.field("References")).isEqualTo(INVITATION.bracketed() + " " + REPLY.bracketed());
        assertThat(mail.subject())
                .isEqualTo("Re: Uitnodiging: Een avond over techniek / Invitation: An evening on tech");
    }

    /** RFC 5322 section 3.6.4: without References the parent's In-Reply-To begins them. */
    @Test
    void withoutReferencesTheParentsInReplyToBeginsThem() {
        OpenedMail mail = Letters.of(Template.CONFIRMATION_DECLINED)
                .replyingTo(new Threading(REPLY, List.of(INVITATION), List.of()))
                .opened();

        assertThat(mail.field("References")).isEqualTo(INVITATION.bracketed() + " " + REPLY.bracketed());
    }

    /** R87. */
    @Test
    void whatHasNoIdIsNotAnsweredByOne() {
        OpenedMail mail = Letters.of(Template.CONFIRMATION_DECLINED)
                .replyingTo(new Threading(null, List.of(INVITATION), List.of(INVITATION)))
                .opened();

        assertThat(mail.fields("In-Reply-To")).isEmpty();
        assertThat(mail.field("References")).isEqualTo(INVITATION.bracketed());
    }

    /** R87: cut from the middle, so that the thread's beginning and the mail that is answered stay. */
    @Test
    void longThreadsAreCutFromTheMiddle() {
        List<MessageId> thread = IntStream.range(0, 300)
                .mapToObj(i -> new MessageId(i + "@example.org"))
                .toList();
        OpenedMail mail = Letters.of(Template.CONFIRMATION_PERHAPS)
                .replyingTo(new Threading(REPLY, List.of(), thread))
                .opened();

        List<MessageId> kept = MessageId.all(mail.field("References"));
        assertThat(kept).hasSizeBetween(3, 30).startsWith(thread.get(0)).endsWith(REPLY);
        assertThat(kept).contains(thread.get(299));
    }

    /** Ids come from outside: what fits no header line is left out, and no line becomes too long. */
    @Test
    void idsThatFitNoHeaderAreLeftOut() {
        List<MessageId> odd = new ArrayList<>(List.of(INVITATION, new MessageId("é@example.org")));
        odd.add(new MessageId("x".repeat(990) + "@example.org"));
        odd.add(new MessageId("y".repeat(800) + "@example.org"));
        odd.add(REPLY);
        OpenedMail mail = Letters.of(Template.CONFIRMATION_PERHAPS)
                .replyingTo(new Threading(new MessageId("z".repeat(990) + "@example.org"), List.of(), odd))
                .opened();

        assertThat(mail.fields("In-Reply-To")).isEmpty();
        assertThat(MessageId.all(mail.field("References")))
                .containsExactly(INVITATION, new MessageId("y".repeat(800) + "@example.org"), REPLY);
        assertThat(mail.rawHeader().split("\r\n")).allMatch(line -> line.length() <= 998);
    }

    /** R75: the last line, should a value ever come by another way. */
    @ParameterizedTest
    @ValueSource(strings = {"a\r\nBcc: eve@example.org", "a\nb", "a\rb", "a\u0000b", "a\tb", "a\u0085b"})
    void aHeaderRefusesControls(String value) {
        assertThatThrownBy(() -> new HeaderBlock().add("X-Any", value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("X-Any");
        assertThatThrownBy(() -> new HeaderBlock().addText("Subject", value))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
