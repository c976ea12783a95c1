package org.erbij.domain.rsvp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.erbij.domain.event.EventPolicy;
import org.erbij.domain.event.EventPolicy.Guests;
import org.erbij.fixture.Answers;
import org.erbij.fixture.Occasions;
import org.junit.jupiter.api.Test;

/** PRODUCT.md, Guests. */
class GuestsRuleTest {
    private static EventPolicy policy(Guests guests) {
        EventPolicy d = EventPolicy.DEFAULT;
        return new EventPolicy(
                guests,
                d.calendar(),
                d.afterDeadline(),
                d.lateYes(),
                d.outsideThread(),
                d.answerAfter(),
                d.calendarTitle(),
                d.locationInCalendar());
    }

    @Test
    void guestsAreCounted() {
        Answers hidde = new Answers(Occasions.mondayEvening(policy(Guests.COUNT)));

        hidde.says(Answer.attending(2, List.of()), "2017-01-30T16:30");

        assertThat(hidde.rsvp().standing().orElseThrow().guests()).isEqualTo(2);
    }

    @Test
    void whereNobodyMayBringPeopleTheWishIsNoted() {
        Answers hidde = new Answers(Occasions.mondayEvening(policy(Guests.NONE)));

        hidde.says(Answer.attending(2, List.of("vegetarian")), "2017-01-30T16:30");

        Answer stands = hidde.rsvp().standing().orElseThrow();
        assertThat(stands.guests()).isZero();
        assertThat(stands.notes()).containsExactly("vegetarian", "+2?");
    }

    @Test
    void theNumberOfTheLatestAnswerCountsAndWhatWasNotedStays() {
        Answers hidde = new Answers(Occasions.mondayEvening(policy(Guests.COUNT)));
        hidde.says(Answer.attending(2, List.of("vegetarian")), "2017-01-30T16:30");

        hidde.says(Answer.attending(0, List.of()), "2017-01-31T16:30");

        Answer stands = hidde.rsvp().standing().orElseThrow();
        assertThat(stands.guests()).isZero();
        assertThat(stands.notes()).containsExactly("vegetarian");
        assertThat(hidde.rsvp().history()).hasSize(2);
    }

    @Test
    void anAnswerCannotContradictItself() {
        assertThatThrownBy(() -> new Answer(Attendance.ATTENDING, Coming.NO, 0, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Answer(Attendance.INTERESTED, Coming.YES, 0, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Answer.attending(100, List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
