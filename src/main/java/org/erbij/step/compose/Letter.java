package org.erbij.step.compose;

import java.time.Instant;
import java.util.Map;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.News;
import org.erbij.domain.event.Venue;
import org.erbij.domain.people.Language;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.rsvp.Answer;
import org.erbij.mail.MessageId;
import org.erbij.mail.Threading;
import org.jspecify.annotations.Nullable;

/**
 * Everything one mail to one person needs.
 *
 * @param from the organizer's mailbox we send from; also the calendar's ORGANIZER (R47)
 * @param to the one reader
 * @param language null while we do not know it: both blocks are stacked then
 * @param answer what the reader answered; null while they have not
 * @param venue whose place is shown when it has been released, and only in mails to those who attend
 * @param inReplyTo threading of the mail this answers, or of our invitation; null for a first mail
 * @param token of this person and event, for List-Unsubscribe (R84)
 * @param at the moment of writing: Date, DTSTAMP, and whether a year must be named
 * @param told what a notice to an organizer says, by the name it has in the text; empty in every other mail. Texts, numbers, yes or
 *     no, instants, kinds of mail, and lists and maps of these
 * @param news what the reader knows otherwise; null unless the letter tells of a change
 * @param wording what {@link Template#MAIL} says; null for every other, which has its file
 * @param questions how many things the reader asked besides what this confirms; the organizer answers them
 * @param invitation the subject of the invitation the reader has, which an answer to theirs keeps; null where they have none
 * @param earlier what the reader had from us before that this takes up; of a confirmation
 * @param sample the language in which it says that it is only a sample; null where it is none
 */
public record Letter(
        Template template,
        Event event,
        Venue venue,
        Mailbox from,
        Mailbox to,
        @Nullable Language language,
        @Nullable Answer answer,
        MessageId id,
        @Nullable Threading inReplyTo,
        String token,
        Instant at,
        Map<String, Object> told,
        @Nullable News news,
        @Nullable Wording wording,
        int questions,
        @Nullable String invitation,
        Earlier earlier,
        @Nullable Language sample) {
    public Letter {
        told = Map.copyOf(told);
    }

    /** Of which nothing more needs to be said; what does is said behind it. */
    public Letter(
            Template template,
            Event event,
            Venue venue,
            Mailbox from,
            Mailbox to,
            @Nullable Language language,
            @Nullable Answer answer,
            MessageId id,
            @Nullable Threading inReplyTo,
            String token,
            Instant at) {
        this(
                template,
                event,
                venue,
                from,
                to,
                language,
                answer,
                id,
                inReplyTo,
                token,
                at,
                Map.of(),
                null,
                null,
                0,
                null,
                Earlier.NOTHING,
                null);
    }

    /** The same to somebody who has to be told of a change; null where they need not be. */
    public Letter bringing(@Nullable News change) {
        return with(to, told, change, wording, questions, invitation, earlier, sample);
    }

    /** The same as a notice that has this to say. */
    public Letter telling(Map<String, Object> what) {
        return with(to, what, news, wording, questions, invitation, earlier, sample);
    }

    /** The same in words of its own. */
    public Letter worded(Wording own) {
        return with(to, told, news, own, questions, invitation, earlier, sample);
    }

    /** The same to somebody who asked so many things as well. */
    public Letter asking(int many) {
        return with(to, told, news, wording, many, invitation, earlier, sample);
    }

    /** The same to somebody whose invitation has that subject. */
    public Letter invitedUnder(@Nullable String subject) {
        return with(to, told, news, wording, questions, subject, earlier, sample);
    }

    /** The same as a sample of it for an organizer, which says so in that language. */
    public Letter asSample(Language said) {
        return with(to, told, news, wording, questions, invitation, earlier, said);
    }

    /** The same to somebody who had that from us before. */
    public Letter after(Earlier had) {
        return with(to, told, news, wording, questions, invitation, had, sample);
    }

    /** The same to another reader who has all else in common with theirs. */
    public Letter addressedTo(Mailbox reader) {
        return with(reader, told, news, wording, questions, invitation, earlier, sample);
    }

    private Letter with(
            Mailbox reader,
            Map<String, Object> what,
            @Nullable News change,
            @Nullable Wording own,
            int many,
            @Nullable String subject,
            Earlier had,
            @Nullable Language said) {
        return new Letter(
                template, event, venue, from, reader, language, answer, id, inReplyTo, token, at, what, change, own,
                many, subject, had, said);
    }

    @Override
    public String toString() {
        return template + " letter";
    }
}
