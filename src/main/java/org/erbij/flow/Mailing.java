package org.erbij.flow;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.EventVersion;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.News;
import org.erbij.domain.event.Venue;
import org.erbij.domain.rsvp.Audience;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.flow.Mailings.State;
import org.jspecify.annotations.Nullable;

/** What is sent to many: by its kind, or as the organizer wrote it. */
record Mailing(MailKind kind, String version, @Nullable Circular circular) {
    private static final Set<OutboxState> GONE =
            EnumSet.of(OutboxState.WITHDRAWN, OutboxState.MISSED, OutboxState.REFUSED);

    boolean includes(Rsvp rsvp) {
        return circular == null ? Audience.includes(kind, rsvp) : circular.isFor(rsvp);
    }

    boolean isFor(Books books, Rsvp rsvp) {
        boolean settled = kind == MailKind.LOCATION && books.outbox().locationOnItsWay(rsvp.key());
        boolean waits = kind == MailKind.NUDGE && books.inbox().anyHeld(rsvp.key());
        return !settled && !waits && includes(rsvp) && !hadAnother(books, rsvp);
    }

    /**
     * Of these there is one for each moment the event starts at, however its line in the file is changed afterwards. Another length, or
     * the same moment in another zone, is no other date.
     */
    private boolean hadAnother(Books books, Rsvp rsvp) {
        if (kind != MailKind.NUDGE && kind != MailKind.FOLLOW_UP) {
            return false;
        }
        List<EventVersion> versions = books.events().versions(rsvp.key().event());
        EventVersion now = versions.get(versions.size() - 1);
        return books.outbox().to(rsvp.key()).stream()
                .filter(entry -> entry.posting().kind() == kind
                        && !entry.posting().version().equals(version)
                        && !GONE.contains(entry.state()))
                .anyMatch(entry -> Rewording.written(versions, books.outbox().writtenAt(entry.number()))
                        .map(version -> version.sameStart(now))
                        .orElse(true));
    }

    boolean bringsNews() {
        return kind == MailKind.CHANGE || kind == MailKind.CANCELLATION;
    }

    /** What it would tell somebody of a change that they do not know. */
    Optional<News> news(Books books, Rsvp rsvp) {
        if (!bringsNews()) {
            return Optional.empty();
        }
        Knowledge known = Knowledge.of(books, rsvp);
        return kind == MailKind.CHANGE ? known.change() : known.cancellation();
    }

    boolean isStopped(Books books, EventId event) {
        return books.mailings().state(event, kind, version).orElse(State.DONE) == State.STOPPED;
    }

    boolean showsPlace(Venue venue) {
        boolean forThoseWhoCome = kind == MailKind.LOCATION
                || kind == MailKind.REMINDER
                || kind == MailKind.CHANGE
                || (circular != null && circular.tellsPlace());
        return forThoseWhoCome && venue.announced().isPresent();
    }

    /** A mail the organizer wrote makes sense for a while, but not after the start when its moment is before that. */
    Instant validUntil(Event event, Instant now) {
        return circular == null ? event.validUntil(kind) : TooLate.written(event, circular.planned(), now);
    }

    /** One that is kept, by the name its mails have. */
    static Mailing of(Books books, EventId event, MailKind kind, String version) {
        Circular circular =
                kind == MailKind.MAIL ? books.circulars().find(event, version).orElseThrow() : null;
        return new Mailing(kind, version, circular);
    }

    static Mailing of(Circular circular) {
        return new Mailing(MailKind.MAIL, circular.version(), circular);
    }
}
