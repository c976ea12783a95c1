package org.erbij.domain.rsvp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whom somebody brings by name, when they write again. */
class NamedGuestsTest {
    private static final Answer JAN_AND_PIET = bringing(2).naming(2);

    private static Answer bringing(int guests) {
        return Answer.attending(guests, List.of());
    }

    @Test
    void nobodyIsNamedWhoDoesNotCome() {
        assertThat(bringing(1).naming(3).named()).isOne();
        assertThatThrownBy(() -> new Answer(Attendance.ATTENDING, Coming.YES, 1, 2, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoWritesNothingOfThemBringsThemByTheirNames() {
        assertThat(bringing(0).withGuestsOf(JAN_AND_PIET)).isEqualTo(JAN_AND_PIET);
    }

    @Test
    void whoeverElseComesAsWellIsStillToBeNamed() {
        assertThat(bringing(3).withRemarksOf(JAN_AND_PIET).named()).isEqualTo(2);
    }

    @Test
    void whenFewerComeNobodyKnowsWhoStaysAway() {
        assertThat(bringing(1).withRemarksOf(JAN_AND_PIET).named()).isZero();
    }
}
