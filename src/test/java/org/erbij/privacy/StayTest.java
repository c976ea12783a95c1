package org.erbij.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.erbij.domain.people.AddrSpec;
import org.erbij.privacy.Kept.How;
import org.erbij.privacy.Kept.Stood;
import org.junit.jupiter.api.Test;

/** Who stays on the list after an occasion, and until when (PRODUCT.md, "Afterwards"). */
class StayTest {
    private static final Instant NOW = day("2020-06-01");
    private static final Instant ADDED = day("2018-01-01");
    private static final Stay STAY = new Stay(RetentionSettings.DEFAULT);

    private static Instant day(String date) {
        return Instant.parse(date + "T20:00:00Z");
    }

    /** Invited to as many events as there are words, in the order they were held: in January of 2019, February and so on. */
    private static Optional<Instant> until(How... stood) {
        return STAY.until(somebody(false, false, false, stood), NOW);
    }

    private static Kept somebody(boolean asked, boolean left, boolean spared, How... stood) {
        List<Stood> events = new ArrayList<>();
        for (int month = 1; month <= stood.length; month++) {
            events.add(new Stood(day("2019-0" + month + "-10"), stood[month - 1]));
        }
        return new Kept(AddrSpec.of("anne@example.org"), ADDED, asked, left, spared, events);
    }

    @Test
    void comingCountsAsAskingToStayForSomeMonths() {
        assertThat(until(How.CAME)).contains(day("2020-07-10"));
        assertThat(until(How.CAME, How.NO)).contains(day("2020-07-10"));
        assertThat(until(How.CAME, How.SILENT, How.SILENT)).contains(day("2020-07-10"));
    }

    @Test
    void whoWantsToStayInvolvedStays() {
        assertThat(until(How.INVOLVED)).isEmpty();
        assertThat(until(How.NO, How.INVOLVED, How.SILENT)).isEmpty();
    }

    @Test
    void beingSilentForTwoOccasionsIsNoWishToStay() {
        assertThat(until(How.SILENT, How.SILENT)).contains(day("2019-04-11"));
        assertThat(until(How.INVOLVED, How.SILENT, How.SILENT)).contains(day("2019-05-09"));
        assertThat(until(How.WROTE, How.WROTE)).as("no silence").contains(day("2020-08-10"));
        assertThat(until(How.SILENT)).as("once says nothing yet").contains(day("2020-07-10"));
    }

    @Test
    void whomNoInvitationReachedWasNotSilent() {
        assertThat(until(How.NOT_ASKED, How.NOT_ASKED))
                .as("as if never invited")
                .contains(day("2020-08-10"));
        assertThat(until(How.SILENT, How.NOT_ASKED)).contains(day("2020-08-10"));
        assertThat(until(How.INVOLVED, How.SILENT, How.NOT_ASKED)).isEmpty();
        assertThat(until(How.SILENT, How.NOT_ASKED, How.SILENT))
                .as("twice all the same")
                .contains(day("2019-05-09"));
    }

    @Test
    void whoSaidNoWithoutMoreGoesAfterAWhile() {
        assertThat(until(How.NO)).contains(day("2019-03-11"));
        assertThat(until(How.INVOLVED, How.NO)).contains(day("2019-04-11"));
    }

    @Test
    void whoLeftGoesAndWhoIsBarredOrOrganizesStays() {
        assertThat(STAY.until(somebody(true, true, false, How.CAME), NOW)).contains(day("2019-03-11"));
        assertThat(STAY.until(somebody(false, false, true, How.NO), NOW)).isEmpty();
    }

    @Test
    void whoWasNeverInvitedStaysAsLongAsIfTheyHadComeUnlessTheyAskedToBeWrittenTo() {
        assertThat(STAY.until(somebody(false, false, false), NOW)).contains(day("2019-07-01"));
        assertThat(STAY.until(somebody(true, false, false), NOW)).isEmpty();
        assertThat(STAY.until(somebody(true, false, false, How.SILENT, How.SILENT), NOW))
                .isPresent();
    }

    @Test
    void nobodyGoesWhileAnEventOfTheirsIsOpen() {
        Kept who = somebody(false, true, false, How.NO, How.NO);

        assertThat(STAY.until(who, day("2019-02-09"))).isEmpty();
        assertThat(STAY.until(who, day("2019-02-10"))).isPresent();
    }
}
