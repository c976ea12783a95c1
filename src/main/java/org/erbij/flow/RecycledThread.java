package org.erbij.flow;

import java.util.EnumSet;
import java.util.Set;
import org.erbij.domain.event.Event;
import org.erbij.domain.rsvp.Ground;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.mail.ReceivedMessage;
import org.erbij.step.identify.Identified;
import org.erbij.step.recognise.Recogniser;
import org.erbij.step.understand.Remarks;
import org.jspecify.annotations.Nullable;

/** An answer in our thread that is about something else (R2). */
final class RecycledThread {
    private static final Set<Ground> IN_OUR_THREAD = EnumSet.of(Ground.THREAD, Ground.SHARED_THREAD);

    private RecycledThread() {}

    /**
     * "Ik ben erbij!" under another subject may be about squash on Saturday: an answer to our mail that speaks of something else
     * changes nothing before a person has looked (R2).
     *
     * @return whose thread it is; null when the mail is about what the thread was about
     */
    static @Nullable RsvpKey whose(ReceivedMessage message, Remarks remarks, Identified identified, Books books) {
        RsvpKey whose = identified.match(
                invitee -> IN_OUR_THREAD.contains(invitee.ground()) ? invitee.rsvp() : null, stranger -> null);
        String subject = message.content().subject();
        if (whose == null
                || !message.content().calendarReplies().isEmpty()
                || Recogniser.keepsSubject(subject, message.parties(), books.conversations())) {
            return null;
        }
        Event event = books.events().find(whose.event()).orElseThrow();
        return WhatWeWrote.speaksOf(event, subject + "\n" + remarks.reply(), message.receivedAt()) ? null : whose;
    }
}
