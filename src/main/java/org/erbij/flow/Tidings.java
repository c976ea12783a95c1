package org.erbij.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.EventState;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.Venue;
import org.erbij.domain.people.Contact;
import org.erbij.domain.people.ContactId;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.people.Suppression;
import org.erbij.domain.rsvp.Answer;
import org.erbij.domain.rsvp.Attendance;
import org.erbij.domain.rsvp.Change;
import org.erbij.domain.rsvp.Coming;
import org.erbij.domain.rsvp.Evidence;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.flow.Health.Work;
import org.erbij.flow.Rereading.Reread;
import org.erbij.step.compose.Reason;
import org.jspecify.annotations.Nullable;

/** Gathers what a digest tells, from the books: counts, what changed, what was asked, what waits, what goes out next, what failed. */
public final class Tidings {
    private static final int NEXT = 3;
    private static final int SENTENCE = 240;

    private final PlannedMail planned;
    private final Rereading rereading;
    private final BroughtIn broughtIn;

    public Tidings(PlannedMail planned, Rereading rereading, BroughtIn broughtIn) {
        this.planned = planned;
        this.rereading = rereading;
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
        told.put("changes", changes(rsvps, since, books));
        told.put("knowers", knowers(rsvps, false, books));
        told.put("mayKnow", knowers(rsvps, true, books));
        told.put("asked", asked(since, event, books, now));
        told.put("broughtIn", broughtIn(since, event, books));
        told.put("waiting", waiting(event, books, now));
        told.put("undelivered", undelivered(event, books, now));
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
                                .map(rsvp -> who(rsvp.key().contact(), books))
                                .toList());
        told.put("unsent", unsent(event, since, books));
        unreadSince(books).ifPresent(at -> told.put("unreadSince", at));
        return told;
    }

    /** Who stays away and knows the location, or those of whom that is not sure. */
    private static List<String> knowers(List<Rsvp> rsvps, boolean unsure, Books books) {
        return rsvps.stream()
                .filter(rsvp -> Knowing.andStaysAway(books, rsvp) && Knowing.isUnsure(books, rsvp) == unsure)
                .map(rsvp -> who(rsvp.key().contact(), books))
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

    private List<Map<String, Object>> changes(List<Rsvp> rsvps, Instant since, Books books) {
        List<Map<String, Object>> changes = new ArrayList<>();
        for (Rsvp rsvp : rsvps) {
            Change last = rsvp.lastEffective().orElse(null);
            if (last == null || Organizers.isByRole(last) || !noted(last, books).isAfter(since)) {
                continue;
            }
            Answer before = before(rsvp, since, books);
            if (before != null
                    && before.saysTheSameAs(last.answer())
                    && before.notes().equals(last.answer().notes())) {
                continue;
            }
            boolean byHand = last.evidence().source() == Evidence.Source.ORGANIZER;
            boolean button = last.evidence().because().equals(ReadAs.BUTTON);
            String because = byHand
                    ? shortened(wordsOf(last.evidence().mail(), books))
                    : button ? "" : shortened(last.evidence().because());
            List<String> notes = last.answer().notes().stream()
                    .filter(note -> !holds(because, note))
                    .toList();
            Map<String, Object> change = new HashMap<>(Map.of(
                    "who", who(rsvp.key().contact(), books),
                    "what", word(last.answer()),
                    "guests", last.answer().guests(),
                    "notes", notes,
                    "because", notes.stream().anyMatch(note -> holds(note, because)) ? "" : because,
                    "button", button,
                    "byHand", byHand,
                    "left", hasLeft(rsvp, books),
                    "unconfirmed", Unconfirmed.byHand(books, rsvp)));
            change.put("cameBefore", !last.answer().isYes() && rsvp.lastYes().isPresent());
            change.put("returned", hasReturned(rsvp, books));
            change.put("settled", byHand && last.evidence().mail() != 0);
            change.put("knows", Knowing.andStaysAway(books, rsvp));
            change.put("unsure", Knowing.isUnsure(books, rsvp));
            changes.add(change);
        }
        return changes;
    }

    /** Whether that stands in it: the same words are told once. */
    private static boolean holds(String words, String others) {
        String some = others.replaceAll("\\s+", " ").strip();
        return !some.isEmpty() && words.replaceAll("\\s+", " ").contains(some);
    }

    /** What they wrote themselves in a mail that the organizer settled; empty where there is none. */
    private String wordsOf(long mail, Books books) {
        return mail == 0
                ? ""
                : books.inbox()
                        .find(mail)
                        .map(kept -> rereading.read(kept.raw(), books).words())
                        .orElse("");
    }

    private static boolean hasLeft(Rsvp rsvp, Books books) {
        return isOffTheList(rsvp, books) && !rsvp.returned();
    }

    /** Whether they get mail of this event alone, since they said yes to it after they had left. */
    private static boolean hasReturned(Rsvp rsvp, Books books) {
        return isOffTheList(rsvp, books) && rsvp.returned();
    }

    private static boolean isOffTheList(Rsvp rsvp, Books books) {
        return books.people().get(rsvp.key().contact()).suppressions().contains(Suppression.CONSENT_WITHDRAWN);
    }

    private static @Nullable Answer before(Rsvp rsvp, Instant since, Books books) {
        return rsvp.history().stream()
                .filter(Change::effective)
                .filter(change -> !noted(change, books).isAfter(since))
                .map(Change::answer)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** When it came into the books: a mail may have come long before it was read, or settled by a person. */
    private static Instant noted(Change change, Books books) {
        Evidence evidence = change.evidence();
        return books.inbox()
                .find(evidence.mail())
                .flatMap(mail -> Optional.ofNullable(mail.settledAt()))
                .orElse(evidence.receivedAt());
    }

    static String word(Answer answer) {
        if (answer.attendance() == Attendance.INTERESTED) {
            return answer.coming() == Coming.PERHAPS ? "perhaps" : "no-but-involved";
        }
        return answer.isYes() ? "coming" : "no";
    }

    private static String who(ContactId contact, Books books) {
        return nameOf(books.people().get(contact).mailbox());
    }

    static String nameOf(Mailbox mailbox) {
        return mailbox.name().isBlank() ? mailbox.address().shown() : mailbox.name();
    }

    private List<Map<String, Object>> asked(Instant since, Event event, Books books, Instant now) {
        return OpenQuestions.newFirst(books, since).stream()
                .filter(mail -> Concern.of(mail, event, books, now))
                .map(mail -> asks(mail, event, books))
                .toList();
    }

    /** A mail that asks something besides its answer, by the names that a text may fill in. */
    Map<String, Object> asks(KeptMail mail, Event event, Books books) {
        Disposition disposition = Objects.requireNonNull(mail.disposition());
        return Map.of(
                "who",
                who(mail, books),
                "number",
                (int) mail.number(),
                "sentence",
                shortened(String.join(" ", disposition.asks())),
                "about",
                other(mail, event));
    }

    private List<Map<String, Object>> broughtIn(Instant since, Event event, Books books) {
        return broughtIn.offeredSince(since, books).stream()
                .filter(offer -> offer.event().equals(event.id()))
                .map(offer -> Map.<String, Object>of(
                        "who", nameOf(offer.who()), "by", nameOf(offer.by()), "number", (int) offer.number()))
                .toList();
    }

    private List<Map<String, Object>> waiting(Event event, Books books, Instant now) {
        return books.inbox().held().stream()
                .filter(mail -> Concern.of(mail, event, books, now))
                .filter(mail -> !Undelivered.isReportedBy(mail))
                .map(mail -> waits(mail, event, books, now))
                .toList();
    }

    private static List<Map<String, Object>> undelivered(Event event, Books books, Instant now) {
        return books.inbox().held().stream()
                .filter(mail -> Concern.of(mail, event, books, now))
                .filter(Undelivered::isReportedBy)
                .map(mail -> didNotArrive(mail, event, books))
                .toList();
    }

    /** A report that a mail of ours did not arrive, by the names that a text may fill in. */
    static Map<String, Object> didNotArrive(KeptMail report, Event event, Books books) {
        Disposition disposition = Objects.requireNonNull(report.disposition());
        RsvpKey whom = Objects.requireNonNull(disposition.about());
        return Map.of(
                "who",
                who(whom.contact(), books),
                "number",
                (int) report.number(),
                "reason",
                new Reason(Undelivered.words(disposition.because())),
                "about",
                other(report, event));
    }

    /** Whether a mail that waits names an event, or stands in its thread. */
    boolean speaksOf(KeptMail mail, Event event, Books books, Instant now) {
        return Topic.of(mail, rereading.read(mail.raw(), books), books, now).contains(event.id());
    }

    /** Whether a mail in the thread of no event speaks of others than this one, to which its writer was not even invited. */
    boolean speaksOfAnother(KeptMail mail, Event event, Books books, Instant now) {
        if (!Concern.isAboutNone(mail)) {
            return false;
        }
        Reread read = rereading.read(mail.raw(), books);
        List<EventId> topics = Topic.of(mail, read, books, now);
        return !topics.isEmpty() && !topics.contains(event.id()) && !isInvited(read.from(), event, books);
    }

    private static boolean isInvited(@Nullable Mailbox from, Event event, Books books) {
        return from != null
                && books.people()
                        .find(from.address())
                        .flatMap(contact -> books.rsvps().find(new RsvpKey(event.id(), contact.id())))
                        .isPresent();
    }

    /** A mail that waits, by the names that a text may fill in. */
    Map<String, Object> waits(KeptMail mail, Event event, Books books, Instant now) {
        Reread read = rereading.read(mail.raw(), books);
        Mailbox from = read.from();
        Disposition disposition = Objects.requireNonNull(mail.disposition());
        List<EventId> topics = Topic.of(mail, read, books, now);
        return Map.of(
                "who",
                who(mail, books),
                "number",
                (int) mail.number(),
                "sentence",
                shortened(read.words()),
                "reason",
                new Reason(disposition.because()),
                "about",
                topics.contains(event.id())
                        ? ""
                        : topics.stream().map(EventId::value).collect(Collectors.joining(", ")),
                "nowhere",
                topics.isEmpty(),
                "newcomer",
                rereading.isNewcomers(mail, from, books),
                "uninvited",
                rereading.uninvitedTo(mail, from, books).isPresent(),
                "admit",
                (topics.size() == 1 ? topics.get(0) : event.id()).value());
    }

    /** The short name of the event that it is about, where that is not the one told of; else empty. */
    private static String other(KeptMail mail, Event event) {
        RsvpKey about = mail.disposition() == null ? null : mail.disposition().about();
        return about == null || about.event().equals(event.id())
                ? ""
                : about.event().value();
    }

    private String who(KeptMail mail, Books books) {
        Mailbox from = rereading.read(mail.raw(), books).from();
        RsvpKey about = mail.disposition() == null ? null : mail.disposition().about();
        if (from != null) {
            return nameOf(from);
        }
        return about == null ? "?" : who(about.contact(), books);
    }

    private static String shortened(String words) {
        String line = words.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= SENTENCE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SENTENCE)) + " …";
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
                .map(contact -> nameOf(contact.mailbox()))
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
                            "who", who(entry.posting().whom().contact(), books),
                            "number", (int) entry.number()));
                }
            }
        }
        return unsent;
    }
}
