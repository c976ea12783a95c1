package org.erbij.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.erbij.flow.Books;
import org.erbij.flow.Ledger;

/** Looks at what something would come to: it is done, looked at, and rolled back. */
final class Foresight {
    private Foresight() {}

    static <T> T of(Ledger ledger, Function<Books, T> work) {
        List<T> seen = new ArrayList<>();
        try {
            ledger.inOneTransaction(books -> {
                seen.clear();
                seen.add(work.apply(books));
                throw new Undone();
            });
        } catch (Undone undone) {
            return seen.get(0);
        }
        throw new IllegalStateException("looked at, and done all the same");
    }

    /** Ends a transaction without keeping it. */
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1;

        Undone() {
            super("looked at", null, false, false);
        }
    }
}
