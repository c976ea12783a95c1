package org.erbij.flow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.erbij.domain.event.EventId;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Contact;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.rsvp.Answer;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.flow.Answering.Arrival;
import org.erbij.mail.FolderId;
import org.erbij.mail.Octets;
import org.erbij.mail.Parties;
import org.erbij.mail.Position;
import org.erbij.mail.RawMessage;
import org.erbij.mail.ReceivedMessage;
import org.erbij.mail.SenderVerdict;
import org.erbij.mail.Threading;
import org.erbij.step.identify.Identified;
import org.erbij.step.identify.Identifier;
import org.erbij.step.recognise.Conversations;
import org.erbij.step.screen.Screener;
import org.erbij.step.understand.Remarks;
import org.erbij.step.understand.Understanding;
import org.jspecify.annotations.Nullable;

/** Reads a kept mail once more, for the organizer's eyes: what it says is never stored apart from the mail itself. */
public final class Rereading {
    private final Reading reading;
    private final Function<Conversations, Screener> screening;
    private final WhatWeWrote whatWeWrote;
    private final Function<ReceivedMessage, SenderVerdict> verdictOnSender;

    public Rereading(Reading reading, Function<Conversations, Screener> screening, WhatWeWrote whatWeWrote) {
        this(reading, screening, whatWeWrote, message -> SenderVerdict.NOT_SAID);
    }

    /** @param verdictOnSender what a server that is believed says about whether a mail is from whom it says (R95) */
    public Rereading(
            Reading reading,
            Function<Conversations, Screener> screening,
            WhatWeWrote whatWeWrote,
            Function<ReceivedMessage, SenderVerdict> verdictOnSender) {
        this.reading = reading;
        this.screening = screening;
        this.whatWeWrote = whatWeWrote;
        this.verdictOnSender = verdictOnSender;
    }

    /**
     * What stands in a mail.
     *
     * @param from null unless there is exactly one sender; by the name on the list where the mail gives none
     * @param disowned whether the domain it says it is from disowns it: then it is in nobody's own hand
     * @param words what the person wrote, without quotation and signature; of a machine's mail all of it
     * @param readAs what the reader makes of it now
     * @param remarks what stands in it besides; null of a machine's mail, or one that cannot be read
     * @param asksToLeave whether it wants no more mail, in words or by the address it went to
     * @param demandsSilence whether who wants no more mail by it wants no answer either
     */
    public record Reread(
            @Nullable Mailbox from,
            boolean disowned,
            List<Mailbox> cc,
            String subject,
            String words,
            ReadAs readAs,
            Threading threading,
            @Nullable Remarks remarks,
            boolean asksToLeave,
            boolean demandsSilence) {
        public Reread {
            cc = List.copyOf(cc);
        }

        /** As it came in, if it is that invitee's. A language they ask for in it is theirs from now on. */
        public Arrival arrival(RsvpKey whom, boolean answerable, Books books) {
            return remarks == null
                    ? new Arrival(threading, null, false, answerable, false, List.of())
                    : TheirWords.arrival(threading, remarks, whom, answerable, books);
        }

        /** As what the organizer settles it as, with what it says besides; what it is evidently written in is their language. */
        public Answer completing(Answer answer, Arrival arrival, RsvpKey whom, Books books) {
            TheirWords.remember(arrival, whom, books);
            return remarks == null ? answer : GuestNames.noted(answer.noting(remarks.notes()), remarks, whom, books);
        }

        /** That answer, where the mail says nothing of who comes along: then those who were to come along before still do. */
        public Answer withKnownGuests(Answer answer, RsvpKey whom, Books books) {
            return remarks == null ? answer : TheirWords.withKnownGuests(answer, remarks, whom, books);
        }

        /** Whether whom they would bring by it may be invited as well, and would be counted twice. */
        public boolean mayBringInvitees(Answer answer, RsvpKey whom, Books books) {
            return remarks != null && AlsoInvited.mayBeAmong(answer, remarks, whom, books);
        }

        /** What wants an answer in it. */
        public List<String> asks() {
            return remarks == null ? List.of() : remarks.asks();
        }

        /** Whether it may want no more mail, though that is not sure. */
        boolean mayAskToLeave() {
            return asksToLeave || (remarks != null && (remarks.asksToLeave() || remarks.mayAskToLeave()));
        }

        /** Whether it says it came from an address of that invitee's. */
        public boolean isFrom(RsvpKey invitee, Books books) {
            return from != null && books.directory().belongsTo(from.address(), invitee);
        }

        /** Whether it did, as far as anybody can tell. */
        boolean isInTheHandOf(RsvpKey invitee, Books books) {
            return !disowned && isFrom(invitee, books);
        }

        @Override
        public String toString() {
            return "a mail of " + words.length() + " characters";
        }
    }

    /** A mail that waits because it could not be read must still be shown, and not hide all the others. */
    public Reread read(RawMessage raw, Books books) {
        try {
            Reading.Read read = reading.read(raw, whatWeWrote.in(books), screening.apply(books.conversations()));
            Understanding understanding = read.understanding();
            String text = read.message().content().text();
            return understanding == null
                    ? reread(read.message(), text, ReadAs.AUTOMATIC, null, books)
                    : reread(
                            read.message(),
                            understanding.remarks().reply(),
                            ReadAs.of(understanding),
                            understanding.remarks(),
                            books);
        } catch (RuntimeException | StackOverflowError defect) {
            ReceivedMessage message = reading.parse(raw);
            return reread(message, message.content().text(), ReadAs.NOTHING, null, books);
        }
    }

    /** Whose it is, as reception would tell. */
    Identified writer(RawMessage raw, Books books) {
        return Identifier.identify(reading.parse(raw), books.directory());
    }

    /**
     * From and to whom a mail is.
     *
     * @param from null unless there is exactly one sender
     */
    record Correspondents(@Nullable Mailbox from, List<Mailbox> cc) {
        Correspondents {
            cc = List.copyOf(cc);
        }

        boolean isFrom(RsvpKey invitee, Books books) {
            return from != null && books.directory().belongsTo(from.address(), invitee);
        }

        @Override
        public String toString() {
            return "a mail with " + cc.size() + " in Cc";
        }
    }

    /** What its headers say, without reading what is meant. */
    Correspondents correspondents(RawMessage raw) {
        Parties parties = reading.parse(raw).parties();
        return new Correspondents(parties.sender().orElse(null), parties.cc());
    }

    /** Whether the address is on the list, or a known alias of somebody's who is. */
    public boolean knows(AddrSpec address, Books books) {
        return books.people().find(address).isPresent();
    }

    /** Whether it is by somebody new who may want to come: what a list or a machine wrote is not, nor who has the name of one on the list. */
    public boolean isNewcomers(KeptMail mail, @Nullable Mailbox from, Books books) {
        Disposition disposition = mail.disposition();
        return from != null
                && disposition != null
                && Identifier.mayBeNew(disposition.because())
                && !knows(from.address(), books)
                && !hasNamesake(from, books);
    }

    /** The event about which somebody writes who is on the list and was not invited to it; empty where it is by nobody such. */
    public Optional<EventId> uninvitedTo(KeptMail mail, @Nullable Mailbox from, Books books) {
        Contact contact =
                from == null ? null : books.people().find(from.address()).orElse(null);
        return contact == null || contact.barred()
                ? Optional.empty()
                : Optional.ofNullable(mail.disposition())
                        .flatMap(Disposition::writesAbout)
                        .filter(event -> books.rsvps()
                                .find(new RsvpKey(event, contact.id()))
                                .isEmpty());
    }

    /** As people write from more than one address. */
    private static boolean hasNamesake(Mailbox from, Books books) {
        String name = from.name().strip();
        return !name.isEmpty()
                && books.people().all().stream()
                        .anyMatch(known -> known.mailbox().name().strip().equalsIgnoreCase(name));
    }

    /** What a mail of ours says, as its reader sees it. */
    String textOf(Octets mail) {
        Position nowhere = new Position(new FolderId("", ""), 0, 0);
        return reading.parse(new RawMessage(nowhere, Instant.EPOCH, mail, true))
                .content()
                .text();
    }

    private Reread reread(
            ReceivedMessage message, String words, ReadAs readAs, @Nullable Remarks remarks, Books books) {
        boolean byAddress = Leaving.isAskedByAddress(message);
        return new Reread(
                message.parties().sender().map(from -> named(from, books)).orElse(null),
                verdictOnSender.apply(message) == SenderVerdict.DISOWNED,
                message.parties().cc(),
                message.content().subject(),
                words,
                readAs,
                message.threading(),
                remarks,
                byAddress || readAs.asksToLeave(),
                byAddress || (remarks != null && remarks.demandsSilence()));
    }

    /** Who writes without a name, and is on the list with one, goes by that. */
    private static Mailbox named(Mailbox from, Books books) {
        return from.name().isBlank()
                ? books.people()
                        .find(from.address())
                        .map(known -> new Mailbox(known.mailbox().name(), from.address()))
                        .orElse(from)
                : from;
    }
}
