package org.erbij.step.screen;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How much a text reads as a machine's: the sum of the weights of what it has, learned from replies of people and automatic mail
 * ({@code machine-text.tsv}). Above zero a machine's is the likelier.
 */
final class MachineText {
    private static final String ALWAYS = "#always";
    private static final Map<String, Double> WEIGHTS = read();

    private MachineText() {}

    static double weight(Set<String> features) {
        return weight(features, WEIGHTS);
    }

    static double weight(Set<String> features, Map<String, Double> weights) {
        double sum = weights.getOrDefault(ALWAYS, 0.0);
        for (String feature : features) {
            sum += weights.getOrDefault(feature, 0.0);
        }
        return sum;
    }

    private static Map<String, Double> read() {
        Map<String, Double> weights = new HashMap<>();
        for (String line : ScreenResource.lines("machine-text.tsv")) {
            int tab = line.indexOf('\t');
            weights.put(line.substring(tab + 1), Double.valueOf(line.substring(0, tab)));
        }
        return weights;
    }
}
