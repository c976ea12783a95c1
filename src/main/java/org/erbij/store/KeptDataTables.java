package org.erbij.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.Venue;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Contact;
import org.erbij.domain.people.ContactId;
import org.erbij.domain.people.LawfulBasis;
import org.erbij.domain.people.Suppression;
import org.erbij.domain.rsvp.Answer;
import org.erbij.domain.rsvp.Attendance;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.flow.Books;
import org.erbij.flow.Invited;
import org.erbij.flow.Organizers;
import org.erbij.mail.RawMessage;
import org.erbij.privacy.Kept;
import org.erbij.privacy.Kept.How;
import org.erbij.privacy.Kept.Stood;
import org.erbij.privacy.KeptData;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Ends the keeping: words in place, people by the register. */
final class KeptDataTables implements KeptData {
    /** A mail that has been erased is never sent: it is past its time, whatever anybody says of it later. */
    private static final String OUTBOX_WORDS = """
            UPDATE outbox
            SET octets = :nothing, because = '', may_have_left = (may_have_left OR state = 'SENDING'), valid_until = CASE WHEN valid_until > :now THEN :now ELSE valid_until END,
                state = CASE WHEN state IN ('PENDING', 'DEFERRED', 'SENDING', 'UNCERTAIN', 'REFUSED') THEN 'MISSED' ELSE state END
            WHERE event_id = :event AND length(octets) > 0
              AND (valid_until <= :now OR state IN ('SENT', 'WITHDRAWN', 'MISSED'))
            """;

    private static final String INBOX_WORDS = """
            UPDATE inbox
            SET octets = :nothing, asks = '', writer_key = '',
                because = CASE WHEN verdict IS NULL OR verdict = 'HELD' THEN 'erased: its time had passed' ELSE because END,
                settled_at = coalesce(settled_at, :now),
                verdict = CASE WHEN verdict = 'HELD' AND %s THEN 'REPORT_NOTED'
                               WHEN verdict IS NULL OR verdict = 'HELD' THEN 'IGNORED' ELSE verdict END
            WHERE length(octets) > 0 AND
            """.formatted(InboxTable.REPORTS);

    /** What waits for the organizer has its time from when it came: it may have come long after the event. */
    private static final String MAY_GO = "(verdict <> 'HELD' OR received_at <= :before)";

    /** The word of an erasing is numbers alone; counted, it would be erased, and told again, every day. */
    private static final String COUNT_WORDS = """
            SELECT (SELECT count(*) FROM outbox WHERE event_id = :event AND length(octets) > 0
                      AND version NOT LIKE 'notice-retention %')
                 + (SELECT count(*) FROM inbox WHERE event_id = :event AND length(octets) > 0 AND (verdict <> 'HELD' OR received_at <= :before))
                 + (SELECT count(*) FROM rsvp_change WHERE event_id = :event AND (notes <> '' OR because <> ''))
                 + (SELECT count(*) FROM venue WHERE event_id = :event)
                 + (SELECT count(*) FROM event_text WHERE event_id = :event AND name IN ('notes', 'actions') AND text <> '')
                 + (SELECT count(*) FROM adopted_mail WHERE event_id = :event AND words <> '')
            """;

    private final JdbcLedger ledger;
    private final Function<RawMessage, Set<AddrSpec>> writers;

    private final @Nullable Handle held;

    KeptDataTables(JdbcLedger ledger, Function<RawMessage, Set<AddrSpec>> writers) {
        this(ledger, writers, null);
    }

    /** @param held that of a transaction it all belongs to; null for one each */
    private KeptDataTables(JdbcLedger ledger, Function<RawMessage, Set<AddrSpec>> writers, @Nullable Handle held) {
        this.ledger = ledger;
        this.writers = writers;
        this.held = held;
    }

    private <T> T onOneHandle(Function<Handle, T> work) {
        return held == null ? ledger.onOneHandle(work) : work.apply(held);
    }

    @Override
    public <T> T atOnce(Function<KeptData, T> work) {
        return onOneHandle(handle -> work.apply(new KeptDataTables(ledger, writers, handle)));
    }

    @Override
    public List<Occasion> occasions(Instant before) {
        return onOneHandle(handle -> new EventTable(handle)
                .all().stream()
                        .map(event -> occasion(event, before, handle, ledger.on(handle)))
                        .toList());
    }

    private static Occasion occasion(Event event, Instant before, Handle handle, Books books) {
        int words = handle.createQuery(COUNT_WORDS)
                .bind("event", event.id().value())
                .bind("before", Columns.of(before))
                .mapTo(Integer.class)
                .one();
        List<Rsvp> rsvps = Invited.counted(books, event.id());
        List<Rsvp> came = rsvps.stream().filter(Rsvp::attends).toList();
        int guests = came.stream()
                .mapToInt(rsvp -> rsvp.standing().map(Answer::guests).orElse(0))
                .sum();
        ErasedCounts erased = new ErasedCounts(handle);
        return new Occasion(
                event.id(),
                event.facts().endsAt().toInstant(),
                words,
                rsvps.size() + erased.people(event.id(), "%"),
                came.size() + erased.people(event.id(), Attendance.ATTENDING.name()),
                guests + erased.guests(event.id()));
    }

    @Override
    public List<Kept> people() {
        return onOneHandle(handle -> people(handle, ledger.on(handle)));
    }

    private static List<Kept> people(Handle handle, Books books) {
        Map<Long, List<Stood>> stood = new HashMap<>();
        List<Event> events = new EventTable(handle).all();
        for (Event event : events) {
            Instant ended = event.facts().endsAt().toInstant();
            Set<ContactId> asked = Invited.asked(books, event);
            Set<ContactId> wrote = books.inbox().writers(event.id());
            books.rsvps()
                    .of(event.id())
                    .forEach(rsvp -> stood.computeIfAbsent(rsvp.key().contact().value(), contact -> new ArrayList<>())
                            .add(new Stood(ended, how(rsvp, asked, wrote))));
        }
        Map<Long, Instant> added = new HashMap<>();
        handle.createQuery("SELECT id, added_at FROM contact")
                .map((row, context) -> Map.entry(row.getLong("id"), Columns.instant(row, "added_at")))
                .forEach(entry -> added.put(entry.getKey(), entry.getValue()));
        Set<ContactId> organizers = events.stream()
                .flatMap(event -> Organizers.of(event, books).stream())
                .collect(Collectors.toSet());
        return new ContactTable(handle)
                .all().stream()
                        .map(contact -> kept(
                                contact,
                                added.getOrDefault(contact.id().value(), Instant.EPOCH),
                                contact.barred() || organizers.contains(contact.id()),
                                stood.getOrDefault(contact.id().value(), List.of())))
                        .toList();
    }

    private static Kept kept(Contact contact, Instant addedAt, boolean spared, List<Stood> stood) {
        // who may have asked to leave has not left before somebody says so, or nobody has in time
        boolean left = contact.suppressions().stream().anyMatch(why -> why != Suppression.PAUSED);
        return new Kept(contact.address(), addedAt, contact.basis() == LawfulBasis.CONSENT, left, spared, stood);
    }

    private static How how(Rsvp rsvp, Set<ContactId> asked, Set<ContactId> wrote) {
        if (rsvp.attends()) {
            return How.CAME;
        }
        ContactId who = rsvp.key().contact();
        How unanswered = wrote.contains(who) ? How.WROTE : How.SILENT;
        return rsvp.standing()
                .map(answer -> answer.attendance() == Attendance.INTERESTED ? How.INVOLVED : How.NO)
                .orElse(asked.contains(who) ? unanswered : How.NOT_ASKED);
    }

    @Override
    public void eraseWords(EventId event, Instant before, Instant now) {
        onOneHandle(handle -> {
            UnsettledWishes wishes = new UnsettledWishes(ledger.on(handle), writers);
            handle.createUpdate(OUTBOX_WORDS)
                    .bind("nothing", new byte[0])
                    .bind("now", Columns.of(now))
                    .bind("event", event.value())
                    .execute();
            handle.createUpdate(INBOX_WORDS + "event_id = :event AND " + MAY_GO)
                    .bind("nothing", new byte[0])
                    .bind("before", Columns.of(before))
                    .bind("now", Columns.of(now))
                    .bind("event", event.value())
                    .execute();
            wishes.honour(now);
            new CorrectionTable(handle).dropWordless();
            handle.execute("UPDATE rsvp_change SET notes = '', because = '' WHERE event_id = ?", event.value());
            new EventTable(handle).forgetVersions(event);
            handle.execute("UPDATE adopted_mail SET words = '' WHERE event_id = ?", event.value());
            new EventTable(handle).setVenue(event, new Venue.ToBeAnnounced());
            new EventTable(handle).forgetOutcome(event);
            new CircularTable(handle).forgetWords(event);
            return true;
        });
    }

    /** When the first people were asked to what is not over: what waits since then may be about it. */
    private static Instant asked(Books books, Instant now) {
        return books.events().all().stream()
                .filter(event -> !event.isOverBy(now))
                .flatMap(event -> books.outbox().firstPut(event.id(), MailKind.INVITATION).stream())
                .min(Instant::compareTo)
                .orElse(now);
    }

    @Override
    public int eraseStrayWords(Instant before, Instant now) {
        return onOneHandle(handle -> {
            UnsettledWishes wishes = new UnsettledWishes(ledger.on(handle), writers);
            int erased = handle.createUpdate(
                            INBOX_WORDS
                                    + "event_id IS NULL AND received_at < :before AND (coalesce(verdict, 'HELD') <> 'HELD' OR received_at < :asked)")
                    .bind("asked", Columns.of(asked(ledger.on(handle), now)))
                    .bind("nothing", new byte[0])
                    .bind("now", Columns.of(now))
                    .bind("before", Columns.of(before))
                    .execute();
            wishes.honour(now);
            new CorrectionTable(handle).dropWordless();
            return erased;
        });
    }

    @Override
    public void note(Run run) {
        onOneHandle(handle -> {
            new RetentionRunTable(handle).add(run);
            return true;
        });
    }

    @Override
    public void rewritten(Run run) {
        onOneHandle(handle -> {
            new RetentionRunTable(handle).rewritten(run.at());
            return true;
        });
    }

    @Override
    public List<Run> runs() {
        return onOneHandle(handle -> new RetentionRunTable(handle).all());
    }

    @Override
    public void erase(Collection<AddrSpec> people, Instant now) {
        if (people.isEmpty()) {
            return;
        }
        onOneHandle(handle -> {
            people.forEach(address -> PersonalDataTables.erase(
                    Subject.of(address, handle, writers), PersonalDataTables.Leaving.AS_IT_WAS, now, handle));
            return true;
        });
    }
}
