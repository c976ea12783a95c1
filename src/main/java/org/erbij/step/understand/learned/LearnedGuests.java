package org.erbij.step.understand.learned;

/** How many people somebody brings of whom the rules count nobody, as learned from the words of whole mails. */
public final class LearnedGuests {
    /** Nobody, one, two, three, and more. */
    public static final int CLASSES = 5;

    /** How many numbers of features there are: who is brought is told in few ways. */
    public static final int SPACE = 1 << 18;

    private static final int MORE = CLASSES - 1;
    /** From here on they are counted. */
    public static final double SURE = 0.8;

    /** From here on it may not be said that nobody is brought. */
    public static final double LIKELY = 0.6;

    private final Linear counts;
    private final int[] words;

    /** @param counts the probability of each number of people, by {@link #features} */
    public LearnedGuests(Linear counts, MailFeatures mail) {
        this.counts = counts;
        this.words = mail.words();
    }

    /** @param words of the whole mail, as {@link MailWords} sees it */
    public static int[] features(int[] words) {
        int[] numbers = new int[words.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = words[i] & (SPACE - 1);
        }
        return numbers;
    }

    /** The class of so many people. */
    public static int number(int people) {
        return Math.min(people, MORE);
    }

    /** Nobody where that is less sure, or where it may be more than three. */
    public int people(double sure) {
        double[] probabilities = counts.probabilities(features(words));
        for (int people = 1; people < MORE; people++) {
            if (probabilities[people] >= sure) {
                return people;
            }
        }
        return 0;
    }
}
