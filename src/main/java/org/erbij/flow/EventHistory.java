package org.erbij.flow;

import java.time.Duration;
import java.util.List;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventVersion;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.Planned;
import org.erbij.domain.event.Sequence;

/**
 * What an event was before, and what another date makes of its plan.
 *
 * @param versions by SEQUENCE, the first of them first
 * @param dated the SEQUENCE that its moment stands under
 */
public record EventHistory(List<EventVersion> versions, Sequence dated) {
    public EventHistory {
        versions = List.copyOf(versions);
    }

    public static EventHistory of(Books books, Event event) {
        return new EventHistory(
                books.events().versions(event.id()), books.events().datedAt(event.id()));
    }

    /** A reminder whose moment on another date had gone by when that date came up: the notice of it says more. */
    public boolean tells(Event event, Planned planned, Duration grace) {
        return planned.kind() == MailKind.REMINDER
                && isMoved()
                && event.at(planned).toInstant().isBefore(Changes.noticeAt(versions, grace));
    }

    /** Who was reminded of the old date is to be reminded of the new one: that is another occasion (R72). */
    Planned onItsDate(Planned planned) {
        return planned.kind() == MailKind.REMINDER && isMoved() ? planned.onDate(startsSince()) : planned;
    }

    private boolean isMoved() {
        return startsSince().value() > versions.get(0).sequence().value();
    }

    /** The SEQUENCE of the last change of the moment it starts at; another length is no other date to be reminded of. */
    private Sequence startsSince() {
        int i = versions.size() - 1;
        while (i > 0 && versions.get(i).sequence().value() > dated.value()) {
            i--;
        }
        while (i > 0 && versions.get(i - 1).sameStart(versions.get(i))) {
            i--;
        }
        return versions.get(i).sequence();
    }
}
