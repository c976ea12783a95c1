package org.erbij.step.understand.learned;

/** Sums over whole arrays, written so that the compiler of the JVM does many at a time: each loop reads all its arrays at the same index. */
public final class Vectors {
    private Vectors() {}

    /** @param to at least as long as {@code what}, which is added to it so many times */
    static void add(float times, float[] what, float[] to) {
        for (int i = 0; i < what.length; i++) {
            to[i] += times * what[i];
        }
    }

    /**
     * Adds rows to a sum, each as many times as its figure says.
     *
     * @param rows from {@code first} on one for each figure, as long as the sum
     */
    public static void addRows(float[] figures, float[][] rows, int first, float[] sum) {
        int i = 0;
        for (; i + 3 < figures.length; i += 4) {
            addFour(figures, i, rows, first + i, sum);
        }
        for (; i < figures.length; i++) {
            add(figures[i], rows[first + i], sum);
        }
    }

    /** So that the sum is fetched and put back once for all four. */
    private static void addFour(float[] figures, int at, float[][] rows, int first, float[] sum) {
        float a = figures[at];
        float b = figures[at + 1];
        float c = figures[at + 2];
        float d = figures[at + 3];
        float[] one = rows[first];
        float[] two = rows[first + 1];
        float[] three = rows[first + 2];
        float[] four = rows[first + 3];
        for (int i = 0; i < sum.length; i++) {
            sum[i] += a * one[i] + b * two[i] + c * three[i] + d * four[i];
        }
    }
}
