package org.erbij.step.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Learns {@code machine-text.tsv} anew: {@code mvn test -Dtest=MachineTextTraining}. It is no part of the suite. */
@EnabledIfSystemProperty(named = "test", matches = "MachineTextTraining", disabledReason = "runs by its name alone")
final class MachineTextTraining {
    private static final Path WEIGHTS = Path.of("src/main/resources/org/erbij/step/screen/machine-text.tsv");
    private static final double LEAST = 0.05;

    @Test
    void learnsFromRepliesAndAutomaticMail() throws IOException {
        List<LabelledText> texts = new ArrayList<>(LabelledText.corpus());
        texts.addAll(LabelledText.invented());

        Map<String, Double> learned = MachineTextLearner.learn(texts);

        List<String> lines = new ArrayList<>(List.of(
                "# What each word, kind of phrase and pair of either weighs for a machine having written a text; below zero for a person.",
                "# Learned from src/corpus and src/test/resources/automatic: mvn test -Dtest=MachineTextTraining"));
        learned.entrySet().stream()
                .filter(weight -> Math.abs(weight.getValue()) >= LEAST)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(weight ->
                        lines.add(String.format(Locale.ROOT, "%.2f\t%s", weight.getValue(), weight.getKey())));
        Files.write(WEIGHTS, lines);
        assertThat(lines).hasSizeBetween(1_000, 6_000);
    }
}
