package org.erbij.domain.rsvp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.erbij.fixture.Answers.NO;
import static org.erbij.fixture.Answers.YES;

import org.erbij.domain.event.EventPolicy;
import org.erbij.domain.event.EventPolicy.AfterDeadline;
import org.erbij.domain.event.EventPolicy.LateYes;
import org.erbij.domain.rsvp.Reaction.Confirm;
import org.erbij.domain.rsvp.Reaction.Hold;
import org.erbij.fixture.Answers;
import org.erbij.fixture.Occasions;
import org.junit.jupiter.api.Test;

/** PRODUCT.md, The life of an occasion, 6, 7 and 9: answers after the deadline, after the release, after the event. */
class LateAnswerRuleTest {
    private final Answers anne = new Answers(Occasions.mondayEvening());

    private static EventPolicy policy(AfterDeadline afterDeadline, LateYes lateYes) {
        EventPolicy d = EventPolicy.DEFAULT;
        return new EventPolicy(
                d.guests(),
                d.calendar(),
                afterDeadline,
                lateYes,
                d.outsideThread(),
                d.answerAfter(),
                d.calendarTitle(),
                d.locationInCalendar());
    }

    @Test
    void aLateAnswerCountsLikeAnyOther() {
        Decision decision = anne.says(YES, "2017-02-12T09:00");

        assertThat(decision.reaction()).isEqualTo(new Confirm(false));
        assertThat(anne.rsvp().attends()).isTrue();
    }

    @Test
    void theOrganizerMayAskToBeAskedAboutLateAnswers() {
        Answers asked = new Answers(Occasions.mondayEvening(policy(AfterDeadline.ASK, LateYes.SEND)));

        assertThat(asked.says(YES, "2017-02-10T23:59").reaction()).isInstanceOf(Confirm.class);
        assertThat(asked.says(NO, "2017-02-11T00:00").reaction()).isInstanceOf(Hold.class);
        assertThat(asked.rsvp().standing()).contains(YES);
    }

    @Test
    void yesAfterReleaseBringsTheLocation() {
        Decision decision = anne.locationReleased().says(YES, "2017-02-11T18:40");

        assertThat(decision.reaction()).isEqualTo(new Confirm(true));
    }

    @Test
    void yesAfterReleaseCanBeAskedAbout() {
        Answers asked = new Answers(Occasions.mondayEvening(policy(AfterDeadline.ACCEPT, LateYes.ASK)));

        Decision decision = asked.locationReleased().says(YES, "2017-02-11T18:40");

        assertThat(decision.reaction()).isInstanceOf(Hold.class);
        assertThat(asked.rsvp().attends()).isFalse();
    }

    @Test
    void noAfterReleaseIsMarkedAsSomebodyWhoKnowsThePlace() {
        anne.locationReleased().says(YES, "2017-02-11T18:40");
        anne.toldTheLocation();

        anne.says(NO, "2017-02-12T21:15");

        assertThat(anne.rsvp().knowsAndStaysAway()).isTrue();
    }

    @Test
    void whatComesAfterTheEventChangesNothingAndIsShown() {
        anne.says(YES, "2017-02-01T09:00");

        Decision decision = anne.says(NO, "2017-02-13T21:00");

        assertThat(decision.reaction()).isEqualTo(new Hold("the event is over"));
        assertThat(anne.rsvp().standing()).contains(YES);
    }
}
