package org.erbij.flow;

import java.time.Duration;
import java.time.Instant;

/** Foretells when a mailing that is put out now would leave, behind what waits already. */
public final class Forecasts {
    private final DispatchSettings settings;

    public Forecasts(DispatchSettings settings) {
        this.settings = settings;
    }

    public SendingForecast of(int mails, Books books, Instant now) {
        return SendingForecast.of(
                mails,
                books.outbox().acceptedTimes(now.minus(Duration.ofDays(1))),
                books.outbox().countWaiting(),
                settings,
                now);
    }
}
