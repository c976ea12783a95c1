package org.erbij.step.understand.learned;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Rows of small weights, packed")
final class PackedRowsTest {
    private static final int ROWS = 40;

    private final Random random = new Random(3);

    @ParameterizedTest
    @ValueSource(ints = {1, 6, 8, 13, 64})
    void areSummedAsIfTheyWereNot(int width) {
        byte[] weights = weights(width);
        int[] chosen = IntStream.concat(
                        random.ints(400, 0, ROWS), IntStream.range(0, 600).map(i -> i % 300 < 280 ? 0 : 1))
                .toArray();

        int[] sums = new PackedRows(width, weights).sums(chosen);

        assertThat(sums)
                .containsExactly(IntStream.range(0, width)
                        .map(column -> IntStream.of(chosen)
                                .map(row -> weights[row * width + column])
                                .sum())
                        .toArray());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 6, 8, 13, 64})
    void areWrittenAsTheyWereGiven(int width) throws IOException {
        byte[] weights = weights(width);
        var written = new ByteArrayOutputStream();

        new PackedRows(width, weights).write(new DataOutputStream(written));

        assertThat(written.toByteArray()).isEqualTo(weights);
    }

    /** The least and the most among them, many times over: nothing may run over into the column beside it. */
    private byte[] weights(int width) {
        byte[] weights = new byte[ROWS * width];
        random.nextBytes(weights);
        for (int column = 0; column < width; column++) {
            weights[column] = column % 2 == 0 ? Byte.MAX_VALUE : Byte.MIN_VALUE;
            weights[width + column] = column % 2 == 0 ? Byte.MIN_VALUE : Byte.MAX_VALUE;
        }
        return weights;
    }
}
