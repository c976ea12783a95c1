package org.erbij.account;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Hangs up a connection that has lasted too long (R20). A wait for one answer ends by its own limit; a server that keeps saying a little
 * and never answers, or a program that hangs between two of them, is ended by this alone: whoever reads or writes there then fails.
 */
final class HangUp {
    private static final ScheduledThreadPoolExecutor TIMER = new ScheduledThreadPoolExecutor(1, work -> {
        Thread thread = new Thread(work, "hang-up");
        thread.setDaemon(true);
        return thread;
    });

    private HangUp() {}

    static <S extends Socket> S after(Duration longest, S socket) {
        WeakReference<Socket> kept = new WeakReference<>(socket);
        var unused = TIMER.schedule(() -> close(kept.get()), longest.toMillis(), TimeUnit.MILLISECONDS);
        return socket;
    }

    private static void close(@Nullable Socket socket) {
        if (socket != null) {
            try {
                socket.close();
            } catch (IOException gone) {
                // Then it has ended already.
            }
        }
    }
}
