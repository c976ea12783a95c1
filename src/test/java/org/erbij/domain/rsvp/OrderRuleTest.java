package org.erbij.domain.rsvp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.erbij.fixture.Answers.NO;
import static org.erbij.fixture.Answers.YES;

import org.erbij.domain.rsvp.Reaction.Hold;
import org.erbij.domain.rsvp.Reaction.StaySilent;
import org.erbij.fixture.Answers;
import org.erbij.fixture.Occasions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    // R56
    @ParameterizedTest(name = "{0}/{1} then {2}/{3}")
    @CsvSource({
        "0, 2017-02-03T12:00, 1, 2017-02-03T11:00, true",
        "1, 2017-02-03T12:00, 0, 2017-02-03T13:00, false",
        "0, 2017-02-03T12:00, 0, 2017-02-03T12:00, true",
        "0, 2017-02-03T12:00, 0, 2017-02-03T12:01, true",
        "0, 2017-02-03T12:00, 0, 2017-02-03T11:59, false"
    })
    void sequenceBeforeStamp(int first, String firstStamp, int second, String secondStamp, boolean replaces) {
        anne.clicks(YES, first, firstStamp, "2017-02-03T14:00");

        anne.clicks(NO, second, secondStamp, "2017-02-03T14:05");

        assertThat(anne.rsvp().standing()).contains(replaces ? NO : YES);
    }

    // R56: an older click that was kept back before counts as well
    @Test
    void anOlderClickStaysOlderWhateverCameOfTheNewer() {
        anne.datedAt(1).clicks(YES, 0, "2017-02-03T12:00", "2017-02-03T12:01");

        anne.datedAt(0).clicks(NO, 0, "2017-02-02T08:00", "2017-02-03T12:05");

        assertThat(anne.rsvp().standing()).isEmpty();
    }

    @Test
    void wordsAndClicksReplaceEachOtherByWhenTheyWereSent() {
        anne.clicks(YES, 0, "2017-02-03T12:00", "2017-02-03T12:01");
        anne.says(NO, "2017-02-03T15:00");
        assertThat(anne.rsvp().standing()).contains(NO);

        anne.clicks(YES, 0, "2017-02-03T16:00", "2017-02-03T16:00");
        assertThat(anne.rsvp().standing()).contains(YES);
    }

    // R106: two days before its arrival are believed, a second more is not, and nothing after it
    @ParameterizedTest
    @CsvSource({
        "2017-02-01T09:00:00, 2017-02-03T09:00:00, false",
        "2017-02-01T08:59:59, 2017-02-03T09:00:00, true",
        "2017-02-02T09:00:01, 2017-02-02T08:59:59, false",
        "2017-02-05T09:00:00, 2017-02-03T09:00:00, true"
    })
    void aDateIsBelievedInTheTwoDaysBeforeArrival(String date, String arrival, boolean replaces) {
        anne.says(YES, "2017-02-02T09:00");

        anne.says(NO, Occasions.at(date), Occasions.at(arrival));

        assertThat(anne.rsvp().standing()).contains(replaces ? NO : YES);
    }

    // R106: her clock is two hours ahead, and her next mail is not written before the one it corrects
    @Test
    void aDateInTheFutureBeatsNoLaterMail() {
        anne.says(YES, Occasions.at("2017-02-02T14:00"), Occasions.at("2017-02-02T12:00"));

        anne.says(NO, "2017-02-02T13:00");

        assertThat(anne.rsvp().standing()).contains(NO);
    }

    // PRODUCT.md, Standing: the organizer's word beats a machine's reading
    @ParameterizedTest
    @CsvSource({"2017-02-02T14:00, 2017-02-02T12:00", "2017-02-02T13:02, 2017-02-02T13:02"})
    void noClockOfAnothersMakesTheOrganizersWordOlder(String date, String arrival) {
        anne.says(YES, Occasions.at(date), Occasions.at(arrival));

        anne.organizerSays(NO, "2017-02-02T13:00");

        assertThat(anne.rsvp().standing()).contains(NO);
    }

    // PRODUCT.md, Standing: and a later mail of the invitee's beats both
    @Test
    void onlyALaterMailBeatsTheOrganizersWord() {
        anne.organizerSays(NO, "2017-02-02T13:00");

        anne.says(YES, Occasions.at("2017-02-02T12:59"), Occasions.at("2017-02-02T13:01"));
        assertThat(anne.rsvp().standing()).contains(NO);

        anne.says(YES, "2017-02-02T13:02");
        assertThat(anne.rsvp().standing()).contains(YES);
    }

    @Test
    void withoutADateTheArrivalCounts() {
        Evidence undated = new Evidence(
                Evidence.Source.INVITEE, Ground.THREAD, "words", null, Occasions.at("2017-02-02T09:01"), null);

        assertThat(undated.order()).isEqualTo(Occasions.at("2017-02-02T09:01"));
    }

    @Test
    void ofTwoAtTheSameMomentTheOneThatCameLastStands() {
        anne.says(YES, Occasions.at("2017-02-02T09:00"), Occasions.at("2017-02-02T09:01"));

        anne.says(NO, Occasions.at("2017-02-02T09:00"), Occasions.at("2017-02-02T09:02"));

        assertThat(anne.rsvp().standing()).contains(NO);
    }

    // R57
    @Test
    void aClickOnTheOldDateWaitsForTheOrganizer() {
        Decision decision = anne.datedAt(1).clicks(YES, 0, "2017-02-03T12:00", "2017-02-03T12:01");

        assertThat(decision.reaction()).isEqualTo(new Hold("answered the old date"));
        assertThat(anne.rsvp().standing()).isEmpty();
    }
}
