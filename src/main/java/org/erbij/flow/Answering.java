package org.erbij.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.Venue;
import org.erbij.domain.people.Contact;
import org.erbij.domain.people.Language;
import org.erbij.domain.people.Suppression;
import org.erbij.domain.rsvp.Answer;
import org.erbij.domain.rsvp.Attendance;
import org.erbij.domain.rsvp.Change;
import org.erbij.domain.rsvp.Circumstances;
import org.erbij.domain.rsvp.Coming;
import org.erbij.domain.rsvp.Decision;
import org.erbij.domain.rsvp.Evidence;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.flow.Disposition.Verdict;
import org.erbij.mail.MessageIds;
import org.erbij.mail.Threading;
import org.erbij.step.compose.Composed;
import org.erbij.step.compose.Composer;
import org.erbij.step.compose.Letter;
import org.erbij.step.compose.Template;
import org.jspecify.annotations.Nullable;

/** Steps 7 and 8: carries out an answer: the standing, and the confirmation into the outbox, in the caller's transaction. */
public final class Answering {
    /** How the version of a mail begins that says that another was wrong. */
    private static final String CORRECTION = "correction ";

    /** How an answer is settled of somebody who is not to be written to. */
    static final String NO_MAIL = "asked for no mail";

    private final Composer composer;
    private final MessageIds ids;
    private final Sender sender;
    private final Pace pace;

    public Answering(Composer composer, MessageIds ids, Sender sender, Pace pace) {
        this.composer = composer;
        this.ids = ids;
        this.sender = sender;
        this.pace = pace;
    }

    /**
     * How an answer came in.
     *
     * @param thread of the mail that is answered; null when it came by another way
     * @param language the person evidently wrote in; null when not known: what is known of them is used
     * @param mixed whether they wrote in both languages, so that both are used
     * @param answerable whether an automatic answer is permitted
     * @param quiet whether the organizer wants nobody written to, also where a location is owed
     * @param asks sentences that want an answer of the organizer's
     */
    public record Arrival(
            @Nullable Threading thread,
            @Nullable Language language,
            boolean mixed,
            boolean answerable,
            boolean quiet,
            List<String> asks) {
        public Arrival {
            asks = List.copyOf(asks);
        }

        /** The same, of a mail that the organizer has read: whatever it asks need not be passed on. */
        public Arrival readByYou() {
            return new Arrival(thread, language, mixed, answerable, quiet, List.of());
        }

        /** The same, where some of what was asked needs no further answer. */
        public Arrival without(Predicate<String> answered) {
            List<String> open = asks.stream().filter(answered.negate()).toList();
            return new Arrival(thread, language, mixed, answerable, quiet, open);
        }

        /** By the organizer's own word. */
        public static final Arrival BY_HAND = new Arrival(null, null, false, true, false, List.of());

        /** The same, where the organizer wants nobody written to by it. */
        public Arrival quietly(boolean wanted) {
            return new Arrival(thread, language, mixed, answerable, wanted, asks);
        }

        /** Redacted: what somebody asks is their words. */
        @Override
        public String toString() {
            return "arrival in " + language + ", asking " + asks.size() + " things";
        }
    }

    public Disposition carryOut(
            Books books, RsvpKey whom, Answer answer, Evidence evidence, Arrival arrival, Instant now) {
        Event event = books.events().find(whom.event()).orElseThrow();
        Rsvp before = books.rsvps().get(whom);
        Venue venue = books.events().venue(whom.event());
        Decision decision = before.receive(
                answer,
                evidence,
                new Circumstances(
                        event,
                        books.events().datedAt(whom.event()),
                        venue.announced().isPresent(),
                        books.outbox().locationOnItsWay(whom),
                        arrival.answerable(),
                        arrival.quiet(),
                        books.rsvps().hasOrganizerWritten(whom),
                        Unconfirmed.byHand(books, before),
                        now));
        books.rsvps().put(decision.rsvp());
        if (!before.standing().equals(decision.rsvp().standing())) {
            books.outbox().lookAgain(whom);
        }
        if (overtakes(before, decision.rsvp())) {
            books.outbox().withdraw(whom, MailKind.CONFIRMATION, now);
        }
        return decision.reaction()
                .match(
                        confirm -> confirm(books, event, decision.rsvp(), confirm.withLocation(), arrival, false, now),
                        hold -> Disposition.held(hold.because(), whom, arrival.asks()),
                        silent -> new Disposition(Verdict.RECORDED, silent.because(), whom, arrival.asks()));
    }

    /** Whether what we were about to confirm is no longer what stands. */
    private static boolean overtakes(Rsvp before, Rsvp after) {
        Answer stands = after.standing().orElse(null);
        Answer stood = before.standing().orElse(null);
        return stands != null && stood != null && !stands.saysTheSameAs(stood);
    }

    private Disposition confirm(
            Books books, Event event, Rsvp rsvp, boolean withLocation, Arrival arrival, boolean atOnce, Instant now) {
        Contact contact = books.people().get(rsvp.key().contact());
        if (!mayGetMail(contact, rsvp)) {
            return new Disposition(Verdict.RECORDED, NO_MAIL, rsvp.key(), arrival.asks());
        }
        List<String> asks = withLocation ? arrival.without(AsksWhere::is).asks() : arrival.asks();
        Change change = rsvp.lastEffective().orElseThrow();
        Language language =
                arrival.mixed() ? null : arrival.language() == null ? contact.language() : arrival.language();
        Instant wanted = now.plus(event.policy().answerAfter());
        boolean owed = withLocation && !rsvp.knowsLocation() && !books.outbox().locationOnItsWay(rsvp.key());
        // what the organizer says is no machine's answer: it is asked for
        boolean asked = change.evidence().source() == Evidence.Source.ORGANIZER;
        Instant due = owed || asked
                ? wanted
                : pace.earliest(
                        wanted,
                        books.outbox().confirmations(rsvp.key()),
                        books.outbox().confirmations(contact.id()),
                        event.facts().startsAt().toInstant());
        return confirmation(
                        books,
                        event,
                        rsvp,
                        change,
                        withLocation,
                        language,
                        arrival.thread(),
                        asks.size(),
                        atOnce ? now : due,
                        now)
                .match(
                        posting -> {
                            books.outbox().put(posting, now);
                            return new Disposition(Verdict.ANSWERED, "confirmed", rsvp.key(), asks);
                        },
                        failed -> Disposition.held(
                                "the answer is recorded, but its confirmation could not be written: "
                                        + failed.because(),
                                rsvp.key(),
                                arrival.asks()));
    }

    /**
     * Confirms what stands, or stands instead from now on, after something wrong was told: at once, though it may be no change.
     */
    Disposition confirmAnew(Books books, RsvpKey whom, Answer answer, Evidence evidence, Arrival arrival, Instant now) {
        Event event = books.events().find(whom.event()).orElseThrow();
        Rsvp rsvp = books.rsvps().get(whom).restating(answer, evidence);
        books.rsvps().put(rsvp);
        books.outbox().lookAgain(whom);
        if (event.hasEndedBy(now)) {
            return new Disposition(Verdict.RECORDED, event.inWordsThatItEnded(), whom, arrival.asks());
        }
        boolean released = books.events().venue(event.id()).announced().isPresent();
        return confirm(books, event, rsvp, answer.isYes() && released, arrival, true, now);
    }

    /** Tells somebody who has no answer standing that what we told them was wrong. */
    void sayItWasWrong(Books books, Rsvp rsvp, Arrival arrival, Instant now) {
        Event event = books.events().find(rsvp.key().event()).orElseThrow();
        Contact contact = books.people().get(rsvp.key().contact());
        if (event.hasEndedBy(now) || !mayGetMail(contact, rsvp)) {
            return;
        }
        correction(books, event, rsvp, CORRECTION + rsvp.history().size(), contact.language(), arrival.thread(), now)
                .match(posting -> books.outbox().put(posting, now), failed -> {
                    throw new IllegalStateException("the correction cannot be written: " + failed.because());
                });
    }

    static boolean isCorrection(Posting posting) {
        return posting.kind() == MailKind.CONFIRMATION && posting.version().startsWith(CORRECTION);
    }

    /** The word that a mail was wrong, ready for the outbox. */
    Written correction(
            Books books,
            Event event,
            Rsvp rsvp,
            String version,
            @Nullable Language language,
            @Nullable Threading thread,
            Instant now) {
        Letter letter = new Letter(
                        Template.CORRECTION,
                        event,
                        new Venue.ToBeAnnounced(),
                        sender.mailbox(),
                        books.people().get(rsvp.key().contact()).mailbox(),
                        language,
                        null,
                        ids.mint(rsvp.key(), MailKind.CONFIRMATION, version),
                        thread == null ? Scribe.thread(books, rsvp.key(), ids) : thread,
                        rsvp.token(),
                        now)
                .invitedUnder(Scribe.invitedUnder(books, rsvp.key()));
        return written(composer.compose(letter), rsvp.key(), version, now, event, false);
    }

    /**
     * The confirmation of one change of mind, ready for the outbox.
     *
     * @param questions how many things they asked as well
     */
    Written confirmation(
            Books books,
            Event event,
            Rsvp rsvp,
            Change change,
            boolean withLocation,
            @Nullable Language language,
            @Nullable Threading thread,
            int questions,
            Instant due,
            Instant now) {
        Letter letter = new Letter(
                        templateFor(change.answer()),
                        event,
                        withLocation ? books.events().venue(event.id()) : new Venue.ToBeAnnounced(),
                        sender.mailbox(),
                        books.people().get(rsvp.key().contact()).mailbox(),
                        language,
                        change.answer(),
                        ids.mint(rsvp.key(), MailKind.CONFIRMATION, occasion(change)),
                        thread == null ? Scribe.thread(books, rsvp.key(), ids) : thread,
                        rsvp.token(),
                        now)
                .asking(questions)
                .after(WhatTheyHad.before(change, rsvp, books))
                .invitedUnder(Scribe.invitedUnder(books, rsvp.key()));
        return written(composer.compose(letter), rsvp.key(), version(change), due, event, withLocation);
    }

    private static Written written(
            Composed composed, RsvpKey whom, String version, Instant due, Event event, boolean withLocation) {
        return composed.match(
                ready -> new Written.Ready(new Posting(
                        whom,
                        MailKind.CONFIRMATION,
                        version,
                        ready.subject(),
                        ready.message(),
                        due,
                        event.validUntil(MailKind.CONFIRMATION),
                        withLocation)),
                failed -> new Written.Failed(failed.because()));
    }

    /** A goodbye to somebody who asked to be left alone; the answer of declining stands already. */
    Disposition sayGoodbye(Books books, Rsvp rsvp, Arrival arrival, Instant now) {
        Event event = books.events().find(rsvp.key().event()).orElseThrow();
        Contact contact = books.people().get(rsvp.key().contact());
        Letter letter = new Letter(
                        Template.CONFIRMATION_LEFT,
                        event,
                        new Venue.ToBeAnnounced(),
                        sender.mailbox(),
                        contact.mailbox(),
                        arrival.mixed() ? null : arrival.language() == null ? contact.language() : arrival.language(),
                        null,
                        ids.mint(rsvp.key(), MailKind.CONFIRMATION, Posting.GOODBYE),
                        arrival.thread(),
                        rsvp.token(),
                        now)
                .invitedUnder(Scribe.wroteFirstUnder(books, rsvp.key()));
        return composer.compose(letter)
                .match(
                        ready -> {
                            boolean added = books.outbox()
                                    .put(
                                            new Posting(
                                                    rsvp.key(),
                                                    MailKind.CONFIRMATION,
                                                    Posting.GOODBYE,
                                                    ready.subject(),
                                                    ready.message(),
                                                    now,
                                                    now.plus(Duration.ofDays(3)),
                                                    false),
                                            now);
                            Verdict verdict = added ? Verdict.ANSWERED : Verdict.RECORDED;
                            return new Disposition(verdict, "left the list", rsvp.key(), arrival.asks());
                        },
                        failed -> Disposition.held(
                                "left the list, but the goodbye could not be written: " + failed.because(),
                                rsvp.key(),
                                arrival.asks()));
    }

    /**
     * What a confirmation is of, for its id: after a backup was put back the same number in a history may be another answer, which the mail
     * of the first does not confirm (R72).
     */
    private static String occasion(Change change) {
        Answer answer = change.answer();
        return version(change) + " " + answer.attendance() + " " + answer.coming() + " " + answer.guests();
    }

    static String version(Change change) {
        return Integer.toString(change.number());
    }

    /** Whether a mail may be put out for them: one to a paused address waits in the outbox until the pause ends. */
    public static boolean mayGetMail(Contact contact, Rsvp rsvp) {
        return !contact.barred() && !rsvp.barred() && isReached(contact, rsvp);
    }

    /** The same of whoever is kept out, were they not. */
    static boolean isReached(Contact contact, Rsvp rsvp) {
        return contact.suppressions().stream()
                .allMatch(
                        why -> why == Suppression.PAUSED || (why == Suppression.CONSENT_WITHDRAWN && rsvp.returned()));
    }

    private static Template templateFor(Answer answer) {
        if (answer.attendance() == Attendance.INTERESTED) {
            return answer.coming() == Coming.NO ? Template.CONFIRMATION_NO_BUT_INVOLVED : Template.CONFIRMATION_PERHAPS;
        }
        return answer.isYes() ? Template.CONFIRMATION_ATTENDING : Template.CONFIRMATION_DECLINED;
    }
}
