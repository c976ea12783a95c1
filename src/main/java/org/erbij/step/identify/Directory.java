package org.erbij.step.identify;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.EventUid;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.mail.MessageId;

/** Who was invited to what, as far as identifying a sender needs it. */
public interface Directory {
    /** To whom we sent the mail with this id, under any of the names it can come back by. */
    Optional<RsvpKey> recipientOf(MessageId id);

    /** The invitation of that address, where the mail with this id was sent by hand to several people, them among others. */
    Optional<RsvpKey> sharedWith(MessageId id, AddrSpec address);

    /** The event that still takes answers, to which the mail with this id, sent by hand, was the invitation. */
    Optional<EventId> adoptedFor(MessageId id);

    Optional<RsvpKey> bearerOf(String token);

    /** The invitation of that address to the event with that UID. */
    Optional<RsvpKey> attendee(EventUid uid, AddrSpec address);

    /** Whether an event of ours has that calendar entry, whoever is invited to it. */
    boolean isEntry(EventUid uid);

    /** The invitations under which we sent that address a mail with this subject, without prefixes; the newest first. */
    List<RsvpKey> invitedUnder(String subject, AddrSpec address);

    /** Invitations of that address to events that still take answers. */
    List<RsvpKey> openInvitationsOf(AddrSpec address);

    /** Open events whose title stands in a subject, in any language. */
    Set<EventId> titled(String subject);

    /** Open events by whose public code or address a mail was written. */
    Set<EventId> announced(String subject, List<AddrSpec> addressed);

    /** Whether the address is that person's, or a known alias of it. */
    boolean belongsTo(AddrSpec address, RsvpKey invitee);
}
