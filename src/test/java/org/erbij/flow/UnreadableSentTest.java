package org.erbij.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.erbij.flow.Health.Work;
import org.erbij.step.collect.Collector;
import org.erbij.step.collect.MailboxUnavailable;
import org.erbij.step.collect.MailboxUnavailable.Remedy;
import org.erbij.step.collect.OpenFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where only the folder with what was sent cannot be opened, answers are read and confirmed, and nobody is told that they are not. */
final class UnreadableSentTest {
    @TempDir
    private Path folder;

    private ReadingRoom room;

    @BeforeEach
    void open() {
        room = new ReadingRoom(folder);
        room.post.invite("anne");
        room.arrive(room.reply("anne", "Ja, ik kom!"));
    }

    @AfterEach
    void close() {
        room.close();
    }

    private boolean fails(Work work) {
        return room.post.ledger.inOneTransaction(books -> books.health().fails(work));
    }

    @Test
    void answersAreReadAndTheTroubleIsOneOfItsOwnUntilItIsOver() throws MailboxUnavailable {
        room.intake(room.post.ledger, new WithoutSent(room.collector(), "Sent")).poll();

        assertThat(room.confirmations()).isEqualTo(1);
        assertThat(fails(Work.READING)).isFalse();
        assertThat(fails(Work.OWN_HAND)).isTrue();

        room.intake(room.post.ledger, new WithoutSent(room.collector(), "INBOX.Sent"))
                .poll();
        assertThat(fails(Work.OWN_HAND)).as("another name, and still not").isTrue();

        room.intake().poll();
        assertThat(fails(Work.OWN_HAND)).isFalse();
    }

    /** An account whose folder of that name is there and cannot be opened. */
    private record WithoutSent(Collector rest, String sent) implements Collector {
        @Override
        public String account() {
            return rest.account();
        }

        @Override
        public List<String> folders() throws MailboxUnavailable {
            return rest.folders();
        }

        @Override
        public Optional<String> sentFolder() {
            return Optional.of(sent);
        }

        @Override
        public OpenFolder examine(String folder) throws MailboxUnavailable {
            if (folder.equals(sent)) {
                throw new MailboxUnavailable(Remedy.TRY_AGAIN, "the folder cannot be opened", new Exception());
            }
            return rest.examine(folder);
        }
    }
}
