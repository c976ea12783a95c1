package org.erbij.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ConcurrentModificationException;
import java.util.List;
import org.erbij.domain.event.EventId;
import org.erbij.domain.people.ContactId;
import org.erbij.domain.rsvp.Answer;
import org.erbij.domain.rsvp.CalendarStamp;
import org.erbij.domain.rsvp.Change;
import org.erbij.domain.rsvp.Evidence;
import org.erbij.domain.rsvp.Evidence.Source;
import org.erbij.domain.rsvp.Ground;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.domain.rsvp.RsvpKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everybody's standing, with its full history (PRODUCT.md, Standing). */
class RsvpTableTest {
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

    private static Rsvp with(Rsvp rsvp, List<Change> history) {
        return new Rsvp(
                rsvp.key(),
                rsvp.token(),
                history,
                rsvp.barred(),
                rsvp.knowsLocation(),
                rsvp.returned(),
                rsvp.revision());
    }

    @Test
    void theWholeHistoryComesBackInItsOrder() {
        RsvpKey anne = disk.invite("anne");
        Instant sent = Disk.NOW.minusSeconds(30);
        List<Change> history = List.of(
                new Change(
                        1,
                        Answer.attending(2, List.of("vegetarisch", "een half uur later"))
                                .naming(1),
                        new Evidence(Source.INVITEE, Ground.THREAD, "ik ben erbij", sent, Disk.NOW, null),
                        true),
                new Change(
                        2,
                        Answer.perhaps(),
                        new Evidence(
                                Source.INVITEE, Ground.CALENDAR_UID, "", null, Disk.NOW, new CalendarStamp(3, sent)),
                        false),
                new Change(
                        3,
                        Answer.noButInvolved(),
                        new Evidence(
                                Source.INVITEE, Ground.CALENDAR_UID, "", null, Disk.NOW, new CalendarStamp(0, null)),
                        true),
                new Change(4, Answer.declined(), Evidence.organizer("told by phone", Disk.NOW), true));
        disk.rsvps().put(with(disk.rsvps().get(anne), history));

        disk.reopen();

        Rsvp kept = disk.rsvps().get(anne);
        assertThat(kept.token()).isEqualTo(Disk.token("anne"));
        assertThat(kept.history()).isEqualTo(history);
        assertThat(kept.standing()).contains(Answer.declined());
    }

    @Test
    void whatIsAddedLeavesWhatWasThere() {
        RsvpKey anne = disk.invite("anne");
        disk.answers(anne, Answer.attending(0, List.of()));
        disk.reopen();

        disk.answers(anne, Answer.declined());

        assertThat(disk.rsvps().get(anne).history())
                .extracting(change -> change.answer().attendance().name())
                .containsExactly("ATTENDING", "DECLINED");
    }

    @Test
    void aBarAndWhatTheyKnowAreRemembered() {
        RsvpKey anne = disk.invite("anne");
        disk.rsvps().put(disk.rsvps().get(anne).barring(true).toldTheLocation());

        disk.reopen();

        Rsvp kept = disk.rsvps().get(anne);
        assertThat(kept.barred()).isTrue();
        assertThat(kept.knowsLocation()).isTrue();
        assertThat(kept.returned()).isFalse();
    }

    @Test
    void whenTheOrganizerLastWroteByHandIsKnownWhicheverWasNotedFirst() {
        RsvpKey anne = disk.invite("anne");
        assertThat(disk.rsvps().organizerWroteAt(anne)).isEmpty();

        disk.rsvps().organizerWrote(anne, Disk.NOW);
        disk.rsvps().organizerWrote(anne, Disk.NOW.plusSeconds(60));
        disk.rsvps().organizerWrote(anne, Disk.NOW.plusSeconds(30));

        assertThat(disk.rsvps().organizerWroteAt(anne)).contains(Disk.NOW.plusSeconds(60));
    }

    @Test
    void whoWritesOnTopOfSomethingUnreadIsRefused() {
        RsvpKey anne = disk.invite("anne");
        Rsvp read = disk.rsvps().get(anne);
        disk.answers(anne, Answer.attending(0, List.of()));

        assertThatThrownBy(() -> disk.rsvps().put(read.barring(true)))
                .isInstanceOf(ConcurrentModificationException.class)
                .hasMessageNotContaining(Disk.token("anne"));

        assertThat(disk.rsvps().get(anne).barred()).isFalse();
        assertThat(disk.rsvps().get(anne).attends()).isTrue();
    }

    @Test
    void whoIsOpenedTwiceIsRefusedTheSecondTime() {
        RsvpKey anne = disk.invite("anne");

        assertThatThrownBy(() -> disk.rsvps().put(Rsvp.open(anne, "another-token-00")))
                .isInstanceOf(ConcurrentModificationException.class);
    }

    @Test
    void everybodyOfAnEventIsListedWithTheirOwnHistory() {
        RsvpKey anne = disk.invite("anne");
        RsvpKey bram = disk.invite("bram");
        disk.answers(bram, Answer.attending(1, List.of()));

        disk.reopen();

        List<Rsvp> all = disk.rsvps().of(Disk.EVENING);
        assertThat(all).extracting(Rsvp::key).containsExactly(anne, bram);
        assertThat(all).extracting(rsvp -> rsvp.history().size()).containsExactly(0, 1);
        assertThat(all.get(1)).isEqualTo(disk.rsvps().get(bram));
        assertThat(disk.rsvps().of(new EventId("another"))).isEmpty();
    }

    @Test
    void whoWasNotInvitedHasNoStanding() {
        RsvpKey nobody = new RsvpKey(Disk.EVENING, new ContactId(404));

        assertThat(disk.rsvps().find(nobody)).isEmpty();
        assertThatThrownBy(() -> disk.rsvps().get(nobody)).isInstanceOf(IllegalArgumentException.class);
    }
}
