package org.erbij.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.erbij.fixture.Occasions;
import org.junit.jupiter.api.Test;

/** When an event counts as ended. */
class EventStateTest {
    private static final Event EVENING = Occasions.mondayEvening();
    private static final Instant DAYS_BEFORE = Occasions.at("2017-02-10T12:00");

    @Test
    void anOpenEventEndsWhenItIsOver() {
        assertThat(EVENING.hasEndedBy(Occasions.at("2017-02-13T20:59"))).isFalse();
        assertThat(EVENING.hasEndedBy(Occasions.at("2017-02-13T21:00"))).isTrue();
    }

    @Test
    void aCancelledOrClosedEventHasEndedBeforeItsTime() {
        assertThat(EVENING.withState(EventState.CANCELLED).hasEndedBy(DAYS_BEFORE))
                .isTrue();
        assertThat(EVENING.withState(EventState.CLOSED).hasEndedBy(DAYS_BEFORE)).isTrue();
    }

    @Test
    void anEditedEventStaysTheEventThatPeopleKnow() {
        Event known = EVENING.withSequence(new Sequence(3)).withState(EventState.CLOSED);
        Event edited = new Event(
                EVENING.id(),
                new EventUid("monday-evening@elsewhere.example"),
                Sequence.FIRST,
                EVENING.facts(),
                EVENING.deadline(),
                EVENING.plan(),
                EVENING.policy(),
                EVENING.organizers());

        assertThat(edited.continuing(known)).isEqualTo(known);
    }
}
