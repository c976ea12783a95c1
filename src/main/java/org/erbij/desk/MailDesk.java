package org.erbij.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.Moment;
import org.erbij.domain.people.Language;
import org.erbij.domain.rsvp.Group;
import org.erbij.flow.Campaign;
import org.erbij.flow.Circular;
import org.erbij.flow.PlannedMail;
import org.erbij.flow.TooLate;
import org.erbij.flow.Writing;
import org.jspecify.annotations.Nullable;

/** Takes mails the organizer writes for one occasion, after a last look. */
public final class MailDesk {
    private final Writing writing;
    private final Campaign campaign;
    private final LastLooks looks;
    private final Clock clock;

    public MailDesk(Writing writing, Campaign campaign, LastLooks looks, Clock clock) {
        this.writing = writing;
        this.campaign = campaign;
        this.looks = looks;
        this.clock = clock;
    }

    /** Reads a text; see {@link Writing#read}. */
    public Writing.Written read(
            Event event,
            String where,
            String text,
            @Nullable Language only,
            Set<Group> to,
            @Nullable Moment at,
            boolean again) {
        return writing.read(event, where, text, only, to, at, again, clock.instant());
    }

    /** At whom it would reach, or the first of them. */
    public LastLook look(Event event, Circular circular, int atMost) {
        return looks.at(
                campaign.reach(circular, clock.instant()).first(atMost), TooLate.from(event, circular.planned()));
    }

    /** When a mail of the same words waits to leave, if one does; null otherwise. */
    public @Nullable Instant waitsUntil(Event event, Circular circular) {
        Circular waiting = writing.waiting(circular);
        Instant at = waiting == null || !PlannedMail.stillMeant(event, waiting.planned())
                ? null
                : event.at(waiting.planned()).toInstant();
        return at == null || !at.isAfter(clock.instant()) ? null : at;
    }

    /** See {@link Writing#waitingForOthers}. */
    public Set<Group> waitingForOthers(Circular circular) {
        return writing.waitingForOthers(circular);
    }

    public void plan(Circular circular) {
        writing.plan(circular);
    }

    public Campaign.Result send(Circular circular, int first) {
        Instant now = clock.instant();
        return first == Integer.MAX_VALUE ? writing.send(circular, now) : writing.sendFirst(circular, first, now);
    }

    /** A copy to the organizer alone. @return what is wrong with the text */
    public List<String> toMe(Circular circular) {
        return writing.toMe(circular, clock.instant());
    }
}
