package org.erbij.flow.notice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventId;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.flow.Books;
import org.erbij.flow.Disposition;
import org.erbij.flow.KeptMail;
import org.erbij.flow.PossibleLeaving;
import org.erbij.flow.Rereading;
import org.erbij.flow.Rereading.Reread;
import org.erbij.flow.Undelivered;
import org.erbij.step.compose.Reason;
import org.jspecify.annotations.Nullable;

/** What an organizer is told of mail that waits, asks something besides its answer, or did not arrive. */
public final class MailTidings {
    private final Rereading rereading;

    public MailTidings(Rereading rereading) {
        this.rereading = rereading;
    }

    /** What was asked besides an answer and is not done, the newest first. */
    List<Map<String, Object>> asked(Instant since, Event event, Books books, Instant now) {
        return OpenQuestions.newFirst(books, since).stream()
                .filter(mail -> Concern.of(mail, event, books, now))
                .map(mail -> asks(mail, event, books))
                .toList();
    }

    /** A mail that asks something besides its answer, by the names that a text may fill in. */
    Map<String, Object> asks(KeptMail mail, Event event, Books books) {
        Disposition disposition = Objects.requireNonNull(mail.disposition());
        return Map.of(
                "who",
                who(mail, books),
                "number",
                (int) mail.number(),
                "sentence",
                Sentence.of(String.join(" ", disposition.asks())),
                "about",
                other(mail, event));
    }

    List<Map<String, Object>> waiting(Event event, Books books, Instant now) {
        return held(event, books, now)
                .filter(mail -> !Undelivered.isReportedBy(mail) && !Undelivered.isComplaintIn(mail))
                .map(mail -> waits(mail, event, books, now))
                .toList();
    }

    static List<Map<String, Object>> undelivered(Event event, Books books, Instant now) {
        return held(event, books, now)
                .filter(Undelivered::isReportedBy)
                .map(mail -> didNotArrive(mail, event, books))
                .toList();
    }

    static List<Map<String, Object>> complaints(Event event, Books books, Instant now) {
        return held(event, books, now)
                .filter(Undelivered::isComplaintIn)
                .map(mail -> complains(mail, event, books))
                .toList();
    }

    private static Stream<KeptMail> held(Event event, Books books, Instant now) {
        return books.inbox().held().stream().filter(mail -> Concern.of(mail, event, books, now));
    }

    /** A report that a mail of ours did not arrive, by the names that a text may fill in. */
    static Map<String, Object> didNotArrive(KeptMail report, Event event, Books books) {
        String because = Objects.requireNonNull(report.disposition()).because();
        return reports(report, "reason", new Reason(Undelivered.words(because)), event, books);
    }

    /** A report that calls a mail of ours unwanted, by the names that a text may fill in. */
    static Map<String, Object> complains(KeptMail report, Event event, Books books) {
        String because = Objects.requireNonNull(report.disposition()).because();
        return reports(report, "paused", PossibleLeaving.isUnprovedReport(because), event, books);
    }

    private static Map<String, Object> reports(KeptMail report, String name, Object besides, Event event, Books books) {
        RsvpKey whom = Objects.requireNonNull(
                Objects.requireNonNull(report.disposition()).about());
        return Map.of(
                "who",
                Called.by(whom.contact(), books),
                "number",
                (int) report.number(),
                name,
                besides,
                "about",
                other(report, event));
    }

    /** Whether a mail that waits names an event, or stands in its thread. */
    boolean speaksOf(KeptMail mail, Event event, Books books, Instant now) {
        return Topic.of(mail, rereading.read(mail.raw(), books), books, now).contains(event.id());
    }

    /** Whether a mail in the thread of no event speaks of others than this one, to which its writer was not even invited. */
    boolean speaksOfAnother(KeptMail mail, Event event, Books books, Instant now) {
        if (!Concern.isAboutNone(mail)) {
            return false;
        }
        Reread read = rereading.read(mail.raw(), books);
        List<EventId> topics = Topic.of(mail, read, books, now);
        return !topics.isEmpty() && !topics.contains(event.id()) && !isInvited(read.from(), event, books);
    }

    private static boolean isInvited(@Nullable Mailbox from, Event event, Books books) {
        return from != null
                && books.people()
                        .find(from.address())
                        .flatMap(contact -> books.rsvps().find(new RsvpKey(event.id(), contact.id())))
                        .isPresent();
    }

    /** A mail that waits, by the names that a text may fill in. */
    Map<String, Object> waits(KeptMail mail, Event event, Books books, Instant now) {
        Reread read = rereading.read(mail.raw(), books);
        Mailbox from = read.from();
        Disposition disposition = Objects.requireNonNull(mail.disposition());
        List<EventId> topics = Topic.of(mail, read, books, now);
        EventId admit = topics.size() == 1 ? topics.get(0) : event.id();
        boolean open = books.events()
                .find(admit)
                .filter(known -> !known.hasEndedBy(now))
                .isPresent();
        return Map.of(
                "who",
                who(mail, books),
                "number",
                (int) mail.number(),
                "sentence",
                Sentence.of(read.words()),
                "reason",
                new Reason(disposition.because()),
                "about",
                topics.contains(event.id())
                        ? ""
                        : topics.stream().map(EventId::value).collect(Collectors.joining(", ")),
                "nowhere",
                topics.isEmpty(),
                "newcomer",
                open && rereading.isNewcomers(mail, from, books),
                "uninvited",
                open && rereading.uninvitedTo(mail, from, books).isPresent(),
                "admit",
                admit.value());
    }

    /** The short name of the event that it is about, where that is not the one told of; else empty. */
    private static String other(KeptMail mail, Event event) {
        RsvpKey about = mail.disposition() == null ? null : mail.disposition().about();
        return about == null || about.event().equals(event.id())
                ? ""
                : about.event().value();
    }

    private String who(KeptMail mail, Books books) {
        Mailbox from = rereading.read(mail.raw(), books).from();
        RsvpKey about = mail.disposition() == null ? null : mail.disposition().about();
        if (from != null) {
            return Called.by(from);
        }
        return about == null ? "?" : Called.by(about.contact(), books);
    }
}
