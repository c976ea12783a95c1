package org.erbij.flow.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParagraphsTest {
    @Test
    void aLineThatWasFullIsWholeAgainAndOneThatEndedEarlyStaysALine() {
        String full = "This line has been broken by us where the next word did not fit any more,";

        assertThat(Paragraphs.of("Hello,\n\n" + full + "\nreally.\nBest,\nKars\n\n\n- a\n- b\n"))
                .containsExactly(List.of("Hello,"), List.of(full + " really.", "Best,", "Kars"), List.of("- a", "- b"));
    }

    @Test
    void anEmptyTextHasNone() {
        assertThat(Paragraphs.of(" \n\n")).isEmpty();
    }
}
