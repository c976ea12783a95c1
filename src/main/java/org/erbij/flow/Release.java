package org.erbij.flow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.Planned;
import org.erbij.domain.event.Venue;

/** Announces the location: from now on everybody who attends may know, and gets it. */
public final class Release {
    private final Ledger ledger;
    private final Campaign campaign;

    public Release(Ledger ledger, Campaign campaign) {
        this.ledger = ledger;
        this.campaign = campaign;
    }

    /** What came of it. */
    public enum Result {
        /** No location has been set: the release waits, and goes out the instant it is. */
        WAITS_FOR_LOCATION,
        /** Everybody it is for has the mail in the outbox. */
        ANNOUNCED,
        /** The location may be known, but some mails could not be written; run again once the template is mended. */
        INCOMPLETE,
        /** The organizer has stopped or moved it meanwhile: nothing more of it goes out. */
        CALLED_OFF
    }

    /**
     * An announcement.
     *
     * @param queued mails it put into the outbox
     * @param leftOut people who come, but may not be written to now
     * @param failures what is wrong with the templates, each once
     */
    public record Announcement(Result result, int queued, int leftOut, List<String> failures) {
        public Announcement {
            failures = List.copyOf(failures);
        }

        /** Redacted: what is wrong with a text may quote what was to be filled in. */
        @Override
        public String toString() {
            return result + ", " + queued + " queued, " + leftOut + " left out, " + failures.size() + " failures";
        }
    }

    /** SEQUENCE of the event names the occasion of its location mail (R72): a location that changes is told again. */
    static String version(Event event) {
        return "sequence " + event.sequence().value();
    }

    /** Whom an announcement would reach now that has not been told; nobody when no location is set. */
    public Optional<Reach> reach(EventId id, Instant now) {
        return ledger.inOneTransaction(books -> {
                    Event event = books.events().find(id).orElseThrow();
                    return books.events()
                            .venue(id)
                            .match(
                                    unknown -> Optional.<Event>empty(),
                                    closed -> Optional.of(
                                            event.withSequence(event.sequence().next())),
                                    released -> Optional.of(event));
                })
                .map(occasion -> campaign.reach(id, MailKind.LOCATION, version(occasion), now));
    }

    /** By the organizer's word. Run again after a crash, it adds only what is missing. */
    public Announcement announce(EventId id, Instant now) {
        return announce(id, books -> false, now);
    }

    /** @param isOff whether it is not to be, asked where it opens the location and again before each mail */
    Announcement announce(EventId id, Predicate<Books> isOff, Instant now) {
        Result opened =
                ledger.inOneTransaction(books -> isOff.test(books) ? Result.CALLED_OFF : unseal(books, id, now));
        if (opened != Result.ANNOUNCED) {
            return new Announcement(opened, 0, 0, List.of());
        }
        Event event = ledger.inOneTransaction(books -> books.events().find(id).orElseThrow());
        Campaign.Result sent = campaign.send(id, MailKind.LOCATION, version(event), isOff, now);
        Result came = sent.failures().isEmpty()
                ? ledger.inOneTransaction(
                        books -> isOff.test(books) ? Result.CALLED_OFF : nothingIsLeftToPlan(books, event, now))
                : Result.INCOMPLETE;
        return new Announcement(came, sent.queued(), sent.leftOut(), sent.failures());
    }

    /** Announced by hand before its moment, there is no other mail to wait for: who says yes from now on gets it with the confirmation. */
    private static Result nothingIsLeftToPlan(Books books, Event event, Instant now) {
        List<Planned> waiting = event.plan().stream()
                .filter(planned -> planned.kind() == MailKind.LOCATION)
                .filter(planned -> books.mailings()
                        .state(event.id(), planned.kind(), planned.slot())
                        .isEmpty())
                .toList();
        waiting.forEach(planned ->
                books.mailings().settle(event.id(), planned.kind(), planned.slot(), Mailings.State.DONE, now));
        return Result.ANNOUNCED;
    }

    /** A location can invalidate answers, so the calendar's SEQUENCE rises with its announcement (R51). */
    private static Result unseal(Books books, EventId id, Instant now) {
        Venue venue = books.events().venue(id);
        if (venue instanceof Venue.Sealed sealed) {
            Event event = books.events().find(id).orElseThrow();
            books.events().put(event.withSequence(event.sequence().next()));
            books.events().setVenue(id, sealed.release(now));
            Changes.hold(books, id, now);
        }
        return venue instanceof Venue.ToBeAnnounced ? Result.WAITS_FOR_LOCATION : Result.ANNOUNCED;
    }
}
