package org.erbij.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever is let in needs no further answer to having asked so, but to whatever else they asked. */
final class AsksToComeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mag ik ook komen?",
                "Hoi, ik hoorde van Anne dat jullie iets doen, mag ik ook komen?",
                "Kan ik nog aanschuiven?",
                "Can I come too?",
                "Lovely idea - could I please join you?"
            })
    void thatAlone(String sentence) {
        assertThat(AsksToCome.is(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kan ik met een rolstoel naar binnen komen?",
                "Mogen mijn kinderen erbij?",
                "Mag ik ook komen, en is er een lift?",
                "Kan ik een half uur later komen?",
                "Can I come by car, is there parking?",
                "May I bring my sister, and can I come late?",
                "Waar is het, en mag ik ook komen?",
                "Is er een lift?"
            })
    void andNoOtherQuestion(String sentence) {
        assertThat(AsksToCome.is(sentence)).isFalse();
    }
}
