package org.erbij.desk;

import java.time.Instant;
import java.util.List;
import org.erbij.domain.event.Event;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.flow.Books;
import org.erbij.flow.notice.Knowing;

/**
 * An open event to which somebody is expected.
 *
 * @param knowsLocation whether they know where it is, or may
 * @param unsure whether they may know it, and nobody can say
 */
public record Expected(Event event, boolean knowsLocation, boolean unsure) {
    /** Of whoever has that address. */
    static List<Expected> of(AddrSpec address, Books books, Instant now) {
        return books.people().find(address).stream()
                .flatMap(contact -> books.events().all().stream()
                        .filter(event -> !event.hasEndedBy(now))
                        .flatMap(event -> books.rsvps().find(new RsvpKey(event.id(), contact.id())).stream()
                                .filter(Rsvp::attends)
                                .map(rsvp -> new Expected(
                                        event, Knowing.location(books, rsvp), Knowing.isUnsure(books, rsvp)))))
                .toList();
    }

    @Override
    public String toString() {
        return "expected at " + event.id();
    }
}
