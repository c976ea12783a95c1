package org.erbij.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.people.LawfulBasis;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.people.Suppression;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.flow.FolderCursor;
import org.erbij.flow.Inbox.Keeping;
import org.erbij.flow.MailIdentity;
import org.erbij.mail.FolderId;
import org.erbij.mail.MessageId;
import org.erbij.mail.Octets;
import org.erbij.mail.Position;
import org.erbij.mail.RawMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The bells, the commands of an organizer and the watch on the mailbox are threads of one process: two of them do one thing once. */
@Timeout(60)
class RacesTest {
    private static final int ROUNDS = 25;

    @TempDir
    private Path folder;

    private Disk disk;
    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    @BeforeEach
    void open() {
        disk = new Disk(folder);
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        disk.close();
    }

    /** Both at once, again and again. @return what each got, round by round */
    private <T> List<List<T>> race(IntFunction<Callable<T>> runner) throws Exception {
        List<List<T>> results = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            CyclicBarrier start = new CyclicBarrier(2);
            Callable<T> work = runner.apply(i);
            Callable<T> together = () -> {
                start.await();
                return work.call();
            };
            List<T> got = new ArrayList<>();
            for (Future<T> each : threads.invokeAll(List.of(together, together))) {
                got.add(each.get());
            }
            results.add(got);
        }
        return results;
    }

    // R10
    @Test
    void theSameMailIsKeptByOneOfTwo() throws Exception {
        List<List<Keeping>> kept = race(round -> {
            RawMessage raw = new RawMessage(
                    new Position(new FolderId("kars@example.nl", "INBOX"), 7, round),
                    Disk.NOW,
                    Octets.of("mail " + round),
                    true);
            MailIdentity identity = new MailIdentity(new MessageId("m" + round + "@example.org"), "digest");
            return () -> disk.inbox().keep(raw, identity, Disk.NOW);
        });

        assertThat(kept).allSatisfy(each -> assertThat(each).containsExactlyInAnyOrder(Keeping.KEPT, Keeping.KNOWN));
        assertThat(disk.reopen().inbox().pending(1000)).hasSize(ROUNDS);
    }

    // PRODUCT.md, At most one
    @Test
    void aMailIsPutOutByOneOfTwo() throws Exception {
        RsvpKey anne = disk.invite("anne");

        List<List<Boolean>> put =
                race(round -> () -> disk.outbox().put(Disk.mail(anne, MailKind.REMINDER, "slot " + round), Disk.NOW));

        assertThat(put).allSatisfy(each -> assertThat(each).containsExactlyInAnyOrder(true, false));
    }

    // PRODUCT.md, At most one
    @Test
    void aMailIsClaimedByOneOfTwo() throws Exception {
        RsvpKey anne = disk.invite("anne");

        List<List<Integer>> claimed = race(round -> {
            disk.post(Disk.mail(anne, MailKind.NUDGE, "slot " + round));
            return () -> disk.outbox().claim(10, Disk.NOW).size();
        });

        assertThat(claimed).allSatisfy(each -> assertThat(each).containsExactlyInAnyOrder(1, 0));
    }

    @Test
    void somebodyIsAddedByOneOfTwo() throws Exception {
        List<List<Long>> numbers = race(round -> () -> disk.people()
                .add(new Mailbox("Anne", Disk.address("anne" + round)), null, LawfulBasis.CONSENT, "import", Disk.NOW)
                .id()
                .value());

        assertThat(numbers).allSatisfy(each -> assertThat(each.get(0)).isEqualTo(each.get(1)));
        assertThat(disk.reopen().people().all()).hasSize(ROUNDS);
    }

    @Test
    void whoLeavesTwiceAtOnceHasLeft() throws Exception {
        race(round -> () -> {
            disk.people().suppress(Disk.address("anne" + round), Suppression.CONSENT_WITHDRAWN, Disk.NOW);
            return true;
        });

        assertThat(disk.people().suppressions(Disk.address("anne0"))).containsExactly(Suppression.CONSENT_WITHDRAWN);
    }

    @Test
    void aPositionThatIsMovedTwiceAtOnceHasMoved() throws Exception {
        race(round -> () -> {
            disk.inbox().moveCursor(new FolderId("kars@example.nl", "folder " + round), new FolderCursor(7, round));
            return true;
        });

        assertThat(disk.inbox().cursor(new FolderId("kars@example.nl", "folder 3")))
                .contains(new FolderCursor(7, 3));
    }
}
