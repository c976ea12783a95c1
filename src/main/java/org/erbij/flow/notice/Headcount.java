package org.erbij.flow.notice;

import org.erbij.domain.event.EventId;
import org.erbij.domain.rsvp.Answer;
import org.erbij.domain.rsvp.Attendance;
import org.erbij.domain.rsvp.Coming;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.flow.Books;
import org.erbij.flow.Invited;
import org.jspecify.annotations.Nullable;

/**
 * How many of those invited stand where; who is barred stands nowhere, whatever they said.
 *
 * @param guests of those who come; no more than a number
 * @param waiting who wrote, and has not been understood yet
 */
public record Headcount(int coming, int guests, int perhaps, int involved, int no, int silent, int waiting) {

    public static Headcount of(EventId event, Books books) {
        int[] number = new int[6];
        int guests = 0;
        for (Rsvp rsvp : Invited.counted(books, event)) {
            Answer stands = rsvp.standing().orElse(null);
            number[place(stands, stands == null && books.inbox().anyHeld(rsvp.key()))]++;
            guests += rsvp.attends() && stands != null ? stands.guests() : 0;
        }
        return new Headcount(number[0], guests, number[1], number[2], number[3], number[4], number[5]);
    }

    private static int place(@Nullable Answer stands, boolean waits) {
        if (stands == null) {
            return waits ? 5 : 4;
        }
        if (stands.attendance() == Attendance.INTERESTED) {
            return stands.coming() == Coming.PERHAPS ? 1 : 2;
        }
        return stands.isYes() ? 0 : 3;
    }
}
