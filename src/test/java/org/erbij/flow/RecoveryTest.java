package org.erbij.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.erbij.fixture.ScriptedServer;
import org.erbij.step.deliver.SentFolder.SentUnavailable;
import org.erbij.step.deliver.SmtpScript;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** R74 as amended: what was claimed when the process died is settled by Sent, else by rule, and nothing leaves twice. */
class RecoveryTest {
    private static final List<String> FOUR = List.of("anne", "bram", "claire", "daan");

    @TempDir
    private Path folder;

    private PostOffice post;

    @BeforeEach
    void open() {
        post = new PostOffice(folder);
        post.invite(FOUR.toArray(String[]::new));
        post.ledger.inOneTransaction(books -> books.outbox().claim(10, post.clock.instant()));
        post.after(Duration.ofMinutes(3));
    }

    @AfterEach
    void close() {
        post.close();
    }

    private void filed(String... names) throws SentUnavailable {
        for (String name : names) {
            post.sent().file(post.entry(name).posting().message());
        }
    }

    private Stream<OutboxState> states() {
        return FOUR.stream().map(post::state);
    }

    @Test
    void whatErbijFiledHasLeftTheNextIsInDoubtAndTheRestHasNotLeft() throws Exception {
        filed("anne");

        assertThat(post.recovery(SentCopies.BY_ERBIJ).settle()).isTrue();

        assertThat(states())
                .containsExactly(OutboxState.SENT, OutboxState.UNCERTAIN, OutboxState.PENDING, OutboxState.PENDING);
    }

    @Test
    void whatTheServerDidNotFileHasNotLeft() throws Exception {
        filed("anne", "bram");

        assertThat(post.recovery(SentCopies.BY_SERVER).settle()).isTrue();

        assertThat(states())
                .containsExactly(OutboxState.SENT, OutboxState.SENT, OutboxState.PENDING, OutboxState.PENDING);
    }

    /** R74 as amended: only a probe makes "not found" mean "not sent". */
    @Test
    void whatAServerThatProvedNothingDidNotFileIsForAPerson() throws Exception {
        filed("anne");

        assertThat(post.recovery(SentCopies.BY_SERVER_UNPROVED).settle()).isTrue();

        assertThat(states())
                .containsExactly(OutboxState.SENT, OutboxState.UNCERTAIN, OutboxState.PENDING, OutboxState.PENDING);
    }

    // the outcome of each is on disk before the next is handed over
    @Test
    void whereNobodyFilesOnlyTheFirstMayHaveLeft() throws Exception {
        assertThat(post.recovery(SentCopies.NOBODY).settle()).isTrue();

        assertThat(states())
                .containsExactly(OutboxState.UNCERTAIN, OutboxState.PENDING, OutboxState.PENDING, OutboxState.PENDING);
    }

    @Test
    void aServerIsGivenTimeToFile() throws Exception {
        post.invite("emma");
        post.ledger.inOneTransaction(books -> books.outbox().claim(10, post.clock.instant()));

        assertThat(post.recovery(SentCopies.BY_SERVER).settle()).isFalse();
        assertThat(states()).containsOnly(OutboxState.SENDING);

        post.after(Duration.ofMinutes(2));
        assertThat(post.recovery(SentCopies.BY_SERVER).settle()).isTrue();
    }

    @Test
    void withoutSentNothingIsSettled() {
        post.mailbox.close();

        assertThatThrownBy(() -> post.recovery(SentCopies.BY_ERBIJ).settle()).isInstanceOf(SentUnavailable.class);

        assertThat(states()).containsOnly(OutboxState.SENDING);
    }

    @ParameterizedTest
    @EnumSource(SentCopies.class)
    void afterwardsWhatHasNotLeftLeavesOnceAndWhatMayHaveIsLeftToThePerson(SentCopies copies) throws Exception {
        filed("anne");
        Recovery recovery = post.recovery(copies);
        recovery.settle();
        try (var server = new ScriptedServer(new SmtpScript(Map.of()))) {
            post.dispatch(server, copies).run();
            recovery.settle();
            post.dispatch(server, copies).run();

            assertThat(FOUR)
                    .allSatisfy(name -> assertThat(PostOffice.handed(server, name))
                            .as(name)
                            .isEqualTo(post.state(name) == OutboxState.SENT && !name.equals("anne") ? 1 : 0));
        }
        assertThat(states()).allMatch(state -> state == OutboxState.SENT || state == OutboxState.UNCERTAIN);
    }

    // a try that a crash cut short and that surely did not leave was none
    @Test
    void whatHasNotLeftHasUsedUpNoTry() throws Exception {
        post.recovery(SentCopies.BY_SERVER).settle();

        assertThat(post.entry("daan").attempts()).isZero();
    }

    @Test
    void nothingClaimedNeedsNoSent() throws Exception {
        post.recovery(SentCopies.NOBODY).settle();
        post.mailbox.close();

        assertThat(post.recovery(SentCopies.BY_ERBIJ).settle()).isTrue();
    }
}
