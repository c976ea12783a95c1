package org.erbij.flow.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.erbij.domain.event.MailKind;
import org.erbij.flow.Books;
import org.erbij.flow.Ledger;
import org.erbij.flow.Lookout;
import org.erbij.flow.PlannedMail;
import org.erbij.flow.WaitForAnswers;
import org.erbij.step.compose.Reason;
import org.erbij.step.compose.Template;

/** Tells organizers of mail that waits because the mailbox cannot be read, when it has waited for a while ({@link WaitForAnswers}). */
public final class UnreadAnswers implements Lookout {
    private static final Duration WORTH_TELLING = Duration.ofMinutes(15);

    private final Ledger ledger;
    private final PlannedMail planned;
    private final Notices notices;

    public UnreadAnswers(Ledger ledger, PlannedMail planned, Notices notices) {
        this.ledger = ledger;
        this.planned = planned;
        this.notices = notices;
    }

    @Override
    public void look(Instant now) {
        ledger.inOneTransaction(books -> {
            waits(books, now)
                    .filter(wait -> !worthTelling(wait).isAfter(now) && !wait.isOverBy(now))
                    .forEach(wait -> tell(books, wait, now));
            return null;
        });
    }

    private static Instant worthTelling(WaitForAnswers wait) {
        return wait.from().plus(WORTH_TELLING);
    }

    private void tell(Books books, WaitForAnswers wait, Instant now) {
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
                .flatMap(wait -> Stream.of(worthTelling(wait), wait.until()))
                .filter(at -> at.isAfter(now))
                .min(Instant::compareTo));
    }

    private Stream<WaitForAnswers> waits(Books books, Instant now) {
        return planned.open().stream()
                .filter(due -> !due.at().isAfter(now))
                .flatMap(due -> WaitForAnswers.of(books, due).stream());
    }
}
