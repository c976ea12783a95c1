package org.erbij.step.compose;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.Venue;
import org.erbij.domain.people.Language;
import org.erbij.domain.people.Mailbox;
import org.erbij.mail.MessageId;

/**
 * A text written for one mailing.
 *
 * @param where the file it came from, for messages
 */
public record Wording(String where, Map<Language, Text> texts) {
    public Wording {
        texts = Map.copyOf(texts);
    }

    /**
     * It in one language.
     *
     * @param body behind as many empty lines as stand above it in the file, so that line numbers are those of the file
     */
    public record Text(String subject, String body) {
        /** Redacted: an organizer may write a name or a place into a text. */
        @Override
        public String toString() {
            return "a text of " + body.length() + " characters";
        }
    }

    public List<Language> languages() {
        return Stream.of(Language.values()).filter(texts::containsKey).toList();
    }

    /** In the first of its languages, as it was written. */
    public String subject() {
        return languages().stream()
                .map(texts::get)
                .map(Text::subject)
                .findFirst()
                .orElse("");
    }

    /** The same as readers of that event see it; as it was written where it cannot be filled in. */
    public String subject(Event event) {
        Mailbox organizer = event.organizers().get(0).mailbox();
        Language first = languages().get(0);
        Letter letter = new Letter(
                        Template.MAIL,
                        event,
                        new Venue.ToBeAnnounced(),
                        organizer,
                        organizer,
                        first,
                        null,
                        new MessageId("subject@" + organizer.address().domain()),
                        null,
                        "",
                        event.facts().startsAt().minusDays(30).toInstant())
                .worded(this);
        try {
            return new Filling().subject(source(first), Facts.forSubject(letter, first));
        } catch (TemplateProblem asWritten) {
            return subject();
        }
    }

    TemplateSource source(Language language) {
        Text text = texts.get(language);
        if (text == null) {
            throw new TemplateProblem(where + ": there is no text in " + language.code());
        }
        return new TemplateSource(where + " (" + language.code() + ")", text.subject(), text.body());
    }

    /** The same for the same words, whatever the file is called and where they stand in it. */
    public String fingerprint() {
        Map<Language, Text> ordered = new EnumMap<>(texts);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            ordered.forEach((language, text) -> digest.update((language.code() + "\0" + text.subject() + "\0"
                            + text.body().strip() + "\0")
                    .getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 4);
        } catch (NoSuchAlgorithmException noJdk) {
            throw new IllegalStateException(noJdk);
        }
    }

    @Override
    public String toString() {
        return "a text in " + texts.size() + " languages";
    }
}
