package org.erbij.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.erbij.domain.event.EventUid;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.fixture.Occasions;
import org.erbij.flow.Posting;
import org.erbij.mail.MessageId;
import org.erbij.mail.Octets;
import org.erbij.mail.OutgoingMessage;
import org.erbij.step.recognise.Conversations.OpenEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What recognising and identifying ask: what we have sent, to whom, and who was invited. */
class ConversationsTest {
    private static final EventUid UID = Occasions.mondayEvening().uid();
    private static final Instant AFTERWARDS = Occasions.at("2017-02-13T21:00");

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

    private RsvpKey invited(String name) {
        RsvpKey whom = disk.invite(name);
        sent(whom, name, "first-" + name, "Een avond over techniek");
        return whom;
    }

    private void sent(RsvpKey whom, String name, String id, String subject) {
        disk.outbox()
                .put(
                        new Posting(
                                whom,
                                MailKind.INVITATION,
                                id,
                                subject,
                                new OutgoingMessage(
                                        Disk.address(name), new MessageId(id + "@example.nl"), Octets.of("")),
                                Disk.NOW,
                                AFTERWARDS,
                                false),
                        Disk.NOW);
    }

    @Test
    void anIdOfOursIsKnownInItsOwnCaseOnly() {
        RsvpKey anne = invited("anne");

        disk.reopen();

        assertThat(disk.conversations().weSent(new MessageId("first-anne@example.nl")))
                .isTrue();
        assertThat(disk.conversations().weSent(new MessageId("First-anne@example.nl")))
                .isFalse();
        assertThat(disk.directory().recipientOf(new MessageId("first-anne@example.nl")))
                .contains(anne);
        assertThat(disk.directory().recipientOf(new MessageId("other@example.nl")))
                .isEmpty();
    }

    // R4
    @Test
    void aMailIsKnownUnderTheIdTheProviderGaveItToo() throws Exception {
        RsvpKey anne = invited("anne");
        try (var connection = disk.database().quartzConnections().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("INSERT INTO outbox_alias SELECT 'renamed@mail.example.com', id FROM outbox");
        }

        assertThat(disk.conversations().weSent(new MessageId("renamed@mail.example.com")))
                .isTrue();
        assertThat(disk.directory().recipientOf(new MessageId("renamed@mail.example.com")))
                .contains(anne);
    }

    @Test
    void aTokenTellsItsBearer() {
        invited("anne");
        RsvpKey bram = invited("bram");

        disk.reopen();

        assertThat(disk.conversations().issued(Disk.token("bram"))).isTrue();
        assertThat(disk.conversations().issued("no-such-token-00")).isFalse();
        assertThat(disk.directory().bearerOf(Disk.token("bram"))).contains(bram);
        assertThat(disk.directory().bearerOf("no-such-token-00")).isEmpty();
    }

    @Test
    void aCalendarReplyIsItsAttendeesForThatEventOnly() {
        RsvpKey anne = invited("anne");

        assertThat(disk.conversations().isOurs(UID)).isTrue();
        assertThat(disk.conversations().isOurs(new EventUid("other@example.nl")))
                .isFalse();
        assertThat(disk.directory().attendee(UID, AddrSpec.of("ANNE@example.org")))
                .contains(anne);
        assertThat(disk.directory().attendee(UID, Disk.address("bram"))).isEmpty();
        assertThat(disk.directory().attendee(new EventUid("other@example.nl"), Disk.address("anne")))
                .isEmpty();
    }

    // R6
    @Test
    void aSubjectIsKnownWithoutPrefixesAndCaseToWhomItWentLast() {
        RsvpKey anne = invited("anne");
        sent(anne, "anne", "second", "Waar is het?");

        disk.reopen();

        assertThat(disk.conversations().subjectsSentTo(Disk.address("anne")))
                .containsExactlyInAnyOrder("een avond over techniek", "waar is het?");
        assertThat(disk.conversations().subjectsSentTo(Disk.address("bram"))).isEmpty();
        assertThat(disk.directory().invitedUnder("RE: Een Avond over techniek", Disk.address("anne")))
                .contains(anne);
        assertThat(disk.directory().invitedUnder("Een avond over techniek", Disk.address("bram")))
                .isEmpty();
    }

    @Test
    void anAliasSpeaksForItsPerson() throws Exception {
        RsvpKey anne = invited("anne");
        RsvpKey bram = invited("bram");
        AddrSpec work = AddrSpec.of("a.devries@example.com");
        assertThat(disk.conversations().lists(work)).isFalse();
        try (var connection = disk.database().quartzConnections().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("INSERT INTO contact_alias VALUES ('a.devries@example.com', "
                    + anne.contact().value() + ")");
        }

        assertThat(disk.conversations().lists(AddrSpec.of("A.DeVries@example.com")))
                .isTrue();
        assertThat(disk.directory().belongsTo(work, anne)).isTrue();
        assertThat(disk.directory().belongsTo(work, bram)).isFalse();
        assertThat(disk.directory().belongsTo(Disk.address("bram"), bram)).isTrue();
        assertThat(disk.directory().openInvitationsOf(work)).containsExactly(anne);
        assertThat(disk.directory().attendee(UID, work)).contains(anne);
    }

    @Test
    void whatIsOverTakesNoMoreAnswers() {
        RsvpKey anne = invited("anne");
        assertThat(disk.directory().openInvitationsOf(Disk.address("anne"))).containsExactly(anne);
        assertThat(disk.conversations().openEvents())
                .extracting(OpenEvent::titles)
                .containsExactly(java.util.Set.of("Een avond over techniek", "An evening on tech"));

        disk.reopenAt(AFTERWARDS.minusSeconds(1));
        assertThat(disk.conversations().openEvents()).hasSize(1);

        disk.reopenAt(AFTERWARDS);
        assertThat(disk.directory().openInvitationsOf(Disk.address("anne"))).isEmpty();
        assertThat(disk.conversations().openEvents()).isEmpty();
        assertThat(disk.conversations().lists(Disk.address("anne"))).isTrue();
    }
}
