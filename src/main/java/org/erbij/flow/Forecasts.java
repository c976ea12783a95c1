package org.erbij.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Foretells when a mailing that is put out now would leave, behind what waits already. */
public final class Forecasts {
    private final DispatchSettings settings;

    public Forecasts(DispatchSettings settings) {
        this.settings = settings;
    }

    /** When the last of those that wait leave, which have to wait for another day; none where all can leave in this one. */
    public List<Instant> ofThoseThatWait(int waiting, Books books, Instant now) {
        List<Instant> accepted = books.outbox().acceptedTimes(now.minus(Duration.ofDays(1)));
        int atOnce = SendingForecast.of(waiting, accepted, 0, settings, now).atOnce();
        return IntStream.rangeClosed(atOnce + 1, waiting)
                .mapToObj(number ->
                        SendingForecast.of(number, accepted, 0, settings, now).last())
                .toList();
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
