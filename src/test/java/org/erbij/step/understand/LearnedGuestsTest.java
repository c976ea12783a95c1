package org.erbij.step.understand;

import static org.assertj.core.api.Assertions.assertThat;

import org.erbij.step.understand.learned.LearnedGuests;
import org.erbij.step.understand.learned.Linear;
import org.erbij.step.understand.learned.MailFeatures;
import org.erbij.step.understand.phrase.Phrasebook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Guests whom the rules do not count")
final class LearnedGuestsTest {
    private static final byte SURELY = 127;

    private final ReplyReader reader = new TrainedReader();
    private final MailFeatures mail = mail("Ik kom, en ons Trees ook.");

    @Test
    void areCountedWhereTheModelIsSure() {
        assertThat(new LearnedGuests(weights(2, SURELY), mail).people(LearnedGuests.SURE))
                .isEqualTo(2);
        assertThat(new LearnedGuests(weights(2, (byte) 0), mail).people(LearnedGuests.SURE))
                .isZero();
    }

    @Test
    void areNobodyWhereTheyMayBeMoreThanThree() {
        assertThat(new LearnedGuests(weights(LearnedGuests.CLASSES - 1, SURELY), mail).people(LearnedGuests.SURE))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2 | two volunteers are coming with me
                    2 | Hoi Kars, two volunteers are coming with me
                    1 | me n Bram r in if that is ok
                    1 | coming w my gf
                    1 | me n Bram r in
                    """)
    void areCountedByTheReaderAsShipped(int people, String reply) {
        assertThat(new RuleReader()
                        .read(Words.of(reply), Context.NONE)
                        .remarks()
                        .company())
                .as("by rules")
                .isZero();
        Remarks remarks = reader.read(Words.of(reply), Context.NONE).remarks();

        assertThat(remarks.company()).isEqualTo(people);
        assertThat(remarks.companyLearned()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ik kom en misschien m'n vriendin Anne ook nog",
                "Ik kom, wellicht samen w m'n gf",
                "two volunteers are coming with me unless they have to work",
                "me n bram r in, or just me",
                "coming w my mate if he's free",
                "two volunteers are coming with me if they are free",
                "me n Bram r in, Bram if he feels better",
                "me n Bram r in, als hij beter is",
                "me n Bram r in, well not Bram",
                "two volunteers are coming with me if they aren't sick",
                "two volunteers are coming with me, niet meer",
                "two volunteers are coming with me, nie meer",
                "two volunteers are coming with me, geen drie",
                "me n Bram r in?",
                "two volunteers are coming with me, right?"
            })
    void areNobodyWhereThatIsLeftOpenOrDenied(String reply) {
        assertThat(reader.read(Words.of(reply), Context.NONE).remarks().company())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ik kom samen met jullie eten, leuk",
                "Ik kom samen met jou de zaal klaarzetten",
                "Ik kom samen met u",
                "me n Bram r in, w you",
                "two volunteers are coming with us",
                "coming w two bottles of wine"
            })
    void areNeitherWhomTheyWriteToNorWhatTheyBring(String reply) {
        assertThat(reader.read(Words.of(reply), Context.NONE).remarks().company())
                .isZero();
    }

    @Test
    void areLikelyWhereTheyAreNotSureEnoughToCount() {
        Remarks remarks =
                reader.read(Words.of("Coming w my mate!"), Context.NONE).remarks();

        assertThat(remarks.company()).isZero();
        assertThat(remarks.companyLearned()).isTrue();
    }

    @Test
    void areCountedWhereAPersonIsToDecide() {
        Understanding undecided = new TrainedReader(1).read(Words.of("me n Bram r in"), Context.NONE);

        assertThat(undecided).isInstanceOf(Understanding.Unclear.class);
        assertThat(undecided.remarks().company()).isEqualTo(1);
    }

    @Test
    void neverTakeThePlaceOfThoseWhomTheRulesCount() {
        Remarks remarks = reader.read(Words.of("Ja, ik kom graag, met z'n tweeën!"), Context.NONE)
                .remarks();

        assertThat(remarks.company()).isEqualTo(1);
        assertThat(remarks.companyLearned()).isFalse();
    }

    /** All that is seen speaks for one class. */
    private Linear weights(int number, byte weight) {
        byte[] weights = new byte[LearnedGuests.SPACE * LearnedGuests.CLASSES];
        for (int feature : LearnedGuests.features(mail.words())) {
            weights[feature * LearnedGuests.CLASSES + number] = weight;
        }
        return new Linear(LearnedGuests.CLASSES, LearnedGuests.SPACE, 1, weights);
    }

    private static MailFeatures mail(String reply) {
        Hearing hearing = new Listener(Phrasebook.SHIPPED).hear(Words.of(reply), Context.NONE);
        return MailFeatures.of(hearing.readings(), hearing.byRules());
    }
}
