package org.erbij.step.screen;

import java.util.Set;

/**
 * Whether a mail that no header gives away reads as a machine's, by a weighing of everything it says (R35, R36): never by one
 * phrase alone, because people are away too. An answer to the invitation speaks against it, whatever else is said.
 */
record AutomaticText(double weight, Set<String> features) {
    /** From here a machine wrote it. Measured on texts by authors the weights were not learned from: docs/automatic-mail.md. */
    static final double MACHINE = 0.5;
    /** From here a person has to look. */
    static final double DOUBT = -0.75;

    private static final double DOUBT_OF_AN_ANSWER = 3;
    private static final double SAYS_SO = 3.5;
    private static final double QUOTES = -0.7;

    /** @param quotes whether there is a quotation below the words: responders seldom quote */
    static AutomaticText weigh(AutomaticSubject subject, String words, boolean quotes) {
        Set<String> features = TextFeatures.of(words);
        double weight = MachineText.weight(features) + subject.points();
        weight += SaysAutomatic.in(words) ? SAYS_SO : 0;
        weight += quotes ? QUOTES : 0;
        return new AutomaticText(weight, features);
    }

    boolean isMachines() {
        return weight >= MACHINE && !answers();
    }

    boolean isDoubtful() {
        return weight >= (answers() ? DOUBT_OF_AN_ANSWER : DOUBT);
    }

    /** A direct answer, or a wish to be left alone: no machine has one. */
    boolean answers() {
        return features.contains("[answers]") || features.contains("[leaving]");
    }

    /** Redacted: the features are words of a mail. */
    @Override
    public String toString() {
        return "weight " + weight;
    }

    boolean has(String kind) {
        return features.contains(kind);
    }
}
