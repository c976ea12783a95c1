package org.erbij.flow;

import java.util.function.Function;
import org.erbij.domain.people.Mailbox;
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
     */
    public record Reread(@Nullable Mailbox from, String subject, String words, Threading threading) {
        @Override
        public String toString() {
            return "a mail of " + words.length() + " characters";
        }
    }

    public Reread read(RawMessage raw, Books books) {
        Reading.Read read = reading.read(raw, whatWeWrote.in(books), screening.apply(books.conversations()));
        ReceivedMessage message = read.message();
        Understanding understanding = read.understanding();
        return new Reread(
                message.parties().sender().orElse(null),
                message.content().subject(),
                understanding == null
                        ? message.content().text()
                        : understanding.remarks().reply(),
                message.threading());
    }
}
