package org.erbij.step.screen;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much a text reads as a machine's: the sum of the weights of what it has, learned from replies of people and automatic mail
 * ({@code machine-text.tsv}). Above zero a machine's is the likelier.
 */
final class MachineText {
    private static final String ALWAYS = "#always";
    private static final List<Double> WEIGHTS = new ArrayList<>();
    private static final Map<String, Integer> NUMBERS = read();

    private MachineText() {}

    /** @param kinds of phrase that the words make */
    static double weight(List<String> words, Set<String> kinds) {
        var counted = new Counted();
        counted.add(ALWAYS);
        kinds.forEach(counted::add);
        TextFeatures.together(kinds, counted::add);
        TextFeatures.each(words, counted::add);
        return counted.sum;
    }

    /** A sum to which each feature adds its weight once. */
    private static final class Counted {
        private final BitSet seen = new BitSet(NUMBERS.size());
        private double sum;

        void add(String feature) {
            Integer number = NUMBERS.get(feature);
            if (number != null && !seen.get(number)) {
                seen.set(number);
                sum += WEIGHTS.get(number);
            }
        }
    }

    private static Map<String, Integer> read() {
        Map<String, Integer> numbers = new HashMap<>();
        for (String line : ScreenResource.lines("machine-text.tsv")) {
            int tab = line.indexOf('\t');
            numbers.put(line.substring(tab + 1), WEIGHTS.size());
            WEIGHTS.add(Double.valueOf(line.substring(0, tab)));
        }
        return numbers;
    }
}
