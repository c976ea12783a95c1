package org.erbij.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only what a mail with the location answers whole is answered by it. */
class AsksWhereTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Waar is het?",
                "En waar is het precies?",
                "Waar moet ik zijn?",
                "Wat is het adres ook alweer?",
                "Waar spreken we af?",
                "Where is it?",
                "And where do we meet?",
                "What's the address again?"
            })
    void aQuestionForTheLocation(String sentence) {
        assertThat(AsksWhere.is(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Waar is het, en is er een lift?",
                "Waar is het toilet?",
                "Waar kan ik parkeren?",
                "Waar is het station?",
                "Where is it cheap to park?",
                "Is het adres met de bus te bereiken?",
                "What is the address of your hotel?"
            })
    void aQuestionForMoreThanThat(String sentence) {
        assertThat(AsksWhere.is(sentence)).isFalse();
    }
}
