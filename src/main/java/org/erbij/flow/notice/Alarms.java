package org.erbij.flow.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventState;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.people.Contact;
import org.erbij.domain.people.ContactId;
import org.erbij.domain.people.Suppression;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.flow.Books;
import org.erbij.flow.Health;
import org.erbij.flow.Health.Condition;
import org.erbij.flow.Health.Outage;
import org.erbij.flow.Health.Work;
import org.erbij.flow.HeldBack;
import org.erbij.flow.Ledger;
import org.erbij.flow.Lookout;
import org.erbij.flow.PlannedMail;
import org.erbij.flow.Reception;
import org.erbij.flow.Rounds;
import org.erbij.flow.Unconfirmed;
import org.erbij.step.compose.Reason;
import org.erbij.step.compose.Template;

/**
 * Tells at once what cannot wait for the digest. Each is read from the books as they are, so that none is missed by a crash, and told
 * once for its occasion: what ended and happens again is another.
 */
public final class Alarms implements Lookout {
    /** Why mail to an address is given up. */
    static final Set<Suppression> UNREACHABLE = EnumSet.of(Suppression.BOUNCED, Suppression.COMPLAINED);

    private static final Duration CLOSE = Duration.ofDays(3);
    static final Duration WORTH_TELLING = Duration.ofDays(3);
    private static final long LITTLE_ROOM = 200_000_000;

    private final Ledger ledger;
    private final Notices notices;
    private final Set<Alarm> wanted;
    private final LongSupplier room;

    /** @param room octets that are left on the disk */
    public Alarms(Ledger ledger, Notices notices, Set<Alarm> wanted, LongSupplier room) {
        this.ledger = ledger;
        this.notices = notices;
        this.wanted = Set.copyOf(wanted);
        this.room = room;
    }

    @Override
    public void look(Instant now) {
        long left = room.getAsLong();
        ledger.inOneTransaction(books -> {
            if (wanted.contains(Alarm.OUTAGE)) {
                books.health().outages(now.minus(WORTH_TELLING)).forEach(outage -> ofOutage(outage, books, now));
            }
            for (Event event : books.events().all()) {
                if (!event.hasEndedBy(now)
                        && books.outbox()
                                .firstPut(event.id(), MailKind.INVITATION)
                                .isPresent()) {
                    books.rsvps().of(event.id()).forEach(rsvp -> ofPerson(rsvp, event, books, now));
                }
                if (wanted.contains(Alarm.BOUNCE) && Uncancelled.mayBe(event, now)) {
                    books.rsvps().of(event.id()).stream()
                            .filter(rsvp -> Uncancelled.is(books, rsvp))
                            .forEach(rsvp -> tellOf(rsvp, event, "uncancelled", "", books, now));
                }
                if (wanted.contains(Alarm.PAUSED) && !event.isOverBy(now)) {
                    books.rsvps().of(event.id()).forEach(rsvp -> ofPause(rsvp, event, books, now));
                }
            }
            if (wanted.contains(Alarm.CHALLENGE)) {
                books.inbox().settledBecause(Reception.CHALLENGED).forEach(whom -> challenged(whom, books, now));
            }
            books.health().all().forEach(condition -> ofTrouble(condition, books, now));
            if (left < LITTLE_ROOM && wanted.contains(Alarm.DISK)) {
                String month = now.toString().substring(0, 10);
                Map<String, Object> told = Map.of("disk", true, "megabytes", (int) (left / 1_000_000));
                notices.tellAll(books, new Notice(Template.NOTICE_TROUBLE, "disk " + month, told, until(now)), now);
            }
            return null;
        });
    }

    private void ofPerson(Rsvp rsvp, Event event, Books books, Instant now) {
        Contact contact = books.people().get(rsvp.key().contact());
        Set<Suppression> why = contact.suppressions();
        if (rsvp.attends() && why.contains(Suppression.BOUNCED) && wanted.contains(Alarm.BOUNCE)) {
            tellOf(rsvp, event, "bounced", since(contact, Suppression.BOUNCED, books), books, now);
        }
        if (why.contains(Suppression.COMPLAINED) && wanted.contains(Alarm.COMPLAINT)) {
            tellOf(rsvp, event, "complained", since(contact, Suppression.COMPLAINED, books), books, now);
        }
        boolean close = !now.isBefore(event.facts().startsAt().toInstant().minus(CLOSE));
        if (close && wanted.contains(Alarm.LEFT) && LeftButComing.hasLeftSince(books, rsvp)) {
            tellOf(rsvp, event, "left", since(contact, Suppression.CONSENT_WITHDRAWN, books), books, now);
        }
        if (close && wanted.contains(Alarm.KNOWS_LOCATION) && Knowing.andStaysAway(books, rsvp)) {
            tellOf(
                    rsvp,
                    event,
                    "knows",
                    rsvp.stayingAwaySince()
                            .map(change ->
                                    "since " + change.evidence().receivedAt().truncatedTo(ChronoUnit.HOURS))
                            .orElse(""),
                    besides(rsvp, event, books, now),
                    books,
                    now);
        }
    }

    private static Map<String, Object> besides(Rsvp rsvp, Event event, Books books, Instant now) {
        Map<String, Object> besides = new HashMap<>();
        if (!now.isBefore(event.facts().startsAt().toInstant())) {
            besides.put("begun", true);
        }
        if (books.people().get(rsvp.key().contact()).suppressions().contains(Suppression.CONSENT_WITHDRAWN)) {
            besides.put("noMail", true);
        }
        if (Unconfirmed.byHand(books, rsvp)) {
            besides.put("unconfirmed", true);
        }
        if (Knowing.isUnsure(books, rsvp)) {
            besides.put("unsure", true);
        }
        return besides;
    }

    /** Who comes must be told where, and of what changed; who may have asked for no more mail is told by a person, or not at all. */
    private void ofPause(Rsvp rsvp, Event event, Books books, Instant now) {
        Contact contact = books.people().get(rsvp.key().contact());
        if (!HeldBack.isPaused(contact) || contact.barred() || rsvp.barred()) {
            return;
        }
        String since = since(contact, Suppression.PAUSED, books);
        for (HeldBack.News news : HeldBack.mustBeTold(books, rsvp.key(), now)) {
            String who = Called.by(contact.mailbox());
            String occasion = occasion("paused " + news.occasion(), contact.id(), since);
            Map<String, Object> told =
                    Map.of("who", who, "paused", true, "event", event.id().value(), "kind", news.kind());
            notices.tell(books, event, new Notice(Template.NOTICE_PERSON, occasion, told, until(now)), now);
        }
    }

    private void challenged(RsvpKey whom, Books books, Instant now) {
        Event event = books.events().find(whom.event()).orElse(null);
        Rsvp rsvp = books.rsvps().find(whom).orElse(null);
        if (event != null && rsvp != null && !event.hasEndedBy(now)) {
            tellOf(rsvp, event, "challenged", "", books, now);
        }
    }

    /** Since when mail to them is given up: lifted and given up again is another time. */
    private static String since(Contact contact, Suppression why, Books books) {
        return books.people()
                .suppressedSince(contact.address(), why)
                .map(Instant::toString)
                .orElse("");
    }

    private static String occasion(String what, ContactId who, String which) {
        return (what + " " + who.value() + " " + which).strip();
    }

    private void tellOf(Rsvp rsvp, Event event, String what, String which, Books books, Instant now) {
        tellOf(rsvp, event, what, which, Map.of(), books, now);
    }

    private void tellOf(
            Rsvp rsvp, Event event, String what, String which, Map<String, Object> besides, Books books, Instant now) {
        String who = Called.by(rsvp.key().contact(), books);
        String occasion = occasion(what, rsvp.key().contact(), which);
        Map<String, Object> told = new HashMap<>(besides);
        told.putAll(Map.of("who", who, what, true, "event", event.id().value()));
        notices.tell(books, event, new Notice(Template.NOTICE_PERSON, occasion, told, until(now)), now);
    }

    private void ofTrouble(Condition condition, Books books, Instant now) {
        Instant since = condition.failingSince();
        boolean sent = condition.work() == Work.OWN_HAND && wanted.contains(Alarm.OUTAGE);
        if (since != null && sent && !since.plus(Health.PATIENCE).isAfter(now)) {
            Map<String, Object> told = Map.of("sent", true, "since", since, "because", new Reason(condition.because()));
            notices.tellAll(books, new Notice(Template.NOTICE_TROUBLE, "sent " + since, told, until(now)), now);
        }
        boolean loop = condition.work() == Work.ANSWERING && wanted.contains(Alarm.LOOP);
        boolean text = condition.work() == Work.WRITING && wanted.contains(Alarm.TEXT);
        if (since != null && (loop || text)) {
            Map<String, Object> told = loop
                    ? Map.of("loop", true, "since", since)
                    : Map.of(
                            condition.because().startsWith(Rounds.BUG) ? "bug" : "text",
                            true,
                            "since",
                            since,
                            "because",
                            new Reason(condition.because()));
            notices.tellAll(
                    books,
                    new Notice(Template.NOTICE_TROUBLE, (loop ? "loop " : "text ") + since, told, until(now)),
                    now);
        }
    }

    private void ofOutage(Outage outage, Books books, Instant now) {
        if (outage.work() == Work.READING || outage.work() == Work.SENDING) {
            String what = outage.work() == Work.READING ? "reading" : "sending";
            Map<String, Object> told = Map.of(
                    what, true, "since", outage.from(), "until", outage.to(), "because", new Reason(outage.because()));
            List<Event> concerned = books.events().all().stream()
                    .filter(event -> concerns(outage, event, books))
                    .toList();
            Notice notice = new Notice(Template.NOTICE_TROUBLE, what + " " + outage.from(), told, until(now));
            notices.tellEach(books, concerned, notice, now);
        }
    }

    /** Whether answers could come to it in that time, or mail such as its follow-up was still to leave. */
    private static boolean concerns(Outage outage, Event event, Books books) {
        boolean wordOfItsEnd = event.state() == EventState.CANCELLED && !event.isOverBy(outage.from());
        return !event.hasEndedBy(outage.from())
                || wordOfItsEnd
                || PlannedMail.mails(event, books).stream()
                        .filter(planned -> PlannedMail.stillMeant(event, planned))
                        .anyMatch(planned -> event.at(planned).toInstant().isAfter(outage.from()));
    }

    private static Instant until(Instant now) {
        return now.plus(WORTH_TELLING);
    }

    @Override
    public Optional<Instant> next(Instant now) {
        return Optional.empty();
    }
}
