package org.erbij.domain.rsvp;

import java.util.ArrayList;
import java.util.List;

/**
 * What somebody said about coming.
 *
 * @param guests how many people they bring besides themselves
 * @param named how many of those they named
 * @param notes what the organizer should know (vegetarian, half an hour late, wheelchair), in their words
 */
public record Answer(Attendance attendance, Coming coming, int guests, int named, List<String> notes) {
    public Answer {
        notes = List.copyOf(notes);
        if (guests < 0 || guests > 99) {
            throw new IllegalArgumentException("guests must be 0 to 99, was " + guests);
        }
        if (named < 0 || named > guests) {
            throw new IllegalArgumentException("of " + guests + " guests " + named + " cannot have been named");
        }
        boolean fits = switch (attendance) {
            case ATTENDING -> coming == Coming.YES;
            case DECLINED -> coming == Coming.NO;
            case INTERESTED -> coming != Coming.YES;
        };
        if (!fits) {
            throw new IllegalArgumentException(attendance + " does not go with coming " + coming);
        }
    }

    /** Of guests, if any, whose names are not known. */
    public Answer(Attendance attendance, Coming coming, int guests, List<String> notes) {
        this(attendance, coming, guests, 0, notes);
    }

    public static Answer attending(int guests, List<String> notes) {
        return new Answer(Attendance.ATTENDING, Coming.YES, guests, notes);
    }

    public static Answer perhaps() {
        return new Answer(Attendance.INTERESTED, Coming.PERHAPS, 0, List.of());
    }

    public static Answer noButInvolved() {
        return new Answer(Attendance.INTERESTED, Coming.NO, 0, List.of());
    }

    public static Answer declined() {
        return new Answer(Attendance.DECLINED, Coming.NO, 0, List.of());
    }

    public boolean isYes() {
        return attendance == Attendance.ATTENDING;
    }

    /** Whether both say the same about coming and staying involved; notes may differ. */
    public boolean saysTheSameAs(Answer other) {
        return standsWhere(other) && guests == other.guests;
    }

    private boolean standsWhere(Answer other) {
        return attendance == other.attendance && coming == other.coming;
    }

    /**
     * This answer, and what was said besides when they stood in the same place before, with whomever: a vegetarian who brings one more
     * is one still, and a later remark adds to it. Those they named still come, unless they bring fewer: nobody knows then whom.
     */
    public Answer withRemarksOf(Answer before) {
        if (!standsWhere(before)) {
            return this;
        }
        boolean fewer = guests < before.guests;
        List<String> all = new ArrayList<>(before.notes);
        all.removeIf(note -> fewer && GuestNote.isNaming(note));
        notes.stream().filter(note -> !all.contains(note)).forEach(all::add);
        return new Answer(attendance, coming, guests, named, all).naming(fewer ? 0 : before.named);
    }

    /** This answer, with what stands beside it in a mail; of somebody who does not come nothing needs to be known. */
    public Answer noting(List<String> remarks) {
        return coming == Coming.NO ? this : new Answer(attendance, coming, guests, named, remarks);
    }

    /** This answer, where at least so many of its guests are named. */
    public Answer naming(int atLeast) {
        return new Answer(attendance, coming, guests, Math.min(guests, Math.max(named, atLeast)), notes);
    }

    /** This answer, with the words in which so many of those they bring are named; where they bring nobody, nobody needs to know. */
    public Answer introducing(int people, List<String> words) {
        if (guests == 0 || people == 0 || words.isEmpty()) {
            return this;
        }
        List<String> all = new ArrayList<>(notes);
        String naming = GuestNote.naming(Math.min(people, guests), words);
        if (!all.contains(naming)) {
            all.add(naming);
        }
        return new Answer(attendance, coming, guests, named, all);
    }

    /** This answer, where it leaves open who comes along: then those who were to come along before still do. */
    public Answer withGuestsOf(Answer before) {
        return isYes() && before.isYes() && guests == 0
                ? new Answer(attendance, coming, before.guests, before.named, notes)
                : this;
    }

    /** This answer, where it is only likely who comes along: then no fewer do than before. */
    public Answer withoutFewerGuestsThan(Answer before) {
        return isYes() && before.isYes() && before.guests > guests
                ? new Answer(attendance, coming, before.guests, before.named, notes)
                : this;
    }

    /** Redacted: notes are people's words. */
    @Override
    public String toString() {
        return attendance + "/" + coming + (guests > 0 ? " +" + guests : "");
    }
}
