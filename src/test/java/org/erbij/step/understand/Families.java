package org.erbij.step.understand;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/**
 * Finds rows that share a key more often than is fair. Millions of keys are counted, so that they are numbers: two keys that differ
 * get the same number once in thousands of billions.
 */
final class Families {
    /** The last bits of a number tell how many words the key keeps. */
    private static final int KEPT = 15;

    /** Under which keys a row is told. */
    interface Lens {
        void look(CorpusRow row, Keys keys);
    }

    /** The keys of one row after another. */
    static final class Keys {
        private long[] all = new long[1024];
        private int size;

        void add(long key, int kept) {
            if (size == all.length) {
                all = Arrays.copyOf(all, 2 * size);
            }
            all[size++] = mixed(key) & ~KEPT | Math.min(kept, KEPT);
        }

        /** A row counts once for a key. */
        private void endRow(int from) {
            Arrays.sort(all, from, size);
            int end = from;
            for (int i = from; i < size; i++) {
                if (i == from || all[i] != all[i - 1]) {
                    all[end++] = all[i];
                }
            }
            size = end;
        }

        private Set<Long> moreThan(IntUnaryOperator most) {
            Arrays.sort(all, 0, size);
            Set<Long> more = new HashSet<>();
            for (int i = 0, first = 0; i < size; i++) {
                first = all[i] == all[first] ? first : i;
                if (i - first >= most.applyAsInt((int) (all[i] & KEPT))) {
                    more.add(all[i]);
                }
            }
            return more;
        }
    }

    private Families() {}

    /** The groups of rows that have one key, where they are more than {@code most} says for the words that the key keeps. */
    static List<List<CorpusRow>> among(List<CorpusRow> rows, Lens lens, IntUnaryOperator most) {
        var keys = new Keys();
        for (CorpusRow row : rows) {
            int from = keys.size;
            lens.look(row, keys);
            keys.endRow(from);
        }
        Set<Long> more = keys.moreThan(most);
        return more.isEmpty() ? List.of() : holding(rows, lens, more);
    }

    private static List<List<CorpusRow>> holding(List<CorpusRow> rows, Lens lens, Set<Long> wanted) {
        Map<Long, List<CorpusRow>> holding = new HashMap<>();
        for (CorpusRow row : rows) {
            var keys = new Keys();
            lens.look(row, keys);
            keys.endRow(0);
            for (int i = 0; i < keys.size; i++) {
                if (wanted.contains(keys.all[i])) {
                    holding.computeIfAbsent(keys.all[i], key -> new ArrayList<>())
                            .add(row);
                }
            }
        }
        return List.copyOf(holding.values());
    }

    static long mixed(long number) {
        long mixed = (number ^ number >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }
}
