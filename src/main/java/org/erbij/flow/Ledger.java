package org.erbij.flow;

import java.util.function.Function;

/** The unit of work: what is done in it is kept together, or not at all. */
public interface Ledger {
    /**
     * Runs the work in one transaction and commits. A runtime exception rolls back and passes through. What has been
     * committed survives the death of the process.
     */
    <T> T inOneTransaction(Function<Books, T> work);

    /** Makes everything committed so far survive a loss of power too. Costs a sync of the disk. */
    void sync();
}
