package org.erbij.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.people.ContactId;
import org.erbij.domain.people.LawfulBasis;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.people.Suppression;
import org.erbij.domain.rsvp.Answer;
import org.erbij.domain.rsvp.Change;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.fixture.Occasions;
import org.erbij.flow.Outbox.Outcome;
import org.erbij.flow.OutboxState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ADR 0014: of two people made one, no row is left behind, and no mail's name is used twice. */
class OnePersonTest {
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

    private void merge(RsvpKey from, RsvpKey into) {
        disk.people().merge(from.contact(), into.contact(), Disk.NOW);
    }

    @Test
    void everyTableThatNamesAPersonIsOneThatAMergeKnows() throws Exception {
        Set<String> tables = new TreeSet<>();
        try (Connection connection = disk.database().quartzConnections().getConnection();
                ResultSet rows = connection.createStatement().executeQuery("""
                        SELECT table_name FROM information_schema.columns
                        WHERE table_schema = 'public' AND column_name = 'contact_id'
                        """)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }

        assertThat(tables)
                .containsExactly(
                        "contact_alias", "contact_change", "inbox", "outbox", "rsvp", "rsvp_change", "rsvp_token");
    }

    @Test
    void theHistoryOfTheOneIsAppendedAndItsConfirmationsKeepToIt() {
        RsvpKey into = disk.invite("anne");
        RsvpKey from = disk.invite("work");
        disk.answers(into, Answer.declined());
        disk.answers(from, Answer.attending(0, List.of()));
        long confirmation = disk.post(Disk.mail(from, MailKind.CONFIRMATION, "1"));
        long of = disk.post(Disk.mail(into, MailKind.CONFIRMATION, "1"));

        merge(from, into);

        assertThat(disk.rsvps().get(into).history()).extracting(Change::number).containsExactly(1, 2);
        assertThat(disk.outbox().get(confirmation).posting().version()).isEqualTo("2");
        assertThat(disk.outbox().get(of).posting().version()).isEqualTo("1");
        assertThat(disk.outbox().to(into.contact())).hasSize(2);
    }

    @Test
    void aMailThatBothAreToGetLeavesOnceAndTheOccasionIsRemembered() {
        RsvpKey into = disk.invite("anne");
        RsvpKey from = disk.invite("work");
        disk.post(Disk.mail(into, MailKind.INVITATION, "first"));
        long second = disk.post(Disk.mail(from, MailKind.INVITATION, "first"));
        long alone = disk.post(Disk.mail(from, MailKind.NUDGE, "3 days before"));

        merge(from, into);

        assertThat(disk.outbox().get(second).state()).isEqualTo(OutboxState.WITHDRAWN);
        assertThat(disk.outbox().get(alone).state()).isEqualTo(OutboxState.PENDING);
        assertThat(disk.outbox().holds(into, MailKind.INVITATION, "first")).isTrue();
        assertThat(disk.outbox().holds(into, MailKind.NUDGE, "3 days before")).isTrue();
    }

    @Test
    void whatWaitsAtTheAddressThatStaysIsWithdrawnWhereItLeftToTheOther() {
        RsvpKey into = disk.invite("anne");
        RsvpKey from = disk.invite("work");
        disk.post(Disk.mail(from, MailKind.INVITATION, "first"));
        disk.claim();
        long waits = disk.post(Disk.mail(into, MailKind.INVITATION, "first"));

        merge(from, into);

        assertThat(disk.outbox().get(waits).state()).isEqualTo(OutboxState.WITHDRAWN);
        assertThat(disk.outbox().holds(into, MailKind.INVITATION, "first")).isTrue();
    }

    @Test
    void whatMayHaveLeftToTheOneIsNotPutOutForTheOther() {
        RsvpKey into = disk.invite("anne");
        disk.post(Disk.mail(into, MailKind.INVITATION, "first"));
        disk.outbox().stop(Disk.EVENING, MailKind.INVITATION, Disk.NOW);
        RsvpKey from = disk.invite("work");
        long doubtful = disk.post(Disk.mail(from, MailKind.INVITATION, "first"));
        disk.claim();
        for (OutboxState state : List.of(OutboxState.UNCERTAIN, OutboxState.WITHDRAWN)) {
            disk.write(books -> books.outbox().settle(List.of(new Outcome(doubtful, state, Disk.NOW, "")), Disk.NOW));
        }

        merge(from, into);

        assertThat(disk.outbox().put(Disk.mail(into, MailKind.INVITATION, "first"), Disk.NOW))
                .isFalse();
    }

    @Test
    void whatTheOrganizerStoppedForTheOneAndTheOtherHasGotIsNotPutOutAgain() {
        RsvpKey into = disk.invite("anne");
        RsvpKey from = disk.invite("work");
        disk.post(Disk.mail(into, MailKind.INVITATION, "first"));
        disk.outbox().stop(Disk.EVENING, MailKind.INVITATION, Disk.NOW);
        disk.post(Disk.mail(from, MailKind.INVITATION, "first"));
        disk.claim();

        merge(from, into);

        assertThat(disk.outbox().holds(into, MailKind.INVITATION, "first")).isTrue();
        assertThat(disk.outbox().put(Disk.mail(into, MailKind.INVITATION, "first"), Disk.NOW))
                .isFalse();
    }

    @Test
    void theLastMailByHandToEitherAddressIsTheLastToThatPerson() {
        RsvpKey from = disk.invite("work");
        RsvpKey into = disk.invite("anne");
        disk.rsvps().organizerWrote(into, Disk.NOW);
        disk.rsvps().organizerWrote(from, Disk.NOW.plusSeconds(60));

        merge(from, into);

        assertThat(disk.rsvps().organizerWroteAt(into)).contains(Disk.NOW.plusSeconds(60));
    }

    @Test
    void whoWasNotInvitedTakesOverAStandingWholeWithItsTokenAndItsThread() {
        RsvpKey from = disk.invite("work");
        disk.rsvps().organizerWrote(from, Disk.NOW);
        disk.write(books -> books.rsvps().put(books.rsvps().get(from).toldTheLocation()));
        disk.post(Disk.mail(from, MailKind.INVITATION, "first"));
        var invitation = disk.outbox().idOf(from, MailKind.INVITATION, "first");
        ContactId anne = disk.people()
                .add(new Mailbox("Anne", Disk.address("anne")), null, LawfulBasis.CONSENT, "a test", Disk.NOW)
                .id();
        RsvpKey into = new RsvpKey(Disk.EVENING, anne);

        merge(from, into);

        assertThat(disk.rsvps().get(into).knowsLocation()).isTrue();
        assertThat(disk.rsvps().organizerWroteAt(into)).contains(Disk.NOW);
        assertThat(disk.directory().bearerOf(Disk.token("work"))).contains(into);
        assertThat(disk.outbox().idOf(into, MailKind.INVITATION, "first")).isEqualTo(invitation);
        assertThat(disk.directory().recipientOf(Objects.requireNonNull(invitation.orElse(null))))
                .contains(into);
    }

    @Test
    void eitherAddressSpeaksForThemAndBothTokensAreTheirs() {
        RsvpKey into = disk.invite("anne");
        RsvpKey from = disk.invite("work");

        merge(from, into);

        assertThat(disk.directory().attendee(Occasions.mondayEvening().uid(), Disk.address("work")))
                .contains(into);
        assertThat(disk.directory().belongsTo(Disk.address("work"), into)).isTrue();
        assertThat(disk.directory().bearerOf(Disk.token("work"))).contains(into);
        assertThat(disk.directory().bearerOf(Disk.token("anne"))).contains(into);
        assertThat(disk.conversations().issued(Disk.token("work"))).isTrue();
        assertThat(disk.conversations().lists(Disk.address("work"))).isTrue();
        assertThat(disk.rsvps().find(from)).isEmpty();
    }

    @Test
    void aWishFollowsThePersonToEveryAddressAndABounceStaysWithItsOwn() {
        RsvpKey into = disk.invite("anne");
        RsvpKey from = disk.invite("work");
        merge(from, into);

        disk.people().suppress(Disk.address("work"), Suppression.BOUNCED, Disk.NOW);
        assertThat(disk.people().get(into.contact()).mayBeWrittenTo()).isTrue();

        disk.people().suppress(Disk.address("work"), Suppression.PAUSED, Disk.NOW);
        assertThat(disk.people().get(into.contact()).suppressions()).containsExactly(Suppression.PAUSED);

        disk.people().lift(Disk.address("anne"), Suppression.PAUSED);
        assertThat(disk.people().suppressions(Disk.address("work"))).containsExactly(Suppression.BOUNCED);
    }
}
