package org.erbij.step.understand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("How many people somebody brings")
final class HeadcountTest {
    private static final byte SURELY = 127;

    private final MailFeatures mail = mail("Ik kom, en ons Trees ook.");

    @Test
    void isAsTheRulesCountWhereNothingWasLearned() {
        assertThat(Headcount.of(weights(1, (byte) 0), mail).people(0)).isZero();
    }

    @Test
    void isWhatWasLearnedWhereThatIsSure() {
        assertThat(Headcount.of(weights(1, SURELY), mail).people(0)).isEqualTo(1);
        assertThat(Headcount.of(weights(1, SURELY), mail).people(3))
                .as("what the rules count stands")
                .isEqualTo(3);
    }

    @Test
    void isAsTheRulesCountWhereItMayBeMoreThanThree() {
        assertThat(Headcount.of(weights(Headcount.CLASSES - 1, SURELY), mail).people(0))
                .isZero();
    }

    @Test
    void isSeenByWhatTheRulesCountAsWell() {
        assertThat(Headcount.features(mail.words(), 1)).isNotEqualTo(Headcount.features(mail.words(), 0));
        assertThat(Headcount.features(mail.words(), 9)).isEqualTo(Headcount.features(mail.words(), 5));
    }

    /** All that is seen speaks for one class. */
    private Linear weights(int number, byte weight) {
        byte[] weights = new byte[Headcount.SPACE * Headcount.CLASSES];
        for (int byRules = 0; byRules < Headcount.CLASSES; byRules++) {
            for (int feature : Headcount.features(mail.words(), byRules)) {
                weights[feature * Headcount.CLASSES + number] = weight;
            }
        }
        return new Linear(Headcount.CLASSES, Headcount.SPACE, 1, weights);
    }

    private static MailFeatures mail(String reply) {
        Hearing hearing = new Listener(Phrasebook.SHIPPED).hear(Words.of(reply), Context.NONE);
        return MailFeatures.of(hearing.readings(), hearing.byRules());
    }
}
