package org.erbij.step.understand.learned;

import java.util.Arrays;
import java.util.Random;

/**
 * Teaches one {@link Convolution}: takes the slopes of what it gave back to what it was given. The weights are learned by unit out, so
 * that what a unit that gave nothing would need is never looked at, and are put into the layer's own order after each step.
 */
public final class ConvolutionTraining {
    private static final int WIDTH = SequenceModel.WIDTH;
    private static final int SEEN = Convolution.REACH * WIDTH;

    private final Convolution layer;
    private final float[][] weights = new float[WIDTH][SEEN];
    private final Adam[] weightSlopes = new Adam[WIDTH];
    private final Adam offsets = new Adam(WIDTH);
    private final float[] seen = new float[SEEN];
    private final float[] back = new float[SEEN];

    public ConvolutionTraining(int distance, Random random) {
        for (float[] row : weights) {
            for (int i = 0; i < SEEN; i++) {
                row[i] = (float) (random.nextGaussian() / Math.sqrt(SEEN));
            }
        }
        Arrays.setAll(weightSlopes, unit -> new Adam(SEEN));
        this.layer = new Convolution(new float[SEEN][WIDTH], new float[WIDTH], distance);
        putIntoLayer();
    }

    public Convolution layer() {
        return layer;
    }

    /**
     * Sums the slopes of the weights.
     *
     * @param given what the layer was given, and {@code gave} what it made of it
     * @param slopes of what it gave
     * @param slopesGiven receives those of what it was given
     */
    public void learn(float[][] given, float[][] gave, float[][] slopes, float[][] slopesGiven, int places) {
        for (int place = 0; place < places; place++) {
            System.arraycopy(slopes[place], 0, slopesGiven[place], 0, WIDTH);
        }
        for (int place = 0; place < places; place++) {
            look(given, place, places);
            if (learn(given[place], gave[place], slopes[place])) {
                giveBack(slopesGiven, place, places);
            }
        }
    }

    /** Nothing stands before the first place and behind the last. */
    private void look(float[][] given, int place, int places) {
        Arrays.fill(back, 0);
        for (int of = 0; of < Convolution.REACH; of++) {
            int at = layer.seen(place, of);
            if (at >= 0 && at < places) {
                System.arraycopy(given[at], 0, seen, of * WIDTH, WIDTH);
            } else {
                Arrays.fill(seen, of * WIDTH, (of + 1) * WIDTH, 0);
            }
        }
    }

    /** Only units that added something have a slope. */
    private boolean learn(float[] given, float[] gave, float[] slopes) {
        boolean any = false;
        for (int unit = 0; unit < WIDTH; unit++) {
            if (gave[unit] > given[unit] && slopes[unit] != 0) {
                offsets.slopes[unit] += slopes[unit];
                Vectors.add(slopes[unit], seen, weightSlopes[unit].slopes);
                Vectors.add(slopes[unit], weights[unit], back);
                any = true;
            }
        }
        return any;
    }

    private void giveBack(float[][] slopesGiven, int place, int places) {
        for (int of = 0; of < Convolution.REACH; of++) {
            int at = layer.seen(place, of);
            if (at >= 0 && at < places) {
                for (int unit = 0; unit < WIDTH; unit++) {
                    slopesGiven[at][unit] += back[of * WIDTH + unit];
                }
            }
        }
    }

    public void step(int count, double rate, double decay, int step) {
        for (int unit = 0; unit < WIDTH; unit++) {
            weightSlopes[unit].step(weights[unit], count, rate, decay, step);
        }
        offsets.step(layer.offsets(), count, rate, 0, step);
        putIntoLayer();
    }

    private void putIntoLayer() {
        for (int unit = 0; unit < WIDTH; unit++) {
            for (int i = 0; i < SEEN; i++) {
                layer.weights()[i][unit] = weights[unit][i];
            }
        }
    }
}
