package org.erbij.step.collect;

/** Waits for the server to say that mail has come, by IDLE (RFC 2177). Only shortens the wait; polling is the truth (R19). */
public interface Watch extends AutoCloseable {
    /** Starts to listen in a thread of its own and calls back, in that thread, whenever something may have come. */
    void start(Runnable somethingCame);

    @Override
    void close();
}
