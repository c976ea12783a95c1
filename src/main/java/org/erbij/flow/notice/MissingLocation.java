package org.erbij.flow.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.flow.Books;
import org.erbij.flow.Ledger;
import org.erbij.flow.Lookout;
import org.erbij.flow.Organizers;
import org.erbij.flow.PlannedMail;
import org.erbij.flow.PlannedMail.Due;
import org.erbij.step.compose.Template;

/**
 * Tells the organizers 48, 24 and 3 hours before the planned release that there is no location yet, and again at its moment
 * (PRODUCT.md, the life of an occasion, 7). After a sleep only the last of these is told.
 */
public final class MissingLocation implements Lookout {
    private static final List<Integer> HOURS_AHEAD = List.of(48, 24, 3, 0);

    private final Ledger ledger;
    private final PlannedMail planned;
    private final Notices notices;

    public MissingLocation(Ledger ledger, PlannedMail planned, Notices notices) {
        this.ledger = ledger;
        this.planned = planned;
        this.notices = notices;
    }

    @Override
    public void look(Instant now) {
        for (Due due : releases().toList()) {
            hoursAhead(due, now).ifPresent(hours -> ledger.inOneTransaction(books -> tell(books, due, hours, now)));
        }
    }

    private int tell(Books books, Due due, int hours, Instant now) {
        boolean set = books.events().venue(due.event().id()).match(unknown -> false, closed -> true, released -> true);
        if (set || !now.isBefore(due.event().validUntil(MailKind.LOCATION))) {
            return 0;
        }
        List<Rsvp> coming = books.rsvps().of(due.event().id()).stream()
                .filter(Rsvp::attends)
                .toList();
        Map<String, Object> told = new HashMap<>(Map.of(
                "release",
                due.at(),
                "hours",
                hours,
                "coming",
                coming.size(),
                "event",
                due.event().id().value()));
        if (Organizers.areAllOf(coming, due.event(), books)) {
            told.put("nobodyYet", true);
        }
        Notice notice = new Notice(
                Template.NOTICE_LOCATION_MISSING,
                occasion(due, hours),
                told,
                due.event().validUntil(MailKind.LOCATION));
        return notices.tell(books, due.event(), notice, now);
    }

    /** Another moment is another occasion. */
    private static String occasion(Due due, int hours) {
        return due.planned().slot() + " " + due.at() + " " + hours;
    }

    /** The last of the hours that has come. */
    private static Optional<Integer> hoursAhead(Due due, Instant now) {
        return HOURS_AHEAD.stream()
                .filter(hours -> !due.at().minus(Duration.ofHours(hours)).isAfter(now))
                .reduce((earlier, later) -> later);
    }

    private Stream<Due> releases() {
        return planned.open().stream().filter(due -> due.planned().kind() == MailKind.LOCATION);
    }

    @Override
    public Optional<Instant> next(Instant now) {
        return releases()
                .flatMap(due -> HOURS_AHEAD.stream().map(hours -> due.at().minus(Duration.ofHours(hours))))
                .filter(at -> at.isAfter(now))
                .min(Instant::compareTo);
    }
}
