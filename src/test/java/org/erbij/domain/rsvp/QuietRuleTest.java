package org.erbij.domain.rsvp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.erbij.fixture.Answers.YES;

import org.erbij.domain.rsvp.Reaction.Confirm;
import org.erbij.domain.rsvp.Reaction.StaySilent;
import org.erbij.fixture.Answers;
import org.erbij.fixture.Occasions;
import org.junit.jupiter.api.Test;

/** PRODUCT.md, Quiet, and The organizer in the thread: at most one automatic answer per change of mind. */
class QuietRuleTest {
    private final Answers anne = new Answers(Occasions.mondayEvening());

    @Test
    void sayingTheSameAgainIsNotAnsweredAgain() {
        anne.says(YES, "2017-01-30T10:21");

        assertThat(anne.says(YES, "2017-01-31T10:21").reaction()).isInstanceOf(StaySilent.class);
    }

    @Test
    void anotherNumberOfGuestsIsAChangeOfMind() {
        anne.says(YES, "2017-01-30T10:21");

        Decision decision = anne.says(Answer.attending(2, java.util.List.of()), "2017-01-31T10:21");

        assertThat(decision.reaction()).isInstanceOf(Confirm.class);
    }

    // R27, R28
    @Test
    void whoAsksForNoAutomaticAnswerGetsNone() {
        Decision decision = anne.notAnswerable().says(YES, "2017-01-30T10:21");

        assertThat(decision.reaction()).isInstanceOf(StaySilent.class);
        assertThat(anne.rsvp().attends()).isTrue();
    }

    // amendment to R41: a location owed after release also follows a calendar click
    @Test
    void aLocationOwedFollowsACalendarClickToo() {
        Decision decision =
                anne.notAnswerable().locationReleased().clicks(YES, 0, "2017-02-11T18:40", "2017-02-11T18:40");

        assertThat(decision.reaction()).isEqualTo(new Confirm(true));
    }

    @Test
    void aRemarkOnTopOfTheSameAnswerIsKeptAndNotAnsweredAgain() {
        anne.says(YES, "2017-01-30T10:21");

        Decision decision = anne.says(Answer.attending(0, java.util.List.of("vegetarian")), "2017-01-31T10:21");

        assertThat(decision.reaction()).isInstanceOf(StaySilent.class);
        assertThat(anne.rsvp().standing().orElseThrow().notes()).containsExactly("vegetarian");
    }

    @Test
    void laterRemarksAreAddedToEarlierOnesWhileTheAnswerStaysTheSame() {
        anne.says(Answer.attending(0, java.util.List.of("vegetarian")), "2017-01-30T10:21");

        anne.says(Answer.attending(0, java.util.List.of("half an hour late", "vegetarian")), "2017-01-31T10:21");
        assertThat(anne.rsvp().standing().orElseThrow().notes()).containsExactly("vegetarian", "half an hour late");

        anne.says(YES, "2017-02-01T10:21");
        assertThat(anne.rsvp().standing().orElseThrow().notes()).containsExactly("vegetarian", "half an hour late");

        anne.says(Answer.declined(), "2017-02-02T10:21");
        assertThat(anne.rsvp().standing().orElseThrow().notes()).isEmpty();
    }

    @Test
    void aLocationOwedIsToldEvenWhereTheOrganizerWroteByHand() {
        Decision decision = anne.organizerWrote().locationReleased().says(YES, "2017-02-11T18:40");

        assertThat(decision.reaction()).isEqualTo(new Confirm(true));
    }

    @Test
    void whatTheOrganizerSettlesInTheirOwnThreadIsConfirmed() {
        Decision decision = anne.organizerWrote().organizerSays(YES, "2017-02-01T10:00");

        assertThat(decision.reaction()).isEqualTo(new Confirm(false));
    }

    @Test
    void onceTheOrganizerWroteByHandNothingIsConfirmedUnasked() {
        Decision decision = anne.organizerWrote().says(YES, "2017-01-30T10:21");

        assertThat(decision.reaction()).isInstanceOf(StaySilent.class);
        assertThat(anne.rsvp().attends()).isTrue();
    }
}
