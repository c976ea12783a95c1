package org.erbij.flow;

import java.util.Set;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.Moment;
import org.erbij.domain.event.Planned;
import org.erbij.domain.rsvp.Group;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.step.compose.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A mail the organizer wrote, for some of those who were invited. It leaves once to each of them, whatever is typed twice.
 *
 * @param version names it: the fingerprint of its words, with a number when the same is meant to be sent again
 * @param tellsPlace whether it shows the location to who comes, once they may know it
 * @param at when it leaves
 * @param moved another moment, as said since; null for none
 */
public record Circular(
        EventId event,
        String version,
        Set<Group> to,
        Wording wording,
        boolean tellsPlace,
        Moment at,
        @Nullable Moment moved) {
    public Circular {
        to = Set.copyOf(to);
        if (to.isEmpty()) {
            throw new IllegalArgumentException("a mail must be for somebody");
        }
    }

    public boolean isFor(Rsvp rsvp) {
        return to.stream().anyMatch(group -> group.includes(rsvp));
    }

    public Planned planned() {
        return new Planned(MailKind.MAIL, version, at, moved);
    }

    /** In the first of its languages, as its readers see it. */
    public String subject(Event about) {
        return wording.subject(about);
    }

    /** What a planned mail is about where the organizer wrote it; empty for a mail of the event file. */
    public static String about(EventId event, Planned planned, Books books) {
        return planned.kind() != MailKind.MAIL
                ? ""
                : books.circulars()
                        .find(event, planned.slot())
                        .flatMap(circular -> books.events().find(event).map(circular::subject))
                        .orElse("");
    }

    @Override
    public String toString() {
        return "mail " + version;
    }
}
