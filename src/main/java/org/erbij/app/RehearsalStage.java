package org.erbij.app;

import java.time.Duration;
import java.time.Instant;
import org.erbij.flow.Campaign;
import org.erbij.flow.Changes;
import org.erbij.flow.DispatchSettings;
import org.erbij.flow.Ledger;
import org.erbij.flow.SentCopies;
import org.erbij.privacy.RetentionSettings;
import org.erbij.rehearse.Stage;
import org.erbij.schedule.Timetable;
import org.erbij.step.collect.CollectSettings;
import org.erbij.step.understand.TrainedReader;

/** The wired product on the stage of a rehearsal: other servers, another clock, nothing else different. */
final class RehearsalStage implements Stage {
    private final Wiring wiring;
    private final Timetable timetable;
    private final Logging log;

    RehearsalStage(Setting setting, Customs customs) {
        Settings settings = new Settings(
                setting.home(),
                setting.organizer(),
                customs.form(),
                customs.notices(),
                setting.imap(),
                setting.smtp(),
                CollectSettings.DEFAULT,
                Duration.ofMinutes(1),
                TrainedReader.SURE_ENOUGH,
                false,
                new DispatchSettings(SentCopies.BY_ERBIJ, Duration.ZERO, 10_000),
                null,
                customs.answers(),
                customs.changesAfter(),
                RetentionSettings.DEFAULT,
                setting.home().resolve("data"),
                setting.home().resolve("key"));
        log = Logging.toFile(settings.data());
        wiring = new Wiring(settings, setting.clock());
        timetable = wiring.timetable(wiring.ringingRounds());
        timetable.start();
    }

    @Override
    public Ledger ledger() {
        return wiring.ledger;
    }

    @Override
    public Campaign campaign() {
        return wiring.campaign;
    }

    @Override
    public Changes changes() {
        return wiring.changes;
    }

    @Override
    public void clockJumped() {
        timetable.ringMailings();
    }

    @Override
    public void mailCame() {
        timetable.ringPoll();
    }

    @Override
    public Instant nextWake(Instant atTheLatest) {
        return wiring.nextWake(atTheLatest);
    }

    @Override
    public void close() {
        timetable.close();
        wiring.close();
        log.close();
    }
}
