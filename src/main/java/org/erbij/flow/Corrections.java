package org.erbij.flow;

import java.util.List;

/** Readings the organizer corrected; each goes with the words of its mail. */
public interface Corrections {
    /** Instead of what was kept of that mail before. */
    void put(Correction correction);

    void drop(long mail);

    /** In the order of their mails. */
    List<Correction> all();
}
