package org.erbij.step.understand;

import java.util.Arrays;

/**
 * What a model sees of a text: a set of numbers below {@link #SPACE}, one for each thing there is to notice. Things are hashed
 * to their number, so that no dictionary of them is needed; two that fall together are told apart by the others around them.
 */
final class Features {
    /** How many numbers there are. */
    static final int SPACE = 1 << 18;

    private static final int FEW = 64;

    private int[] numbers;
    private int count;

    /** @param expected about how many will be noticed */
    Features(int expected) {
        numbers = new int[expected];
    }

    /** Notices a thing made of up to four parts; {@code kind} keeps the same parts apart in another role. */
    void add(char kind, int a, int b, int c, int d) {
        int hash = mixed(mixed(mixed(mixed(kind * 0x9E3779B1, a), b), c), d);
        hash ^= hash >>> 16;
        hash *= 0x85EBCA6B;
        hash ^= hash >>> 13;
        if (count == numbers.length) {
            numbers = Arrays.copyOf(numbers, count * 2);
        }
        numbers[count++] = hash & (SPACE - 1);
    }

    void add(char kind, int a, int b) {
        add(kind, a, b, 0, 0);
    }

    void add(char kind, int a) {
        add(kind, a, 0, 0, 0);
    }

    /** Notices each row of so many letters in a word, its beginning and end among them; short words are noticed as words. */
    void addLetters(char kind, String word, int shortest, int longest) {
        if (word.length() < 3 || !Character.isLetter(word.charAt(0))) {
            return;
        }
        String whole = "<" + word + ">";
        for (int from = 0; from + shortest <= whole.length(); from++) {
            int hash = 0;
            for (int end = from; end < whole.length() && end < from + longest; end++) {
                hash = hash * 31 + whole.charAt(end);
                if (end - from + 1 >= shortest) {
                    add(kind, hash, end - from);
                }
            }
        }
    }

    /** Each number once, in ascending order. */
    int[] distinct() {
        return count < FEW ? sorted() : marked();
    }

    private int[] sorted() {
        Arrays.sort(numbers, 0, count);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (kept == 0 || numbers[i] != numbers[kept - 1]) {
                numbers[kept++] = numbers[i];
            }
        }
        return Arrays.copyOf(numbers, kept);
    }

    /** A bit for each number there is, and one for each 64 of those that are not all nought: many are sorted so in one walk. */
    private int[] marked() {
        long[] marks = new long[SPACE / 64];
        long[] used = new long[marks.length / 64];
        for (int i = 0; i < count; i++) {
            int word = numbers[i] >>> 6;
            marks[word] |= 1L << numbers[i];
            used[word >>> 6] |= 1L << word;
        }
        int kept = 0;
        for (int block = 0; block < used.length; block++) {
            for (long words = used[block]; words != 0; words &= words - 1) {
                int word = block * 64 + Long.numberOfTrailingZeros(words);
                for (long bits = marks[word]; bits != 0; bits &= bits - 1) {
                    numbers[kept++] = word * 64 + Long.numberOfTrailingZeros(bits);
                }
            }
        }
        return Arrays.copyOf(numbers, kept);
    }

    private static int mixed(int hash, int part) {
        return Integer.rotateLeft(hash ^ (part * 0xCC9E2D51), 13) * 5 + 0xE6546B64;
    }
}
