package org.erbij.domain.rsvp;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * On what a change of standing rests.
 *
 * @param because the deciding words, or what the organizer noted
 * @param sentAt when the sender says it was written; null when not told
 * @param receivedAt INTERNALDATE of a mail, or when the organizer spoke
 * @param calendar of a calendar reply; null otherwise
 * @param mail number of the kept mail it stands in; 0 when it came by another way
 */
public record Evidence(
        Source source,
        Ground ground,
        String because,
        @Nullable Instant sentAt,
        Instant receivedAt,
        @Nullable CalendarStamp calendar,
        long mail) {

    private static final Duration SANE = Duration.ofDays(2);

    /** Evidence that stands in no mail we keep. */
    public Evidence(
            Source source,
            Ground ground,
            String because,
            @Nullable Instant sentAt,
            Instant receivedAt,
            @Nullable CalendarStamp calendar) {
        this(source, ground, because, sentAt, receivedAt, calendar, 0);
    }

    /** Whose word it is. */
    public enum Source {
        INVITEE,
        ORGANIZER
    }

    public static Evidence organizer(String because, Instant at) {
        return new Evidence(Source.ORGANIZER, Ground.ORGANIZER, because, at, at, null);
    }

    public Evidence inMail(long number) {
        return new Evidence(source, ground, because, sentAt, receivedAt, calendar, number);
    }

    /** The organizer's word on a mail that came from the invitee's own address. */
    public Evidence onTheirOwnMail() {
        return new Evidence(source, Ground.ADDRESS, because, sentAt, receivedAt, calendar, mail);
    }

    /** Whether they wrote it themselves, whoever said what it means. */
    boolean isInTheirOwnHand() {
        return source == Source.INVITEE || ground != Ground.ORGANIZER;
    }

    /** What decides which of two answers is later: the sender's date while it is sane, else the arrival (R106). */
    public Instant order() {
        if (sentAt == null || sentAt.isAfter(receivedAt) || sentAt.isBefore(receivedAt.minus(SANE))) {
            return receivedAt;
        }
        return sentAt;
    }

    /** Redacted: the words are a person's. */
    @Override
    public String toString() {
        return source + " by " + ground;
    }
}
