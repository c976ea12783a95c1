package org.erbij.step.understand.clause;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A day is named")
final class NamedDaysTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zaterdag kan ik wel",
                "De 20e kan ik wel!",
                "I can make the 3rd",
                "12 december past",
                "on May 4",
                "op 12-12 graag",
                "Morgen ben ik er",
                "see you tonight",
                "tot vanavond!"
            })
    void inAnyOfItsForms(String words) {
        assertThat(NamedDays.areIn(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Volgende keer ben ik er weer bij!",
                "Next time I'm in",
                "Goede morgen, het was gezellig",
                "om 18.30 uur met 27 mensen",
                "I may come"
            })
    void notInOtherWords(String words) {
        assertThat(NamedDays.areIn(words)).isFalse();
    }
}
