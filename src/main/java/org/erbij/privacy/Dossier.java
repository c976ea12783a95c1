package org.erbij.privacy;

import java.util.List;
import java.util.Map;
import org.erbij.domain.people.AddrSpec;

/**
 * All that is kept about one person.
 *
 * @param address the one that was asked for
 * @param barred whether they are barred for good, which ends when they are erased
 * @param runsOpenEvent whether they organize an event that is not over
 */
public record Dossier(AddrSpec address, List<Holding> holdings, boolean barred, boolean runsOpenEvent) {
    public Dossier {
        holdings = List.copyOf(holdings);
    }

    /**
     * The rows of one table.
     *
     * @param what in the words of whoever asks: "your answers"
     * @param rows column and value, as they are kept; what is empty is left out
     */
    public record Holding(String table, String what, List<Map<String, String>> rows) {
        public Holding {
            rows = List.copyOf(rows);
        }

        @Override
        public String toString() {
            return rows.size() + " rows of " + table;
        }
    }

    public boolean isEmpty() {
        return holdings.isEmpty();
    }

    @Override
    public String toString() {
        return "dossier of " + holdings.size() + " tables";
    }
}
