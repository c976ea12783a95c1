package org.erbij.addressbook;

import java.util.List;

/**
 * Somebody as a list has them, word for word: nothing is checked yet, and what the list does not say is empty.
 *
 * @param row the line or card it stands in, from 1, as the organizer counts
 * @param addresses the preferred one first
 * @param standing what the list says of why they are held and whether they may be written to
 */
public record Entry(int row, String name, List<String> addresses, String language, Standing standing) {
    public Entry {
        addresses = List.copyOf(addresses);
    }

    static Entry of(int row, String name, List<String> addresses) {
        return new Entry(row, name, addresses, "", Standing.UNSAID);
    }

    /**
     * Where the list has somebody from.
     *
     * @param basis on what ground they are on it
     * @param since when that began
     * @param evidence what shows it
     * @param noMail why they get no mail, a word each
     * @param barredFrom events that they are kept out of
     */
    public record Standing(
            String source, String basis, String since, String evidence, String noMail, List<String> barredFrom) {
        public Standing {
            barredFrom = List.copyOf(barredFrom);
        }

        static final Standing UNSAID = new Standing("", "", "", "", "", List.of());

        @Override
        public String toString() {
            return "a standing";
        }
    }

    @Override
    public String toString() {
        return "row " + row;
    }
}
