package org.erbij.step.understand.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NetworkTest {
    private final Network network = new Network(
            new float[] {1, 0, 2, 0, 0},
            new float[] {2, 1, 1, 1, 4},
            new float[][] {{1, 2, 0, 1, 3}, {-1, 0, 0, 0, 0}},
            new float[] {0.5f, 0},
            new float[][] {{0.25f, 9}, {0, 9}},
            new float[] {0, 1});

    @Test
    void figuresAreScaledAndWeighedIntoEachUnitAndThoseIntoEachClass() {
        // scaled: 2, 1, -1, 3, 2; the units: 0.5 + 2 + 2 + 3 + 6 = 13.5, and -2, which is below nought and silent
        double[] probabilities = network.probabilities(new double[] {5, 1, 1, 3, 8});

        double first = Math.exp(13.5 * 0.25 - 1);
        assertThat(probabilities[0]).isCloseTo(first / (first + 1), within(1e-12));
        assertThat(probabilities[0] + probabilities[1]).isCloseTo(1, within(1e-12));
    }
}
