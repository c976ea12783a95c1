package org.erbij.flow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.people.Suppression;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.flow.Answering.Arrival;
import org.erbij.flow.Disposition.Verdict;
import org.erbij.mail.ReceivedMessage;
import org.erbij.step.identify.Identified;
import org.jspecify.annotations.Nullable;

/** What may be a wish to be left alone, and is not sure: mail to that address is paused until a person has looked, or they have written themselves. */
public final class PossibleLeaving {
    static final String ASKS = "asks for no more mail";

    private static final String PAUSED_UNINVITED =
            "mail paused: a mail that is no answer to an invitation of theirs may ask for no more";

    private static final String MAY_LEAVE = "may want no more mail";

    /** Why a mail of an invitee's waits that may be a wish to leave. */
    private static final String MEANWHILE = MAY_LEAVE + "; mail to that address is paused meanwhile";

    private static final String MEANWHILE_UNPROVED =
            MAY_LEAVE + ", but anybody could have written this; mail to that address is paused meanwhile";

    private static final String REPORTED =
            Undelivered.COMPLAINT + ", but anybody who got it could say so; mail to that address is paused";

    static final String ASKS_UNPROVED = ASKS + ", but anybody could have written this; mail to that address is paused";

    private PossibleLeaving() {}

    /** Their mail is about no invitation of theirs, so what came of it is noted with the person; whoever is not on the list has no pause. */
    static void pauseUninvited(Books books, AddrSpec address, Instant now) {
        books.people().find(address).ifPresent(contact -> {
            if (!HeldBack.isPaused(contact)) {
                books.people().note(contact.id(), PAUSED_UNINVITED, now);
            }
            books.people().suppress(address, Suppression.PAUSED, now);
        });
    }

    static Disposition pause(Books books, Optional<AddrSpec> sender, RsvpKey whom, Arrival arrival, Instant now) {
        sender.ifPresent(address -> books.people().suppress(address, Suppression.PAUSED, now));
        return Disposition.held(ASKS_UNPROVED, whom, arrival.asks());
    }

    /**
     * Beside a yes, or where another list may be meant, a person reads it; until then nothing goes to them, whoever wrote it.
     *
     * @param proved whether it is sure that the invitee wrote it
     */
    static Disposition pauseMeanwhile(
            Books books,
            ReceivedMessage message,
            Identified identified,
            boolean proved,
            List<String> asks,
            Instant now) {
        return identified.match(
                invitee -> {
                    AddrSpec address = Leaving.addressOf(books, invitee.rsvp());
                    books.people().suppress(address, Suppression.PAUSED, now);
                    return Disposition.held(proved ? MEANWHILE : MEANWHILE_UNPROVED, invitee.rsvp(), asks);
                },
                stranger -> {
                    message.parties()
                            .sender()
                            .map(Mailbox::address)
                            .ifPresent(address -> pauseUninvited(books, address, now));
                    return Disposition.held(MAY_LEAVE + ", and " + stranger.because(), stranger.proposal(), asks);
                });
    }

    /**
     * What it was settled as is taken back, and it may be a wish to leave: it waits as it did, and nothing goes to them until then.
     *
     * @param whom for whom it had been settled; null when for nobody
     */
    static Disposition pauseAgain(
            Books books,
            Optional<AddrSpec> sender,
            Identified by,
            @Nullable RsvpKey whom,
            List<String> asks,
            Instant now) {
        RsvpKey about = whom != null ? whom : by.match(invitee -> invitee.rsvp(), stranger -> stranger.proposal());
        if (about != null) {
            books.people().suppress(Leaving.addressOf(books, about), Suppression.PAUSED, now);
        }
        sender.filter(address -> books.people().find(address).isPresent())
                .ifPresent(address -> books.people().suppress(address, Suppression.PAUSED, now));
        return by.match(
                invitee -> Disposition.held(
                        invitee.ground().isProof() && invitee.rsvp().equals(about) ? MEANWHILE : MEANWHILE_UNPROVED,
                        about,
                        asks),
                stranger -> Disposition.held(
                        about == null ? MAY_LEAVE + ", and " + stranger.because() : MEANWHILE_UNPROVED, about, asks));
    }

    /** The organizer has looked at a mail, and it is no wish to leave. */
    public static void endPauseOf(Books books, KeptMail mail, @Nullable Mailbox from) {
        Disposition held = mail.disposition();
        if (held != null && held.about() != null && (mayBeAWish(held) || isReport(held))) {
            endPause(books, Leaving.addressOf(books, held.about()), mail.number(), PossibleLeaving::isAWish);
        }
        if (from != null) {
            endPause(books, from.address(), mail.number(), PossibleLeaving::isAWish);
        }
    }

    /**
     * They have proved to write themselves: what anybody could have asked in their name no longer counts. Mail to them goes on, unless
     * another mail of theirs than that one waits that may be a wish to leave.
     */
    static void endPause(Books books, AddrSpec address, long number) {
        endPause(books, address, number, PossibleLeaving::mayBeAWish);
    }

    private static void endPause(Books books, AddrSpec address, long number, Predicate<Disposition> stands) {
        boolean waits = books.people().suppressions(address).contains(Suppression.PAUSED)
                && books.people().find(address).stream()
                        .flatMap(contact -> books.inbox().about(contact.id()).stream())
                        .filter(mail -> mail.number() != number && mail.disposition() != null)
                        .anyMatch(mail -> stands.test(mail.disposition()));
        if (!waits) {
            books.people().lift(address, Suppression.PAUSED);
        }
    }

    private static boolean mayBeAWish(Disposition disposition) {
        return disposition.verdict() == Verdict.HELD
                && (disposition.because().startsWith(MEANWHILE)
                        || disposition.because().startsWith(MEANWHILE_UNPROVED));
    }

    /** Whether it waits, and may be a wish to leave; also of somebody who has no invitation. */
    public static boolean mayBeAskedBy(Disposition disposition) {
        return disposition.verdict() == Verdict.HELD
                && (isReport(disposition)
                        || disposition.because().startsWith(ASKS)
                        || disposition.because().startsWith(MAY_LEAVE));
    }

    static boolean isAWish(Disposition disposition) {
        return mayBeAWish(disposition)
                || isReport(disposition)
                || (disposition.verdict() == Verdict.HELD
                        && disposition.because().startsWith(ASKS));
    }

    /** Who got the same mail can have written in their name that it is unwanted. */
    static Disposition pauseAsReported(Books books, AddrSpec address, RsvpKey whom, Instant now) {
        books.people().suppress(address, Suppression.PAUSED, now);
        return Disposition.held(REPORTED, whom, List.of());
    }

    /** Whether that is why a mail waits. */
    public static boolean isUnprovedReport(String because) {
        return because.equals(REPORTED);
    }

    private static boolean isReport(Disposition disposition) {
        return disposition.verdict() == Verdict.HELD && isUnprovedReport(disposition.because());
    }
}
