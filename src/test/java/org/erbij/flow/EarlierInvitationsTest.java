package org.erbij.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.erbij.domain.people.AddrSpec;
import org.erbij.mail.MessageId;
import org.erbij.mail.OutgoingMessage;
import org.erbij.step.deliver.SentCopy;
import org.erbij.step.deliver.SentFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After a backup was put back: who is in Sent is invited no second time, whatever becomes of the looking. */
class EarlierInvitationsTest {
    @TempDir
    private Path folder;

    private PostOffice post;
    private Restored.Last restored;

    @BeforeEach
    void open() {
        post = new PostOffice(folder);
        post.invite("anne", "bram");
        Instant now = post.clock.instant();
        restored = new Restored.Last(now, now, false);
    }

    @AfterEach
    void close() {
        post.close();
    }

    /** A Sent folder that holds mail to everybody, and fails at some address. */
    private final class Sent implements SentFolder {
        private final String failsAt;
        private final Instant at;
        private final List<String> askedFor = new ArrayList<>();

        Sent(String failsAt, Instant at) {
            this.failsAt = failsAt;
            this.at = at;
        }

        @Override
        public List<SentCopy> copiesTo(AddrSpec address, Instant since) throws SentUnavailable {
            askedFor.add(address.localPart());
            if (address.localPart().equals(failsAt)) {
                throw new SentUnavailable("the connection is gone", new IllegalStateException());
            }
            MessageId lost = new MessageId("lost-" + address.localPart() + "@example.nl");
            return List.of(new SentCopy(List.of(lost), "Uitnodiging voor iets", null, at));
        }

        @Override
        public Set<MessageId> find(Set<MessageId> ids) {
            return Set.of();
        }

        @Override
        public void file(OutgoingMessage message) {
            throw new AssertionError("nothing is filed while we look");
        }

        @Override
        public void rest() {}
    }

    private List<OutboxEntry> waiting() {
        return post.ledger.inOneTransaction(books -> books.outbox().in(OutboxState.PENDING));
    }

    @Test
    void aLookThatBreaksOffHalfwayKeepsWhatWasFoundAndLetsNothingGo() throws Exception {
        Instant now = post.clock.instant();
        Sent breaking = new Sent("bram", now);
        EarlierInvitations first = new EarlierInvitations(post.ledger, breaking);

        assertThatThrownBy(() -> first.among(waiting(), restored, now)).isInstanceOf(SentFolder.SentUnavailable.class);

        assertThat(breaking.askedFor).containsExactly("anne", "bram");
        assertThat(post.state("anne")).isEqualTo(OutboxState.UNCERTAIN);
        assertThat(post.state("bram")).as("not looked for yet").isEqualTo(OutboxState.PENDING);

        Sent whole = new Sent("", now);
        new EarlierInvitations(post.ledger, whole).among(waiting(), restored, now);

        assertThat(whole.askedFor).as("what is known is not asked again").containsExactly("bram");
        assertThat(post.state("bram")).isEqualTo(OutboxState.UNCERTAIN);
    }

    /** So does {@code ImapSentFolder} tell of a copy of which the server gives no date. */
    @Test
    void aCopyWithoutADateMayBeTheLostOne() throws Exception {
        new EarlierInvitations(post.ledger, new Sent("", Instant.MAX)).among(waiting(), restored, post.clock.instant());

        assertThat(waiting()).as("a person decides about both").isEmpty();
    }

    @Test
    void aCopyFromLongBeforeTheBackupIsNotTheLostOne() throws Exception {
        new EarlierInvitations(post.ledger, new Sent("", post.clock.instant().minusSeconds(90_000)))
                .among(waiting(), restored, post.clock.instant());

        assertThat(waiting()).hasSize(2);
    }
}
