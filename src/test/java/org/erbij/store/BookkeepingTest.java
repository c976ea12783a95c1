package org.erbij.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.MailKind;
import org.erbij.fixture.Occasions;
import org.erbij.flow.Health.Condition;
import org.erbij.flow.Health.Outage;
import org.erbij.flow.Health.Work;
import org.erbij.flow.Mailings.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What has been dealt with, and whether reading and sending work. */
class BookkeepingTest {
    @TempDir
    private Path folder;

    private Disk disk;

    @BeforeEach
    void open() {
        disk = new Disk(folder);
    }

    @AfterEach
    void close() {
        disk.close();
    }

    // R100: what is due is decided from our own tables
    @Test
    void aMassMailThatWasDealtWithIsRememberedByItsSlot() {
        disk.events().put(Occasions.mondayEvening());
        disk.mailings().settle(Disk.EVENING, MailKind.REMINDER, "1 day before", State.MISSED, Disk.NOW);
        disk.mailings().settle(Disk.EVENING, MailKind.REMINDER, "3 hours before", State.STOPPED, Disk.NOW);
        disk.mailings().settle(Disk.EVENING, MailKind.REMINDER, "1 day before", State.DONE, Disk.NOW);

        disk.reopen();

        assertThat(disk.mailings().state(Disk.EVENING, MailKind.REMINDER, "1 day before"))
                .contains(State.DONE);
        assertThat(disk.mailings().state(Disk.EVENING, MailKind.REMINDER, "3 hours before"))
                .contains(State.STOPPED);
        assertThat(disk.mailings().state(Disk.EVENING, MailKind.NUDGE, "1 day before"))
                .isEmpty();
        assertThat(disk.mailings().state(new EventId("another"), MailKind.REMINDER, "1 day before"))
                .isEmpty();
    }

    /** PRODUCT: the first mail after recovery tells from when to when nobody listened. */
    @Test
    void whatFailedForAnHourAndWorksAgainIsRemembered() throws Exception {
        disk.health().failed(Work.READING, "connection refused", Disk.NOW);
        disk.health().failed(Work.READING, "timed out", Disk.NOW.plusSeconds(3_000));
        disk.health().failed(Work.SENDING, "no route", Disk.NOW);
        disk.health().succeeded(Work.SENDING, Disk.NOW.plusSeconds(3_599));
        disk.health().succeeded(Work.READING, Disk.NOW.plusSeconds(3_600));

        assertThat(disk.reopen().health().outages(Disk.NOW))
                .containsExactly(new Outage(Work.READING, Disk.NOW, Disk.NOW.plusSeconds(3_600), "timed out"));
        assertThat(disk.health().outages(Disk.NOW.plusSeconds(3_600))).isEmpty();
    }

    @Test
    void aFailureIsDatedByItsFirstTimeAndEndsWithASuccess() {
        disk.health().succeeded(Work.READING, Disk.NOW);
        disk.health().failed(Work.READING, "connection refused", Disk.NOW.plusSeconds(60));
        disk.health().failed(Work.READING, "timed out", Disk.NOW.plusSeconds(120));
        disk.health().failed(Work.SENDING, "no route", Disk.NOW);

        assertThat(disk.reopen().health().all())
                .containsExactly(
                        new Condition(Work.READING, Disk.NOW, Disk.NOW.plusSeconds(60), "timed out"),
                        new Condition(Work.SENDING, null, Disk.NOW, "no route"));

        disk.health().succeeded(Work.READING, Disk.NOW.plusSeconds(180));
        assertThat(disk.reopen().health().all())
                .contains(new Condition(Work.READING, Disk.NOW.plusSeconds(180), null, ""));
    }
}
