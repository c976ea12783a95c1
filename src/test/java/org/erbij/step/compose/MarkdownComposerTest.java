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
import org.erbij.domain.event.Place;
import org.erbij.domain.event.ReplyDeadline;
import org.erbij.domain.event.Sequence;
import org.erbij.domain.event.Venue;
import org.erbij.domain.people.Language;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.rsvp.Answer;
import org.erbij.mail.MessageId;
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
                String octets = octets(letter(template, language, "Zoë \"Zo\" de Vries", new Venue.Sealed(PLACE)));
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
                .contains("maandag 13 februari om 18.00 uur", "vrijdag 10 februari", "zaterdag 11 februari");
        assertThat(decoded(octets(letter(Template.INVITATION, Language.EN, "", venue))))
                .contains("Monday 13 February, 18:00", "Friday 10 February", "Saturday 11 February");
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

    private static Letter letter(Template template, @Nullable Language language, String name, Venue venue) {
        Event event = new Event(
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
        Answer answer = template == Template.CONFIRMATION_ATTENDING ? Answer.attending(2, List.of("veg")) : null;
        return new Letter(
                template,
                event,
                venue,
                Mailbox.of("Kars", "kars@example.nl"),
                Mailbox.of(name, "zoe@example.org"),
                language,
                answer,
                new MessageId("abcdefghijklmnop@example.nl"),
                null,
                "tokentokentokent",
                Instant.parse("2017-02-01T09:00:00Z"));
    }
}
