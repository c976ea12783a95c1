package org.erbij.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.flow.Outbox.Outcome;
import org.erbij.flow.OutboxEntry;
import org.erbij.flow.OutboxState;
import org.erbij.flow.Posting;
import org.erbij.mail.MessageId;
import org.erbij.mail.Octets;
import org.erbij.mail.OutgoingMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mail that is to leave, and what became of it. What may still leave is the business of {@link ClaimsTest}. */
class OutboxTableTest {
    private static final Instant DAY_AFTER = Disk.NOW.plusSeconds(86_400);

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

    private Posting confirmation(RsvpKey whom, String version, Instant due) {
        return Disk.mail(whom, MailKind.CONFIRMATION, version, due, DAY_AFTER, false);
    }

    private void settle(long number, OutboxState state, Instant at) {
        disk.outbox().settle(List.of(new Outcome(number, state, at, "")), at);
    }

    private Optional<Instant> whenLeft(MessageId id, AddrSpec to) {
        return disk.outbox().whenLeft(id, to, EnumSet.of(MailKind.NUDGE));
    }

    // R36
    @Test
    void whenAMailLeftIsKnownByAnyAddressOfWhomItWentTo() {
        RsvpKey anne = disk.invite("anne");
        Instant left = Disk.NOW.plusSeconds(60);
        long number = disk.post(Disk.mail(anne, MailKind.NUDGE, "4 days before"));
        MessageId id = disk.outbox().get(number).posting().message().id();
        AddrSpec theirs = Disk.address("p" + anne.contact().value());

        assertThat(whenLeft(id, theirs)).as("before it left").isEmpty();

        settle(number, OutboxState.SENT, left);

        assertThat(whenLeft(id, theirs)).contains(left);
        assertThat(whenLeft(id, Disk.address("anne"))).isEmpty();
        assertThat(whenLeft(new MessageId("other@example.org"), theirs)).isEmpty();

        disk.people().alias(anne.contact(), theirs);

        assertThat(whenLeft(id, Disk.address("anne"))).contains(left);
    }

    // R36
    @Test
    void onlyOfTheKindsThatAreAskedForIsKnownWhenAMailLeft() {
        RsvpKey anne = disk.invite("anne");
        long number = disk.post(confirmation(anne, "history 1", Disk.NOW));
        MessageId id = disk.outbox().get(number).posting().message().id();
        settle(number, OutboxState.SENT, Disk.NOW);

        assertThat(whenLeft(id, Disk.address("p" + anne.contact().value()))).isEmpty();
    }

    // R36, R74
    @Test
    void whenAMailLeftThatWasFoundInSentNobodyKnows() {
        RsvpKey anne = disk.invite("anne");
        long number = disk.post(Disk.mail(anne, MailKind.NUDGE, "4 days before"));
        MessageId id = disk.outbox().get(number).posting().message().id();
        Outcome found = new Outcome(number, OutboxState.SENT, Disk.NOW, "found in Sent");
        disk.outbox().settle(List.of(found), Disk.NOW);

        assertThat(whenLeft(id, Disk.address("p" + anne.contact().value()))).isEmpty();
    }

    // R36
    @Test
    void whenAMailLeftIsKnownAlsoByTheIdThatAProviderGaveIt() {
        RsvpKey anne = disk.invite("anne");
        long number = disk.post(Disk.mail(anne, MailKind.NUDGE, "4 days before"));
        MessageId ours = disk.outbox().get(number).posting().message().id();
        MessageId rewritten = new MessageId("rewritten@provider.example");
        settle(number, OutboxState.SENT, Disk.NOW);
        disk.outbox().alias(ours, rewritten);

        assertThat(whenLeft(rewritten, Disk.address("p" + anne.contact().value())))
                .contains(Disk.NOW);
    }

    @Test
    void aMailComesBackOctetByOctet() {
        RsvpKey anne = disk.invite("anne");
        byte[] every = new byte[70_000];
        for (int i = 0; i < every.length; i++) {
            every[i] = (byte) i;
        }
        Posting posting = new Posting(
                anne,
                MailKind.LOCATION,
                "sequence 2",
                "Een avond over techniek: ‘waar?’",
                new OutgoingMessage(Disk.address("Anne.O'Neill"), new MessageId("abc@example.nl"), Octets.of(every)),
                Disk.NOW,
                DAY_AFTER,
                true);
        assertThat(disk.outbox().put(posting, Disk.NOW.minusSeconds(1))).isTrue();

        disk.reopen();

        OutboxEntry entry = disk.outbox().in(OutboxState.PENDING).get(0);
        assertThat(entry.posting()).isEqualTo(posting);
        assertThat(entry.posting().message().recipient().value()).isEqualTo("Anne.O'Neill@example.org");
        assertThat(entry)
                .isEqualTo(new OutboxEntry(
                        entry.number(), posting, OutboxState.PENDING, 0, null, "", Disk.NOW.minusSeconds(1)));
        assertThat(disk.outbox().get(entry.number())).isEqualTo(entry);
    }

    // R72, PRODUCT.md, At most one
    @Test
    void personEventKindAndVersionNameAMailThatIsThereOnce() {
        RsvpKey anne = disk.invite("anne");
        RsvpKey bram = disk.invite("bram");
        assertThat(disk.outbox().put(Disk.mail(anne, MailKind.REMINDER, "1 day before"), Disk.NOW))
                .isTrue();

        disk.reopen();

        assertThat(disk.outbox().put(Disk.mail(anne, MailKind.REMINDER, "1 day before"), DAY_AFTER))
                .isFalse();
        assertThat(disk.outbox().put(Disk.mail(anne, MailKind.REMINDER, "3 hours before"), Disk.NOW))
                .isTrue();
        assertThat(disk.outbox().put(Disk.mail(anne, MailKind.NUDGE, "1 day before"), Disk.NOW))
                .isTrue();
        assertThat(disk.outbox().put(Disk.mail(bram, MailKind.REMINDER, "1 day before"), Disk.NOW))
                .isTrue();
        assertThat(disk.outbox().holds(anne, MailKind.NUDGE, "1 day before")).isTrue();
        assertThat(disk.outbox().holds(bram, MailKind.NUDGE, "1 day before")).isFalse();
        assertThat(disk.outbox().in(OutboxState.PENDING)).hasSize(4);
    }

    @Test
    void whatNeverLeftWasNotTold() {
        RsvpKey kars = disk.invite("kars");
        disk.post(Disk.mail(kars, MailKind.NOTICE, "notice-digest 1", Disk.NOW, DAY_AFTER, false));
        assertThat(disk.outbox().lastTold(kars.event(), "notice-digest", Disk.NOW))
                .as("it can still leave")
                .contains(Disk.NOW);
        assertThat(disk.outbox().lastTold(kars.event(), "notice-digest", DAY_AFTER))
                .as("its day has passed")
                .isEmpty();

        disk.claim();
        settle(disk.outbox().in(OutboxState.SENDING).get(0).number(), OutboxState.SENT, Disk.NOW);
        assertThat(disk.outbox().lastTold(kars.event(), "notice-digest", DAY_AFTER))
                .contains(Disk.NOW);
    }

    @Test
    void onlyWhatHasNotBeenClaimedIsTakenBack() {
        RsvpKey anne = disk.invite("anne");
        long claimed = disk.post(confirmation(anne, "1", Disk.NOW));
        disk.claim();
        long deferred = disk.post(confirmation(anne, "2", Disk.NOW));
        settle(deferred, OutboxState.DEFERRED, DAY_AFTER);
        long waiting = disk.post(confirmation(anne, "3", Disk.NOW));
        long invitation = disk.post(Disk.mail(anne, MailKind.INVITATION, "first"));

        assertThat(disk.outbox().withdraw(anne, MailKind.CONFIRMATION, Disk.NOW))
                .isEqualTo(2);

        disk.reopen();
        assertThat(disk.outbox().in(OutboxState.SENDING))
                .extracting(OutboxEntry::number)
                .containsExactly(claimed);
        assertThat(disk.outbox().in(OutboxState.WITHDRAWN))
                .extracting(OutboxEntry::number)
                .containsExactly(deferred, waiting);
        assertThat(disk.outbox().get(waiting).because()).isEqualTo("overtaken");
        assertThat(disk.outbox().get(invitation).state()).isEqualTo(OutboxState.PENDING);
    }

    @Test
    void whatIsPutOffComesBackAtItsTimeAndKeepsItsFirstTry() {
        RsvpKey anne = disk.invite("anne");
        long number = disk.post(Disk.mail(anne, MailKind.INVITATION, "first"));
        disk.claim();
        Instant later = Disk.NOW.plusSeconds(300);
        disk.outbox()
                .settle(List.of(new Outcome(number, OutboxState.DEFERRED, later, "450 busy")), Disk.NOW.plusSeconds(1));

        disk.reopen();

        OutboxEntry entry = disk.outbox().get(number);
        assertThat(entry.posting().due()).isEqualTo(later);
        assertThat(entry.because()).isEqualTo("450 busy");
        assertThat(entry.firstTry()).isEqualTo(Disk.NOW);
        assertThat(entry.settledAt()).isEqualTo(Disk.NOW.plusSeconds(1));
        assertThat(disk.outbox().nextDue()).contains(later);
        assertThat(disk.outbox().claim(9, later.minusSeconds(1))).isEmpty();
        assertThat(disk.outbox().claim(9, later)).singleElement().satisfies(again -> {
            assertThat(again.attempts()).isEqualTo(2);
            assertThat(again.firstTry()).isEqualTo(Disk.NOW);
            assertThat(again.because()).isEmpty();
        });
    }

    // PRODUCT.md, The location: who has been told is known
    @Test
    void whoWasSentTheLocationIsKnownToKnowIt() {
        RsvpKey anne = disk.invite("anne");
        RsvpKey bram = disk.invite("bram");
        long told = disk.post(Disk.mail(anne, MailKind.LOCATION, "sequence 0", Disk.NOW, DAY_AFTER, true));
        long reminded = disk.post(Disk.mail(bram, MailKind.REMINDER, "1 day before"));
        assertThat(disk.outbox().locationOnItsWay(anne)).isTrue();
        assertThat(disk.outbox().locationOnItsWay(bram)).isFalse();

        settle(told, OutboxState.SENT, Disk.NOW);
        settle(reminded, OutboxState.SENT, Disk.NOW);
        settle(told, OutboxState.SENT, Disk.NOW);

        disk.reopen();
        assertThat(disk.rsvps().get(anne).knowsLocation()).isTrue();
        assertThat(disk.rsvps().get(bram).knowsLocation()).isFalse();
        assertThat(disk.outbox().locationOnItsWay(anne)).isTrue();
    }

    @Test
    void aLocationThatNeverLeftTellsNobody() {
        RsvpKey anne = disk.invite("anne");
        long refused = disk.post(Disk.mail(anne, MailKind.LOCATION, "sequence 0", Disk.NOW, DAY_AFTER, true));

        settle(refused, OutboxState.REFUSED, Disk.NOW);

        assertThat(disk.outbox().locationOnItsWay(anne)).isFalse();
        assertThat(disk.rsvps().get(anne).knowsLocation()).isFalse();
    }

    @Test
    void confirmationsAreToldByWhenTheyLeftOrWillNewestFirst() {
        RsvpKey anne = disk.invite("anne");
        long sent = disk.post(confirmation(anne, "1", Disk.NOW));
        settle(sent, OutboxState.SENT, Disk.NOW.plusSeconds(20));
        disk.post(confirmation(anne, "2", Disk.NOW.plusSeconds(600)));
        long gone = disk.post(confirmation(anne, "3", Disk.NOW.plusSeconds(900)));
        settle(gone, OutboxState.MISSED, Disk.NOW);
        disk.post(Disk.mail(anne, MailKind.INVITATION, "first"));

        assertThat(disk.reopen().outbox().confirmations(anne))
                .containsExactly(Disk.NOW.plusSeconds(600), Disk.NOW.plusSeconds(20));
        assertThat(disk.outbox().confirmations(anne.contact()))
                .as("as many for every event")
                .hasSize(2);
    }

    @Test
    void mailsAreCountedByKindAndStateAndByWhenTheyLeft() {
        RsvpKey anne = disk.invite("anne");
        RsvpKey bram = disk.invite("bram");
        long first = disk.post(Disk.mail(anne, MailKind.INVITATION, "first"));
        long second = disk.post(Disk.mail(bram, MailKind.INVITATION, "first"));
        disk.post(confirmation(anne, "1", Disk.NOW.plus(Duration.ofMinutes(2))));
        settle(first, OutboxState.SENT, Disk.NOW);
        settle(second, OutboxState.REFUSED, Disk.NOW);

        disk.reopen();

        assertThat(disk.outbox().count(Disk.EVENING))
                .isEqualTo(Map.of(
                        MailKind.INVITATION, Map.of(OutboxState.SENT, 1, OutboxState.REFUSED, 1),
                        MailKind.CONFIRMATION, Map.of(OutboxState.PENDING, 1)));
        assertThat(disk.outbox().acceptedSince(Disk.NOW)).isEqualTo(1);
        assertThat(disk.outbox().acceptedSince(Disk.NOW.plusSeconds(1))).isZero();
        assertThat(disk.outbox().nextDue()).contains(Disk.NOW.plus(Duration.ofMinutes(2)));
    }

    @Test
    void nothingIsDueInAnEmptyOutbox() {
        assertThat(disk.outbox().nextDue()).isEmpty();
        assertThat(disk.outbox().count(Disk.EVENING)).isEmpty();
        assertThatThrownBy(() -> disk.outbox().get(404))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no mail 404 in the outbox");
    }

    @Test
    void aMassMailThatIsStoppedGivesBackWhatIsNotOnTheWireAndCanBeWrittenAnew() {
        RsvpKey anne = disk.invite("anne");
        RsvpKey bram = disk.invite("bram");
        long leaving = disk.post(Disk.mail(anne, MailKind.NUDGE, "slot", Disk.NOW, DAY_AFTER, false));
        disk.outbox().claim(1, Disk.NOW);
        long waiting = disk.post(Disk.mail(bram, MailKind.NUDGE, "slot", Disk.NOW, DAY_AFTER, false));
        long another = disk.post(Disk.mail(bram, MailKind.NUDGE, "another", Disk.NOW, DAY_AFTER, false));

        assertThat(disk.outbox().stop(Disk.EVENING, MailKind.NUDGE, "slot", Disk.NOW))
                .isEqualTo(1);

        assertThat(disk.outbox().get(leaving).state()).isEqualTo(OutboxState.SENDING);
        assertThat(disk.outbox().get(waiting).state()).isEqualTo(OutboxState.WITHDRAWN);
        assertThat(disk.outbox().get(another).state()).isEqualTo(OutboxState.PENDING);
        assertThat(disk.outbox().count(Disk.EVENING, MailKind.NUDGE, "slot"))
                .isEqualTo(Map.of(OutboxState.SENDING, 1, OutboxState.WITHDRAWN, 1));

        assertThat(disk.outbox().holds(bram, MailKind.NUDGE, "slot")).isFalse();
        assertThat(disk.outbox().holds(anne, MailKind.NUDGE, "slot")).isTrue();
        assertThat(disk.outbox().holds(bram, MailKind.NUDGE, "another")).isTrue();
    }

    // R41; PRODUCT.md, Quiet: "changes within an hour are merged"
    @Test
    void anAnswerThatMayLoopIsPutOffOnceItIsDueAndLetGoNoEarlierThanItsOwnMoment() {
        RsvpKey anne = disk.invite("anne");
        RsvpKey bram = disk.invite("bram");
        Instant halfAnHour = Disk.NOW.plus(Duration.ofMinutes(30));
        for (RsvpKey whom : List.of(anne, bram)) {
            long first = disk.post(Disk.mail(whom, MailKind.CONFIRMATION, "1", Disk.NOW, DAY_AFTER, false));
            disk.outbox().claim(1, Disk.NOW);
            settle(first, OutboxState.SENT, Disk.NOW);
        }
        long due = disk.post(Disk.mail(anne, MailKind.CONFIRMATION, "2", Disk.NOW, DAY_AFTER, false));
        long later = disk.post(Disk.mail(bram, MailKind.CONFIRMATION, "2", halfAnHour, DAY_AFTER, false));

        Instant hour = Disk.NOW.plus(Duration.ofHours(1));
        assertThat(disk.outbox().putOffAnswers(Disk.NOW, hour, "a loop")).isEqualTo(1);
        assertThat(disk.outbox().get(due).posting().due()).isEqualTo(hour);

        assertThat(disk.outbox().letGo("a loop", Disk.NOW.plusSeconds(60))).isEqualTo(1);
        assertThat(disk.outbox().get(due).posting().due()).isEqualTo(Disk.NOW.plusSeconds(60));
        assertThat(disk.outbox().get(later).posting().due()).isEqualTo(halfAnHour);
    }

    // R41; who comes must get the location once, and a machine that says yes again and again has it
    @Test
    void theLocationIsPutOffOnlyForWhoHasIt() {
        RsvpKey anne = disk.invite("anne");
        RsvpKey bram = disk.invite("bram");
        for (RsvpKey whom : List.of(anne, bram)) {
            boolean told = whom.equals(anne);
            long first = disk.post(Disk.mail(whom, MailKind.CONFIRMATION, "1", Disk.NOW, DAY_AFTER, told));
            disk.outbox().claim(1, Disk.NOW);
            settle(first, OutboxState.SENT, Disk.NOW);
        }
        long again = disk.post(Disk.mail(anne, MailKind.CONFIRMATION, "2", Disk.NOW, DAY_AFTER, true));
        long first = disk.post(Disk.mail(bram, MailKind.CONFIRMATION, "2", Disk.NOW, DAY_AFTER, true));

        Instant hour = Disk.NOW.plus(Duration.ofHours(1));
        assertThat(disk.outbox().putOffAnswers(Disk.NOW, hour, "a loop")).isEqualTo(1);
        assertThat(disk.outbox().get(again).posting().due()).isEqualTo(hour);
        assertThat(disk.outbox().get(first).posting().due()).isEqualTo(Disk.NOW);

        Instant later = Disk.NOW.plus(Duration.ofHours(2));
        assertThat(disk.outbox().putOffAnswers(later, later.plus(Duration.ofHours(1)), "a loop"))
                .as("it may have moved since")
                .isZero();
    }

    // ADR 2: only what surely never left is put out again
    @Test
    void anInvitationThatSurelyNeverLeftCanBeWrittenAnewAndOneThatMayHaveLeftNever() {
        List<RsvpKey> never = List.of(disk.invite("withdrawn"), disk.invite("refused"), disk.invite("put-off"));
        settle(invitation(never.get(0)), OutboxState.WITHDRAWN, Disk.NOW);
        settle(claimed(never.get(1)), OutboxState.REFUSED, Disk.NOW);
        settle(claimed(never.get(2)), OutboxState.DEFERRED, DAY_AFTER);
        disk.outbox().withdraw(never.get(2), MailKind.INVITATION, Disk.NOW);
        List<RsvpKey> perhaps = List.of(disk.invite("sent"), disk.invite("dropped"), disk.invite("tried-again"));
        settle(claimed(perhaps.get(0)), OutboxState.SENT, Disk.NOW);
        long dropped = claimed(perhaps.get(1));
        settle(dropped, OutboxState.UNCERTAIN, Disk.NOW);
        settle(dropped, OutboxState.WITHDRAWN, Disk.NOW);
        long again = claimed(perhaps.get(2));
        settle(again, OutboxState.UNCERTAIN, Disk.NOW);
        settle(again, OutboxState.PENDING, DAY_AFTER);
        disk.outbox().stop(Disk.EVENING, MailKind.INVITATION, Disk.NOW);
        RsvpKey leaving = disk.invite("leaving");
        claimed(leaving);

        disk.reopen();

        assertThat(never).allSatisfy(whom -> {
            assertThat(disk.outbox().holds(whom, MailKind.INVITATION, "first")).isFalse();
            assertThat(disk.outbox().put(Disk.mail(whom, MailKind.INVITATION, "first"), Disk.NOW))
                    .isTrue();
        });
        assertThat(Stream.concat(perhaps.stream(), Stream.of(leaving))).allSatisfy(whom -> {
            assertThat(disk.outbox().holds(whom, MailKind.INVITATION, "first")).isTrue();
            assertThat(disk.outbox().put(Disk.mail(whom, MailKind.INVITATION, "first"), Disk.NOW))
                    .isFalse();
        });
        assertThat(disk.outbox().reached(Disk.EVENING, MailKind.INVITATION, "first"))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(perhaps.stream(), Stream.of(leaving))
                        .map(RsvpKey::contact)
                        .toList());
    }

    @Test
    void aReminderThatWasTakenBackIsNotWrittenAnew() {
        RsvpKey anne = disk.invite("anne");
        disk.post(Disk.mail(anne, MailKind.REMINDER, "1 day before"));
        disk.outbox().withdraw(anne, MailKind.REMINDER, Disk.NOW);

        assertThat(disk.outbox().put(Disk.mail(anne, MailKind.REMINDER, "1 day before"), Disk.NOW))
                .isFalse();
    }

    private long invitation(RsvpKey whom) {
        return disk.post(Disk.mail(whom, MailKind.INVITATION, "first", Disk.NOW, DAY_AFTER, false));
    }

    private long claimed(RsvpKey whom) {
        long number = invitation(whom);
        assertThat(disk.outbox().claim(1, Disk.NOW))
                .singleElement()
                .satisfies(entry -> assertThat(entry.number()).isEqualTo(number));
        return number;
    }
}
