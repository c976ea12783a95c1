package org.erbij.step.understand.guests;

import static org.assertj.core.api.Assertions.assertThat;

import org.erbij.step.understand.clause.Clauses;
import org.erbij.step.understand.phrase.Phrasebook;
import org.erbij.step.understand.phrase.Sentences;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may answer "with whom?", and nothing else. */
final class OnlyNamesTest {
    private final Guests guests = new Guests(Phrasebook.SHIPPED);
    private final Clauses clauses = new Clauses(Phrasebook.SHIPPED);

    private Introduction in(String said) {
        return guests.onlyNames(clauses.of(Sentences.of(said.replace("\\n", "\n")), 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Dat is mijn zus Lotte.; 1; Dat is mijn zus Lotte",
                "Hoi Kars,\\n\\nZe heet Lotte.\\n\\nGroetjes,\\nAnne; 1; Ze heet Lotte",
                "Hoi Kars, dat is mijn zus Lotte; 1; Hoi Kars, dat is mijn zus Lotte",
                "Ja, dat zijn Jan en Piet; 2; Ja, dat zijn Jan en Piet",
                "Haar naam is Lotte; 1; Haar naam is Lotte",
                "Mijn zus Lotte!; 1; Mijn zus Lotte",
                "Lotte; 1; Lotte",
                "Lotte de Vries\\n\\nGroet, Anne; 1; Lotte de Vries",
                "Lotte, Jan en Piet; 3; Lotte, Jan en Piet",
                "Met mijn collega Fatima; 1; Met mijn collega Fatima",
                "That is my sister Lotte; 1; That is my sister Lotte",
                "Her name is Emma.\\n\\nBest wishes,\\nAnne; 1; Her name is Emma",
                "Dat is mijn zus Lotte.\\n\\nAnne; 1; Dat is mijn zus Lotte"
            })
    void namesAndNothingElse(String said, int people, String words) {
        assertThat(in(said).people()).isEqualTo(people);
        assertThat(in(said).words()).containsExactly(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dat is mijn zus.",
                "Is dat mijn zus Lotte?",
                "Dat is mijn zus Lotte, maar zij kan niet.",
                "Dat is niet mijn zus Lotte.",
                "Dat is mijn zus Lotte. Zij eet vegetarisch.",
                "Dat is mijn zus Lotte. Haal me maar van de lijst.",
                "Lotte kan helaas niet mee.",
                "Lotte is ziek.",
                "Lotte komt toch niet.",
                "Ik kom niet, groet Lotte",
                "Bedankt!",
                "Prima Kars",
                "Ziek",
                "Groet, Anne",
                "Hoi Kars",
                "Zie onder.",
                "Dat weet ik nog niet"
            })
    void anythingElseIsMore(String said) {
        assertThat(in(said).people()).isZero();
    }
}
