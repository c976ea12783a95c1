package org.erbij.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.erbij.domain.event.MailKind;
import org.erbij.flow.Health.Condition;
import org.erbij.flow.Health.Work;
import org.erbij.flow.PlannedMail.Due;

/**
 * That a mail waits until the mailbox has been read. While it cannot be, who has answered meanwhile is not known: the location would reach
 * somebody who has said no, and the nudge somebody who has answered. These wait for a good reading, but not so long that they come to
 * nothing: for a quarter of the time in which they make sense, six hours at most.
 *
 * @param from when it began to
 * @param until when it leaves all the same
 * @param since when reading fails
 * @param because why
 */
public record WaitForAnswers(Due due, Instant from, Instant until, Instant since, String because) {
    private static final Set<MailKind> GO_BY_ANSWERS = EnumSet.of(MailKind.NUDGE, MailKind.LOCATION);
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final int SHARE = 4;

    /** For a mail whose moment has come; empty where it goes by no answers, or they have been read since. */
    public static Optional<WaitForAnswers> of(Books books, Due due) {
        return books.health().all().stream()
                .filter(condition -> condition.work() == Work.READING)
                .flatMap(condition -> of(condition, due).stream())
                .findFirst();
    }

    private static Optional<WaitForAnswers> of(Condition reading, Due due) {
        Instant since = reading.failingSince();
        Instant last = reading.lastSuccess();
        boolean read = last != null && !last.isBefore(due.at());
        if (since == null || read || !GO_BY_ANSWERS.contains(due.planned().kind())) {
            return Optional.empty();
        }
        Instant from = since.isAfter(due.at()) ? since : due.at();
        Duration useful = Duration.between(from, TooLate.from(due.event(), due.planned()));
        if (useful.isNegative()) {
            return Optional.empty();
        }
        Duration share = useful.dividedBy(SHARE);
        Instant until = from.plus(share.compareTo(LONGEST) < 0 ? share : LONGEST);
        return Optional.of(new WaitForAnswers(due, from, until, since, reading.because()));
    }

    public boolean isOverBy(Instant now) {
        return !now.isBefore(until);
    }

    @Override
    public String toString() {
        return due.planned().kind().word() + " of " + due.event().id().value() + " until " + until;
    }
}
