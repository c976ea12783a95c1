package org.erbij.flow;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.people.Suppression;
import org.erbij.domain.rsvp.Ground;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.flow.Answering.Arrival;
import org.erbij.flow.Disposition.Verdict;
import org.erbij.mail.RawMessage;
import org.erbij.mail.ReceivedMessage;
import org.erbij.mail.SenderVerdict;
import org.erbij.step.identify.Identified;
import org.erbij.step.identify.Identifier;
import org.erbij.step.screen.Likeness;
import org.erbij.step.screen.Screened;
import org.erbij.step.screen.Screener;
import org.erbij.step.screen.Screening;
import org.erbij.step.understand.Remarks;
import org.erbij.step.understand.Understanding;
import org.jspecify.annotations.Nullable;

/** Settles one mail of ours: the walk from its octets to a disposition, in the caller's transaction. */
public final class Reception {
    /** Why a mail waits whose sender may be the list itself. */
    public static final String THROUGH_LIST = "came through a mailing list";

    /** How a mail is settled that asks for proof that we are human. */
    public static final String CHALLENGED = "automatic: " + Screening.CHALLENGED;

    /** How a mail of ours is settled that came back. */
    public static final String OUR_OWN = "automatic: " + Screening.OUR_OWN;

    /** What anybody can know or write: with nothing but this the verdict on the sender decides whether it is looked at first. */
    private static final Set<Ground> OUTSIDE_OUR_THREADS =
            EnumSet.of(Ground.CALENDAR_UID, Ground.SUBJECT, Ground.ADDRESS);

    private static final String UNVOUCHED =
            "stands in no thread of ours, and your provider cannot tell whether it is from whom it says";
    private static final String BEFORE_US = "came before Erbij took over";

    private final Reading reading;
    private final Function<Books, Screener> screening;
    private final WhatWeWrote whatWeWrote;
    private final Answering answering;
    private final Leaving leaving;
    private final Function<ReceivedMessage, SenderVerdict> verdictOnSender;

    /** @param screening step 4, told what is ours */
    public Reception(
            Reading reading,
            Function<Books, Screener> screening,
            WhatWeWrote whatWeWrote,
            Answering answering,
            Leaving leaving) {
        this(reading, screening, whatWeWrote, answering, leaving, message -> SenderVerdict.NOT_SAID);
    }

    /** @param verdictOnSender what a server that is believed says about whether a mail is from whom it says (R95) */
    public Reception(
            Reading reading,
            Function<Books, Screener> screening,
            WhatWeWrote whatWeWrote,
            Answering answering,
            Leaving leaving,
            Function<ReceivedMessage, SenderVerdict> verdictOnSender) {
        this.verdictOnSender = verdictOnSender;
        this.reading = reading;
        this.screening = screening;
        this.whatWeWrote = whatWeWrote;
        this.answering = answering;
        this.leaving = leaving;
    }

    public Disposition receive(KeptMail mail, Books books, Instant now) {
        Reading.Read read = reading.read(mail.raw(), whatWeWrote.in(books), screening.apply(books));
        Disposition settled = BarredMail.unlessBarred(settled(mail, read, books, now), read.message(), books);
        if (settled.verdict() == Verdict.HELD) {
            noteWriter(mail.number(), read.message(), books);
        }
        return settled;
    }

    /** Who wrote a mail that waits though nobody has read it: they have not been silent. */
    void noteWriter(long number, RawMessage raw, Books books) {
        noteWriter(number, reading.parse(raw), books);
    }

    private static void noteWriter(long number, ReceivedMessage message, Books books) {
        if (namesNoEvent(message, books)) {
            message.parties().sender().ifPresent(writer -> books.inbox().waitsFrom(number, writer.address()));
        }
    }

    /** Whoever names an event by its code or address, or answers an invitation to it sent by hand, speaks of no other. */
    private static boolean namesNoEvent(ReceivedMessage message, Books books) {
        return books.directory()
                        .announced(
                                message.content().subject(),
                                message.parties().addressed().toList())
                        .isEmpty()
                && Stream.of(
                                message.threading().inReplyTo(),
                                message.threading().references())
                        .flatMap(List::stream)
                        .allMatch(id -> books.directory().adoptedFor(id).isEmpty());
    }

    private Disposition settled(KeptMail mail, Reading.Read read, Books books, Instant now) {
        return read.screened()
                .match(
                        person -> weigh(mail.number(), person, understood(read), books, now),
                        list -> throughList(list.message(), understood(read).remarks(), books, now),
                        either -> look(mail.number(), either, understood(read), books, now),
                        mailSystem -> Reports.note(mailSystem.message(), books, now),
                        robot -> settled(robot, books));
    }

    /** Whoever's program wants proof that we are human has not seen our mail; who that is, the organizer is to know (R37). */
    private static Disposition settled(Screened.FromRobot robot, Books books) {
        String because = "automatic: " + robot.because();
        return because.equals(CHALLENGED)
                ? new Disposition(Verdict.IGNORED, because, invitee(robot.message(), books), List.of())
                : Disposition.ignored(because);
    }

    /** The list may have added how to leave it: a person says whether they wish to (R38), and nothing goes to them until then. */
    private Disposition throughList(ReceivedMessage message, Remarks remarks, Books books, Instant now) {
        boolean leaves = Leaving.isAskedByAddress(message) || remarks.asksToLeave() || remarks.mayAskToLeave();
        return leaves
                ? pauseMeanwhile(message, remarks.asks(), books, now)
                : Disposition.held(THROUGH_LIST, invitee(message, books), remarks.asks());
    }

    private Disposition pauseMeanwhile(ReceivedMessage message, List<String> asks, Books books, Instant now) {
        Identified identified = Identifier.identify(message, books.directory());
        if (verdictOnSender.apply(message) == SenderVerdict.DISOWNED) {
            return Disowned.held(message, true, identified, asks, books, now);
        }
        boolean proved = proved(identified, verdictOnSender.apply(message)) != null;
        return PossibleLeaving.pauseMeanwhile(books, message, identified, proved, asks, now);
    }

    /**
     * Perhaps no person wrote it: whatever it says decides nothing, but a wish to be left alone is honoured where nothing else is said, and
     * else waits: "Wilt u geen mails meer, meld u hier af" stands below acknowledgements.
     */
    private Disposition look(
            long number, Screened.FromEither either, Understanding understanding, Books books, Instant now) {
        ReceivedMessage message = either.message();
        Remarks remarks = understanding.remarks();
        if (!remarks.asksToLeave() && !remarks.mayAskToLeave()) {
            return Disposition.held(either.because(), invitee(message, books), remarks.asks());
        }
        return either.ratherAMachine() || !remarks.onlyLeaves()
                ? pauseMeanwhile(message, remarks.asks(), books, now)
                : weigh(number, new Screened.FromPerson(message, false, Likeness.NONE), understanding, books, now);
    }

    private static Understanding understood(Reading.Read read) {
        Understanding understanding = read.understanding();
        if (understanding == null) {
            throw new IllegalStateException("a person's mail was not read");
        }
        return understanding;
    }

    private static @Nullable RsvpKey invitee(ReceivedMessage message, Books books) {
        return Identifier.identify(message, books.directory())
                .match(invitee -> invitee.rsvp(), stranger -> stranger.proposal());
    }

    private Disposition weigh(
            long number, Screened.FromPerson person, Understanding understanding, Books books, Instant now) {
        ReceivedMessage message = person.message();
        // before the verdict on its sender: whoever may have written it, it changes nothing
        if (BetweenOrganizers.answersNotice(message, books)) {
            return Disposition.ignored("between organizers: an answer to what Erbij told them");
        }
        Identified identified = Identifier.identify(message, books.directory());
        Remarks remarks = understanding.remarks();
        boolean byAddress = Leaving.isAskedByAddress(message);
        boolean leaves = byAddress || remarks.asksToLeave();
        SenderVerdict verdict = verdictOnSender.apply(message);
        if (verdict == SenderVerdict.DISOWNED) {
            return Disowned.held(message, leaves || remarks.mayAskToLeave(), identified, remarks.asks(), books, now);
        }
        if (BetweenOrganizers.isByAFellow(message, books)) {
            return Disposition.ignored("between an organizer and an invitee");
        }
        message.parties().sender().ifPresent(sender -> itWorks(books, sender.address()));
        boolean beforeUs = cameBeforeUs(message, identified, books);
        boolean unvouched = verdict == SenderVerdict.UNSURE && isOutsideOurThreads(identified);
        RsvpKey vouched = unvouched ? null : identified.match(invitee -> invitee.rsvp(), stranger -> null);
        Arrival arrival =
                TheirWords.arrival(message.threading(), remarks, vouched, person.answerable() && !beforeUs, books);
        if (leaves) {
            boolean silently = byAddress || remarks.demandsSilence();
            return leaving.leave(
                    books,
                    message,
                    identified,
                    proved(identified, verdict) != null,
                    arrival,
                    MailEvidence.of(message, remarks.because(), identified, books)
                            .inMail(number),
                    silently,
                    now);
        }
        if (remarks.mayAskToLeave()) {
            return PossibleLeaving.pauseMeanwhile(
                    books, message, identified, proved(identified, verdict) != null, arrival.asks(), now);
        }
        liftPause(message, proved(identified, verdict), books, number);
        if (unvouched) {
            return Disposition.held(
                    UNVOUCHED, identified.match(invitee -> invitee.rsvp(), stranger -> null), arrival.asks());
        }
        RsvpKey recycled = RecycledThread.whose(message, remarks, identified, books);
        if (recycled != null) {
            return Disposition.held("in our thread, but under another subject", recycled, arrival.asks());
        }
        Disposition settled = identified.match(
                invitee -> GuestNames.given(understanding, invitee, books)
                        .map(named -> {
                            List<String> names = remarks.onlyNames().words();
                            return AlsoInvited.isNamedIn(String.join(" ", names), invitee.rsvp(), books)
                                    ? Disposition.held(AlsoInvited.MAY_BE, invitee.rsvp(), arrival.asks())
                                    : answering
                                            .carryOut(
                                                    books,
                                                    invitee.rsvp(),
                                                    named,
                                                    MailEvidence.of(message, names, identified, books)
                                                            .inMail(number),
                                                    arrival,
                                                    now)
                                            .recordedBecause(GuestNames.GIVEN);
                        })
                        .orElseGet(() -> understanding.match(
                                understood -> {
                                    if (AlsoInvited.mayBeAmong(
                                            understood.answer(), understood.remarks(), invitee.rsvp(), books)) {
                                        return Disposition.held(AlsoInvited.MAY_BE, invitee.rsvp(), arrival.asks());
                                    }
                                    TheirWords.remember(arrival, invitee.rsvp(), books);
                                    Disposition answered = answering.carryOut(
                                            books,
                                            invitee.rsvp(),
                                            TheirWords.withKnownGuests(
                                                    GuestNames.noted(
                                                            understood.answer(),
                                                            understood.remarks(),
                                                            invitee.rsvp(),
                                                            books),
                                                    understood.remarks(),
                                                    invitee.rsvp(),
                                                    books),
                                            MailEvidence.of(message, remarks.because(), identified, books)
                                                    .inMail(number),
                                            arrival,
                                            now);
                                    AnsweredByHand.settle(books, invitee.rsvp(), number, this::senderOf, now);
                                    return beforeUs ? answered.recordedBecause(BEFORE_US) : answered;
                                },
                                unclear -> Disposition.held(unclear.because(), invitee.rsvp(), arrival.asks()))),
                stranger -> Disposition.held(stranger.because(), stranger.proposal(), arrival.asks()));
        return identified.match(
                invitee -> NextTime.offered(settled, invitee.rsvp(), understanding, books, now), stranger -> settled);
    }

    private @Nullable Mailbox senderOf(KeptMail mail) {
        return reading.parse(mail.raw()).parties().sender().orElse(null);
    }

    /** Strangers wait for a person anyway, with a reason of their own. */
    private static boolean isOutsideOurThreads(Identified identified) {
        return identified.match(invitee -> OUTSIDE_OUR_THREADS.contains(invitee.ground()), stranger -> false);
    }

    /** Whoever writes from it can be written to. */
    private static void itWorks(Books books, AddrSpec address) {
        books.people().lift(address, Suppression.BOUNCED);
        books.people().endFailing(address);
    }

    /**
     * Who proves to write themselves; null when nobody does. Of who answers a mail that several got, everybody among them knows the id and
     * the addresses: it is them where the server vouches that it is from whom it says (R95, ADR 17).
     */
    private static @Nullable RsvpKey proved(Identified identified, SenderVerdict verdict) {
        return identified.match(
                invitee -> invitee.ground().isProof()
                                || (invitee.ground() == Ground.SHARED_THREAD && verdict == SenderVerdict.VOUCHED_FOR)
                        ? invitee.rsvp()
                        : null,
                stranger -> null);
    }

    /** Anybody can have asked in their name to be left alone; this is they themselves, and they go on writing with us. */
    private static void liftPause(ReceivedMessage message, @Nullable RsvpKey proved, Books books, long number) {
        if (proved != null) {
            message.parties().sender().ifPresent(sender -> PossibleLeaving.endPause(books, sender.address(), number));
            PossibleLeaving.endPause(books, books.people().get(proved.contact()).address(), number);
        }
    }

    /** An answer to an invitation sent by hand, from before it was taken over: it counts, and the organizer has answered it or not. */
    private static boolean cameBeforeUs(ReceivedMessage message, Identified identified, Books books) {
        return identified.match(
                invitee -> books.outbox().adoptedAs(invitee.rsvp()).isPresent()
                        && books.events()
                                .takenOverAt(invitee.rsvp().event())
                                .filter(at -> message.receivedAt().isBefore(at))
                                .isPresent(),
                stranger -> false);
    }
}
