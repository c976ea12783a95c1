package org.erbij.store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.LawfulBasis;
import org.erbij.domain.people.Mailbox;

/** A process of its own that commits without end and says each number once it is committed; others end it. */
public final class Committing {
    private Committing() {}

    /** Arguments: the folder of a {@link Disk}, and the number to begin with. */
    public static void main(String[] arguments) {
        try (Database database =
                Database.open(Disk.settings(Path.of(arguments[0])), Clock.fixed(Disk.NOW, ZoneOffset.UTC))) {
            for (int number = Integer.parseInt(arguments[1]); ; number++) {
                Mailbox next = new Mailbox("", address(number));
                database.ledger()
                        .inOneTransaction(
                                books -> books.people().add(next, null, LawfulBasis.CONSENT, "a test", Disk.NOW));
                System.out.println(number);
            }
        }
    }

    static AddrSpec address(int number) {
        return Disk.address("n" + number);
    }

    /** Starts it. The caller ends it. */
    public static Process start(Path folder, int first) throws java.io.IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Committing.class.getName(),
                        folder.toString(),
                        Integer.toString(first))
                .redirectErrorStream(true)
                .start();
    }
}
