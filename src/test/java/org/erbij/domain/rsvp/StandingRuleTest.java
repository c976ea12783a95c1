package org.erbij.domain.rsvp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.erbij.fixture.Answers.NO;
import static org.erbij.fixture.Answers.YES;

import org.erbij.domain.rsvp.Reaction.Confirm;
import org.erbij.domain.rsvp.Reaction.Hold;
import org.erbij.domain.rsvp.Reaction.StaySilent;
import org.erbij.fixture.Answers;
import org.erbij.fixture.Occasions;
import org.junit.jupiter.api.Test;

/** PRODUCT.md, Rules of the domain: Standing. */
class StandingRuleTest {
    private final Answers anne = new Answers(Occasions.mondayEvening());

    @Test
    void anAnswerStandsWithItsHistory() {
        Decision decision = anne.says(YES, "2017-01-30T10:21");

        assertThat(decision.reaction()).isEqualTo(new Confirm(false));
        assertThat(anne.rsvp().standing()).contains(YES);
        assertThat(anne.rsvp().history()).hasSize(1);
        assertThat(anne.rsvp().history().get(0).evidence().because()).isEqualTo("words");
    }

    @Test
    void aLaterAnswerReplacesAnEarlierOne() {
        anne.says(YES, "2017-01-30T10:21");

        Decision decision = anne.says(NO, "2017-02-02T09:00");

        assertThat(decision.reaction()).isEqualTo(new Confirm(false));
        assertThat(anne.rsvp().standing()).contains(NO);
        assertThat(anne.rsvp().history()).extracting(Change::number).containsExactly(1, 2);
    }

    @Test
    void theOrganizersWordBeatsAMachinesReadingOfEarlierMail() {
        anne.says(YES, "2017-01-30T10:21");
        anne.organizerSays(NO, "2017-02-01T12:00");

        Decision decision = anne.says(YES, Occasions.at("2017-02-01T11:00"), Occasions.at("2017-02-01T12:30"));

        assertThat(anne.rsvp().standing()).contains(NO);
        assertThat(decision.reaction()).isInstanceOf(Hold.class);
    }

    @Test
    void aLaterMailOfTheInviteesBeatsTheOrganizer() {
        anne.organizerSays(NO, "2017-02-01T12:00");

        anne.says(YES, "2017-02-01T13:00");

        assertThat(anne.rsvp().standing()).contains(YES);
    }

    @Test
    void theHistoryTellsWhoChangedItWhenAndOnWhichEvidence() {
        anne.says(YES, "2017-01-30T10:21");
        anne.organizerSays(NO, "2017-02-01T12:00");

        assertThat(anne.rsvp().history())
                .extracting(
                        change -> change.evidence().source(),
                        change -> change.evidence().receivedAt())
                .containsExactly(
                        tuple(Evidence.Source.INVITEE, Occasions.at("2017-01-30T10:21")),
                        tuple(Evidence.Source.ORGANIZER, Occasions.at("2017-02-01T12:00")));
    }

    @Test
    void whoIsBarredComesBackWithTheBarAndWithWhatStoodBefore() {
        anne.says(YES, "2017-01-30T10:21");
        Rsvp barred = anne.rsvp().barring(true);

        assertThat(barred.attends()).isFalse();
        assertThat(barred.barring(false).attends()).isTrue();
    }

    @Test
    void whoIsBarredGetsNoLocationWhenSayingYesAfterItsRelease() {
        Decision decision = anne.barred().locationReleased().says(YES, "2017-02-11T18:40");

        assertThat(decision.reaction()).isEqualTo(new StaySilent("barred"));
    }

    @Test
    void noMailUndoesABar() {
        anne.barred();

        Decision decision = anne.says(YES, "2017-01-30T10:21");

        assertThat(decision.reaction()).isInstanceOf(StaySilent.class);
        assertThat(anne.rsvp().standing()).isEmpty();
        assertThat(anne.rsvp().attends()).isFalse();
        assertThat(anne.rsvp().history()).hasSize(1);
    }

    // whatever would have to wait for the organizer, had they not decided already
    @Test
    void whatABarredPersonWritesAfterTheEventWaitsForNobody() {
        Decision decision = anne.barred().says(YES, "2017-02-20T10:21");

        assertThat(decision.reaction()).isEqualTo(new StaySilent("barred"));
    }
}
