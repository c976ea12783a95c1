package org.erbij.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CellsTest {
    @ParameterizedTest
    @CsvSource({
        "Zoë, 3",
        "Zoe\u0308, 3",
        "王小明, 6",
        "ｆｕ, 4",
        "각, 2",
        "🎉, 2",
        "👩🏽‍🔧, 2",
        "👨‍👩‍👧, 2",
        "❤️, 2",
        "🇳🇱, 2",
        "Anne 🌈, 7"
    })
    void aTextIsAsWideAsItIsDrawn(String text, int cells) {
        assertThat(Cells.width(text)).isEqualTo(cells);
        assertThat(Cells.width(Cells.padded(text, 12))).isEqualTo(12);
    }

    @Test
    void whatDoesNotFitIsCutBetweenLettersAndShownToBe() {
        assertThat(Cells.cut("王小明", 5, "…")).isEqualTo("王小…");
        assertThat(Cells.cut("王小明", 4, "…")).isEqualTo("王…");
        assertThat(Cells.cut("Anne 👩🏽‍🔧👩🏽‍🔧", 8, "~")).isEqualTo("Anne 👩🏽‍🔧~");
        assertThat(Cells.cut("Anne", 4, "…")).isEqualTo("Anne");
    }

    @Test
    void aLineIsBrokenBetweenWordsAndKeepsItsMargin() {
        assertThat(Cells.wrapped("  coming 3 + 1 guests", 14, 4)).containsExactly("  coming 3 + 1", "    guests");
        assertThat(Cells.wrapped("  coming 3 + 1 guests", 0, 4)).containsExactly("  coming 3 + 1 guests");
    }
}
