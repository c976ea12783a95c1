package org.erbij.step.understand;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A share of replies with its interval.
 *
 * @param value 0 to 1, and {@code low} and {@code high} the ends of its 95 % interval, by drawing whole authors again and again
 */
record Measure(double value, double low, double high) {
    private static final int DRAWS = 400;

    static Measure right(List<Guess> guesses, double sureEnough) {
        return of(guesses, guess -> guess.isDecided(sureEnough), Guess::isRight);
    }

    static Measure decided(List<Guess> guesses, double sureEnough) {
        return of(guesses, guess -> guess.reply().isDecidable(), guess -> guess.isDecided(sureEnough));
    }

    static Measure opposite(List<Guess> guesses, double sureEnough) {
        return of(guesses, guess -> true, guess -> guess.isDecided(sureEnough) && guess.isOpposite());
    }

    /** @param counted of those {@code among} all */
    static Measure of(List<Guess> guesses, Predicate<Guess> among, Predicate<Guess> counted) {
        Collection<List<Guess>> byAuthor = guesses.stream()
                .collect(Collectors.groupingBy(guess -> guess.reply().author(), TreeMap::new, Collectors.toList()))
                .values();
        List<Tally> authors =
                byAuthor.stream().map(some -> Tally.of(some, among, counted)).toList();
        var random = new Random(7);
        double[] drawn = new double[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            drawn[i] = Tally.sum(IntStream.range(0, authors.size())
                            .mapToObj(author -> authors.get(random.nextInt(authors.size()))))
                    .share();
        }
        Arrays.sort(drawn);
        return new Measure(
                Tally.sum(authors.stream()).share(), drawn[(int) (DRAWS * 0.025)], drawn[(int) (DRAWS * 0.975)]);
    }

    static double share(List<Guess> guesses, Predicate<Guess> counted) {
        return guesses.isEmpty() ? 0 : guesses.stream().filter(counted).count() / (double) guesses.size();
    }

    /** "97.1 % (96.0–98.0)". */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.1f %% (%.1f–%.1f)", value * 100, low * 100, high * 100);
    }

    /** Of one author's replies or of all. */
    private record Tally(long counted, long among) {
        static Tally of(List<Guess> guesses, Predicate<Guess> among, Predicate<Guess> counted) {
            List<Guess> some = guesses.stream().filter(among).toList();
            return new Tally(some.stream().filter(counted).count(), some.size());
        }

        static Tally sum(Stream<Tally> tallies) {
            return tallies.reduce(
                    new Tally(0, 0), (one, other) -> new Tally(one.counted + other.counted, one.among + other.among));
        }

        double share() {
            return among == 0 ? 0 : counted / (double) among;
        }
    }
}
