package org.erbij.step.understand.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.erbij.domain.people.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LanguageWishTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Liever in het Engels graag.",
                "Ik kom! In het Engels graag.",
                "Kunnen jullie mij in het Engels mailen?",
                "Could you write to me in English please?",
                "I'd prefer English.",
                "Graag in Engels",
                "Graag Engels svp",
                "Ik kom, mails graag in het Engels",
                "Liefst: Engels",
                "English please!",
                "Please send the next one in English."
            })
    void englishIsAskedFor(String words) {
        assertThat(LanguageWish.in(words)).contains(Language.EN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Graag in het Nederlands.",
                "Graag Nederlands",
                "Graag de mails in het Nederlands",
                "Preferably in Dutch.",
                "Could you mail me in Dutch?"
            })
    void dutchIsAskedFor(String words) {
        assertThat(LanguageWish.in(words)).contains(Language.NL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Is de avond in het Engels?",
                "Ik kom graag, is het praatje in het Engels?",
                "Will it be in English?",
                "Graag hoor ik of de voertaal Engels is.",
                "I teach English.",
                "Ja, ik kom!",
                "Ik kom graag, Engels is voor mij geen probleem.",
                "Ik kom graag mijn Nederlands oefenen!",
                "Please tell me whether the talk is in English."
            })
    void otherWordsOnLanguagesAreNoWish(String words) {
        assertThat(LanguageWish.in(words)).isEmpty();
    }
}
