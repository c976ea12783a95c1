package org.erbij.step.understand.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A text as a model reads it")
final class LexemesTest {
    @Test
    void isWordsNumbersAndMarks() {
        assertThat(Lexemes.of("Jaaaa, om 18:00!", Phrasebook.SHIPPED))
                .containsExactly("ja", ",", "om", "18", ":", "00", "!");
    }

    @Test
    void hasNoAccentsAndWritesShortFormsOut() {
        assertThat(Lexemes.of("'k kan mss één keer", Phrasebook.SHIPPED))
                .containsExactly("ik", "kan", "misschien", "een", "keer");
    }

    @Test
    void keepsAnEmojiWhole() {
        assertThat(Lexemes.of("🎉 ❤️", Phrasebook.SHIPPED)).containsExactly("🎉", "❤");
    }
}
