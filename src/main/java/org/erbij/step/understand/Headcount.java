package org.erbij.step.understand;

/**
 * How many people somebody brings, should they come: as the rules count them, and where they count nobody, as was learned from the words
 * of whole mails, if that is sure.
 */
final class Headcount {
    /** Nobody, one, two, three, and more: of more only the rules say how many. */
    static final int CLASSES = 5;

    /** How many numbers of features there are: who is brought is told in few ways. */
    static final int SPACE = 1 << 18;

    private static final int MORE = CLASSES - 1;
    /** Of those who come and were not learned from, 96.8 % are counted rightly so, where the rules alone count 95 % (ADR 21). */
    private static final double SURE = 0.6;
    /** So that what the rules count is not drowned by the words. */
    private static final int TIMES = 3;

    private final Linear counts;
    private final int[] words;

    private Headcount(Linear counts, int[] words) {
        this.counts = counts;
        this.words = words;
    }

    /** @param counts the probability of each number of people, by {@link #features} */
    static Headcount of(Linear counts, MailFeatures mail) {
        return new Headcount(counts, mail.words());
    }

    /** What is seen of a mail when its people are counted. */
    static int[] features(int[] words, int byRules) {
        var features = new Features(words.length + TIMES);
        features.addAll(words);
        for (int time = 0; time < TIMES; time++) {
            features.add('G', number(byRules), time);
        }
        int[] numbers = features.distinct();
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] &= SPACE - 1;
        }
        return numbers;
    }

    /** The class of so many people. */
    static int number(int people) {
        return Math.min(people, MORE);
    }

    /** @param byRules as the rules count */
    int people(int byRules) {
        if (byRules > 0) {
            return byRules; // "met z'n tweeën" is no matter of likelihood
        }
        double[] probabilities = counts.probabilities(features(words, byRules));
        for (int people = 0; people < MORE; people++) {
            if (probabilities[people] >= SURE) {
                return people;
            }
        }
        return byRules;
    }
}
