package org.erbij.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.Venue;
import org.erbij.domain.people.Contact;
import org.erbij.domain.people.Language;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.rsvp.Answer;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.mail.FolderId;
import org.erbij.mail.MessageIds;
import org.erbij.mail.OutgoingMessage;
import org.erbij.mail.Position;
import org.erbij.mail.RawMessage;
import org.erbij.step.compose.Composer;
import org.erbij.step.compose.Letter;
import org.erbij.step.compose.Template;
import org.erbij.step.parse.MessageParser;
import org.jspecify.annotations.Nullable;

/** Words mails as they would arrive, and keeps nothing of them. */
public final class Drafts {
    private static final Mailbox NOBODY = Mailbox.of("", "reader@reader.invalid");

    private final Composer composer;
    private final MessageParser parser;
    private final MessageIds ids;
    private final Sender sender;

    public Drafts(Composer composer, MessageParser parser, MessageIds ids, Sender sender) {
        this.composer = composer;
        this.parser = parser;
        this.ids = ids;
        this.sender = sender;
    }

    /**
     * A mail as its reader would see it.
     *
     * @param failure what is wrong with its text, in words for the organizer; empty when it can be written
     */
    public record Draft(String subject, String text, String failure) {
        /** Redacted: it greets its reader. */
        @Override
        public String toString() {
            return failure.isEmpty() ? "draft" : "no draft";
        }
    }

    public Draft invitation(Event event, Contact reader, Instant now) {
        RsvpKey key = new RsvpKey(event.id(), reader.id());
        Letter letter = new Letter(
                Template.INVITATION,
                event,
                new Venue.ToBeAnnounced(),
                sender.mailbox(),
                reader.mailbox(),
                reader.language(),
                null,
                ids.mint(key, MailKind.INVITATION, Campaign.INVITED),
                null,
                ids.token(key),
                now);
        return draft(letter);
    }

    /** Whom one of the texts of a follow-up thanks. */
    public enum Thanked {
        CAME,
        /** Said perhaps, or wanted to stay involved. */
        INVOLVED,
        /** Wrote something that waits, so that nobody knows. */
        UNREAD
    }

    /**
     * Letters that are read in the same languages, and of a follow-up say the same.
     *
     * @param thanked whom they are for, where others read another text; null where everybody reads this one
     * @param draft one of them
     */
    public record Alike(List<Language> languages, @Nullable Thanked thanked, int readers, Draft draft) {
        public Alike {
            languages = List.copyOf(languages);
        }
    }

    /** What would reach people, one for each way of reading it, and of a follow-up one for each text. */
    public List<Alike> of(Reach reach) {
        Map<List<Language>, List<Letter>> ways = new LinkedHashMap<>();
        List<Language> spoken = reach.event().facts().languages();
        for (Letter letter : reach.letters()) {
            Language known = letter.language();
            List<Language> way = known != null && spoken.contains(known) ? List.of(known) : spoken;
            ways.computeIfAbsent(way, none -> new ArrayList<>()).add(letter);
        }
        List<Alike> drafts = new ArrayList<>();
        ways.forEach((way, letters) -> drafts.addAll(
                letters.get(0).template() == Template.FOLLOW_UP
                        ? followUps(way, letters)
                        : List.of(alike(way, null, letters))));
        return drafts;
    }

    private List<Alike> followUps(List<Language> way, List<Letter> letters) {
        Map<Thanked, List<Letter>> texts = new EnumMap<>(Thanked.class);
        letters.forEach(letter -> texts.computeIfAbsent(thanked(letter), none -> new ArrayList<>())
                .add(letter));
        long different = texts.values().stream()
                .map(some -> draft(some.get(0).addressedTo(NOBODY)))
                .distinct()
                .count();
        List<Alike> drafts = new ArrayList<>();
        texts.forEach((who, some) -> drafts.add(alike(way, who, some)));
        return different == 1 ? List.of(alike(way, null, letters)) : drafts;
    }

    private static Thanked thanked(Letter letter) {
        Answer answer = letter.answer();
        return answer == null ? Thanked.UNREAD : answer.isYes() ? Thanked.CAME : Thanked.INVOLVED;
    }

    private Alike alike(List<Language> way, @Nullable Thanked thanked, List<Letter> letters) {
        return new Alike(way, thanked, letters.size(), draft(letters.get(0)));
    }

    private Draft draft(Letter letter) {
        return composer.compose(letter)
                .match(
                        ready -> new Draft(ready.subject(), text(ready.message()), ""),
                        failed -> new Draft("", "", failed.because()));
    }

    private String text(OutgoingMessage message) {
        Position nowhere = new Position(new FolderId("", ""), 0, 0);
        return parser.parse(new RawMessage(nowhere, Instant.EPOCH, message.octets(), true))
                .content()
                .text();
    }
}
