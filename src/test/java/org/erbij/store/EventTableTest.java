package org.erbij.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.erbij.domain.event.Announced;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventFacts;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.EventPolicy;
import org.erbij.domain.event.EventState;
import org.erbij.domain.event.EventUid;
import org.erbij.domain.event.LocalText;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.Moment;
import org.erbij.domain.event.Moment.Anchor;
import org.erbij.domain.event.Organizer;
import org.erbij.domain.event.Place;
import org.erbij.domain.event.Planned;
import org.erbij.domain.event.ReplyDeadline;
import org.erbij.domain.event.Sequence;
import org.erbij.domain.event.Venue;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Language;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.fixture.Occasions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The events, their plans, and where they are held. */
class EventTableTest {
    private static final Event EVENING = Occasions.mondayEvening();

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

    private static Event with(Sequence sequence, EventFacts facts) {
        return new Event(
                EVENING.id(),
                EVENING.uid(),
                sequence,
                facts,
                EVENING.deadline(),
                EVENING.plan(),
                EVENING.policy(),
                EVENING.organizers());
    }

    /** Unlike Monday evening in everything that can differ. */
    private static Event unlike(EventId id) {
        return new Event(
                id,
                new EventUid("other@example.nl"),
                new Sequence(4),
                new EventFacts(
                        LocalText.of("Een ‘ander’ café", "Another café"),
                        LocalDateTime.parse("2017-10-29T02:30"),
                        ZoneId.of("America/New_York"),
                        Duration.ofMinutes(90),
                        new LocalText(Map.of(Language.EN, "in town")),
                        new LocalText(Map.of()),
                        List.of(Language.EN)),
                new ReplyDeadline(LocalDateTime.parse("2017-10-20T12:30")),
                List.of(
                        new Planned(
                                MailKind.LOCATION,
                                "2017-10-28 10:00",
                                new Moment.On(LocalDateTime.parse("2017-10-28T10:00"))),
                        new Planned(
                                MailKind.NUDGE,
                                "1 hour after answers close",
                                new Moment.Elapsed(Anchor.ANSWERS_CLOSE, Duration.ofHours(1))),
                        new Planned(
                                MailKind.REMINDER,
                                "1 week before",
                                new Moment.Days(Anchor.START, -7, LocalTime.of(9, 30)))),
                new EventPolicy(
                        EventPolicy.Guests.NAMED,
                        EventPolicy.Calendar.NONE,
                        EventPolicy.AfterDeadline.ASK,
                        EventPolicy.LateYes.ASK,
                        EventPolicy.OutsideThread.DECIDE,
                        Duration.ofSeconds(45),
                        LocalText.of("Afspraak", "Appointment"),
                        false,
                        new Announced("LENTE-17", AddrSpec.of("lente@example.nl"))),
                List.of(
                        new Organizer(Mailbox.of("", "kars@example.nl"), "+31 20 555 00 01"),
                        new Organizer(Mailbox.of("Noor", "noor@example.nl"), null)));
    }

    @Test
    void whatTheOrganizerSaidOfAnEventIsKept() {
        disk.events().put(EVENING.withState(EventState.CANCELLED));

        disk.reopen();

        assertThat(disk.events().find(EVENING.id())).contains(EVENING.withState(EventState.CANCELLED));
    }

    @Test
    void anEventComesBackWithEverythingInIt() {
        Event other = unlike(new EventId("other"));
        disk.events().put(EVENING);
        disk.events().put(other);

        disk.reopen();

        assertThat(disk.events().find(EVENING.id())).contains(EVENING);
        assertThat(disk.events().find(other.id())).contains(other);
        assertThat(disk.events().all()).containsExactly(EVENING, other);
        assertThat(disk.events().find(new EventId("neither"))).isEmpty();
    }

    @Test
    void whatReplacesAnEventLeavesNothingOfIt() {
        disk.events().put(unlike(EVENING.id()));

        disk.events().put(EVENING);

        assertThat(disk.reopen().events().all()).containsExactly(EVENING);
    }

    // R57: a calendar reply is stale only against the last change of date or time
    @Test
    void onlyAChangeOfDateOrTimeMakesEarlierCalendarRepliesStale() {
        disk.events().put(EVENING);
        assertThat(disk.events().datedAt(EVENING.id())).isEqualTo(Sequence.FIRST);

        EventFacts facts = EVENING.facts();
        disk.events()
                .put(with(
                        new Sequence(1),
                        new EventFacts(
                                LocalText.of("Een nieuwe naam", "A new name"),
                                facts.starts(),
                                facts.zone(),
                                facts.lasts(),
                                facts.area(),
                                facts.practical(),
                                facts.languages())));
        assertThat(disk.reopen().events().datedAt(EVENING.id())).isEqualTo(Sequence.FIRST);

        disk.events().put(with(new Sequence(2), Occasions.facts(LocalDateTime.parse("2017-02-13T19:00"))));
        assertThat(disk.reopen().events().datedAt(EVENING.id())).isEqualTo(new Sequence(2));

        disk.events().put(with(new Sequence(3), Occasions.facts(LocalDateTime.parse("2017-02-13T19:00"))));
        assertThat(disk.reopen().events().datedAt(EVENING.id())).isEqualTo(new Sequence(2));
    }

    // PRODUCT.md, The location
    @Test
    void aSealedLocationStaysSealedAndOpensOnRelease() {
        disk.events().put(EVENING);
        assertThat(disk.events().venue(EVENING.id())).isInstanceOf(Venue.ToBeAnnounced.class);
        disk.events().setVenue(EVENING.id(), new Venue.Sealed(Occasions.hall()));

        disk.reopen();

        Venue kept = disk.events().venue(EVENING.id());
        assertThat(kept.announced()).isEmpty();
        assertThat(kept)
                .isInstanceOfSatisfying(
                        Venue.Sealed.class, closed -> disk.events().setVenue(EVENING.id(), closed.release(Disk.NOW)));
        assertThat(disk.reopen().events().venue(EVENING.id()))
                .isEqualTo(new Venue.Released(Occasions.hall(), Disk.NOW));
    }

    @Test
    void anotherLocationLeavesNothingOfTheFirst() {
        disk.events().put(EVENING);
        disk.events().setVenue(EVENING.id(), new Venue.Sealed(Occasions.hall()));
        Place bare =
                new Place(LocalText.of("Het park", "The park"), new LocalText(Map.of()), new LocalText(Map.of()), "");
        disk.events().setVenue(EVENING.id(), new Venue.Released(bare, Disk.NOW));

        assertThat(disk.reopen().events().venue(EVENING.id())).isEqualTo(new Venue.Released(bare, Disk.NOW));

        disk.events().setVenue(EVENING.id(), new Venue.ToBeAnnounced());
        assertThat(disk.reopen().events().venue(EVENING.id())).isInstanceOf(Venue.ToBeAnnounced.class);
    }

    @Test
    void anEventThatIsReplacedKeepsItsLocation() {
        disk.events().put(EVENING);
        disk.events().setVenue(EVENING.id(), new Venue.Released(Occasions.hall(), Disk.NOW));

        disk.events().put(EVENING.withSequence(new Sequence(1)));

        assertThat(disk.reopen().events().venue(EVENING.id()).announced()).contains(Occasions.hall());
    }

    // PRODUCT.md, Belonging: everything older than the first invitation is not ours
    @Test
    void theFirstInvitationIsTheFirstThatWasPutOut() {
        assertThat(disk.events().firstInvitation()).isEmpty();
        RsvpKey anne = disk.invite("anne");
        RsvpKey bram = disk.invite("bram");
        disk.outbox().put(Disk.mail(anne, MailKind.CONFIRMATION, "1"), Disk.NOW.minusSeconds(99));
        assertThat(disk.events().firstInvitation()).isEmpty();
        disk.outbox().put(Disk.mail(anne, MailKind.INVITATION, "first"), Disk.NOW.plusSeconds(60));
        disk.outbox().put(Disk.mail(bram, MailKind.INVITATION, "first"), Disk.NOW);

        assertThat(disk.reopen().events().firstInvitation()).contains(Disk.NOW);
    }
}
