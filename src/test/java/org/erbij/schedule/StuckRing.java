package org.erbij.schedule;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A process of its own in which a mass mail is rung for, and which stops for its murderer in the middle of it. */
public final class StuckRing {
    private StuckRing() {}

    /** Argument: the folder. */
    public static void main(String[] arguments) {
        List<Bell> due = List.of(new Bell("due", Instant.now()));
        CountDownLatch never = new CountDownLatch(1);
        Ringer ringer = new Ringer(Path.of(arguments[0]), due, Duration.ofHours(1), () -> {
            System.out.println("ringing");
            awaitTheEnd(never);
        });
        ringer.start();
        awaitTheEnd(never);
    }

    private static void awaitTheEnd(CountDownLatch never) {
        try {
            never.await();
        } catch (InterruptedException early) {
            throw new IllegalStateException("was not killed", early);
        }
    }

    static Process start(Path folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StuckRing.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
