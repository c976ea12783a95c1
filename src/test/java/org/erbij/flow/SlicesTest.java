package org.erbij.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

// R18: a mailbox of any size is read in the same memory
class SlicesTest {
    private static List<List<Long>> of(Long... sizes) {
        return Slices.of(List.of(sizes), Long::longValue);
    }

    @Test
    void smallMailsGoTogetherAndLargeOnesApart() {
        assertThat(of(3_000_000L, 2_000L, 1_990_000L, 50_000L, 60_000_000L, 1L))
                .containsExactly(List.of(3_000_000L, 2_000L, 1_990_000L), List.of(50_000L, 60_000_000L, 1L));
    }

    @Test
    void nothingIsNoSliceAndNothingIsLost() {
        assertThat(of()).isEmpty();
        assertThat(of(0L, 0L)).containsExactly(List.of(0L, 0L));
    }
}
