package org.erbij.flow;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.EventState;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.people.ContactId;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.domain.rsvp.RsvpKey;

/**
 * Who has had an invitation. Whoever was only meant to be invited has not: their text could not be written, or their mail was taken back,
 * was refused or came too late. One that the organizer sent by hand counts as ours does.
 */
public final class Invited {
    private Invited() {}

    /** Whether they have an invitation or it waits to leave, or they said something without one. */
    public static boolean is(Books books, RsvpKey whom) {
        return books.rsvps().find(whom).flatMap(Rsvp::standing).isPresent()
                || books.outbox().holds(whom, MailKind.INVITATION, Campaign.INVITED);
    }

    /** Everybody for whom {@link #is} is true. */
    public static Set<ContactId> all(Books books, EventId event) {
        Set<ContactId> invited = whoSaidSomething(books, event);
        invited.addAll(books.outbox().holders(event, MailKind.INVITATION, Campaign.INVITED));
        return invited;
    }

    /** How they all stand, as it is counted: who is barred stands nowhere. */
    public static List<Rsvp> counted(Books books, EventId event) {
        Set<ContactId> invited = all(books, event);
        return books.rsvps().of(event).stream()
                .filter(rsvp -> !rsvp.barred() && invited.contains(rsvp.key().contact()))
                .toList();
    }

    /**
     * Who was asked to come and could say so: their invitation left, or may have, or they said something without one. Nobody else was
     * silent, and nobody was to an event that was cancelled, or from which they were barred.
     */
    public static Set<ContactId> asked(Books books, Event event) {
        Set<ContactId> asked = whoSaidSomething(books, event.id());
        if (event.state() != EventState.CANCELLED) {
            asked.addAll(books.outbox().reached(event.id(), MailKind.INVITATION, Campaign.INVITED));
        }
        books.rsvps().of(event.id()).stream()
                .filter(Rsvp::barred)
                .forEach(rsvp -> asked.remove(rsvp.key().contact()));
        return asked;
    }

    private static Set<ContactId> whoSaidSomething(Books books, EventId event) {
        Set<ContactId> said = new HashSet<>();
        books.rsvps().of(event).stream()
                .filter(rsvp -> rsvp.standing().isPresent())
                .map(Rsvp::key)
                .forEach(key -> said.add(key.contact()));
        return said;
    }
}
