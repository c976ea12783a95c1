package org.erbij.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.LawfulBasis;
import org.erbij.domain.people.Mailbox;

/** A process of its own that commits without end and says each number once it is committed; others end it. */
public final class Committing {
    private Committing() {}

    /** Arguments: the folder of a {@link Disk}, the number to begin with, and {@code aged} for {@link Disk#age}. */
    public static void main(String[] arguments) throws SQLException {
        try (Database database =
                Database.open(Disk.settings(Path.of(arguments[0])), Clock.fixed(Disk.NOW, ZoneOffset.UTC))) {
            if (List.of(arguments).contains("aged")) {
                Disk.age(database);
            }
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
    public static Process start(Path folder, int first, String... more) throws java.io.IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Committing.class.getName(),
                folder.toString(),
                Integer.toString(first)));
        command.addAll(List.of(more));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
