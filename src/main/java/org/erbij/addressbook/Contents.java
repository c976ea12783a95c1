package org.erbij.addressbook;

import java.util.List;

/**
 * What stood in a file.
 *
 * @param oldLetters whether its letters were taken for Windows-1252, because they are no UTF-8
 */
public record Contents(List<Entry> entries, boolean oldLetters) {
    public Contents {
        entries = List.copyOf(entries);
    }

    @Override
    public String toString() {
        return entries.size() + " entries";
    }
}
