package org.erbij.domain.rsvp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.erbij.fixture.Answers.NO;
import static org.erbij.fixture.Answers.YES;

import java.util.List;
import org.erbij.domain.event.EventPolicy;
import org.erbij.domain.event.EventPolicy.AfterDeadline;
import org.erbij.domain.event.EventPolicy.LateYes;
import org.erbij.domain.rsvp.Reaction.Confirm;
import org.erbij.domain.rsvp.Reaction.Hold;
import org.erbij.domain.rsvp.Reaction.StaySilent;
import org.erbij.fixture.Answers;
import org.erbij.fixture.Occasions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void theSameYesAgainBringsItNoSecondTime() {
        anne.locationReleased().says(YES, "2017-02-11T18:40");

        Decision onItsWay = anne.locationOnItsWay().says(YES, "2017-02-11T18:41");
        Decision told = anne.toldTheLocation().says(YES, "2017-02-11T19:00");

        assertThat(onItsWay.reaction()).isEqualTo(new StaySilent("says nothing new"));
        assertThat(told.reaction()).isEqualTo(new StaySilent("says nothing new"));
    }

    @Test
    void aYesThatChangesWhileItIsOnItsWayIsConfirmedWithIt() {
        anne.locationReleased().locationOnItsWay().says(YES, "2017-02-11T18:40");

        Decision decision = anne.notAnswerable().says(Answer.attending(1, List.of()), "2017-02-11T18:41");

        assertThat(decision.reaction()).isEqualTo(new Confirm(true));
    }

    @Test
    void aNoAfterReleaseBringsNothing() {
        assertThat(anne.locationReleased().says(NO, "2017-02-11T18:40").reaction())
                .isEqualTo(new Confirm(false));
        assertThat(anne.says(Answer.perhaps(), "2017-02-11T18:50").reaction()).isEqualTo(new Confirm(false));
    }

    @Test
    void whoOnlyChangesTheNumberOfGuestsAfterReleaseIsNotAskedAbout() {
        Answers asked = new Answers(Occasions.mondayEvening(policy(AfterDeadline.ACCEPT, LateYes.ASK)));
        asked.says(YES, "2017-02-01T10:00");

        Decision decision = asked.locationReleased().says(Answer.attending(1, List.of()), "2017-02-11T18:40");

        assertThat(decision.reaction()).isInstanceOf(Confirm.class);
        assertThat(asked.says(NO, "2017-02-11T19:40").reaction()).isInstanceOf(Confirm.class);
        assertThat(asked.says(YES, "2017-02-11T20:40").reaction()).isInstanceOf(Hold.class);
    }

    // R105: the end of the day before, by the clocks of Amsterdam, and by the server's time of arrival
    @ParameterizedTest
    @CsvSource({
        "2017-02-10T23:59:30, 2017-02-10T23:59:30, true",
        "2017-02-10T23:59:30, 2017-02-11T00:00:00, false",
        "2017-02-11T08:00:00, 2017-02-10T23:59:59, true"
    })
    void theDeadlineCountsByArrival(String sent, String arrived, boolean inTime) {
        Answers asked = new Answers(Occasions.mondayEvening(policy(AfterDeadline.ASK, LateYes.SEND)));

        Decision decision = asked.says(YES, Occasions.at(sent), Occasions.at(arrived));

        assertThat(decision.reaction() instanceof Confirm).isEqualTo(inTime);
        assertThat(asked.rsvp().attends()).isEqualTo(inTime);
    }

    @Test
    void theOrganizersWordNeedsNobodysLeave() {
        Answers asked = new Answers(Occasions.mondayEvening(policy(AfterDeadline.ASK, LateYes.ASK)));

        Decision decision = asked.locationReleased().organizerSays(YES, "2017-02-12T10:00");

        assertThat(decision.reaction()).isEqualTo(new Confirm(true));
    }

    @Test
    void afterTheEventTheOrganizerStillCorrectsTheListAndNobodyIsWrittenTo() {
        Decision decision = anne.organizerSays(NO, "2017-02-14T10:00");

        assertThat(decision.reaction()).isEqualTo(new StaySilent("the event is over"));
        assertThat(anne.rsvp().standing()).contains(NO);
    }

    // sent before the end, arrived after it
    @Test
    void whatWasOverByArrivalIsOver() {
        Decision decision = anne.says(YES, Occasions.at("2017-02-13T20:59"), Occasions.at("2017-02-13T21:00"));

        assertThat(decision.reaction()).isEqualTo(new Hold("the event is over"));
        assertThat(anne.says(YES, Occasions.at("2017-02-13T20:58"), Occasions.at("2017-02-13T20:59"))
                        .reaction())
                .isInstanceOf(Confirm.class);
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
