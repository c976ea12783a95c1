package org.erbij.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.EventState;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.people.Contact;
import org.erbij.domain.people.Suppression;
import org.erbij.domain.rsvp.Audience;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.flow.Knowledge;
import org.erbij.flow.OutboxEntry;
import org.erbij.flow.OutboxState;
import org.erbij.flow.Posting;
import org.erbij.mail.OutgoingMessage;
import org.jdbi.v3.core.Handle;

/**
 * The last door before the wire: what was right when it was put into the outbox is looked at once more. Nothing leaves for
 * somebody who has been barred or has left since, no location for somebody who no longer comes, no confirmation of an answer that
 * stands no more, and no mass mail for somebody it is not for any more.
 */
final class Claims {
    /**
     * What waits to leave; to a paused address nothing does before the organizer or its owner has spoken, but what an organizer
     * must know: anybody can pause an address by a forged mail.
     */
    static final String WAITING = """
            state IN ('PENDING', 'DEFERRED') AND NOT (sequence < (SELECT e.sequence FROM event e WHERE e.id = outbox.event_id))
            AND (kind = 'NOTICE' OR NOT EXISTS (
                SELECT 1 FROM contact c JOIN suppression s ON s.address_key = c.address_key
                WHERE c.id = outbox.contact_id AND s.reason = 'PAUSED'))
            """;

    /** Addresses that do not work or do not want us; nothing at all goes there. */
    private static final Set<Suppression> DEAD = EnumSet.of(Suppression.BOUNCED, Suppression.COMPLAINED);

    /** Written before the event changed: it must be looked at first. */
    static final String OUTDATED = "sequence < (SELECT e.sequence FROM event e WHERE e.id = outbox.event_id)";

    private static final Set<MailKind> FOR_AN_AUDIENCE =
            EnumSet.of(MailKind.NUDGE, MailKind.REMINDER, MailKind.FOLLOW_UP, MailKind.CHANGE);

    private final Handle handle;

    Claims(Handle handle) {
        this.handle = handle;
    }

    List<OutboxEntry> claim(int atMost, Instant now) {
        markMissed(now);
        List<OutboxEntry> claimed = new ArrayList<>();
        while (claimed.size() < atMost) {
            List<OutboxEntry> due = due(atMost - claimed.size(), now);
            if (due.isEmpty()) {
                break;
            }
            for (OutboxEntry entry : due) {
                String objection = objection(entry);
                if (objection.isEmpty()) {
                    claimed.add(take(entry, now));
                } else {
                    move(entry.number(), OutboxState.WITHDRAWN, objection, now);
                }
            }
        }
        return claimed;
    }

    private void markMissed(Instant now) {
        handle.createUpdate("""
                        UPDATE outbox SET state = 'MISSED', because = 'its time had passed', settled_at = :now
                        WHERE state IN ('PENDING', 'DEFERRED') AND valid_until <= :now
                        """).bind("now", Columns.of(now)).execute();
    }

    private List<OutboxEntry> due(int atMost, Instant now) {
        return handle.createQuery("""
                        SELECT * FROM outbox
                        WHERE %s AND due <= :now
                        ORDER BY urgency, due, id
                        LIMIT :most
                        FOR UPDATE
                        """.formatted(WAITING))
                .bind("now", Columns.of(now))
                .bind("most", atMost)
                .map((row, context) -> OutboxRow.entry(row))
                .list();
    }

    /** Why it may not leave any more; empty when it may. A paused address is such a reason, though that mail waits on. */
    String objection(OutboxEntry entry) {
        Rsvp rsvp = new RsvpTable(handle).get(entry.posting().whom());
        Contact contact = new ContactTable(handle).get(rsvp.key().contact());
        if ((rsvp.barred() || contact.barred()) != entry.posting().tellsThatTheyAreKeptOut()) {
            return rsvp.barred() || contact.barred() ? "barred" : "let in again";
        }
        boolean goodbyeToLeaver = entry.posting().version().equals(Posting.GOODBYE);
        if (!goodbyeToLeaver
                && !state(rsvp.key().event()).stillMeans(entry.posting().kind())) {
            return "the event has ended";
        }
        if (entry.posting().showsLocation() && !rsvp.attends()) {
            return "no longer comes";
        }
        if (confirmsWhatStandsNoMore(entry.posting(), rsvp)) {
            return "their answer has changed";
        }
        if (FOR_AN_AUDIENCE.contains(entry.posting().kind())
                && !Audience.includes(entry.posting().kind(), rsvp)) {
            return "their answer has changed";
        }
        if (entry.posting().kind() == MailKind.NUDGE && new InboxTable(handle).anyHeld(rsvp.key())) {
            return "a mail of theirs waits";
        }
        if (entry.posting().kind() == MailKind.MAIL && !isFor(entry.posting(), rsvp)) {
            return "their answer has changed";
        }
        if (entry.posting().kind() == MailKind.CHANGE && !isNews(rsvp)) {
            return "it is no news to them any more";
        }
        Set<Suppression> why = contact.suppressions();
        if (entry.posting().kind() == MailKind.NOTICE) {
            return Collections.disjoint(why, DEAD) ? "" : "the address gets no mail";
        }
        boolean onlyLeft = contact.hasOnlyLeft();
        boolean goodbye = entry.posting().kind() == MailKind.CONFIRMATION && onlyLeft;
        return why.isEmpty() || goodbye || (onlyLeft && rsvp.returned()) ? "" : "the address gets no mail";
    }

    private static boolean confirmsWhatStandsNoMore(Posting posting, Rsvp rsvp) {
        return posting.confirmed(rsvp)
                .filter(change ->
                        rsvp.standing().filter(change.answer()::saysTheSameAs).isEmpty())
                .isPresent();
    }

    /** Whether a mail the organizer wrote for some groups still is for somebody in them. */
    private boolean isFor(Posting posting, Rsvp rsvp) {
        return new CircularTable(handle)
                .find(posting.whom().event(), posting.version())
                .map(circular -> circular.isFor(rsvp))
                .orElse(true);
    }

    private boolean isNews(Rsvp rsvp) {
        return new Knowledge(
                        rsvp,
                        new EventTable(handle).versions(rsvp.key().event()),
                        new OutboxTable(handle).told(rsvp.key()))
                .change()
                .isPresent();
    }

    private EventState state(EventId event) {
        return handle.createQuery("SELECT state FROM event WHERE id = :event")
                .bind("event", event.value())
                .map((row, context) -> EventState.valueOf(row.getString("state")))
                .one();
    }

    private OutboxEntry take(OutboxEntry entry, Instant now) {
        OutgoingMessage written = entry.posting().message();
        OutgoingMessage leaving = entry.firstTry() == null ? written.leavingAt(now) : written;
        if (!leaving.equals(written)) {
            handle.createUpdate("UPDATE outbox SET octets = :octets WHERE id = :number")
                    .bind("octets", leaving.octets().toByteArray())
                    .bind("number", entry.number())
                    .execute();
        }
        handle.createUpdate("""
                        UPDATE outbox
                        SET state = 'SENDING', attempts = attempts + 1, first_try = coalesce(first_try, :now),
                            claimed = (SELECT coalesce(max(claimed), 0) + 1 FROM outbox WHERE state = 'SENDING'),
                            because = '', settled_at = :now
                        WHERE id = :number
                        """)
                .bind("now", Columns.of(now))
                .bind("number", entry.number())
                .execute();
        return new OutboxMails(handle).get(entry.number());
    }

    private void move(long number, OutboxState state, String because, Instant now) {
        handle.createUpdate(
                        "UPDATE outbox SET state = :state, because = :because, settled_at = :now WHERE id = :number")
                .bind("state", state.name())
                .bind("because", because)
                .bind("now", Columns.of(now))
                .bind("number", number)
                .execute();
    }
}
