package org.erbij.step.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventFacts;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.EventPolicy;
import org.erbij.domain.event.EventUid;
import org.erbij.domain.event.LocalText;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.Place;
import org.erbij.domain.event.ReplyDeadline;
import org.erbij.domain.event.Sequence;
import org.erbij.domain.event.Venue;
import org.erbij.domain.people.Language;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.rsvp.Answer;
import org.erbij.mail.MessageId;
import org.erbij.mail.Threading;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MarkdownComposerTest {
    private static final Place PLACE = new Place(
            LocalText.of("Zwaluwzaal, Kade 7", "Zwaluwzaal, Kade 7"), LocalText.of("", ""), LocalText.of("", ""), "");
    private final Composer composer = new MarkdownComposer(TemplateStore.builtIn());

    @Test
    @DisplayName(
            "Every template is worded in both languages and stacked, in clean CRLF lines of 998 octets at most (R77, R88, R89)")
    void wordsEveryTemplate() throws Exception {
        for (Template template : Template.values()) {
            for (Language language : new @Nullable Language[] {Language.NL, Language.EN, null}) {
                Letter letter = letter(template, language, "Zoë \"Zo\" de Vries", new Venue.Sealed(PLACE));
                if (template == Template.LOCATION) {
                    assertThat(composer.compose(letter)).isInstanceOf(Composed.Failed.class);
                    continue;
                }
                String octets = octets(letter);
                assertThat(octets.replace("\r\n", "")).doesNotContain("\r", "\n");
                assertThat(octets.lines()).allMatch(line -> line.length() <= 998);
                String text = decoded(octets);
                assertThat(text).contains("Zoë,").doesNotContain("Zwaluwzaal"); // R52
                assertThat(text.contains("(Scroll down for English.)")).isEqualTo(language == null);
            }
        }
    }

    @Test
    @DisplayName("A released place reaches who attends, never the subject, nor who does not attend (R53)")
    void tellsReleasedPlaceToAttendeesOnly() throws Exception {
        Venue released = new Venue.Released(PLACE, Instant.EPOCH);
        for (Template template : Template.values()) {
            String octets = octets(letter(template, Language.NL, "Tom", released));
            boolean attends = List.of(Template.CONFIRMATION_ATTENDING, Template.LOCATION, Template.REMINDER)
                    .contains(template);
            assertThat(decoded(octets).contains("Zwaluwzaal"))
                    .as(template.name())
                    .isEqualTo(attends);
            assertThat(octets.substring(0, octets.indexOf("\r\n\r\n"))).doesNotContain("Zwaluwzaal");
        }
    }

    @Test
    @DisplayName("A name with line breaks starts no header (R75)")
    void nameStartsNoHeader() {
        assertThat(octets(
                        letter(Template.NUDGE, Language.EN, "Tom\r\nBcc: eve@example.org", new Venue.ToBeAnnounced())))
                .doesNotContainIgnoringCase("\r\nBcc:");
    }

    @Test
    void saysDatesPerLanguage() throws Exception {
        Venue venue = new Venue.ToBeAnnounced();
        assertThat(decoded(octets(letter(Template.INVITATION, Language.NL, "", venue))))
                .contains("maandag 13 februari om 18.00 uur", "uiterlijk vrijdag 10 februari");
        assertThat(decoded(octets(letter(Template.INVITATION, Language.EN, "", venue))))
                .contains("Monday 13 February, 18:00", "by Friday 10 February");
    }

    private String octets(Letter letter) {
        return composer.compose(letter)
                .match(ready -> ready.message().octets().text(StandardCharsets.UTF_8), failed -> {
                    throw new AssertionError(failed.because());
                });
    }

    private static String decoded(String octets) throws Exception {
        Message message = new DefaultMessageBuilder()
                .parseMessage(new java.io.ByteArrayInputStream(octets.getBytes(StandardCharsets.UTF_8)));
        StringBuilder out = new StringBuilder(String.valueOf(message.getSubject())).append('\n');
        collect(message, out);
        return out.toString().replaceAll("\\s+", " ");
    }

    private static void collect(Entity entity, StringBuilder out) throws Exception {
        if (entity.getBody() instanceof Multipart parts) {
            for (Entity part : parts.getBodyParts()) {
                collect(part, out);
            }
        } else if (entity.getBody() instanceof TextBody text) {
            out.append(new String(text.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .append('\n');
        }
    }

    @Test
    @DisplayName("Confirmations thread under the person's mail and keep the invitation's subject (R87)")
    void aConfirmationKeepsTheSubjectOfItsThread() {
        Threading answered = new Threading(new MessageId("reply@example.org"), List.of(), List.of(EVENT_ID));
        String invitation = subject(octets(letter(Template.INVITATION, null, "Tom", UNKNOWN, null)));

        for (Language language : new @Nullable Language[] {Language.NL, Language.EN, null}) {
            String octets = octets(letter(Template.CONFIRMATION_PERHAPS, language, "Tom", UNKNOWN, answered));

            assertThat(subject(octets)).isEqualTo("Re: " + invitation);
            assertThat(octets).contains("In-Reply-To: <reply@example.org>\r\n");
            assertThat(octets.replace("\r\n ", " ")).contains("References: <event@example.nl> <reply@example.org>\r\n");
        }
    }

    @Test
    @DisplayName("A mass mail threads under the invitation and keeps a subject of its own")
    void aNudgeHasItsOwnSubject() {
        Threading invitation = new Threading(EVENT_ID, List.of(), List.of());

        String octets = octets(letter(Template.NUDGE, Language.EN, "Tom", UNKNOWN, invitation));

        assertThat(subject(octets)).doesNotStartWith("Re:").contains("Tech Solidarity NL");
        assertThat(octets).contains("In-Reply-To: <event@example.nl>\r\n");
    }

    @Test
    @DisplayName("Only who said yes is told the place, whatever the template (R53)")
    void nobodyButWhoSaidYesIsToldThePlace() throws Exception {
        Letter yes = letter(Template.REMINDER, Language.NL, "Tom", new Venue.Released(PLACE, Instant.EPOCH), null);
        Letter silent = new Letter(
                yes.template(),
                yes.event(),
                yes.venue(),
                yes.from(),
                yes.to(),
                yes.language(),
                null,
                yes.id(),
                null,
                yes.token(),
                yes.at());

        assertThat(decoded(octets(silent))).doesNotContain("Zwaluwzaal");
        assertThat(octets(silent)).doesNotContain("VCALENDAR");
    }

    @Test
    @DisplayName("Every mail says what it is and how to get no more (R39, R72, R73, R75, R84, R86)")
    void headersAreInOrder() {
        for (Template template : Template.values()) {
            String octets =
                    octets(letter(template, Language.NL, "Tom", new Venue.Released(PLACE, Instant.EPOCH), null));
            String header = octets.substring(0, octets.indexOf("\r\n\r\n") + 2).replace("\r\n ", " ");

            assertThat(header)
                    .contains("Message-ID: <abcdefghijklmnop@example.nl>\r\n")
                    .contains("X-Erbij-Id: <abcdefghijklmnop@example.nl>\r\n")
                    .contains("X-Auto-Response-Suppress: OOF, AutoReply\r\n")
                    .contains("<mailto:kars@example.nl?subject=unsubscribe%20tokentokentokent")
                    .doesNotContain("List-Unsubscribe-Post", "List-Id", "Precedence", "localhost");
            String automatic = template.kind() == MailKind.INVITATION
                    ? ""
                    : template.kind() == MailKind.CONFIRMATION ? "auto-replied" : "auto-generated";
            assertThat(header.contains("Auto-Submitted: ")).isEqualTo(!automatic.isEmpty());
            assertThat(header).contains(automatic);
        }
    }

    @Test
    @DisplayName("The same letter gives the same octets")
    void theSameLetterGivesTheSameOctets() {
        Letter letter = letter(Template.CONFIRMATION_ATTENDING, null, "Tom", UNKNOWN, null);

        assertThat(octets(letter)).isEqualTo(octets(letter));
        assertThat(new MarkdownComposer(TemplateStore.builtIn()).compose(letter).toString())
                .isEqualTo(composer.compose(letter).toString());
    }

    private static String subject(String octets) {
        String header = octets.substring(0, octets.indexOf("\r\n\r\n")).replace("\r\n ", " ");
        return header.lines()
                .filter(line -> line.startsWith("Subject: "))
                .map(line -> line.substring(9))
                .findFirst()
                .orElseThrow();
    }

    private static final MessageId EVENT_ID = new MessageId("event@example.nl");
    private static final Venue UNKNOWN = new Venue.ToBeAnnounced();
    private static final Event EVENT = new Event(
            new EventId("tech-solidarity-nl"),
            new EventUid("uid-1@example.nl"),
            Sequence.FIRST,
            new EventFacts(
                    LocalText.of("Tech Solidarity NL", "Tech Solidarity NL"),
                    LocalDateTime.of(2017, 2, 13, 18, 0),
                    ZoneId.of("Europe/Amsterdam"),
                    Duration.ofHours(3),
                    LocalText.of("ergens in Amsterdam", "somewhere in Amsterdam"),
                    LocalText.of("", ""),
                    List.of(Language.NL, Language.EN)),
            ReplyDeadline.before(LocalDate.of(2017, 2, 11)),
            List.of(),
            EventPolicy.DEFAULT,
            List.of());

    private static Letter letter(Template template, @Nullable Language language, String name, Venue venue) {
        return letter(template, language, name, venue, null);
    }

    private static Letter letter(
            Template template, @Nullable Language language, String name, Venue venue, @Nullable Threading answered) {
        boolean attends = List.of(Template.CONFIRMATION_ATTENDING, Template.LOCATION, Template.REMINDER)
                .contains(template);
        return new Letter(
                template,
                EVENT,
                venue,
                Mailbox.of("Kars", "kars@example.nl"),
                Mailbox.of(name, "zoe@example.org"),
                language,
                attends ? Answer.attending(2, List.of("veg")) : null,
                new MessageId("abcdefghijklmnop@example.nl"),
                answered,
                "tokentokentokent",
                Instant.parse("2017-02-01T09:00:00Z"));
    }
}
