package org.erbij.domain.rsvp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.erbij.fixture.Answers.NO;
import static org.erbij.fixture.Answers.YES;

import org.erbij.domain.event.EventPolicy;
import org.erbij.domain.event.EventPolicy.OutsideThread;
import org.erbij.domain.rsvp.Reaction.Confirm;
import org.erbij.domain.rsvp.Reaction.Hold;
import org.erbij.domain.rsvp.Reaction.StaySilent;
import org.erbij.fixture.Answers;
import org.erbij.fixture.Occasions;
import org.junit.jupiter.api.Test;

/** PRODUCT.md, Belonging: what a listed person writes outside the conversation is held, as settings say. */
class BelongingRuleTest {
    @Test
    void anAnswerOnNothingButAnAddressWaitsForTheOrganizer() {
        Answers anne = new Answers(Occasions.mondayEvening()).by(Ground.ADDRESS);

        Decision decision = anne.says(YES, "2017-01-30T10:21");

        assertThat(decision.reaction()).isEqualTo(new Hold("written outside the conversation"));
        assertThat(anne.rsvp().standing()).isEmpty();
    }

    @Test
    void unlessTheSettingsSayToDecide() {
        EventPolicy d = EventPolicy.DEFAULT;
        Answers anne = new Answers(Occasions.mondayEvening(new EventPolicy(
                        d.guests(),
                        d.calendar(),
                        d.afterDeadline(),
                        d.lateYes(),
                        OutsideThread.DECIDE,
                        d.answerAfter(),
                        d.calendarTitle(),
                        d.locationInCalendar())))
                .by(Ground.ADDRESS);

        assertThat(anne.says(YES, "2017-01-30T10:21").reaction()).isInstanceOf(Confirm.class);
        assertThat(anne.rsvp().attends()).isTrue();
    }

    // R6, case 19: a broken thread, but our subject from the invitee's address
    @Test
    void aBrokenThreadUnderOurSubjectCounts() {
        Answers anne = new Answers(Occasions.mondayEvening()).by(Ground.SUBJECT);

        assertThat(anne.says(YES, "2017-01-30T10:21").reaction()).isInstanceOf(Confirm.class);
        assertThat(anne.says(NO, "2017-01-30T12:21").reaction()).isInstanceOf(Confirm.class);
        assertThat(anne.says(NO, "2017-01-30T13:21").reaction()).isInstanceOf(StaySilent.class);
    }
}
