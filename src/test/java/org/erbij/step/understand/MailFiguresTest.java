package org.erbij.step.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.erbij.step.understand.clause.Reading;
import org.erbij.step.understand.clause.Weighing;
import org.erbij.step.understand.learned.MailFigures;
import org.erbij.step.understand.phrase.Phrasebook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The figures of a mail")
final class MailFiguresTest {
    private static final double[] WORDS = {0.4, 0.2, 0.1, 0.1, 0.1, 0.1};
    private static final double[] YES = {0.1, 0.6, 0.1, 0.1, 0.05, 0.05};
    private static final double[] SURE = {0.02, 0.96, 0.005, 0.005, 0.005, 0.005};
    private static final double[] UNSURE = {0.18, 0.24, 0.195, 0.195, 0.095, 0.095};

    private final List<Reading> readings = new Listener(Phrasebook.SHIPPED)
            .hear(
                    new Words("", "Ik denk het wel, maar ik weet het niet. Anne twijfelt.", List.of(), Instant.EPOCH),
                    Context.NONE)
            .readings();

    private double[] figures(List<double[][]> alone) {
        double[][] said = readings.stream().map(reading -> YES).toArray(double[][]::new);
        return MailFigures.of(readings, said, alone, WORDS, WORDS, Weighing.of(readings));
    }

    private double[][] everywhere(double[] probabilities) {
        return readings.stream().map(reading -> probabilities).toArray(double[][]::new);
    }

    @Test
    void tellModelsThatAgreeFromModelsThatDiffer() {
        double[] agreed = figures(List.of(everywhere(YES), everywhere(YES)));
        double[] differing = figures(List.of(everywhere(SURE), everywhere(UNSURE)));

        assertThat(differing).hasSameSizeAs(agreed);
        assertThat(differing).isNotEqualTo(agreed);
    }

    @Test
    void areAsManyWhereAModelSawNotTheLastClausesOfALongMail() {
        double[] whole = figures(List.of(everywhere(YES), everywhere(YES)));

        assertThat(readings).hasSizeGreaterThan(1);
        assertThat(figures(List.of(everywhere(YES), new double[][] {YES}))).hasSameSizeAs(whole);
        assertThat(figures(List.of(everywhere(YES), new double[0][]))).hasSameSizeAs(whole);
    }
}
