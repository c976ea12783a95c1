package org.erbij.flow;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.Sequence;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.people.Suppression;
import org.erbij.domain.rsvp.Answer;
import org.erbij.domain.rsvp.Circumstances;
import org.erbij.domain.rsvp.Evidence;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.flow.Answering.Arrival;
import org.erbij.flow.Disposition.Verdict;
import org.erbij.mail.LeavingAddress;
import org.erbij.mail.ReceivedMessage;
import org.erbij.step.identify.Identified;

/** Honours a wish to be left alone, at once and whatever else the mail says (PRODUCT.md, Leaving). */
public final class Leaving {
    /** How a mail is settled by which somebody left who had not before. */
    static final String LEFT = "left the list";

    private static final String LEFT_BEFORE = "had left the list before";

    private static final String LEFT_UNASKED =
            "counts as having left: a mail that may ask for it was not settled before it was erased";

    private final Answering answering;

    public Leaving(Answering answering) {
        this.answering = answering;
    }

    /** Whether it went to an address that stands for leaving and nothing else: a button did that, and waits for no answer. */
    static boolean isAskedByAddress(ReceivedMessage message) {
        return message.parties()
                .addressed()
                .anyMatch(to -> LeavingAddress.owner(to).isPresent());
    }

    /** @param proved whether it is sure that the invitee wrote it */
    Disposition leave(
            Books books,
            ReceivedMessage message,
            Identified identified,
            boolean proved,
            Arrival arrival,
            Evidence evidence,
            boolean silently,
            Instant now) {
        Optional<AddrSpec> sender = message.parties().sender().map(Mailbox::address);
        return identified.match(
                invitee -> proved
                        ? goodbye(books, invitee.rsvp(), arrival, evidence, silently, now)
                        : PossibleLeaving.pause(books, sender, invitee.rsvp(), arrival, now),
                stranger -> {
                    sender.ifPresent(address -> suppressStranger(books, address, now));
                    boolean listed = sender.flatMap(books.people()::find).isPresent();
                    return Disposition.held(
                            listed && stranger.proposal() == null
                                    ? PossibleLeaving.ASKS_UNPROVED
                                    : PossibleLeaving.ASKS + ", and " + stranger.because(),
                            stranger.proposal(),
                            arrival.asks());
                });
    }

    /** Whoever is not on the list gets nothing from us anyway; whoever is, was not proved to have written this. */
    private static void suppressStranger(Books books, AddrSpec address, Instant now) {
        if (books.people().find(address).isPresent()) {
            PossibleLeaving.pauseUninvited(books, address, now);
        } else {
            books.people().suppress(address, Suppression.CONSENT_WITHDRAWN, now);
        }
    }

    /** Whether somebody left by that mail, or said once more that they had. */
    static boolean isLeaving(Disposition disposition) {
        return disposition.because().startsWith(LEFT) || disposition.because().startsWith(LEFT_BEFORE);
    }

    /**
     * By that mail they did not leave. Where they did by another, they have left all the same, and by that one; else mail to them goes on,
     * unless a mail of theirs waits that may be a wish to leave.
     *
     * @return whether they are on the list again
     */
    static boolean takeBack(Books books, RsvpKey whom, KeptMail taken, Instant now) {
        Disposition settled = taken.disposition();
        if (settled == null || !settled.because().startsWith(LEFT)) {
            return false;
        }
        List<KeptMail> others = books.inbox().about(whom.contact()).stream()
                .filter(mail -> mail.number() != taken.number() && mail.disposition() != null)
                .toList();
        for (KeptMail other : others) {
            Disposition left = other.disposition();
            if (left != null && isLeaving(left)) {
                if (left.because().startsWith(LEFT_BEFORE)) {
                    Disposition first = new Disposition(left.verdict(), LEFT, left.about(), left.asks());
                    books.inbox().settle(other.number(), first, now);
                }
                return false;
            }
        }
        AddrSpec address = addressOf(books, whom);
        books.people().lift(address, Suppression.CONSENT_WITHDRAWN);
        if (others.stream()
                .map(KeptMail::disposition)
                .anyMatch(other -> other != null && PossibleLeaving.isAWish(other))) {
            books.people().suppress(address, Suppression.PAUSED, now);
        }
        return true;
    }

    /**
     * They had left before, and said yes in their own hand since: by that mail they did not leave once more, so the yes lifts it again.
     *
     * @return whether mail of any event goes to them again
     */
    static boolean returnAgain(Books books, RsvpKey whom, KeptMail taken) {
        Disposition settled = taken.disposition();
        if (settled == null || !settled.because().startsWith(LEFT_BEFORE)) {
            return false;
        }
        Optional<Instant> left = books.inbox().about(whom.contact()).stream()
                .filter(mail ->
                        mail.number() != taken.number() && mail.disposition() != null && isLeaving(mail.disposition()))
                .map(mail -> mail.raw().receivedAt())
                .max(Comparator.naturalOrder());
        List<Rsvp> back = books.events().all().stream()
                .flatMap(event -> books.rsvps().find(new RsvpKey(event.id(), whom.contact())).stream())
                .filter(rsvp -> left.filter(rsvp::cameBackAfter).isPresent())
                .toList();
        back.forEach(rsvp -> books.rsvps().put(rsvp.back()));
        return !back.isEmpty();
    }

    /** Nobody has said in time whether they meant to leave. Whoever may have asked for no more mail gets none. */
    public static void leaveUnasked(Books books, AddrSpec address, Instant now) {
        if (books.people().suppressions(address).contains(Suppression.PAUSED)) {
            leave(books, address, LEFT_UNASKED, now);
        }
    }

    private static void leave(Books books, AddrSpec address, String because, Instant now) {
        books.people().suppress(address, Suppression.CONSENT_WITHDRAWN, now);
        books.people().lift(address, Suppression.PAUSED);
        books.people().find(address).ifPresent(contact -> {
            books.people().note(contact.id(), because, now);
            books.events().all().forEach(each -> leave(books, new RsvpKey(each.id(), contact.id()), now));
        });
    }

    /** By the organizer's word, of somebody on the list whose mail is about no invitation. */
    public static Disposition leaveUninvited(Books books, AddrSpec address, KeptMail mail, Instant now) {
        boolean leftBefore = books.people().suppressions(address).contains(Suppression.CONSENT_WITHDRAWN);
        leave(books, address, "left the list: you settled mail " + mail.number() + " so", now);
        List<String> asks =
                mail.disposition() == null ? List.of() : mail.disposition().asks();
        return new Disposition(Verdict.RECORDED, leftBefore ? LEFT_BEFORE : LEFT, null, asks);
    }

    /** By that mail, about no invitation, its writer did not leave. @return whether they are on the list again */
    static boolean takeBackUninvited(Books books, AddrSpec address, KeptMail taken, Instant now) {
        Disposition settled = taken.disposition();
        if (settled == null || !settled.because().equals(LEFT)) {
            return false;
        }
        books.people().lift(address, Suppression.CONSENT_WITHDRAWN);
        books.people()
                .find(address)
                .ifPresent(contact -> books.people()
                        .note(contact.id(), "has not left the list: you took back mail " + taken.number(), now));
        return true;
    }

    static AddrSpec addressOf(Books books, RsvpKey whom) {
        return books.people().get(whom.contact()).address();
    }

    /** By the invitee's own proof, or by the organizer's word: the address is left alone from now on. */
    public Disposition goodbye(
            Books books, RsvpKey whom, Arrival arrival, Evidence evidence, boolean silently, Instant now) {
        AddrSpec address = addressOf(books, whom);
        boolean leftBefore = books.people().suppressions(address).contains(Suppression.CONSENT_WITHDRAWN);
        if (hasComeBack(books, whom)) {
            books.people().lift(address, Suppression.CONSENT_WITHDRAWN); // since now, and not since the first time
        }
        books.people().suppress(address, Suppression.CONSENT_WITHDRAWN, now);
        books.people().lift(address, Suppression.PAUSED);
        Event event = books.events().find(whom.event()).orElseThrow();
        Rsvp rsvp = decline(books, event, whom, evidence, now);
        books.events().all().forEach(each -> leave(books, new RsvpKey(each.id(), whom.contact()), now));
        Disposition left = !silently && !leftBefore && arrival.answerable()
                ? answering.sayGoodbye(books, rsvp, arrival, now)
                : new Disposition(Verdict.RECORDED, leftBefore ? LEFT_BEFORE : LEFT, whom, arrival.asks());
        return rsvp.attends() && !event.hasEndedBy(now)
                ? Disposition.held(LEFT + ", but still counts as coming", whom, arrival.asks())
                : left;
    }

    /** Whether they said yes to something in their own hand since they left. */
    private static boolean hasComeBack(Books books, RsvpKey whom) {
        return books.events().all().stream()
                .flatMap(event -> books.rsvps().find(new RsvpKey(event.id(), whom.contact())).stream())
                .anyMatch(Rsvp::returned);
    }

    private static Rsvp decline(Books books, Event event, RsvpKey whom, Evidence evidence, Instant now) {
        Circumstances nothingElse =
                new Circumstances(event, Sequence.FIRST, false, false, false, false, false, false, now);
        Rsvp rsvp = books.rsvps()
                .get(whom)
                .receive(Answer.declined(), evidence, nothingElse)
                .rsvp();
        books.rsvps().put(rsvp);
        return rsvp;
    }

    /** A yes to another event was said before this, and lifts nothing. */
    private static void leave(Books books, RsvpKey key, Instant now) {
        books.rsvps().find(key).ifPresent(rsvp -> books.rsvps().put(rsvp.left()));
        for (MailKind kind : MailKind.values()) {
            if (kind != MailKind.NOTICE) {
                books.outbox().withdraw(key, kind, now);
            }
        }
    }
}
