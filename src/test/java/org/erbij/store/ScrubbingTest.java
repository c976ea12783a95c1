package org.erbij.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.privacy.PersonalData.Mark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What has been erased is not in the file any more, not even for who has the key and reads what is free in it. */
class ScrubbingTest {
    @TempDir
    private Path folder;

    private static String file(Path folder) throws Exception {
        return Decrypted.text(folder.resolve("data").resolve("erbij.mv.db"), Disk.KEY);
    }

    /** Words that no compression hides from a search. */
    private static String words(int number) {
        byte[] octets = new byte[12];
        new Random(number).nextBytes(octets);
        return HexFormat.of().formatHex(octets);
    }

    @Test
    void whatWasErasedIsNowhereInTheFile() throws Exception {
        try (Disk disk = new Disk(folder)) {
            for (int i = 0; i < 12; i++) {
                RsvpKey whom = disk.invite("p" + words(i));
                disk.write(books -> books.outbox().put(Disk.mail(whom, MailKind.INVITATION, "first"), Disk.NOW));
            }
            String erased = "p" + words(3);
            disk.database().personalData(raw -> Set.of()).erase(Disk.address(erased), Mark.KEPT, Disk.NOW);
            assertThat(file(folder))
                    .as("before: the row lies on in what is free")
                    .contains(erased);

            assertThat(disk.database().scrub()).isTrue();

            assertThat(file(folder)).doesNotContain(erased).contains("p" + words(4));
            assertThat(disk.people().all()).hasSize(11);
        }
    }

    @Test
    void whoeverWantsTheDatabaseMeanwhileWaits() throws Exception {
        ExecutorService others = Executors.newFixedThreadPool(4);
        try (Disk disk = new Disk(folder)) {
            List<Future<?>> at = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                int who = i;
                at.add(others.submit(() -> {
                    for (int n = 0; n < 6; n++) {
                        disk.invite("p" + who + "x" + n);
                        try (Connection quartz =
                                disk.database().quartzConnections().getConnection()) {
                            quartz.createStatement().execute("SELECT 1");
                        }
                        disk.ledger().sync();
                    }
                    return true;
                }));
            }
            for (int i = 0; i < 3; i++) {
                assertThat(disk.database().scrub()).isTrue();
            }
            for (Future<?> one : at) {
                one.get();
            }

            assertThat(disk.people().all()).hasSize(24);
        } finally {
            others.shutdown();
        }
    }

    @Test
    void whoeverHoldsAConnectionTooLongIsLeftInPeace() throws Exception {
        try (Disk disk = new Disk(folder);
                Connection quartz = disk.database().quartzConnections().getConnection()) {
            assertThat(disk.database().scrub()).isFalse();

            quartz.createStatement().execute("SELECT 1");
            disk.invite("anne");
        }
    }
}
