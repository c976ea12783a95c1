package org.erbij.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventState;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.Moment;
import org.erbij.domain.event.Sequence;
import org.erbij.domain.people.Language;
import org.erbij.domain.people.Suppression;
import org.erbij.domain.rsvp.Answer;
import org.erbij.domain.rsvp.Group;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.fixture.Occasions;
import org.erbij.flow.Circular;
import org.erbij.flow.Outbox.Outcome;
import org.erbij.flow.OutboxEntry;
import org.erbij.flow.OutboxState;
import org.erbij.flow.Posting;
import org.erbij.step.compose.Wording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The last door before the wire. */
class ClaimsTest {
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

    private RsvpKey coming(String name) {
        RsvpKey whom = disk.invite(name);
        disk.answers(whom, Answer.attending(0, List.of()));
        return whom;
    }

    private long due(RsvpKey whom, MailKind kind, String version, long seconds) {
        return disk.post(Disk.mail(whom, kind, version, Disk.NOW.plusSeconds(seconds), DAY_AFTER, false));
    }

    private void withdrawn(long number, String because) {
        assertThat(disk.claim()).doesNotContain(number);
        assertThat(disk.reopen().outbox().get(number).state()).isEqualTo(OutboxState.WITHDRAWN);
        assertThat(disk.outbox().get(number).because()).isEqualTo(because);
    }

    @Test
    void confirmationsGoBeforeMassMailAndTheLongestDueBeforeTheRest() {
        RsvpKey anne = coming("anne");
        long late = due(anne, MailKind.REMINDER, "late", -10);
        long early = due(anne, MailKind.REMINDER, "early", -60);
        long confirmation = due(anne, MailKind.CONFIRMATION, "1", 0);
        long tomorrow = due(anne, MailKind.CONFIRMATION, "2", 1);

        assertThat(disk.claim()).containsExactly(confirmation, early, late);
        assertThat(disk.outbox().get(tomorrow).state()).isEqualTo(OutboxState.PENDING);
    }

    // ADR 0013
    @Test
    void whatWasWrittenBeforeAChangeIsNotClaimedUntilItIsLookedAt() {
        RsvpKey anne = coming("anne");
        long claimed = due(anne, MailKind.REMINDER, "claimed", -60);
        disk.claim();
        long waiting = due(anne, MailKind.REMINDER, "waiting", -60);
        Event evening = Occasions.mondayEvening();
        disk.events().put(evening.withSequence(new Sequence(1)));
        disk.outbox().settle(List.of(new Outcome(claimed, OutboxState.PENDING, Disk.NOW, "")), Disk.NOW);

        assertThat(disk.claim()).isEmpty();
        assertThat(disk.outbox().nextDue()).isEmpty();
        assertThat(disk.outbox().outdated(9)).extracting(OutboxEntry::number).containsExactly(claimed, waiting);

        disk.outbox().keep(waiting);

        assertThat(disk.claim()).containsExactly(waiting);
    }

    @Test
    void aCancelledEventSendsNothingButTheWordOfItAndAGoodbye() {
        RsvpKey anne = coming("anne");
        long confirmation = due(anne, MailKind.CONFIRMATION, "1", -60);
        long goodbye = due(anne, MailKind.CONFIRMATION, "left", -60);
        long word = due(anne, MailKind.CANCELLATION, "sequence 0", -60);
        disk.events().put(Occasions.mondayEvening().withState(EventState.CANCELLED));

        assertThat(disk.claim()).containsExactly(goodbye, word);
        assertThat(disk.outbox().get(confirmation).because()).isEqualTo("the event has ended");
    }

    @Test
    void whoIsKeptOutGetsNothingButWordOfItAndWhoIsLetInAgainNotEvenThat() {
        RsvpKey anne = coming("anne");
        RsvpKey bram = coming("bram");
        disk.write(books -> books.rsvps().put(books.rsvps().get(anne).barring(true)));
        long confirmation = due(anne, MailKind.CONFIRMATION, "1", 0);
        long word = due(anne, MailKind.CONFIRMATION, Posting.WITHDRAWN, 0);
        long tooLate = due(bram, MailKind.CONFIRMATION, Posting.WITHDRAWN, 0);

        assertThat(disk.claim()).containsExactly(word);
        withdrawn(confirmation, "barred");
        withdrawn(tooLate, "let in again");
    }

    @Test
    void atMostSoManyAreClaimedAtOnce() {
        RsvpKey anne = coming("anne");
        for (int i = 0; i < 5; i++) {
            due(anne, MailKind.REMINDER, "slot " + i, -i);
        }

        assertThat(disk.outbox().claim(2, Disk.NOW)).hasSize(2);
        assertThat(disk.outbox().claim(9, Disk.NOW)).hasSize(3);
        assertThat(disk.outbox().claim(9, Disk.NOW)).isEmpty();
    }

    // ADR 0002: what was claimed at a crash is found in the order in which it went out
    @Test
    void aClaimIsOnDiskInItsOrder() {
        RsvpKey anne = coming("anne");
        long second = due(anne, MailKind.REMINDER, "second", -10);
        long first = due(anne, MailKind.REMINDER, "first", -60);
        disk.claim();

        disk.reopen();

        List<OutboxEntry> sending = disk.outbox().in(OutboxState.SENDING);
        assertThat(sending).extracting(OutboxEntry::number).containsExactly(first, second);
        assertThat(sending).allSatisfy(entry -> {
            assertThat(entry.attempts()).isEqualTo(1);
            assertThat(entry.firstTry()).isEqualTo(Disk.NOW);
        });
    }

    // R98
    @Test
    void whatIsPastItsTimeIsMissedAndNeverClaimed() {
        RsvpKey anne = disk.invite("anne");
        long past = disk.post(Disk.mail(anne, MailKind.NUDGE, "1", Disk.NOW.minusSeconds(9), Disk.NOW, false));
        long still = disk.post(
                Disk.mail(anne, MailKind.NUDGE, "2", Disk.NOW.minusSeconds(9), Disk.NOW.plusSeconds(1), false));

        assertThat(disk.claim()).containsExactly(still);

        assertThat(disk.reopen().outbox().get(past).state()).isEqualTo(OutboxState.MISSED);
        assertThat(disk.outbox().get(past).because()).isEqualTo("its time had passed");
    }

    // PRODUCT.md, Standing: the location never reaches who is barred
    @Test
    void nothingLeavesForWhoHasBeenBarredForTheEvent() {
        RsvpKey anne = disk.invite("anne");
        long number = due(anne, MailKind.REMINDER, "1 day before", 0);
        disk.rsvps().put(disk.rsvps().get(anne).barring(true));

        withdrawn(number, "barred");
    }

    @Test
    void nothingLeavesForWhoHasBeenBarredForGood() {
        RsvpKey anne = disk.invite("anne");
        long number = due(anne, MailKind.CONFIRMATION, "1", 0);
        disk.people().bar(anne.contact(), true);

        withdrawn(number, "barred");
    }

    @Test
    void noLocationLeavesForWhoNoLongerComes() {
        RsvpKey anne = disk.invite("anne");
        RsvpKey bram = disk.invite("bram");
        disk.answers(anne, Answer.attending(0, List.of()));
        disk.answers(bram, Answer.attending(0, List.of()));
        long anneLocation = disk.post(Disk.mail(anne, MailKind.LOCATION, "0", Disk.NOW, DAY_AFTER, true));
        long bramLocation = disk.post(Disk.mail(bram, MailKind.LOCATION, "0", Disk.NOW, DAY_AFTER, true));

        disk.answers(anne, Answer.declined());

        assertThat(disk.claim()).containsExactly(bramLocation);
        assertThat(disk.outbox().get(anneLocation).because()).isEqualTo("no longer comes");
    }

    @Test
    void noMailForAGroupLeavesForWhomIsNotInItAnyMore() {
        RsvpKey anne = coming("anne");
        RsvpKey bram = coming("bram");
        Wording wording = new Wording("bring.md", Map.of(Language.EN, new Wording.Text("Bring a cup", "Please.")));
        disk.write(books -> books.circulars()
                .put(new Circular(
                        Disk.EVENING,
                        "f00d",
                        Set.of(Group.ATTENDING),
                        wording,
                        false,
                        new Moment.On(LocalDateTime.parse("2017-02-01T10:00")),
                        null)));
        long toAnne = due(anne, MailKind.MAIL, "f00d", 0);
        long toBram = due(bram, MailKind.MAIL, "f00d", 0);

        disk.answers(anne, Answer.declined());

        assertThat(disk.claim()).containsExactly(toBram);
        assertThat(disk.outbox().get(toAnne).because()).isEqualTo("their answer has changed");
    }

    // PRODUCT.md: confirms saying what was understood, once for each change of mind
    @Test
    void noConfirmationLeavesOfAnAnswerThatStandsNoMore() {
        RsvpKey anne = coming("anne");
        RsvpKey bram = coming("bram");
        RsvpKey claire = coming("claire");
        long toAnne = due(anne, MailKind.CONFIRMATION, "1", 0);
        long toBram = due(bram, MailKind.CONFIRMATION, "1", 0);
        long toClaire = due(claire, MailKind.CONFIRMATION, "1", 0);

        disk.answers(anne, Answer.declined());
        disk.answers(bram, Answer.attending(0, List.of("vegetarian")));
        disk.answers(claire, Answer.attending(1, List.of()));

        assertThat(disk.claim()).containsExactly(toBram);
        withdrawn(toAnne, "their answer has changed");
        withdrawn(toClaire, "their answer has changed");
    }

    // PRODUCT.md, Audiences: an answer that came while the mail waited
    @Test
    void noMassMailLeavesForWhomItIsNotMeantAnyMore() {
        RsvpKey anne = coming("anne");
        RsvpKey bram = disk.invite("bram");
        RsvpKey claire = coming("claire");
        List<Long> stale = List.of(
                due(anne, MailKind.REMINDER, "1 day before", 0),
                due(bram, MailKind.NUDGE, "3 days before", 0),
                due(claire, MailKind.FOLLOW_UP, "1 day after", 0));
        long confirmation = due(anne, MailKind.CONFIRMATION, "2", 0);

        disk.answers(anne, Answer.declined());
        disk.answers(bram, Answer.attending(0, List.of()));
        disk.answers(claire, Answer.declined());

        assertThat(disk.claim()).containsExactly(confirmation);
        assertThat(stale)
                .allSatisfy(number ->
                        assertThat(disk.outbox().get(number).because()).isEqualTo("their answer has changed"));
    }

    // PRODUCT.md, Leaving: confirmed once, and nothing else
    @Test
    void whoLeftGetsTheirGoodbyeAndNothingElse() {
        RsvpKey anne = coming("anne");
        long goodbye = due(anne, MailKind.CONFIRMATION, "1", 0);
        long reminder = due(anne, MailKind.REMINDER, "1 day before", 0);
        disk.people().suppress(Disk.address("anne"), Suppression.CONSENT_WITHDRAWN, Disk.NOW);

        assertThat(disk.claim()).containsExactly(goodbye);
        assertThat(disk.outbox().get(reminder).because()).isEqualTo("the address gets no mail");
    }

    // PRODUCT.md, Leaving: a later yes in the person's own hand lifts it for that event
    @Test
    void whoLeftAndCameBackGetsTheirMailAgain() {
        RsvpKey anne = coming("anne");
        disk.people().suppress(Disk.address("anne"), Suppression.CONSENT_WITHDRAWN, Disk.NOW);
        Rsvp rsvp = disk.rsvps().get(anne);
        disk.rsvps()
                .put(new Rsvp(
                        anne,
                        rsvp.token(),
                        rsvp.history(),
                        rsvp.barred(),
                        rsvp.knowsLocation(),
                        true,
                        rsvp.revision()));
        long reminder = due(anne, MailKind.REMINDER, "1 day before", 0);

        assertThat(disk.claim()).containsExactly(reminder);
    }

    @Test
    void aDeadAddressGetsNotEvenAConfirmation() {
        RsvpKey anne = disk.invite("anne");
        long number = due(anne, MailKind.CONFIRMATION, "1", 0);
        disk.people().suppress(Disk.address("anne"), Suppression.CONSENT_WITHDRAWN, Disk.NOW);
        disk.people().suppress(Disk.address("anne"), Suppression.BOUNCED, Disk.NOW);

        withdrawn(number, "the address gets no mail");
    }

    // PRODUCT.md, Leaving: mail to that address pauses and the organizer is asked
    @Test
    void whatIsForAPausedAddressWaitsUntilThePauseIsLifted() {
        RsvpKey anne = disk.invite("anne");
        RsvpKey bram = disk.invite("bram");
        long paused = due(anne, MailKind.NUDGE, "first", -60);
        long next = due(bram, MailKind.NUDGE, "first", 0);
        disk.people().suppress(Disk.address("anne"), Suppression.PAUSED, Disk.NOW);

        assertThat(disk.outbox().claim(1, Disk.NOW))
                .extracting(OutboxEntry::number)
                .containsExactly(next);
        assertThat(disk.outbox().get(paused).state()).isEqualTo(OutboxState.PENDING);
        assertThat(disk.outbox().nextDue()).isEmpty();

        disk.people().lift(Disk.address("anne"), Suppression.PAUSED);
        assertThat(disk.claim()).containsExactly(paused);
    }
}
