package org.erbij.step.understand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A model of words in their order")
final class SequenceModelTest {
    private static final int WIDTH = SequenceModel.WIDTH;

    private final Listener listener = new Listener(Phrasebook.SHIPPED);

    @Test
    void addsToEachPlaceWhatItMakesOfItsNeighbours() {
        float[] weights = new float[Convolution.REACH * 2 * 2];
        weights[0] = 1; // of the place before, first unit to first unit
        weights[8 + 3] = -1; // of the place behind, second unit to second unit
        var layer = new Convolution(weights, new float[] {0, 0.5f}, 1);
        float[][] in = {{1, 2}, {3, 4}, {5, 6}};
        float[][] out = new float[3][2];

        layer.apply(in, out, 3);

        assertThat(out[0])
                .containsExactly(1, 2); // nothing before; behind stands -4, and what is below nought adds nothing
        assertThat(out[1]).containsExactly(3 + 1, 4);
        assertThat(out[2]).containsExactly(5 + 3, 6 + 0.5f);
    }

    @Test
    void poolsWhatAttentionPicksTheMostAndTheAverage() {
        var pooled = new Pooled(new float[][] {{0, 4}, {2, 0}}, 2, new float[] {50, 0});

        assertThat(pooled.figures()).containsExactly(new float[] {2, 0, 2, 4, 1, 2}, within(1e-4f));
        assertThat(pooled.share(1)).isCloseTo(1, within(1e-4f));
        assertThat(pooled.most(1)).isZero();
    }

    @Test
    void knowsTheSameWordsInAnotherOrder() {
        WordSequence words = words("ik wil wel maar kan echt niet komen");
        List<int[]> backwards = new ArrayList<>(words.seen());
        Collections.reverse(backwards);

        double[] one = Model.shipped().sequence().probabilities(words);
        double[] other = Model.shipped().sequence().probabilities(new WordSequence(backwards, words.clause()));

        assertThat(Arrays.stream(one).sum()).isCloseTo(1, within(1e-9));
        assertThat(IntStream.range(0, one.length)
                        .mapToDouble(i -> Math.abs(one[i] - other[i]))
                        .max()
                        .orElseThrow())
                .isGreaterThan(0.05);
    }

    @Test
    void readsNoMoreThanTheBeginningOfALongMail() {
        WordSequence words = words("en nog iets ".repeat(500));

        assertThat(words.length()).isEqualTo(WordSequence.LONGEST);
        assertThat(Model.shipped().sequence().probabilities(words)).hasSize(Meaning.COUNT);
    }

    @Test
    void givesEachClauseAPlaceOfItsOwn() {
        WordSequence words = words("Ik kom. Tot dan!");

        assertThat(words.clause()).containsExactly(0, 0, 0, 0, 1, 1, 1, 1);
        assertThat(words.clauses()).isEqualTo(2);
        assertThat(words.seen()).allSatisfy(numbers -> assertThat(numbers).isNotEmpty());
    }

    @Test
    void comesBackAsItWasWritten() throws IOException {
        SequenceModel model = Model.shipped().sequence();
        var bytes = new ByteArrayOutputStream();
        model.write(new DataOutputStream(bytes));
        WordSequence words = words("zin in, tot maandag");

        SequenceModel again = SequenceModel.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        assertThat(bytes.size()).isGreaterThan(WordSequence.SPACE * WIDTH);
        assertThat(again.probabilities(words)).containsExactly(model.probabilities(words));
    }

    private WordSequence words(String text) {
        List<Reading> readings = listener.hear(Words.of(text), Context.NONE).readings();
        return WordSequence.of(readings);
    }
}
