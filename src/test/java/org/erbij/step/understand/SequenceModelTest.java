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
import org.erbij.step.understand.clause.Reading;
import org.erbij.step.understand.learned.ClauseHead;
import org.erbij.step.understand.learned.ClauseSense;
import org.erbij.step.understand.learned.Convolution;
import org.erbij.step.understand.learned.InOrder;
import org.erbij.step.understand.learned.Model;
import org.erbij.step.understand.learned.Pooled;
import org.erbij.step.understand.learned.SequenceModel;
import org.erbij.step.understand.learned.Vectors;
import org.erbij.step.understand.learned.WordSequence;
import org.erbij.step.understand.phrase.Phrasebook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("EnumOrdinal") // the order of the classes is that of the model
@DisplayName("A model of words in their order")
final class SequenceModelTest {
    private static final int WIDTH = SequenceModel.WIDTH;

    private final Listener listener = new Listener(Phrasebook.SHIPPED);

    @Test
    void addsToEachPlaceWhatItMakesOfItsNeighbours() {
        float[][] weights = new float[Convolution.REACH * 2][2];
        weights[0][0] = 1; // of the place before, first unit to first unit
        weights[2 * 2 + 1][1] = -1; // of the place behind, second unit to second unit
        var layer = new Convolution(weights, new float[] {0, 0.5f}, 1);
        float[][] in = {{1, 2}, {3, 4}, {5, 6}};
        float[][] out = new float[3][2];

        layer.apply(in, out, 3);

        assertThat(out[0])
                .containsExactly(1, 2); // nothing before; behind stands -4, and what is below nought adds nothing
        assertThat(out[1]).containsExactly(3 + 1, 4);
        assertThat(out[2]).containsExactly(5 + 3, 6 + 0.5f);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 7, 64})
    void sumsRowsAsManyTimesAsTheirFiguresSay(int width) {
        float[] figures = new float[width];
        float[][] rows = new float[width + 2][width];
        float[] sum = new float[width];
        for (int i = 0; i < width; i++) {
            figures[i] = i + 1;
            rows[2 + i][i] = 1;
        }

        Vectors.addRows(figures, rows, 2, sum);

        assertThat(sum).containsExactly(figures);
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

        double[] one = shipped().read(words).meanings();
        double[] other =
                shipped().read(new WordSequence(backwards, words.clause())).meanings();

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
        assertThat(shipped().read(words).said()).hasDimensions(words.clauses(), ClauseSense.COUNT);
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
        SequenceModel model = shipped();
        var bytes = new ByteArrayOutputStream();
        model.write(new DataOutputStream(bytes));
        WordSequence words = words("zin in, tot maandag");

        SequenceModel again = SequenceModel.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        assertThat(bytes.size()).isGreaterThan(WordSequence.SPACE * WIDTH);
        assertThat(again.read(words).meanings())
                .containsExactly(model.read(words).meanings());
        assertThat(again.read(words).said()[0])
                .containsExactly(model.read(words).said()[0]);
    }

    @Test
    void saysWhatEachClauseSaysByTheMostOfEachUnit() {
        var output = new float[ClauseSense.COUNT * WIDTH];
        output[ClauseSense.YES.ordinal() * WIDTH] = 1;
        output[ClauseSense.NO.ordinal() * WIDTH + 1] = 1;
        var head = new ClauseHead(output, new float[ClauseSense.COUNT]);
        var units = new float[3][WIDTH];
        units[1][0] = 9;
        units[2][1] = 9;
        var words = new WordSequence(List.of(new int[] {1}, new int[] {2}, new int[] {3}), List.of(0, 0, 1));

        double[][] said = head.probabilities(words, units);

        assertThat(said).hasDimensions(2, ClauseSense.COUNT);
        assertThat(said[0][ClauseSense.YES.ordinal()]).isGreaterThan(0.99);
        assertThat(said[1][ClauseSense.NO.ordinal()]).isGreaterThan(0.99);
    }

    @Test
    void isAveragedWithOthersAndWithWhatWasSeenOfEachClause() {
        double[] yes = {0, 1, 0, 0, 0, 0};
        double[] no = {0, 0, 1, 0, 0, 0};
        var one = new InOrder(yes, new double[][] {yes});
        var other = new InOrder(no, new double[][] {no});

        InOrder both = InOrder.mean(List.of(one, other));

        assertThat(both.meanings()).containsExactly(0, 0.5, 0.5, 0, 0, 0);
        assertThat(both.with(new double[][] {yes, no})[0])
                .containsExactly(new double[] {0, 0.65, 0.35, 0, 0, 0}, within(1e-9));
        assertThat(both.with(new double[][] {yes, no})[1])
                .as("a clause that no sequence reaches")
                .containsExactly(no);
    }

    private static SequenceModel shipped() {
        return Model.shipped().base().sequences().get(0);
    }

    private WordSequence words(String text) {
        List<Reading> readings = listener.hear(Words.of(text), Context.NONE).readings();
        return WordSequence.of(readings);
    }
}
