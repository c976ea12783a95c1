package org.erbij.step.understand.learned;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A table of small weights, one byte each, of which whole rows are summed: eight bytes lie in one number, and four of them are added at
 * a time, each in 16 bits of another.
 */
public final class PackedRows {
    private static final int BYTES = Long.BYTES;
    /** What nought is in each byte, 128 more than it is. */
    private static final long NOUGHT = 0x8080808080808080L;

    private static final long EVEN = 0x00FF00FF00FF00FFL;
    /** As many bytes as 16 bits hold the sum of. */
    private static final int AT_ONCE = 256;

    private final int width;
    private final int packs;

    /** By row, then by eight columns: each weight 128 more than it is, so that none is below nought. */
    private final long[] packed;

    /** @param weights by row, then by column */
    PackedRows(int width, byte[] weights) {
        this.width = width;
        this.packs = (width + BYTES - 1) / BYTES;
        this.packed = new long[weights.length / width * packs];
        ByteBuffer bytes = ByteBuffer.wrap(Arrays.copyOf(weights, weights.length + BYTES));
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        for (int row = 0, at = 0; at < packed.length; row += width) {
            for (int column = 0; column < width; column += BYTES) {
                packed[at++] = (bytes.getLong(row + column) ^ NOUGHT) & mask(width - column);
            }
        }
    }

    /** The bytes of the row alone, where the next one begins behind them. */
    private static long mask(int columns) {
        return columns >= BYTES ? -1L : ~(-1L << (columns * Byte.SIZE));
    }

    /** The sum of each column over some rows. */
    int[] sums(int[] rows) {
        int[] sums = new int[width];
        for (int from = 0; from < rows.length; from += AT_ONCE) {
            int to = Math.min(rows.length, from + AT_ONCE);
            for (int pack = 0; pack < packs; pack++) {
                add(rows, from, to, pack, sums);
            }
        }
        return sums;
    }

    private void add(int[] rows, int from, int to, int pack, int[] sums) {
        long even = 0;
        long odd = 0;
        for (int i = from; i < to; i++) {
            long eight = packed[rows[i] * packs + pack];
            even += eight & EVEN;
            odd += eight >>> 8 & EVEN;
        }
        int first = pack * BYTES;
        for (int column = 0; column < Math.min(BYTES, width - first); column++) {
            long four = column % 2 == 0 ? even : odd;
            sums[first + column] += (int) (four >>> (column / 2 * 16) & 0xFFFF) - 128 * (to - from);
        }
    }

    /** By row, then by column, as they were given. */
    void write(DataOutputStream out) throws IOException {
        byte[] row = new byte[width];
        for (int at = 0; at < packed.length; at += packs) {
            for (int column = 0; column < width; column++) {
                row[column] = (byte) ((packed[at + column / BYTES] >>> (column % BYTES * 8) & 0xFF) - 128);
            }
            out.write(row);
        }
    }
}
