package org.erbij.flow;

import java.util.function.Function;

/** The unit of work: what is done in it is kept together, or not at all. */
public interface Ledger {
    /**
     * Runs the work in one transaction and commits. A runtime exception rolls back and passes through. What has been
     * committed survives the death of the process.
     */
    <T> T inOneTransaction(Function<Books, T> work);

    /** Another number after each transaction that may have written: what was read under one holds as long as it is the same. */
    long edition();

    /** Makes everything committed so far survive a loss of power too. Costs a sync of the disk. */
    void sync();
}
