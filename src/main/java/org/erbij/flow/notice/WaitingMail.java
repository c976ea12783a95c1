package org.erbij.flow.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventState;
import org.erbij.domain.event.MailKind;
import org.erbij.flow.Books;
import org.erbij.flow.Disposition;
import org.erbij.flow.Disposition.Verdict;
import org.erbij.flow.KeptMail;
import org.erbij.flow.Ledger;
import org.erbij.flow.Lookout;
import org.erbij.flow.Mailings.State;
import org.erbij.flow.Undelivered;
import org.erbij.step.compose.Template;

/**
 * Tells the organizers at once of a mail that waits for them, or of a question asked besides an answer, in the last day before an event, or during it: a
 * digest would come too late. The first is told as it comes; what follows within a quarter of an hour is told together, from an hour before
 * within two minutes. What stands in the thread of no event is told of the one it speaks of, and of none where that is further ahead;
 * what names none is told of the one that begins first.
 */
public final class WaitingMail implements Lookout {
    private static final Duration CLOSE = Duration.ofHours(24);
    private static final Duration TOGETHER = Duration.ofMinutes(15);
    private static final Duration AT_THE_DOOR = Duration.ofHours(1);
    private static final Duration HURRIED = Duration.ofMinutes(2);

    private final Ledger ledger;
    private final MailTidings tidings;
    private final Notices notices;

    public WaitingMail(Ledger ledger, MailTidings tidings, Notices notices) {
        this.ledger = ledger;
        this.tidings = tidings;
        this.notices = notices;
    }

    @Override
    public void look(Instant now) {
        ledger.inOneTransaction(books -> {
            List<Event> close = close(books, now);
            for (Event event : close) {
                if (!notBefore(event, books, now).isAfter(now)) {
                    tell(untold(event, close, books, now), event, books, now);
                }
            }
            return null;
        });
    }

    private void tell(List<KeptMail> untold, Event event, Books books, Instant now) {
        if (untold.isEmpty()) {
            return;
        }
        String occasion = slot(untold.get(untold.size() - 1));
        int waiting = (int) untold.stream().filter(WaitingMail::waits).count();
        Map<String, Object> told = Map.of(
                "event",
                event.id().value(),
                "mails",
                waiting,
                "questions",
                untold.size() - waiting,
                "waiting",
                untold.stream()
                        .filter(WaitingMail::waits)
                        .filter(mail -> !Undelivered.isReportedBy(mail) && !Undelivered.isComplaintIn(mail))
                        .map(mail -> tidings.waits(mail, event, books, now))
                        .toList(),
                "undelivered",
                untold.stream()
                        .filter(WaitingMail::waits)
                        .filter(Undelivered::isReportedBy)
                        .map(mail -> MailTidings.didNotArrive(mail, event, books))
                        .toList(),
                "complaints",
                untold.stream()
                        .filter(WaitingMail::waits)
                        .filter(Undelivered::isComplaintIn)
                        .map(mail -> MailTidings.complains(mail, event, books))
                        .toList(),
                "asked",
                untold.stream()
                        .filter(mail -> !waits(mail))
                        .map(mail -> tidings.asks(mail, event, books))
                        .toList());
        Instant until = event.facts().endsAt().toInstant();
        notices.tell(books, event, new Notice(Template.NOTICE_WAITING, occasion, told, until), now);
        untold.forEach(mail -> books.mailings().settle(event.id(), MailKind.NOTICE, slot(mail), State.DONE, now));
    }

    private static boolean waits(KeptMail mail) {
        Disposition disposition = mail.disposition();
        return disposition != null && disposition.verdict() == Verdict.HELD;
    }

    private List<KeptMail> untold(Event event, List<Event> close, Books books, Instant now) {
        Instant since = since(event, books, now);
        return Stream.concat(books.inbox().held().stream(), OpenQuestions.of(books).stream())
                .filter(mail -> mail.isSettledSince(since))
                .filter(mail -> isUntold(mail, books))
                .filter(mail -> isToldOf(event, mail, close, books, now))
                .toList();
    }

    /** Of those that are close it is the one of which it speaks, else the first. */
    private boolean isToldOf(Event event, KeptMail mail, List<Event> close, Books books, Instant now) {
        List<Event> may =
                close.stream().filter(other -> isTold(mail, other, books, now)).toList();
        return may.contains(event)
                && may.stream()
                        .filter(other -> may.size() == 1 || tidings.speaksOf(mail, other, books, now))
                        .findFirst()
                        .or(() -> may.stream().findFirst())
                        .filter(told -> told.id().equals(event.id()))
                        .isPresent();
    }

    /** Of what is about none that we know it is enough to be told once, be it with an event that is over by now. */
    private static boolean isUntold(KeptMail mail, Books books) {
        return books.events().all().stream()
                .allMatch(event -> books.mailings()
                        .state(event.id(), MailKind.NOTICE, slot(mail))
                        .isEmpty());
    }

    /** A question asked of another event, that is over or cancelled, is for its digest. */
    private boolean isTold(KeptMail mail, Event event, Books books, Instant now) {
        return waits(mail)
                ? (Concern.of(mail, event, books, now) && !tidings.speaksOfAnother(mail, event, books, now))
                        || Concern.mayBeMeant(mail, event, books, now)
                : Concern.of(mail, event, books, now) && !Concern.isAboutAnother(mail, event);
    }

    /** From a day before; what came after a digest that left before then stands in no other in time. */
    private static Instant since(Event event, Books books, Instant now) {
        return books.outbox()
                .lastTold(event.id(), Template.NOTICE_DIGEST.fileName(), now)
                .filter(digest -> digest.isBefore(from(event)))
                .orElse(from(event));
    }

    private static String slot(KeptMail mail) {
        return "waiting " + mail.number();
    }

    /** Those to which people were invited, which begin first. */
    private static List<Event> close(Books books, Instant now) {
        return books.events().all().stream()
                .filter(event -> event.state() != EventState.CANCELLED)
                .filter(event -> !event.hasEndedBy(now) && !from(event).isAfter(now))
                .filter(event ->
                        books.outbox().firstPut(event.id(), MailKind.INVITATION).isPresent())
                .sorted(Comparator.comparing(event -> event.facts().startsAt().toInstant()))
                .toList();
    }

    private static Instant from(Event event) {
        return event.facts().startsAt().toInstant().minus(CLOSE);
    }

    private static Instant notBefore(Event event, Books books, Instant now) {
        return books.outbox()
                .lastTold(event.id(), Template.NOTICE_WAITING.fileName(), now)
                .map(last -> after(last, event.facts().startsAt().toInstant().minus(AT_THE_DOOR)))
                .orElse(Instant.MIN);
    }

    private static Instant after(Instant last, Instant hurry) {
        Instant calm = last.plus(TOGETHER);
        if (calm.isBefore(hurry)) {
            return calm;
        }
        Instant soon = last.plus(HURRIED);
        return soon.isAfter(hurry) ? soon : hurry;
    }

    @Override
    public Optional<Instant> next(Instant now) {
        return ledger.inOneTransaction(books -> next(books, now));
    }

    private Optional<Instant> next(Books books, Instant now) {
        List<Event> close = close(books, now);
        return close.stream()
                .filter(event -> !untold(event, close, books, now).isEmpty())
                .map(event -> notBefore(event, books, now))
                .filter(at -> at.isAfter(now))
                .min(Instant::compareTo);
    }
}
