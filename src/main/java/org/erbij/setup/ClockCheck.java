package org.erbij.setup;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Holds the clock of this machine against what mail servers say of the time, and tells as well what that cannot show. */
final class ClockCheck {
    private static final Duration OFF = Duration.ofMinutes(2);

    private ClockCheck() {}

    /**
     * Without a mail of one's own.
     *
     * @param greeted the time by which a server greeted us; null when it named none
     * @param newest when the newest mail came, which cannot lie ahead; null when there is none
     * @param probed whether a mail of one's own follows
     */
    static Finding of(@Nullable Instant greeted, @Nullable Instant newest, boolean probed, Instant now) {
        if (greeted != null) {
            return at(greeted, now, now);
        }
        if (newest != null && newest.isAfter(now.plus(OFF))) {
            return slow(Duration.between(now, newest), " or more, by the newest mail in your mailbox");
        }
        String finder = probed ? "the mail to yourself" : "'erbij check --probe'";
        return Finding.fine(
                newest == null
                        ? "whether the clock of this machine is right cannot be told yet: " + finder + " finds out"
                        : "the clock of this machine is not behind, by the newest mail; " + finder
                                + " tells whether it is ahead");
    }

    /** By what time it was for a server at some moment between two: a mail arrives after it is sent, and before it is seen. */
    static Finding at(Instant there, Instant sent, Instant seen) {
        if (there.isAfter(seen.plus(OFF))) {
            return slow(Duration.between(seen, there), ", by your mail server");
        }
        if (there.isBefore(sent.minus(OFF))) {
            return Finding.look(
                    "the clock of this machine is "
                            + Duration.between(there, sent).toMinutes()
                            + " minutes fast, by your mail server; let it be set by the network, or everything leaves too early");
        }
        return Finding.fine("the clock of this machine is right, by your mail server");
    }

    private static Finding slow(Duration behind, String by) {
        return Finding.look("the clock of this machine is " + behind.toMinutes() + " minutes slow" + by
                + "; let it be set by the network, or everything leaves too late");
    }
}
