package org.erbij.step.understand.guests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CompanyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ik kom toch alleen.",
                "Ik kom alleen hoor.",
                "Ja hoor, maar ik kom nu alleen, tot dan!",
                "Ik kom in mijn eentje.",
                "Alleen ik dit keer.",
                "Hoi alleen ik!",
                "Ja, zonder Linda.",
                "Ik ben er, mijn vriendin gaat niet mee.",
                "We komen met z'n drieën!",
                "Just me this time.",
                "I'll come on my own.",
                "Yes! Without my guests though.",
                "Yes, but my partner can't make it."
            })
    void whoComesAlongOrDoesNotIsSpokenOf(String words) {
        assertThat(Company.isMentionedIn(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ja ik kom hoor",
                "Yes, count me in!",
                "Ik kom, alleen een half uur later.",
                "Ja! Alleen als de trein rijdt.",
                "Ik ben erbij. Is er een lift?",
                "I'll be there at 7.",
                "Beste mensen, ik kom hoor",
                "Hoi vrienden, ja ik kom hoor!",
                "Zonder twijfel, ik kom!",
                "Without fail!",
                "Zonder enige twijfel, ik kom!"
            })
    void otherWordsLeaveItOpen(String words) {
        assertThat(Company.isMentionedIn(words)).isFalse();
    }
}
