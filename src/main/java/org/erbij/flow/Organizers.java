package org.erbij.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.Organizer;
import org.erbij.domain.people.Contact;
import org.erbij.domain.people.LawfulBasis;
import org.erbij.domain.rsvp.Answer;
import org.erbij.domain.rsvp.Change;
import org.erbij.domain.rsvp.Evidence;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.mail.MessageIds;

/** Who runs an event, as people on the list: they count as coming, and are told how things are. */
final class Organizers {
    private Organizers() {}

    /** Puts them on the list, and down as coming; who is there already stays as they are. */
    static List<Contact> enlist(Event event, Books books, MessageIds ids, Instant now) {
        List<Contact> contacts = new ArrayList<>();
        for (Organizer organizer : event.organizers()) {
            Contact contact = books.people()
                    .add(
                            organizer.mailbox(),
                            null,
                            LawfulBasis.LEGITIMATE_INTEREST,
                            "organizer of " + event.id().value(),
                            now);
            RsvpKey key = new RsvpKey(event.id(), contact.id());
            if (books.rsvps().find(key).isEmpty()) {
                Change runsIt =
                        new Change(1, Answer.attending(0, List.of()), Evidence.organizer("organizes it", now), true);
                books.rsvps().put(new Rsvp(key, ids.token(key), List.of(runsIt), false, false, false, 0));
            }
            contacts.add(contact);
        }
        return contacts;
    }
}
