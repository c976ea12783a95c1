package org.erbij.step.screen;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Logistic regression with steps that shrink per feature (Duchi et al. 2011) and a pull towards zero; the same every time. */
final class MachineTextLearner {
    private static final int ROUNDS = 25;
    private static final double STEP = 0.25;
    private static final double PULL = 0.03;
    /** What is noticed less often than once in so many texts teaches nothing, unless machines write it: they are few. */
    private static final int RARE = 1_000;

    private static final int RARE_OF_MACHINES = 4;
    /** Automatic mails are few beside replies; together they count as a fifth of them. */
    private static final double MACHINES_COUNT = 0.2;
    /** People who write like machines are few as well. */
    private static final double LIKE_MACHINES_COUNT = 2;
    /** What most absent people have their mailbox say counts for more than what was written to be hard. */
    private static final double USUAL_COUNT = 4;

    private MachineTextLearner() {}

    static Map<String, Double> learn(List<LabelledText> texts) {
        List<Row> rows = new ArrayList<>();
        Map<String, Integer> often = new HashMap<>();
        Map<String, Integer> oftenByMachines = new HashMap<>();
        for (LabelledText text : texts) {
            Set<String> features = TextFeatures.of(text.words());
            features.forEach(feature -> often.merge(feature, 1, Integer::sum));
            if (text.machine()) {
                features.forEach(feature -> oftenByMachines.merge(feature, 1, Integer::sum));
            }
            rows.add(new Row(features, text.machine(), count(text)));
        }
        int rarest = Math.max(2, rows.size() / RARE);
        rows.forEach(row -> row.features.removeIf(feature -> often.getOrDefault(feature, 0) < rarest
                && oftenByMachines.getOrDefault(feature, 0) < RARE_OF_MACHINES));
        double machines = rows.stream().filter(row -> row.machine).count();
        double weightOfMachines = MACHINES_COUNT * (rows.size() - machines) / machines;
        Map<String, double[]> weights = new HashMap<>();
        Map<String, Double> sums = new HashMap<>();
        var random = new Random(4711);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(rows, random);
            for (Row row : rows) {
                step(row, weightOfMachines, weights);
            }
            if (round >= ROUNDS / 2) {
                weights.forEach((feature, weight) -> sums.merge(feature, weight[0], Double::sum));
            }
        }
        Map<String, Double> learned = new HashMap<>();
        int counted = ROUNDS - ROUNDS / 2;
        sums.forEach((feature, sum) -> learned.put(feature, sum / counted));
        return learned;
    }

    private static double count(LabelledText text) {
        if (text.isUsual()) {
            return USUAL_COUNT;
        }
        return text.isInvented() && !text.machine() ? LIKE_MACHINES_COUNT : 1;
    }

    /** As {@link AutomaticText} does, with weights of our own. */
    static AutomaticText weigh(LabelledText text, Map<String, Double> weights) {
        Set<String> features = TextFeatures.of(text.words());
        AutomaticSubject subject = AutomaticSubject.of(text.subject());
        boolean saysSo = SaysAutomatic.in(text.words());
        double weight = weights.getOrDefault("#always", 0.0) + subject.points() + (saysSo ? 3.5 : 0);
        for (String feature : features) {
            weight += weights.getOrDefault(feature, 0.0);
        }
        return new AutomaticText(weight, AutomaticText.speaks(subject, features, saysSo), features, false);
    }

    private record Row(Set<String> features, boolean machine, double count) {
        Row {
            features.add("#always");
        }
    }

    private static void step(Row row, double weightOfMachines, Map<String, double[]> weights) {
        double sum = 0;
        for (String feature : row.features) {
            double[] weight = weights.get(feature);
            sum += weight == null ? 0 : weight[0];
        }
        double likely = 1 / (1 + Math.exp(-sum));
        double slope = row.count * (row.machine ? weightOfMachines * (likely - 1) : likely);
        for (String feature : row.features) {
            double[] weight = weights.computeIfAbsent(feature, f -> new double[2]);
            double gradient = slope + PULL * weight[0];
            weight[1] += gradient * gradient;
            weight[0] -= STEP * gradient / Math.sqrt(1e-6 + weight[1]);
        }
    }
}
