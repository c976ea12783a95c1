package org.erbij.flow.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventState;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.Venue;
import org.erbij.domain.people.Contact;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.flow.Books;
import org.erbij.flow.BroughtIn;
import org.erbij.flow.Health.Work;
import org.erbij.flow.OutboxEntry;
import org.erbij.flow.OutboxState;
import org.erbij.flow.PlannedMail;
import org.erbij.flow.Rereading;

/** Gathers what a digest tells, from the books: counts, what changed, what was asked, what waits, what goes out next, what failed. */
public final class Tidings {
    private static final int NEXT = 3;

    private final PlannedMail planned;
    private final MailTidings mails;
    private final NewAnswers answers;
    private final BroughtIn broughtIn;

    public Tidings(PlannedMail planned, MailTidings mails, Rereading rereading, BroughtIn broughtIn) {
        this.planned = planned;
        this.mails = mails;
        this.answers = new NewAnswers(rereading);
        this.broughtIn = broughtIn;
    }

    /** By the names that {@code notice-digest.md} may fill in. */
    Map<String, Object> since(Instant since, Event event, Books books, Instant now) {
        Headcount count = Headcount.of(event.id(), books);
        Map<String, Object> told = new HashMap<>();
        told.put("since", since);
        told.put("now", now);
        if (event.organizers().size() == 1) {
            told.put("runAlone", true); // what was entered was entered by who reads it
        }
        told.put("coming", count.coming());
        told.put("guests", count.guests());
        told.put("perhaps", count.perhaps());
        told.put("involved", count.involved());
        told.put("no", count.no());
        told.put("silent", count.silent());
        told.put("wrote", count.waiting());
        List<Rsvp> rsvps = books.rsvps().of(event.id());
        told.put("changes", answers.of(rsvps, since, books));
        told.put("knowers", knowers(rsvps, false, books));
        told.put("mayKnow", knowers(rsvps, true, books));
        told.put("asked", mails.asked(since, event, books, now));
        told.put("broughtIn", broughtIn(since, event, books));
        told.put("waiting", mails.waiting(event, books, now));
        told.put("undelivered", MailTidings.undelivered(event, books, now));
        told.put("complaints", MailTidings.complaints(event, books, now));
        told.put("event", event.id().value());
        if (event.state() == EventState.CANCELLED) {
            told.put("cancelled", true);
        }
        told.put("next", next(event, books));
        told.put("failed", failed(rsvps, books));
        told.put(
                "leftButComing",
                event.hasEndedBy(now)
                        ? List.of()
                        : rsvps.stream()
                                .filter(rsvp -> LeftButComing.is(books, rsvp))
                                .map(rsvp -> Called.by(rsvp.key().contact(), books))
                                .toList());
        told.put("unsent", unsent(event, since, books));
        unreadSince(books).ifPresent(at -> told.put("unreadSince", at));
        return told;
    }

    /** Who stays away and knows the location, or those of whom that is not sure. */
    private static List<String> knowers(List<Rsvp> rsvps, boolean unsure, Books books) {
        return rsvps.stream()
                .filter(rsvp -> Knowing.andStaysAway(books, rsvp) && Knowing.isUnsure(books, rsvp) == unsure)
                .map(rsvp -> Called.by(rsvp.key().contact(), books))
                .toList();
    }

    /** Since when the mailbox has not been read, while it cannot be. */
    private static Optional<Instant> unreadSince(Books books) {
        return books.health().all().stream()
                .filter(condition -> condition.work() == Work.READING)
                .flatMap(condition -> Stream.ofNullable(condition.failingSince())
                        .map(failing -> Objects.requireNonNullElse(condition.lastSuccess(), failing)))
                .findFirst();
    }

    /**
     * Whether mail to somebody was given up since then, or something has come to wait for the organizer that is about that event; what is
     * about none that we know is told of an open one, else of the last.
     */
    boolean anythingNew(Instant since, Event event, Books books, Instant now) {
        boolean takesTheRest = books.events().all().stream()
                .filter(other -> !other.id().equals(event.id()))
                .noneMatch(other -> !other.hasEndedBy(now) || isLater(other, event));
        return isUnreachableSince(since, event, books, now)
                || books.inbox().newForTheOrganizer(since).stream()
                        .anyMatch(
                                mail -> Concern.isAboutNone(mail) ? takesTheRest : Concern.of(mail, event, books, now));
    }

    /** Whether mail to somebody who was invited has been given up since then, and no open event tells of it. */
    private static boolean isUnreachableSince(Instant since, Event event, Books books, Instant now) {
        return books.rsvps().of(event.id()).stream()
                .map(rsvp -> books.people().get(rsvp.key().contact()))
                .filter(contact -> books.events().all().stream()
                        .filter(other -> !other.hasEndedBy(now))
                        .noneMatch(other -> books.rsvps()
                                .find(new RsvpKey(other.id(), contact.id()))
                                .isPresent()))
                .anyMatch(contact -> Alarms.UNREACHABLE.stream()
                        .filter(contact.suppressions()::contains)
                        .anyMatch(why -> books.people()
                                .suppressedSince(contact.address(), why)
                                .filter(at -> at.isAfter(since))
                                .isPresent()));
    }

    private static boolean isLater(Event other, Event event) {
        return other.facts().endsAt().isAfter(event.facts().endsAt());
    }

    private List<Map<String, Object>> broughtIn(Instant since, Event event, Books books) {
        return broughtIn.offeredSince(since, books).stream()
                .filter(offer -> offer.event().equals(event.id()))
                .map(offer -> Map.<String, Object>of(
                        "who", Called.by(offer.who()), "by", Called.by(offer.by()), "number", (int) offer.number()))
                .toList();
    }

    private List<Map<String, Object>> next(Event event, Books books) {
        boolean nowhere = books.events().venue(event.id()) instanceof Venue.ToBeAnnounced;
        return planned.open().stream()
                .filter(due -> due.event().id().equals(event.id()))
                .map(due -> Map.<String, Object>of(
                        "kind", due.planned().kind(),
                        "at", due.at(),
                        "people", planned.people(due),
                        "unset", nowhere && due.planned().kind() == MailKind.LOCATION))
                .filter(mail -> !Objects.equals(mail.get("people"), 0))
                .limit(NEXT)
                .toList();
    }

    /** Whose address does not work, or does not want us, while they are invited. */
    private static List<String> failed(List<Rsvp> rsvps, Books books) {
        return rsvps.stream()
                .map(rsvp -> books.people().get(rsvp.key().contact()))
                .filter(Tidings::cannotBeReached)
                .map(contact -> Called.by(contact.mailbox()))
                .toList();
    }

    private static boolean cannotBeReached(Contact contact) {
        return contact.suppressions().stream().anyMatch(Alarms.UNREACHABLE::contains);
    }

    private static List<Map<String, Object>> unsent(Event event, Instant since, Books books) {
        List<Map<String, Object>> unsent = new ArrayList<>();
        for (OutboxState state : List.of(OutboxState.REFUSED, OutboxState.UNCERTAIN, OutboxState.MISSED)) {
            for (OutboxEntry entry : books.outbox().in(state)) {
                if (entry.posting().whom().event().equals(event.id())
                        && entry.settledAt().isAfter(since)) {
                    unsent.add(Map.of(
                            "kind", entry.posting().kind(),
                            "who", Called.by(entry.posting().whom().contact(), books),
                            "number", (int) entry.number()));
                }
            }
        }
        return unsent;
    }
}
