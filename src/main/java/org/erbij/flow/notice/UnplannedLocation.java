package org.erbij.flow.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.flow.Books;
import org.erbij.flow.Ledger;
import org.erbij.flow.Lookout;
import org.erbij.flow.Organizers;
import org.erbij.flow.PlannedMail;
import org.erbij.step.compose.Template;

/**
 * Tells the organizers 24 and 3 hours before the beginning that who comes does not have the location, where no planned mail will tell
 * it: none was planned, or it was stopped. What is planned is {@link MissingLocation}'s to tell of.
 */
public final class UnplannedLocation implements Lookout {
    private static final List<Integer> HOURS_AHEAD = List.of(24, 3);

    private final Ledger ledger;
    private final PlannedMail planned;
    private final Notices notices;

    public UnplannedLocation(Ledger ledger, PlannedMail planned, Notices notices) {
        this.ledger = ledger;
        this.planned = planned;
        this.notices = notices;
    }

    @Override
    public void look(Instant now) {
        for (Event event : untold(now)) {
            HOURS_AHEAD.stream()
                    .filter(hours -> !ahead(event, hours).isAfter(now))
                    .reduce((earlier, later) -> later)
                    .ifPresent(hours -> ledger.inOneTransaction(books -> tell(books, event, hours, now)));
        }
    }

    private int tell(Books books, Event event, int hours, Instant now) {
        List<Rsvp> coming =
                books.rsvps().of(event.id()).stream().filter(Rsvp::attends).toList();
        if (Organizers.areAllOf(coming, event, books) || isAnnounced(books, event.id())) {
            return 0;
        }
        boolean sealed = books.events().venue(event.id()).match(unknown -> false, closed -> true, released -> false);
        Map<String, Object> told = new HashMap<>(
                Map.of("coming", coming.size(), "event", event.id().value()));
        told.put(sealed ? "sealed" : "unset", true);
        String occasion = "unplanned " + event.facts().startsAt().toInstant() + " " + hours;
        Instant until = event.validUntil(MailKind.LOCATION);
        return notices.tell(books, event, new Notice(Template.NOTICE_LOCATION_MISSING, occasion, told, until), now);
    }

    /** Of which events the location is announced nowhere, and will not be by itself. */
    private List<Event> untold(Instant now) {
        List<EventId> releases = planned.open().stream()
                .filter(due -> due.planned().kind() == MailKind.LOCATION)
                .map(due -> due.event().id())
                .toList();
        return ledger.inOneTransaction(books -> books.events().all().stream()
                .filter(event -> !event.hasEndedBy(now) && now.isBefore(event.validUntil(MailKind.LOCATION)))
                .filter(event -> books.outbox().count(event.id()).containsKey(MailKind.INVITATION))
                .filter(event -> !releases.contains(event.id()) && !isAnnounced(books, event.id()))
                .toList());
    }

    private static boolean isAnnounced(Books books, EventId event) {
        return books.events().venue(event).announced().isPresent();
    }

    private static Instant ahead(Event event, int hours) {
        return event.facts().startsAt().toInstant().minus(Duration.ofHours(hours));
    }

    @Override
    public Optional<Instant> next(Instant now) {
        return untold(now).stream()
                .flatMap(event -> HOURS_AHEAD.stream().map(hours -> ahead(event, hours)))
                .filter(at -> at.isAfter(now))
                .min(Instant::compareTo);
    }
}
