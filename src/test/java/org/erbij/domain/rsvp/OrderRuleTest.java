package org.erbij.domain.rsvp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.erbij.fixture.Answers.NO;
import static org.erbij.fixture.Answers.YES;

import org.erbij.domain.rsvp.Reaction.Hold;
import org.erbij.domain.rsvp.Reaction.StaySilent;
import org.erbij.fixture.Answers;
import org.erbij.fixture.Occasions;
import org.junit.jupiter.api.Test;

/** PRODUCT.md, Standing: out-of-order arrival is resolved by when the mail was sent, with sane bounds on a lying Date. */
class OrderRuleTest {
    private final Answers anne = new Answers(Occasions.mondayEvening());

    // R106, case 27
    @Test
    void anOlderYesThatArrivesAfterACancellationIsShownAndChangesNothing() {
        anne.says(NO, "2017-02-10T09:00");

        Decision decision = anne.says(YES, Occasions.at("2017-02-08T20:00"), Occasions.at("2017-02-10T09:30"));

        assertThat(anne.rsvp().standing()).contains(NO);
        assertThat(decision.reaction()).isInstanceOf(Hold.class);
        assertThat(anne.rsvp().history()).extracting(Change::effective).containsExactly(true, false);
    }

    @Test
    void anOlderMailThatSaysTheSameIsNobodysBusiness() {
        anne.says(YES, "2017-02-10T09:00");

        Decision decision = anne.says(YES, Occasions.at("2017-02-09T20:00"), Occasions.at("2017-02-10T09:30"));

        assertThat(decision.reaction()).isInstanceOf(StaySilent.class);
    }

    // R106: a Date more than two days from INTERNALDATE is not believed
    @Test
    void aLyingDateCountsByArrival() {
        anne.says(YES, "2017-02-01T09:00");

        anne.says(NO, Occasions.at("2011-01-01T00:00"), Occasions.at("2017-02-02T09:00"));

        assertThat(anne.rsvp().standing()).contains(NO);
    }

    // R56, case 4
    @Test
    void ofTwoCalendarRepliesTheNewerStampStands() {
        anne.clicks(YES, 0, "2017-02-03T12:00", "2017-02-03T12:01");

        anne.clicks(NO, 0, "2017-02-02T08:00", "2017-02-03T12:05");

        assertThat(anne.rsvp().standing()).contains(YES);
    }

    // R57
    @Test
    void aClickOnTheOldDateWaitsForTheOrganizer() {
        Decision decision = anne.datedAt(1).clicks(YES, 0, "2017-02-03T12:00", "2017-02-03T12:01");

        assertThat(decision.reaction()).isEqualTo(new Hold("answered the old date"));
        assertThat(anne.rsvp().standing()).isEmpty();
    }
}
