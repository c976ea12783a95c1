package org.erbij.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.erbij.desk.StatusReport.Status;
import org.erbij.flow.Health.Condition;
import org.erbij.flow.Health.Work;
import org.erbij.privacy.KeptData.Run;
import org.junit.jupiter.api.Test;

/** Erbij may run elsewhere than where people meet: what is no moment of an event says whose hour it is. */
class StatusZoneTest {
    private static final Instant AT = Instant.parse("2027-03-01T09:00:00Z");

    private static List<String> linesIn(String zone) {
        Status status =
                new Status(List.of(), 0, 0, 0, 0, 0, 0, List.of(new Condition(Work.READING, AT, null, "")), AT, AT);
        Erasures erasures = new Erasures(new Run(AT, 0, 0, 0, false), null, null);
        return new StatusPage(Look.PLAIN, ZoneId.of(zone), true, false).of(status, erasures);
    }

    @Test
    void momentsOfErbijItselfNameTheirZone() {
        assertThat(linesIn("UTC"))
                .contains("reading: last worked Mon 1 Mar 09:00 UTC")
                .contains("! nothing has been read since Mon 1 Mar 09:00 UTC; does 'erbij run' run?")
                .contains("erasing: looked Mon 1 Mar 09:00 UTC, next about Tue 2 Mar 09:00 UTC");
    }

    @Test
    void theyAreTheHoursOfWhereItRuns() {
        assertThat(linesIn("Europe/Amsterdam")).contains("reading: last worked Mon 1 Mar 10:00 CET");
    }
}
