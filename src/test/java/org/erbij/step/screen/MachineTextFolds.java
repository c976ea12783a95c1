package org.erbij.step.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The figures of {@code docs/automatic-mail.md}, in ten folds with whole authors held out: {@code mvn test -Dtest=MachineTextFolds} writes
 * them to {@code target/reading/automatic.txt}. It is no part of the suite.
 */
@EnabledIfSystemProperty(named = "test", matches = "MachineTextFolds", disabledReason = "runs by its name alone")
final class MachineTextFolds {
    private static final int FOLDS = 10;

    @Test
    void seesAutomaticMailOfAuthorsItHasNotLearnedFrom() throws IOException {
        List<LabelledText> texts = new ArrayList<>(LabelledText.corpus());
        texts.addAll(LabelledText.invented());
        Map<String, Integer> counts = new TreeMap<>();
        List<String> wrong = new ArrayList<>();

        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            Map<String, Double> weights = MachineTextLearner.learn(
                    texts.stream().filter(text -> fold(text) != held).toList());
            for (LabelledText text : texts) {
                if (fold(text) == held) {
                    String verdict = verdict(text, weights);
                    counts.merge(part(text) + (text.machine() ? " machine " : " person ") + verdict, 1, Integer::sum);
                    if (!verdict.equals(text.machine() ? "robot" : "person")) {
                        wrong.add(text.label() + " " + verdict + " " + text.id() + ": " + text.text());
                    }
                }
            }
        }

        Path report = Path.of("target/reading/automatic.txt");
        Files.createDirectories(report.getParent());
        Files.writeString(report, counts + "\n\n" + String.join("\n", wrong) + "\n");
        assertThat(counts.getOrDefault("corpus person robot", 0)).isLessThanOrEqualTo(texts.size() / 500);
    }

    private static int fold(LabelledText text) {
        return Math.floorMod(text.author().hashCode() * 31 + 7, FOLDS);
    }

    private static String part(LabelledText text) {
        return text.id().contains(".txt") ? text.id().substring(0, text.id().indexOf('.')) : "corpus";
    }

    private static String verdict(LabelledText text, Map<String, Double> weights) {
        AutomaticText weighed = MachineTextLearner.weigh(text, weights);
        boolean challenge = Challenge.asks(text.words()) && !weighed.answers();
        return challenge || weighed.isMachines() ? "robot" : weighed.isDoubtful() ? "either" : "person";
    }
}
