package org.erbij.step.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WordlessTest {
    @ParameterizedTest
    @ValueSource(strings = {"👍", "👍🏽", "🙅‍♀️ 📆", "❤️❤️❤️ 🔥", "📍?", "🪿🪿🪿 !!!!", "📖😴📖😴📖😴🍷✅"})
    void leavesPicturesToWhoWritesInThem(String text) {
        assertThat(Wordless.isFair(row("emoji", text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"👍", "👊🏾👊🏾", "😂😂😂😂", "?", "???", ".", "..."})
    void leavesOthersAFewPicturesOrOneMark(String text) {
        assertThat(Wordless.isFair(row("curt", text))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "emoji, ''",
        "emoji, ?",
        "emoji, ...",
        "emoji, '!👍'",
        "curt, ''",
        "curt, ' '",
        "curt, --",
        "curt, !!!",
        "curt, ????",
        "curt, 'ok 👍'",
        "curt, 👍?",
        "curt, 😂😂😂😂😂😂😂"
    })
    void refusesWhatALostTextLeaves(String style, String text) {
        assertThat(Wordless.isFair(row(style, text))).isFalse();
    }

    private static CorpusRow row(String style, String text) {
        return CorpusRow.of("row", "author", style, text, List.of());
    }
}
