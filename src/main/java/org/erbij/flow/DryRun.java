package org.erbij.flow;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.rsvp.Answer;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.mail.Envelope;
import org.jspecify.annotations.Nullable;

/**
 * Notes what a round does, and what would leave after it. To be used on a copy of everything: it puts out what is due, so that it can
 * tell of it.
 */
public final class DryRun implements Onlooker {
    private final Ledger ledger;
    private final PlannedMail planned;
    private final Rereading rereading;
    private final Clock clock;
    private final List<Read> read = new ArrayList<>();
    private final List<LeftAlone> leftAlone = new ArrayList<>();
    private int passedOver;

    public DryRun(Ledger ledger, PlannedMail planned, Rereading rereading, Clock clock) {
        this.ledger = ledger;
        this.planned = planned;
        this.rereading = rereading;
        this.clock = clock;
    }

    /**
     * What a run would do now.
     *
     * @param passedOver mails that were seen from outside only
     * @param toSend what would leave, earliest first
     * @param later mass mail whose moment has not come, with how many would get it as things stand
     */
    public record Report(
            List<Read> read, List<LeftAlone> leftAlone, int passedOver, List<ToSend> toSend, List<Later> later) {
        public Report {
            read = List.copyOf(read);
            leftAlone = List.copyOf(leftAlone);
            toSend = List.copyOf(toSend);
            later = List.copyOf(later);
        }

        /** Redacted: it tells of people. */
        @Override
        public String toString() {
            return "a run of " + read.size() + " mails";
        }
    }

    /**
     * A mail of ours.
     *
     * @param from null unless there is exactly one sender
     * @param whom for whom it speaks; null when that is not known
     * @param stands what they would have answered then; null when nothing
     */
    public record Read(
            Instant receivedAt,
            @Nullable Mailbox from,
            String subject,
            Disposition disposition,
            @Nullable Mailbox whom,
            @Nullable Answer stands) {
        @Override
        public String toString() {
            return "read: " + disposition.verdict();
        }
    }

    /** A mail that was looked at because it might have been ours. */
    public record LeftAlone(Instant receivedAt, @Nullable Mailbox from) {
        @Override
        public String toString() {
            return "left alone";
        }
    }

    /** Mails of one kind and moment. */
    public record ToSend(Event event, MailKind kind, Instant due, List<AddrSpec> recipients) {
        public ToSend {
            recipients = List.copyOf(recipients);
        }

        @Override
        public String toString() {
            return kind + " to " + recipients.size();
        }
    }

    /** A mass mail and its moment. */
    public record Later(Event event, MailKind kind, Instant at, int recipients) {}

    @Override
    public void settled(KeptMail mail, Disposition disposition) {
        read.add(ledger.inOneTransaction(books -> {
            Rereading.Reread words = rereading.read(mail.raw(), books);
            RsvpKey about = disposition.about();
            return new Read(
                    mail.raw().receivedAt(),
                    words.from(),
                    words.subject(),
                    disposition,
                    about == null ? null : books.people().get(about.contact()).mailbox(),
                    about == null
                            ? null
                            : books.rsvps().find(about).flatMap(Rsvp::standing).orElse(null));
        }));
    }

    @Override
    public void leftAlone(Envelope doubtful) {
        leftAlone.add(
                new LeftAlone(doubtful.receivedAt(), doubtful.parties().sender().orElse(null)));
    }

    @Override
    public void passedOver(int mails) {
        passedOver += mails;
    }

    /** After reading: puts out what is due, and tells everything. */
    public Report report() {
        planned.sendDue();
        List<Later> later = planned.open().stream()
                .filter(due -> due.at().isAfter(clock.instant()))
                .map(due -> new Later(due.event(), due.planned().kind(), due.at(), planned.people(due)))
                .toList();
        return new Report(read, leftAlone, passedOver, toSend(), later);
    }

    private List<ToSend> toSend() {
        return ledger.inOneTransaction(books -> {
            Map<Instant, Map<String, List<OutboxEntry>>> waiting = Stream.of(OutboxState.PENDING, OutboxState.DEFERRED)
                    .flatMap(state -> books.outbox().in(state).stream())
                    .filter(books.outbox()::wouldLeave)
                    .collect(Collectors.groupingBy(
                            entry -> entry.posting().due(),
                            TreeMap::new,
                            Collectors.groupingBy(DryRun::group, TreeMap::new, Collectors.toList())));
            return waiting.values().stream()
                    .flatMap(kinds -> kinds.values().stream())
                    .map(entries -> toSend(entries, books))
                    .toList();
        });
    }

    private static String group(OutboxEntry entry) {
        return entry.posting().whom().event().value() + " " + entry.posting().kind();
    }

    private static ToSend toSend(List<OutboxEntry> entries, Books books) {
        Posting first = entries.get(0).posting();
        return new ToSend(
                books.events().find(first.whom().event()).orElseThrow(),
                first.kind(),
                first.due(),
                entries.stream()
                        .map(entry -> entry.posting().message().recipient())
                        .toList());
    }
}
