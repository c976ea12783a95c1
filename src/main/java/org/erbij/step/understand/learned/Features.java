package org.erbij.step.understand.learned;

import java.util.Arrays;

/**
 * What a model sees of a text: a set of numbers below {@link #SPACE}, one for each thing there is to notice. Things are hashed
 * to their number, so that no dictionary of them is needed; two that fall together are told apart by the others around them.
 */
final class Features {
    /** How many numbers there are. */
    static final int SPACE = 1 << 20;

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

    /** Notices what was noticed elsewhere. */
    void addAll(int[] others) {
        if (count + others.length > numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * (count + others.length));
        }
        System.arraycopy(others, 0, numbers, count, others.length);
        count += others.length;
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

    /** Each number once, in the order they were first noticed. */
    int[] distinct() {
        int[] seen = new int[4 * Integer.highestOneBit(Math.max(1, count))];
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int number = numbers[i];
            int slot = number & (seen.length - 1);
            while (seen[slot] != 0 && seen[slot] != number + 1) {
                slot = (slot + 1) & (seen.length - 1);
            }
            if (seen[slot] == 0) {
                seen[slot] = number + 1;
                numbers[kept++] = number;
            }
        }
        return Arrays.copyOf(numbers, kept);
    }

    private static int mixed(int hash, int part) {
        return Integer.rotateLeft(hash ^ (part * 0xCC9E2D51), 13) * 5 + 0xE6546B64;
    }
}
