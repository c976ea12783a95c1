package org.erbij.desk;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.erbij.domain.event.EventId;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Contact;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.flow.Books;
import org.erbij.flow.Disposition;
import org.erbij.flow.KeptMail;
import org.erbij.flow.Rereading.Reread;
import org.jspecify.annotations.Nullable;

/** Which invitation a mail that waits may be settled for. Never guessed: of several the organizer names the one that is meant. */
sealed interface Meant {
    /** It is known. */
    record Invitation(RsvpKey key) implements Meant {
        @Override
        public <T> T match(
                Function<RsvpKey, T> invitation, Function<Nobody, T> nobody, Function<List<EventId>, T> unclear) {
            return invitation.apply(key);
        }
    }

    /** Nobody is known who could be meant. */
    record Nobody() implements Meant {
        @Override
        public <T> T match(
                Function<RsvpKey, T> invitation, Function<Nobody, T> nobody, Function<List<EventId>, T> unclear) {
            return nobody.apply(this);
        }
    }

    /**
     * Somebody is, and not for which event.
     *
     * @param events for which it may be; also without the one that was named, where it is none of them. Empty where they were invited to
     *     nothing that is open
     */
    record Unclear(List<EventId> events) implements Meant {
        public Unclear {
            events = List.copyOf(events);
        }

        @Override
        public <T> T match(
                Function<RsvpKey, T> invitation, Function<Nobody, T> nobody, Function<List<EventId>, T> unclear) {
            return unclear.apply(events);
        }
    }

    <T> T match(Function<RsvpKey, T> invitation, Function<Nobody, T> nobody, Function<List<EventId>, T> unclear);

    /**
     * Whoever writes in somebody's thread may be anybody: only named does another's mail count for that somebody. An event that has
     * ended is never meant: nothing answers it any more.
     *
     * @param invitee who is meant; null for whoever wrote it
     * @param named the event that is meant; null when it goes without saying, as where the mail names it
     */
    static Meant by(
            Books books, KeptMail mail, Reread read, @Nullable AddrSpec invitee, @Nullable EventId named, Instant now) {
        Disposition disposition = mail.disposition();
        RsvpKey about = disposition == null ? null : disposition.about();
        if (invitee == null && about != null && !read.isFrom(about, books)) {
            return new Nobody();
        }
        boolean isWriter = named != null || (disposition != null && disposition.isForItsWriter());
        Contact contact = contact(books, read, about, invitee, isWriter);
        if (contact == null) {
            return new Nobody();
        }
        boolean ended = about != null && !isOpen(books, about, now);
        List<RsvpKey> possible = books.events().all().stream()
                .map(event -> new RsvpKey(event.id(), contact.id()))
                .filter(key -> books.rsvps().find(key).isPresent() && isOpen(books, key, now))
                .filter(key -> about == null || ended || key.event().equals(about.event()))
                .toList();
        // what answers an event that has ended is no answer to the one that happens to be open
        if (ended && named == null) {
            return unclear(possible);
        }
        EventId said = about == null && named == null && disposition != null
                ? disposition.writesAbout().orElse(null)
                : named;
        // what they write about they were not invited to: only the organizer knows whether they are to be
        return about == null
                        && invitee == null
                        && named == null
                        && of(possible, said).isEmpty()
                ? new Nobody()
                : chosen(possible, said);
    }

    /** @param isWriter whether they are meant who wrote it, where nobody else is */
    private static @Nullable Contact contact(
            Books books, Reread read, @Nullable RsvpKey about, @Nullable AddrSpec invitee, boolean isWriter) {
        if (invitee != null) {
            return books.people().find(invitee).orElse(null);
        }
        if (about != null) {
            return books.people().get(about.contact());
        }
        return read.from() == null || !isWriter
                ? null
                : books.people().find(read.from().address()).orElse(null);
    }

    private static boolean isOpen(Books books, RsvpKey key, Instant now) {
        return books.events()
                .find(key.event())
                .filter(event -> !event.hasEndedBy(now))
                .isPresent();
    }

    private static Meant chosen(List<RsvpKey> possible, @Nullable EventId named) {
        List<RsvpKey> left = of(possible, named);
        return left.size() == 1 ? new Invitation(left.get(0)) : unclear(possible);
    }

    private static List<RsvpKey> of(List<RsvpKey> possible, @Nullable EventId event) {
        return possible.stream()
                .filter(key -> event == null || key.event().equals(event))
                .toList();
    }

    private static Meant unclear(List<RsvpKey> possible) {
        return new Unclear(possible.stream().map(RsvpKey::event).toList());
    }
}
