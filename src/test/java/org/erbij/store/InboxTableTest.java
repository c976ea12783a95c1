package org.erbij.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.flow.Disposition;
import org.erbij.flow.Disposition.Verdict;
import org.erbij.flow.FolderCursor;
import org.erbij.flow.Inbox.Keeping;
import org.erbij.flow.KeptMail;
import org.erbij.flow.MailIdentity;
import org.erbij.mail.FolderId;
import org.erbij.mail.MessageId;
import org.erbij.mail.Octets;
import org.erbij.mail.Position;
import org.erbij.mail.RawMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mail that is ours, and how far we have read. */
class InboxTableTest {
    private static final FolderId INBOX = new FolderId("kars@example.nl", "INBOX");
    private static final FolderId JUNK = new FolderId("kars@example.nl", "Ongewenste e-mail");

    @TempDir
    private Path folder;

    private Disk disk;

    @BeforeEach
    void open() {
        disk = new Disk(folder);
    }

    @AfterEach
    void close() {
        disk.close();
    }

    private static RawMessage raw(long uid, Instant receivedAt) {
        return new RawMessage(new Position(INBOX, 7, uid), receivedAt, Octets.of("mail " + uid), true);
    }

    private static MailIdentity identity(String id, String digest) {
        return new MailIdentity(id == null ? null : new MessageId(id), digest);
    }

    private Keeping keep(RawMessage raw, MailIdentity identity) {
        return disk.inbox().keep(raw, identity, Disk.NOW);
    }

    private long keep(long uid) {
        keep(raw(uid, Disk.NOW.plusSeconds(uid)), identity("m" + uid + "@example.org", "digest"));
        return disk.inbox().pending(1000).stream()
                .filter(mail -> mail.raw().position().uid() == uid)
                .findFirst()
                .orElseThrow()
                .number();
    }

    private List<Long> numbers(List<KeptMail> mails) {
        return mails.stream().map(KeptMail::number).toList();
    }

    // R15, R16
    @Test
    void eachFolderHasAPositionOfItsOwn() {
        assertThat(disk.inbox().cursor(INBOX)).isEmpty();
        disk.write(books -> {
            books.inbox().moveCursor(INBOX, new FolderCursor(7, 41));
            books.inbox().moveCursor(JUNK, new FolderCursor(4_294_967_295L, 1));
            books.inbox().moveCursor(INBOX, new FolderCursor(7, 42));
        });

        disk.reopen();

        assertThat(disk.inbox().cursor(INBOX)).contains(new FolderCursor(7, 42));
        assertThat(disk.inbox().cursor(JUNK)).contains(new FolderCursor(4_294_967_295L, 1));
    }

    @Test
    void aMailComesBackOctetByOctet() {
        byte[] every = new byte[70_000];
        for (int i = 0; i < every.length; i++) {
            every[i] = (byte) i;
        }
        RawMessage cut = new RawMessage(
                new Position(JUNK, 4_294_967_295L, 4_294_967_294L), Disk.NOW.plusMillis(1), Octets.of(every), false);
        keep(cut, identity("a@example.org", "digest"));

        disk.reopen();

        List<KeptMail> pending = disk.inbox().pending(10);
        assertThat(pending).hasSize(1);
        assertThat(pending.get(0).raw()).isEqualTo(cut);
        assertThat(pending.get(0).strikes()).isZero();
        assertThat(pending.get(0).disposition()).isNull();
    }

    // R10, R11
    @Test
    void theSameMailIsKeptOnceWhereverItLies() {
        MailIdentity identity = identity("a@example.org", "digest");
        assertThat(keep(raw(1, Disk.NOW), identity)).isEqualTo(Keeping.KEPT);

        disk.reopen();

        assertThat(keep(raw(2, Disk.NOW), identity)).isEqualTo(Keeping.KNOWN);
        assertThat(keep(raw(3, Disk.NOW), identity("a@example.org", "another digest")))
                .isEqualTo(Keeping.KEPT_THOUGH_ID_KNOWN);
        assertThat(disk.inbox().pending(10)).hasSize(2);
    }

    // R10
    @Test
    void withoutAMessageIdTheBodyAloneTells() {
        assertThat(keep(raw(1, Disk.NOW), identity(null, "digest"))).isEqualTo(Keeping.KEPT);
        assertThat(keep(raw(2, Disk.NOW), identity(null, "digest"))).isEqualTo(Keeping.KNOWN);
        assertThat(keep(raw(3, Disk.NOW), identity(null, "another"))).isEqualTo(Keeping.KEPT);
        assertThat(keep(raw(4, Disk.NOW), identity("a@example.org", "digest"))).isEqualTo(Keeping.KEPT);
    }

    @Test
    void whatWaitsIsReadInTheOrderOfArrival() {
        keep(raw(1, Disk.NOW.plusSeconds(60)), identity("late@example.org", "1"));
        keep(raw(2, Disk.NOW), identity("early@example.org", "2"));
        keep(raw(3, Disk.NOW.plusSeconds(90)), identity("last@example.org", "3"));

        assertThat(disk.inbox().pending(2))
                .extracting(mail -> mail.raw().position().uid())
                .containsExactly(2L, 1L);
    }

    @Test
    void whatIsSettledSaysHowAndWaitsNoMore() {
        RsvpKey anne = disk.invite("anne");
        long asked = keep(1);
        long ignored = keep(2);
        Disposition answered = new Disposition(
                Verdict.ANSWERED, "says yes", anne, List.of("Is er een lift?", "Mag ik\niemand meenemen?"));
        disk.write(books -> {
            books.inbox().settle(asked, answered, Disk.NOW);
            books.inbox().settle(ignored, Disposition.ignored("a machine wrote it"), Disk.NOW);
        });

        disk.reopen();

        assertThat(disk.inbox().pending(10)).isEmpty();
        assertThat(disk.inbox().get(asked).disposition())
                .isEqualTo(new Disposition(
                        Verdict.ANSWERED, "says yes", anne, List.of("Is er een lift?", "Mag ik iemand meenemen?")));
        assertThat(disk.inbox().get(ignored).disposition()).isEqualTo(Disposition.ignored("a machine wrote it"));
        assertThat(numbers(disk.inbox().askedAsWell())).containsExactly(asked);
        assertThat(disk.inbox().held()).isEmpty();
    }

    @Test
    void heldMailWaitsForThePersonItIsAbout() {
        RsvpKey anne = disk.invite("anne");
        RsvpKey bram = disk.invite("bram");
        long about = keep(1);
        long stranger = keep(2);
        disk.write(books -> {
            books.inbox().settle(about, Disposition.held("unclear", anne, List.of("Wie weet?")), Disk.NOW);
            books.inbox().settle(stranger, Disposition.held("not on the list", null, List.of()), Disk.NOW);
        });

        disk.reopen();

        assertThat(numbers(disk.inbox().held())).containsExactly(about, stranger);
        assertThat(disk.inbox().anyHeld(anne)).isTrue();
        assertThat(disk.inbox().anyHeld(bram)).isFalse();
        assertThat(disk.inbox().askedAsWell()).isEmpty();
    }

    @Test
    void strikesAreCountedAcrossAStop() {
        long number = keep(1);
        assertThat(disk.inbox().strike(number)).isEqualTo(1);

        disk.reopen();

        assertThat(disk.inbox().strike(number)).isEqualTo(2);
        assertThat(disk.inbox().get(number).strikes()).isEqualTo(2);
    }

    @Test
    void thereIsNoMailUnderANumberThatWasNotGiven() {
        assertThatThrownBy(() -> disk.inbox().get(404))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no mail 404");
    }
}
