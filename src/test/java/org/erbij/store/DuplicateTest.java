package org.erbij.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import org.erbij.domain.people.LawfulBasis;
import org.erbij.domain.people.Mailbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy in memory holds what was kept, goes on counting where it was, and gives nothing back. */
class DuplicateTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsDoneToACopyNeverReachesTheOriginal() {
        try (Disk disk = new Disk(folder)) {
            add(disk.database(), "anne");

            try (Database copy = disk.database().inMemory(Clock.fixed(Disk.NOW, ZoneOffset.UTC))) {
                add(copy, "bram");

                assertThat(people(copy)).isEqualTo(2);
            }

            assertThat(people(disk.database())).isEqualTo(1);
            assertThat(people(disk.reopen().database())).isEqualTo(1);
        }
    }

    private static void add(Database database, String name) {
        database.ledger()
                .inOneTransaction(books -> books.people()
                        .add(Mailbox.of(name, name + "@example.org"), null, LawfulBasis.CONSENT, "a list", Disk.NOW));
    }

    private static int people(Database database) {
        return database.ledger().inOneTransaction(books -> books.people().all().size());
    }
}
