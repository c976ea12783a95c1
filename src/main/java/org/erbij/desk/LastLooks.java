package org.erbij.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.erbij.desk.LastLook.LeftOut;
import org.erbij.desk.LastLook.Sample;
import org.erbij.domain.event.Event;
import org.erbij.flow.Drafts;
import org.erbij.flow.Forecasts;
import org.erbij.flow.Ledger;
import org.erbij.flow.Reach;

/** Takes the last look at mailings to those who were invited before. */
public final class LastLooks {
    private final Ledger ledger;
    private final Drafts drafts;
    private final Forecasts forecasts;
    private final Clock clock;

    public LastLooks(Ledger ledger, Drafts drafts, Forecasts forecasts, Clock clock) {
        this.ledger = ledger;
        this.drafts = drafts;
        this.forecasts = forecasts;
        this.clock = clock;
    }

    /** @param usefulUntil when it would come too late */
    LastLook at(Reach reach, Instant usefulUntil) {
        Instant now = clock.instant();
        return new LastLook(
                reach.event(),
                reach.people(),
                0,
                reach.already(),
                reach.leftOut().stream().map(LeftOut::of).toList(),
                drafts.of(reach).stream()
                        .map(alike -> new Sample(alike.languages(), alike.thanked(), alike.readers(), alike.draft()))
                        .toList(),
                warnings(reach.event()),
                ledger.inOneTransaction(books -> forecasts.of(reach.people().size(), books, now)),
                !now.isBefore(usefulUntil));
    }

    private static List<String> warnings(Event event) {
        return switch (event.state()) {
            case OPEN -> List.of();
            case CLOSED -> List.of("this event is closed: answers change nothing any more");
            case CANCELLED -> List.of("this event is cancelled; this mail leaves all the same");
        };
    }
}
