package org.erbij.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.erbij.domain.event.MailKind;
import org.erbij.flow.Health.Condition;
import org.erbij.flow.Health.Work;
import org.erbij.flow.PlannedMail.Due;
import org.erbij.step.compose.Reason;
import org.erbij.step.compose.Template;

/**
 * While the mailbox cannot be read, who has answered meanwhile is not known: the location would reach somebody who has said no, and the
 * nudge somebody who has answered. These wait for a good reading, but not so long that they come to nothing: for a quarter of the time
 * in which they make sense, six hours at most. Organizers are told when they have waited for a while.
 */
public final class UnreadAnswers implements Lookout {
    private static final Set<MailKind> GO_BY_ANSWERS = EnumSet.of(MailKind.NUDGE, MailKind.LOCATION);
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final int SHARE = 4;
    private static final Duration WORTH_TELLING = Duration.ofMinutes(15);

    private final Ledger ledger;
    private final PlannedMail planned;
    private final Notices notices;

    public UnreadAnswers(Ledger ledger, PlannedMail planned, Notices notices) {
        this.ledger = ledger;
        this.planned = planned;
        this.notices = notices;
    }

    /**
     * That a mail waits for a reading.
     *
     * @param from when it began to
     * @param until when it leaves all the same
     * @param since when reading fails
     * @param because why
     */
    record Wait(Due due, Instant from, Instant until, Instant since, String because) {
        boolean isOverBy(Instant now) {
            return !now.isBefore(until);
        }

        private Instant worthTelling() {
            return from.plus(WORTH_TELLING);
        }

        @Override
        public String toString() {
            return due.planned().kind().word() + " of " + due.event().id().value() + " until " + until;
        }
    }

    /** For a mail whose moment has come; empty where it goes by no answers, or they have been read since. */
    static Optional<Wait> waitOf(Books books, Due due) {
        return books.health().all().stream()
                .filter(condition -> condition.work() == Work.READING)
                .flatMap(condition -> waitOf(condition, due).stream())
                .findFirst();
    }

    private static Optional<Wait> waitOf(Condition reading, Due due) {
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
        return Optional.of(new Wait(due, from, until, since, reading.because()));
    }

    @Override
    public void look(Instant now) {
        ledger.inOneTransaction(books -> {
            waits(books, now)
                    .filter(wait -> !wait.worthTelling().isAfter(now) && !wait.isOverBy(now))
                    .forEach(wait -> tell(books, wait, now));
            return null;
        });
    }

    private void tell(Books books, Wait wait, Instant now) {
        MailKind kind = wait.due().planned().kind();
        Map<String, Object> told = Map.of(
                "unread",
                true,
                "kind",
                kind,
                "event",
                wait.due().event().id().value(),
                "mail",
                wait.due().planned().name(),
                "since",
                wait.since(),
                "latest",
                wait.until(),
                "because",
                new Reason(wait.because()));
        String occasion = "unread " + kind.word() + " " + wait.since();
        notices.tell(books, wait.due().event(), new Notice(Template.NOTICE_TROUBLE, occasion, told, wait.until()), now);
    }

    @Override
    public Optional<Instant> next(Instant now) {
        return ledger.inOneTransaction(books -> waits(books, now)
                .flatMap(wait -> Stream.of(wait.worthTelling(), wait.until()))
                .filter(at -> at.isAfter(now))
                .min(Instant::compareTo));
    }

    private Stream<Wait> waits(Books books, Instant now) {
        return planned.open().stream()
                .filter(due -> !due.at().isAfter(now))
                .flatMap(due -> waitOf(books, due).stream());
    }
}
