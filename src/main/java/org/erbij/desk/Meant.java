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
     * @param events for which it may be; also without the one that was named, where it is none of them
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
     * Whoever writes in somebody's thread may be anybody: only named does another's mail count for that somebody.
     *
     * @param invitee who is meant; null for whoever wrote it
     * @param named the event that is meant; null when it goes without saying
     */
    static Meant by(
            Books books, KeptMail mail, Reread read, @Nullable AddrSpec invitee, @Nullable EventId named, Instant now) {
        Disposition disposition = mail.disposition();
        RsvpKey about = disposition == null ? null : disposition.about();
        if (invitee == null && about != null) {
            return read.isFrom(about, books) ? chosen(List.of(about), named) : new Nobody();
        }
        AddrSpec address = invitee != null || read.from() == null || named == null
                ? invitee
                : read.from().address();
        Contact contact = address == null ? null : books.people().find(address).orElse(null);
        if (contact == null) {
            return new Nobody();
        }
        return chosen(
                books.events().all().stream()
                        .filter(event -> about == null
                                ? !event.hasEndedBy(now)
                                : event.id().equals(about.event()))
                        .map(event -> new RsvpKey(event.id(), contact.id()))
                        .filter(key -> books.rsvps().find(key).isPresent())
                        .toList(),
                named);
    }

    private static Meant chosen(List<RsvpKey> possible, @Nullable EventId named) {
        List<RsvpKey> left = possible.stream()
                .filter(key -> named == null || key.event().equals(named))
                .toList();
        if (left.size() == 1) {
            return new Invitation(left.get(0));
        }
        return named == null && possible.isEmpty()
                ? new Nobody()
                : new Unclear(possible.stream().map(RsvpKey::event).toList());
    }
}
