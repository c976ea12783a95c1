package org.erbij.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * When the mails of a mailing will leave, by the pace and the most mails of a day (R82). A forecast: answers that are confirmed
 * meanwhile go before and count too.
 *
 * @param atOnce how many leave without waiting for the next day
 * @param last when the last one leaves
 * @param caps by which it does
 */
public record SendingForecast(int mails, int atOnce, Instant last, DispatchSettings caps) {
    private static final Duration DAY = Duration.ofDays(1);

    /**
     * @param accepted when the mails of the last 24 hours left, oldest first
     * @param waiting mails that are in the outbox already and leave before
     */
    static SendingForecast of(int mails, List<Instant> accepted, int waiting, DispatchSettings settings, Instant now) {
        Deque<Instant> day = new ArrayDeque<>(accepted);
        Instant at = now;
        int atOnce = 0;
        boolean waited = false;
        for (int i = 0; i < waiting + mails; i++) {
            while (day.size() >= settings.perDay()) {
                Instant free = day.removeFirst().plus(DAY);
                if (free.isAfter(at)) {
                    at = free;
                    waited = true;
                }
            }
            day.addLast(at);
            if (i >= waiting && !waited) {
                atOnce++;
            }
            if (i < waiting + mails - 1) {
                at = at.plus(settings.pace());
            }
        }
        return new SendingForecast(mails, atOnce, at, settings);
    }

    /** Whether some would have to wait for the next day. */
    public boolean exceedsADay() {
        return atOnce < mails;
    }
}
