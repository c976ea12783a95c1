package org.erbij.app;

import java.util.function.Function;
import java.util.function.Predicate;
import org.erbij.fixture.ForwardingLedger;
import org.erbij.flow.Books;
import org.erbij.flow.Ledger;

/** Ends the process, as far as the books can tell, at the first transaction that begins once they have come to a given point. */
final class Mortal {
    private Predicate<Books> end = books -> false;

    /** The end; nobody catches it but the test. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    void diesWhen(Predicate<Books> soFar) {
        end = soFar;
    }

    void lives() {
        end = books -> false;
    }

    Ledger around(Ledger ledger) {
        return new ForwardingLedger(ledger) {
            @Override
            public <T> T inOneTransaction(Function<Books, T> work) {
                return super.inOneTransaction(books -> {
                    if (end.test(books)) {
                        throw new Killed();
                    }
                    return work.apply(books);
                });
            }
        };
    }
}
