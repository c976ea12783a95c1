package org.erbij.step.understand;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.erbij.step.understand.learned.Adam;
import org.erbij.step.understand.learned.ConvolutionTraining;
import org.erbij.step.understand.learned.LinearTraining;
import org.erbij.step.understand.learned.Meaning;
import org.erbij.step.understand.learned.Pooled;
import org.erbij.step.understand.learned.SequenceModel;
import org.erbij.step.understand.learned.SequenceTable;
import org.erbij.step.understand.learned.WordSequence;

/**
 * Teaches a {@link SequenceModel} what mails mean and, beside that, what each of their clauses says:
 * example by example, with dropout on words and on the table's units, and softened labels.
 */
@SuppressWarnings("EnumOrdinal") // the order of the classes is that of the model
final class SequenceTraining {
    private static final int WIDTH = SequenceModel.WIDTH;
    private static final int LAYERS = SequenceModel.DISTANCES.size();
    private static final int CLASSES = Meaning.COUNT;
    private static final int ROUNDS = 12;
    private static final int BATCH = 16;
    private static final double RATE = 1.5e-3;
    private static final double LEAST_RATE = 1e-5;
    private static final double DECAY = 1e-3;
    private static final float DROPPED = 0.25f;
    private static final double SOFTENED = 0.05;
    private static final double UNSEEN = 0.05;
    private static final double UNKNOWN = 0.3;
    private static final double OVERLOOKED = 0.25;
    private static final int[] NOTHING = {};

    private final Random random;
    private final SequenceTable table;
    private final ConvolutionTraining[] layers = new ConvolutionTraining[LAYERS];
    private final float[] attention = new float[WIDTH];
    private final float[] output = new float[CLASSES * 3 * WIDTH];
    private final float[] offsets = new float[CLASSES];
    private final Adam attentionSlopes = new Adam(attention.length);
    private final Adam outputSlopes = new Adam(output.length);
    private final Adam offsetSlopes = new Adam(offsets.length);
    private final SequenceClauses clauses;
    private final int[][] seen = new int[WordSequence.LONGEST][];
    private final float[][][] units = new float[LAYERS + 1][WordSequence.LONGEST][WIDTH];
    private final float[][][] slopes = new float[LAYERS + 1][WordSequence.LONGEST][WIDTH];

    private SequenceTraining(long seed) {
        this.random = new Random(seed);
        this.table = new SequenceTable(random);
        Arrays.setAll(layers, i -> new ConvolutionTraining(SequenceModel.DISTANCES.get(i), random));
        for (int i = 0; i < output.length; i++) {
            output[i] = (float) (random.nextGaussian() * 0.1);
        }
        this.clauses = new SequenceClauses(random);
    }

    /** @param mails of which something is said */
    static SequenceModel of(List<Case> mails, long seed) {
        var training = new SequenceTraining(seed);
        int[] order = new int[mails.size()];
        Arrays.setAll(order, i -> i);
        int steps = ROUNDS * ((order.length + BATCH - 1) / BATCH);
        int step = 0;
        for (int round = 0; round < ROUNDS; round++) {
            LinearTraining.shuffle(order, training.random);
            for (int from = 0; from < order.length; from += BATCH) {
                int to = Math.min(order.length, from + BATCH);
                double share = 0.5 * (1 + Math.cos(Math.PI * step / steps));
                for (int i = from; i < to; i++) {
                    training.learn(mails.get(order[i]), share);
                }
                step++;
                training.step(to - from, RATE * share + LEAST_RATE, step);
            }
        }
        return training.table.with(
                Arrays.stream(training.layers).map(ConvolutionTraining::layer).toList(),
                training.attention,
                training.output,
                training.offsets,
                training.clauses.head());
    }

    private void learn(Case mail, double share) {
        WordSequence words = mail.features().sequence();
        int places = words.length();
        for (int place = 0; place < places; place++) {
            seen[place] = partly(words.seen().get(place));
            table.look(seen[place], units[0][place]);
            drop(units[0][place]);
        }
        for (int i = 0; i < LAYERS; i++) {
            layers[i].layer().apply(units[i], units[i + 1], places);
        }
        for (int place = 0; place < places; place++) {
            Arrays.fill(slopes[LAYERS][place], 0);
        }
        learnMeaning(mail.reply().meaning().ordinal(), places);
        clauses.learn(mail, units[LAYERS], slopes[LAYERS]);
        for (int i = LAYERS - 1; i >= 0; i--) {
            layers[i].learn(units[i], units[i + 1], slopes[i + 1], slopes[i], places);
        }
        for (int place = 0; place < places; place++) {
            for (int unit = 0; unit < WIDTH; unit++) {
                slopes[0][place][unit] = units[0][place][unit] == 0 ? 0 : slopes[0][place][unit];
            }
            table.learn(seen[place], slopes[0][place], share);
        }
    }

    /** Sometimes nothing; else without some of it, and often without what the word is, as of a word that was never seen before. */
    private int[] partly(int[] numbers) {
        if (random.nextDouble() < UNSEEN) {
            return NOTHING;
        }
        boolean known = random.nextDouble() >= UNKNOWN;
        int[] kept = new int[numbers.length];
        int count = 0;
        for (int i = 0; i < numbers.length; i++) {
            if ((i > 0 || known) && random.nextDouble() >= OVERLOOKED) {
                kept[count++] = numbers[i];
            }
        }
        return Arrays.copyOf(kept, count);
    }

    private void drop(float[] row) {
        for (int unit = 0; unit < WIDTH; unit++) {
            row[unit] = random.nextFloat() < DROPPED ? 0 : row[unit] / (1 - DROPPED);
        }
    }

    private void learnMeaning(int wanted, int places) {
        float[][] last = units[LAYERS];
        float[][] back = slopes[LAYERS];
        var pooled = new Pooled(last, places, attention);
        float[] figures = pooled.figures();
        double[] probabilities = SequenceModel.scores(figures, output, offsets);
        float[] figureSlopes = new float[figures.length];
        for (int c = 0; c < CLASSES; c++) {
            float slope = (float) (probabilities[c] - (c == wanted ? 1 - SOFTENED : 0) - SOFTENED / CLASSES);
            offsetSlopes.slopes[c] += slope;
            int row = c * figures.length;
            for (int i = 0; i < figures.length; i++) {
                outputSlopes.slopes[row + i] += slope * figures[i];
                figureSlopes[i] += slope * output[row + i];
            }
        }
        for (int unit = 0; unit < WIDTH; unit++) {
            back[pooled.most(unit)][unit] += figureSlopes[WIDTH + unit];
        }
        float[] drawn = new float[places];
        float average = 0;
        for (int place = 0; place < places; place++) {
            for (int unit = 0; unit < WIDTH; unit++) {
                drawn[place] += figureSlopes[unit] * last[place][unit];
                back[place][unit] += pooled.share(place) * figureSlopes[unit] + figureSlopes[2 * WIDTH + unit] / places;
            }
            average += pooled.share(place) * drawn[place];
        }
        for (int place = 0; place < places; place++) {
            float slope = pooled.share(place) * (drawn[place] - average);
            for (int unit = 0; unit < WIDTH; unit++) {
                attentionSlopes.slopes[unit] += slope * last[place][unit];
                back[place][unit] += slope * attention[unit];
            }
        }
    }

    private void step(int count, double rate, int step) {
        for (ConvolutionTraining layer : layers) {
            layer.step(count, rate, DECAY, step);
        }
        attentionSlopes.step(attention, count, rate, DECAY, step);
        outputSlopes.step(output, count, rate, DECAY, step);
        offsetSlopes.step(offsets, count, rate, 0, step);
        clauses.step(count, rate, DECAY, step);
    }
}
