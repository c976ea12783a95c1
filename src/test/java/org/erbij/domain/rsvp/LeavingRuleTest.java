package org.erbij.domain.rsvp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.erbij.fixture.Answers.NO;
import static org.erbij.fixture.Answers.YES;

import org.erbij.fixture.Answers;
import org.erbij.fixture.Occasions;
import org.junit.jupiter.api.Test;

/** PRODUCT.md, Leaving: a later yes in the person's own hand lifts it for that event. */
class LeavingRuleTest {
    @Test
    void aLaterYesInTheirOwnHandLiftsIt() {
        Answers anne = new Answers(Occasions.mondayEvening());
        anne.says(NO, "2017-01-30T10:21");

        anne.says(YES, "2017-02-02T10:21");

        assertThat(anne.rsvp().returned()).isTrue();
        assertThat(anne.rsvp().left().returned()).isFalse();
    }

    @Test
    void aYesThatCountsForNothingDoesNot() {
        Answers anne = new Answers(Occasions.mondayEvening());
        anne.says(NO, "2017-02-02T10:21");

        anne.says(YES, Occasions.at("2017-02-01T10:21"), Occasions.at("2017-02-02T10:30"));
        anne.says(YES, "2017-02-20T10:21");

        assertThat(anne.rsvp().returned()).isFalse();
    }

    @Test
    void aNoAfterComingBackDoesNotTakeItAway() {
        Answers anne = new Answers(Occasions.mondayEvening());
        anne.says(YES, "2017-02-02T10:21");

        anne.says(NO, "2017-02-03T10:21");

        assertThat(anne.rsvp().returned()).isTrue();
    }

    @Test
    void theOrganizersYesDoesNot() {
        Answers anne = new Answers(Occasions.mondayEvening());

        anne.organizerSays(YES, "2017-02-02T10:21");

        assertThat(anne.rsvp().returned()).isFalse();
        assertThat(anne.rsvp().attends()).isTrue();
    }

    @Test
    void theirOwnMailDoesThatTheOrganizerTakesForAYesUntilThatIsTakenBack() {
        Answers anne = new Answers(Occasions.mondayEvening());
        anne.settles(YES, "2017-02-02T10:21");

        assertThat(anne.rsvp().returned()).isTrue();
        assertThat(anne.rsvp()
                        .takingBack(
                                anne.rsvp().history().get(0),
                                Evidence.organizer("taken back", Occasions.at("2017-02-02T12:00")))
                        .returned())
                .isFalse();
    }
}
