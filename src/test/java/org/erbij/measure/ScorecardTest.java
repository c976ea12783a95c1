package org.erbij.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What each figure counts, by the labels of LABELS.md. */
class ScorecardTest {
    private final List<Taken> all = new ArrayList<>();

    private void read(Label label, Label outcome) {
        read(label, List.of(), 0, false, outcome, 0, false);
    }

    private void read(
            Label label,
            List<Label> accept,
            int guests,
            boolean leaves,
            Label outcome,
            int guestsRead,
            boolean leavesRead) {
        LabelledReply reply = new LabelledReply("id", "words", null, label, accept, "no", "nl", guests, leaves);
        all.add(new Taken(all.size() + 1, reply, outcome, "no", "nl", guestsRead, leavesRead, List.of()));
    }

    private Scorecard card() {
        return new Scorecard(all);
    }

    @Test
    void amongTheDecidedRightIsTheLabelOrAnAcceptedOne() {
        read(Label.ATTENDING, Label.ATTENDING);
        read(Label.ATTENDING, List.of(Label.INTERESTED), 0, false, Label.INTERESTED, 0, false);
        read(Label.INTERESTED, Label.DECLINED);
        read(Label.DECLINED, Label.UNCLEAR);

        assertThat(card().rightAmongDecided()).isEqualTo(new Share(2, 3));
        assertThat(card().decidedOfTheDecidable()).isEqualTo(new Share(3, 4));
    }

    @Test
    void whatAPersonOrNobodyShouldReadIsNotAmongTheDecidable() {
        read(Label.UNCLEAR, Label.ATTENDING);
        read(Label.UNCLEAR, Label.UNCLEAR);
        read(Label.AUTOMATIC, Label.AUTOMATIC);
        read(Label.AUTOMATIC, Label.DECLINED);
        read(Label.AUTOMATIC, Label.UNCLEAR);

        assertThat(card().decidedOfTheDecidable()).isEqualTo(new Share(0, 0));
        assertThat(card().leftToAPerson()).isEqualTo(new Share(1, 2));
        assertThat(card().seenAsAutomatic()).isEqualTo(new Share(1, 3));
        assertThat(card().automaticDecided()).isEqualTo(1);
        assertThat(card().rightAmongDecided()).isEqualTo(new Share(0, 2));
    }

    @Test
    void anOppositeIsAYesForANoOrTheReverseUnlessThatIsAccepted() {
        read(Label.ATTENDING, Label.DECLINED);
        read(Label.DECLINED, Label.ATTENDING);
        read(Label.ATTENDING, List.of(Label.DECLINED), 0, false, Label.DECLINED, 0, false);
        read(Label.INTERESTED, Label.DECLINED);

        assertThat(card().opposites()).isEqualTo(new Share(2, 4));
    }

    @Test
    void guestsCountOfThoseWhoComeAndWereTakenForComing() {
        read(Label.ATTENDING, List.of(), 2, false, Label.ATTENDING, 2, false);
        read(Label.ATTENDING, List.of(), 1, false, Label.ATTENDING, 0, false);
        read(Label.ATTENDING, List.of(), 1, false, Label.UNCLEAR, 0, false);

        assertThat(card().guests()).isEqualTo(new Share(1, 2));
    }

    @Test
    void aWishForNoMoreMailIsFoundOrMadeUp() {
        read(Label.DECLINED, List.of(), 0, true, Label.DECLINED, 0, true);
        read(Label.DECLINED, List.of(), 0, true, Label.UNCLEAR, 0, false);
        read(Label.DECLINED, List.of(), 0, false, Label.DECLINED, 0, true);

        assertThat(card().leavingFound()).isEqualTo(new Share(1, 2));
        assertThat(card().leavingFalse()).isEqualTo(1);
    }

    @Test
    void theGravestMistakesStandFirstAndWhatWasLeftToAPersonIsNone() {
        read(Label.INTERESTED, Label.DECLINED);
        read(Label.DECLINED, Label.UNCLEAR);
        read(Label.DECLINED, List.of(), 0, false, Label.DECLINED, 0, true);
        read(Label.ATTENDING, Label.DECLINED);
        read(Label.ATTENDING, Label.AUTOMATIC);

        assertThat(card().wrong()).extracting(Taken::line).containsExactly(4, 3, 1, 5);
    }

    @Test
    void aShareOfNoneIsNone() {
        assertThat(card().rightAmongDecided().words()).isEqualTo("none");
        assertThat(new Share(41, 43).words()).isEqualTo("95.3 % (41 of 43)");
    }
}
