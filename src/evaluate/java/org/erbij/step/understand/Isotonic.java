package org.erbij.step.understand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.erbij.step.understand.learned.Calibration;

/** Isotonic regression by pooling adjacent violators: the rising steps that fit how often guesses were right. */
final class Isotonic {
    private static final int LEAST = 60;

    private Isotonic() {}

    /** Each half of the authors calibrated by the other, so that no figure is of guesses to which the steps were fitted. */
    static List<Guess> crossed(List<Guess> guesses) {
        Map<Boolean, List<Guess>> halves = guesses.stream().collect(Collectors.partitioningBy(Isotonic::isOfFirstHalf));
        Calibration first = of(halves.get(true));
        Calibration second = of(halves.get(false));
        return guesses.stream()
                .map(guess -> guess.calibrated(isOfFirstHalf(guess) ? second : first))
                .toList();
    }

    private static boolean isOfFirstHalf(Guess guess) {
        return guess.reply().author().hashCode() % 2 == 0;
    }

    /** By what people write: what machines do is to be seen as such before. */
    static Calibration of(List<Guess> guesses) {
        List<Guess> sorted = guesses.stream()
                .filter(guess -> guess.probability() > 0 && guess.reply().isByAPerson())
                .sorted(Comparator.comparingDouble(Guess::probability))
                .toList();
        List<Pool> pools = new ArrayList<>();
        for (int from = 0; from < sorted.size(); from += LEAST) {
            pools.add(Pool.of(sorted.subList(from, Math.min(sorted.size(), from + LEAST))));
            while (pools.size() > 1
                    && pools.get(pools.size() - 2).right() >= last(pools).right()) {
                Pool above = pools.remove(pools.size() - 1);
                pools.add(pools.remove(pools.size() - 1).with(above));
            }
        }
        float[] claimed = new float[pools.size()];
        float[] right = new float[pools.size()];
        for (int i = 0; i < claimed.length; i++) {
            claimed[i] = (float) pools.get(i).claimed();
            right[i] = (float) pools.get(i).right();
        }
        return new Calibration(claimed, right);
    }

    private static Pool last(List<Pool> pools) {
        return pools.get(pools.size() - 1);
    }

    private record Pool(double claimed, double right, int count) {
        static Pool of(List<Guess> guesses) {
            return new Pool(
                    guesses.stream().mapToDouble(Guess::probability).average().orElseThrow(),
                    Measure.share(guesses, Guess::isRight),
                    guesses.size());
        }

        Pool with(Pool other) {
            int both = count + other.count;
            return new Pool(
                    (claimed * count + other.claimed * other.count) / both,
                    (right * count + other.right * other.count) / both,
                    both);
        }
    }
}
