package org.erbij.step.understand;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * A share of replies with its interval.
 *
 * @param value 0 to 1, and {@code low} and {@code high} the ends of its 95 % interval, by drawing whole authors again and again
 */
record Measure(double value, double low, double high) {
    private static final int DRAWS = 400;

    static Measure right(List<Guess> guesses, double sureEnough) {
        return of(guesses, some -> share(decided(some, sureEnough), Guess::isRight));
    }

    static Measure decided(List<Guess> guesses, double sureEnough, boolean ofTheDecidable) {
        return of(
                guesses,
                some -> share(
                        some.stream()
                                .filter(guess ->
                                        !ofTheDecidable || guess.reply().isDecidable())
                                .toList(),
                        guess -> guess.isDecided(sureEnough)));
    }

    static Measure opposite(List<Guess> guesses, double sureEnough) {
        return of(guesses, some -> share(some, guess -> guess.isDecided(sureEnough) && guess.isOpposite()));
    }

    static Measure of(List<Guess> guesses, ToDoubleFunction<List<Guess>> measured) {
        Map<String, List<Guess>> byAuthor = guesses.stream()
                .collect(Collectors.groupingBy(guess -> guess.reply().author()));
        List<List<Guess>> authors = List.copyOf(byAuthor.values());
        var random = new Random(7);
        double[] drawn = new double[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            List<Guess> some = new ArrayList<>();
            for (int k = 0; k < authors.size(); k++) {
                some.addAll(authors.get(random.nextInt(authors.size())));
            }
            drawn[i] = measured.applyAsDouble(some);
        }
        Arrays.sort(drawn);
        return new Measure(measured.applyAsDouble(guesses), drawn[(int) (DRAWS * 0.025)], drawn[(int) (DRAWS * 0.975)]);
    }

    static double share(List<Guess> guesses, Predicate<Guess> counted) {
        return guesses.isEmpty() ? 0 : guesses.stream().filter(counted).count() / (double) guesses.size();
    }

    private static List<Guess> decided(List<Guess> guesses, double sureEnough) {
        return guesses.stream().filter(guess -> guess.isDecided(sureEnough)).toList();
    }

    /** "97.1 % (96.0–98.0)". */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.1f %% (%.1f–%.1f)", value * 100, low * 100, high * 100);
    }
}
