package org.erbij.flow;

import java.util.List;
import org.erbij.domain.event.Event;
import org.erbij.domain.people.Contact;
import org.erbij.step.compose.Letter;

/**
 * Whom a mass mail would reach now.
 *
 * @param people who would get it
 * @param letters theirs, as they would be worded, but for the location: a stand-in for it
 * @param already how many it is for have it
 * @param leftOut whom it is for and who may not be written to now
 */
public record Reach(Event event, List<Contact> people, List<Letter> letters, int already, List<Contact> leftOut) {
    public Reach {
        people = List.copyOf(people);
        letters = List.copyOf(letters);
        leftOut = List.copyOf(leftOut);
    }

    /** Of these, no more than so many. */
    public Reach first(int atMost) {
        int number = Math.min(atMost, people.size());
        return new Reach(event, people.subList(0, number), letters.subList(0, number), already, leftOut);
    }

    @Override
    public String toString() {
        return letters.size() + " letters, " + already + " had before, " + leftOut.size() + " left out";
    }
}
