package org.erbij.step.understand.guests;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words with the people in them marked, as {@link MarkedPeople} writes them.
 *
 * @param named how many are named at each mark of people, in their order
 */
record Marked(String words, List<Integer> named) {
    private static final char PEOPLE = '#';

    Marked {
        named = List.copyOf(named);
    }

    /** How many are named by the marks between two places in the words. */
    int namedIn(int start, int end) {
        int before = marks(0, start);
        return named.subList(before, before + marks(start, end)).stream()
                .mapToInt(many -> many)
                .sum();
    }

    /** The words without what is found in them, each time with one mark. */
    Marked without(Pattern unmeant) {
        List<Integer> left = new ArrayList<>(named);
        Matcher found = unmeant.matcher(words);
        for (int dropped = 0; found.find(); dropped++) {
            left.remove(marks(0, found.start()) - dropped);
        }
        return new Marked(found.replaceAll(" "), left);
    }

    private int marks(int start, int end) {
        return (int) words.substring(start, end)
                .chars()
                .filter(letter -> letter == PEOPLE)
                .count();
    }

    @Override
    public String toString() {
        return named.size() + " mentions of people";
    }
}
