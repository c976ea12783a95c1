package org.erbij.domain.event;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the organizer chose where people differ.
 *
 * @param answerAfter how long a confirmation waits, so that a second mail can correct the first
 * @param calendarTitle neutral title for calendar entries; null for the event's own
 * @param locationInCalendar whether the released location may stand in calendar entries
 */
public record EventPolicy(
        Guests guests,
        Calendar calendar,
        AfterDeadline afterDeadline,
        LateYes lateYes,
        OutsideThread outsideThread,
        Duration answerAfter,
        @Nullable LocalText calendarTitle,
        boolean locationInCalendar,
        Announced announced) {

    /** Of an event that is announced nowhere. */
    public EventPolicy(
            Guests guests,
            Calendar calendar,
            AfterDeadline afterDeadline,
            LateYes lateYes,
            OutsideThread outsideThread,
            Duration answerAfter,
            @Nullable LocalText calendarTitle,
            boolean locationInCalendar) {
        this(
                guests,
                calendar,
                afterDeadline,
                lateYes,
                outsideThread,
                answerAfter,
                calendarTitle,
                locationInCalendar,
                Announced.NOWHERE);
    }

    public static final EventPolicy DEFAULT = new EventPolicy(
            Guests.COUNT,
            Calendar.CONFIRMATION,
            AfterDeadline.ACCEPT,
            LateYes.SEND,
            OutsideThread.HOLD,
            Duration.ofMinutes(2),
            null,
            true);

    /** Whether somebody may bring people: not at all, counted, or counted with their names asked. */
    public enum Guests {
        NONE,
        COUNT,
        NAMED
    }

    /** When a calendar entry is sent. */
    public enum Calendar {
        CONFIRMATION,
        INVITATION,
        NONE
    }

    /** What becomes of an answer after the deadline. */
    public enum AfterDeadline {
        ACCEPT,
        ASK
    }

    /** What becomes of a yes after the location has been released. */
    public enum LateYes {
        SEND,
        ASK
    }

    /** What becomes of an answer a listed person writes outside any thread of ours. */
    public enum OutsideThread {
        HOLD,
        DECIDE
    }
}
