package org.erbij.flow.notice;

import java.time.Instant;
import java.util.List;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventId;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.flow.Books;
import org.erbij.flow.Disposition;
import org.erbij.flow.KeptMail;
import org.erbij.flow.Rereading.Reread;
import org.erbij.flow.WhatWeWrote;

/** Of which events a mail speaks that waits: that in whose thread it stands, else those that its subject or its words name. */
final class Topic {
    private Topic() {}

    /** Of those that still take answers, where it stands in the thread of none; empty where it names none. */
    static List<EventId> of(KeptMail mail, Reread read, Books books, Instant now) {
        Disposition held = mail.disposition();
        RsvpKey about = held == null ? null : held.about();
        if (about != null) {
            return List.of(about.event());
        }
        List<EventId> written =
                held == null ? List.of() : held.writesAbout().stream().toList();
        String text = read.subject() + "\n" + read.words();
        return !written.isEmpty()
                ? written
                : books.events().all().stream()
                        .filter(event -> !event.hasEndedBy(now))
                        .filter(event ->
                                WhatWeWrote.speaksOf(event, text, mail.raw().receivedAt()))
                        .map(Event::id)
                        .toList();
    }
}
