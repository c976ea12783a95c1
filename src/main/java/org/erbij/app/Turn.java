package org.erbij.app;

import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;
import org.erbij.cli.Refusal;

/** Lets one command work at a time. While one waits for whoever typed it, the others go first. */
final class Turn {
    private final ReentrantLock lock = new ReentrantLock(true);
    private volatile boolean over;

    /** Something that waits for the other end of the socket. */
    interface Exchange<T> {
        T run() throws IOException;
    }

    int take(IntSupplier command) {
        lock.lock();
        try {
            return command.getAsInt();
        } finally {
            lock.unlock();
        }
    }

    /** Within a turn: gives it away for as long as this takes. */
    <T> T aside(Exchange<T> exchange) throws IOException {
        lock.unlock();
        try {
            return exchange.run();
        } catch (IOException gone) {
            if (over) {
                throw Refusal.unreachable(
                        "Erbij stops, and waits for no more answers.",
                        "Nothing was done.",
                        "Give the command again; without 'erbij run' it is carried out by itself.");
            }
            throw gone;
        } finally {
            lock.lock();
        }
    }

    /** From now on whoever is waited for is told that we stop. */
    void end() {
        over = true;
    }
}
