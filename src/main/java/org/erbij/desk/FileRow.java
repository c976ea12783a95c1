package org.erbij.desk;

import java.util.List;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Language;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.people.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a file says of somebody, before it is held against the list.
 *
 * @param mailbox with the preferred address; null when none could be read
 * @param addresses all that could be read, the preferred one first
 * @param barredFrom names of events, as written
 * @param remarks what the organizer should know, in words; more are added as it is judged
 */
record FileRow(
        int number,
        @Nullable Mailbox mailbox,
        List<AddrSpec> addresses,
        @Nullable Language language,
        Provenance provenance,
        NoMail.Read noMail,
        List<String> barredFrom,
        List<String> remarks) {
    @Override
    public String toString() {
        return "row " + number + " with " + addresses.size() + " addresses";
    }

    /** A line of what somebody wrote, to be shown in a remark. */
    static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= 40 ? line : line.substring(0, 39) + "…";
    }
}
