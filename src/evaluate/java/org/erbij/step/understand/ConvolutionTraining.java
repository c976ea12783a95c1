package org.erbij.step.understand;

import java.util.Random;

/** Teaches one {@link Convolution}: takes the slopes of what it gave back to what it was given. */
final class ConvolutionTraining {
    private static final int WIDTH = SequenceModel.WIDTH;

    private final Convolution layer;
    private final Adam weights = new Adam(Convolution.REACH * WIDTH * WIDTH);
    private final Adam offsets = new Adam(WIDTH);
    private final float[] active = new float[WIDTH];

    ConvolutionTraining(int distance, Random random) {
        float[] drawn = new float[Convolution.REACH * WIDTH * WIDTH];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = (float) (random.nextGaussian() / Math.sqrt(Convolution.REACH * WIDTH));
        }
        this.layer = new Convolution(drawn, new float[WIDTH], distance);
    }

    Convolution layer() {
        return layer;
    }

    /**
     * Sums the slopes of the weights.
     *
     * @param given what the layer was given, and {@code gave} what it made of it
     * @param slopes of what it gave
     * @param slopesGiven receives those of what it was given
     */
    void learn(float[][] given, float[][] gave, float[][] slopes, float[][] slopesGiven, int places) {
        for (int place = 0; place < places; place++) {
            System.arraycopy(slopes[place], 0, slopesGiven[place], 0, WIDTH);
        }
        for (int place = 0; place < places; place++) {
            if (!activate(given[place], gave[place], slopes[place])) {
                continue;
            }
            for (int of = 0; of < Convolution.REACH; of++) {
                int seen = layer.seen(place, of);
                if (seen >= 0 && seen < places) {
                    back(given[seen], slopesGiven[seen], of * WIDTH * WIDTH);
                }
            }
        }
    }

    /** Only units that added something have a slope. */
    private boolean activate(float[] given, float[] gave, float[] slopes) {
        boolean any = false;
        for (int unit = 0; unit < WIDTH; unit++) {
            boolean added = gave[unit] > given[unit];
            active[unit] = added ? slopes[unit] : 0;
            offsets.slopes[unit] += active[unit];
            any |= added;
        }
        return any;
    }

    private void back(float[] given, float[] slopesGiven, int from) {
        float[] sums = weights.slopes;
        float[] ours = layer.weights();
        for (int i = 0; i < WIDTH; i++) {
            int row = from + i * WIDTH;
            float unit = given[i];
            for (int k = 0; k < WIDTH; k++) {
                sums[row + k] += unit * active[k];
            }
            float sum = 0;
            for (int k = 0; k < WIDTH; k++) {
                sum += ours[row + k] * active[k];
            }
            slopesGiven[i] += sum;
        }
    }

    void step(int count, double rate, double decay, int step) {
        weights.step(layer.weights(), count, rate, decay, step);
        offsets.step(layer.offsets(), count, rate, 0, step);
    }
}
