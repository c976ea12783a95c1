package org.erbij.flow;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.mail.FolderId;
import org.erbij.mail.Octets;
import org.erbij.mail.Position;
import org.erbij.mail.RawMessage;
import org.erbij.mail.ReceivedMessage;
import org.erbij.mail.Threading;
import org.erbij.step.recognise.Conversations;
import org.erbij.step.screen.Screened;
import org.erbij.step.understand.Understanding;
import org.jspecify.annotations.Nullable;

/** Reads a kept mail once more, for the organizer's eyes: what it says is never stored apart from the mail itself. */
public final class Rereading {
    private final Reading reading;
    private final Function<Conversations, Function<ReceivedMessage, Screened>> screening;
    private final WhatWeWrote whatWeWrote;

    public Rereading(
            Reading reading,
            Function<Conversations, Function<ReceivedMessage, Screened>> screening,
            WhatWeWrote whatWeWrote) {
        this.reading = reading;
        this.screening = screening;
        this.whatWeWrote = whatWeWrote;
    }

    /**
     * What stands in a mail.
     *
     * @param from null unless there is exactly one sender
     * @param words what the person wrote, without quotation and signature; of a machine's mail all of it
     * @param readAs what the reader makes of it now
     */
    public record Reread(
            @Nullable Mailbox from,
            List<Mailbox> cc,
            String subject,
            String words,
            ReadAs readAs,
            Threading threading) {
        public Reread {
            cc = List.copyOf(cc);
        }

        /** Whether it came from an address of that invitee's. */
        public boolean isFrom(RsvpKey invitee, Books books) {
            return from != null && books.directory().belongsTo(from.address(), invitee);
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
            return reread(
                    read.message(),
                    understanding == null ? text : understanding.remarks().reply(),
                    understanding == null ? ReadAs.NOTHING : ReadAs.of(understanding));
        } catch (RuntimeException | StackOverflowError defect) {
            ReceivedMessage message = reading.parse(raw);
            return reread(message, message.content().text(), ReadAs.NOTHING);
        }
    }

    /** Whether the address is on the list, or a known alias of somebody's who is. */
    public boolean knows(AddrSpec address, Books books) {
        return books.conversations().lists(address);
    }

    /** What a mail of ours says, as its reader sees it. */
    String textOf(Octets mail) {
        Position nowhere = new Position(new FolderId("", ""), 0, 0);
        return reading.parse(new RawMessage(nowhere, Instant.EPOCH, mail, true))
                .content()
                .text();
    }

    private static Reread reread(ReceivedMessage message, String words, ReadAs readAs) {
        return new Reread(
                message.parties().sender().orElse(null),
                message.parties().cc(),
                message.content().subject(),
                words,
                readAs,
                message.threading());
    }
}
