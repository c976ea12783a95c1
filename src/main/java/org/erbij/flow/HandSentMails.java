package org.erbij.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventId;
import org.erbij.domain.people.Mailbox;
import org.erbij.flow.HandSent.Copy;
import org.erbij.mail.Envelope;
import org.erbij.mail.MessageId;
import org.erbij.mail.RawMessage;
import org.erbij.mail.ReplySubject;
import org.erbij.step.collect.Collector;
import org.erbij.step.collect.MailboxUnavailable;
import org.erbij.step.collect.OpenFolder;
import org.erbij.step.collect.Recipients;

/**
 * Finds in Sent what may be an invitation that the organizer sent by hand. Looked at from outside, and only what is chosen is
 * opened; nothing is kept here.
 */
public final class HandSentMails {
    private static final int BATCH = 200;

    /** Who mails every month under one subject means another evening each time; who mails sixty friends may take some days for it. */
    private static final Duration APART = Duration.ofDays(3);

    private final Ledger ledger;
    private final Collector collector;
    private final Reading reading;
    private final Sender sender;

    public HandSentMails(Ledger ledger, Collector collector, Reading reading, Sender sender) {
        this.ledger = ledger;
        this.collector = collector;
        this.reading = reading;
        this.sender = sender;
    }

    /**
     * What may be the invitation, newest first: what names the event or went to several people; with words to look for, what has
     * them in its subject. Mails with one subject are one invitation as long as none lies days after the one before it.
     *
     * @param words of the subject; empty for any
     */
    public List<HandSent> find(Event event, String words, Instant from, Instant until) throws MailboxUnavailable {
        return find(event, words, from, until, HandSentMails::isFree);
    }

    /** Such as have become an invitation, newest first. */
    public List<HandSent> taken(Event event, String words, Instant from, Instant until) throws MailboxUnavailable {
        return find(event, words, from, until, HandSentMails::isTaken);
    }

    /** To which event a mail that is {@link #taken} has become the invitation. */
    public EventId takenFor(HandSent mail) {
        return ledger.inOneTransaction(
                books -> books.events().adoptedFor(mail.newest().id()).orElseThrow());
    }

    private List<HandSent> find(
            Event event, String words, Instant from, Instant until, BiPredicate<MessageId, Books> wanted)
            throws MailboxUnavailable {
        Optional<String> sent = collector.sentFolder();
        if (sent.isEmpty()) {
            return List.of();
        }
        try (OpenFolder folder = collector.examine(sent.get())) {
            Map<String, List<Envelope>> bySubject = new LinkedHashMap<>();
            for (Envelope envelope : byHand(folder, from, until, wanted)) {
                String subject =
                        ReplySubject.withoutPrefixes(envelope.subject()).toLowerCase(Locale.ROOT);
                bySubject.computeIfAbsent(subject, none -> new ArrayList<>()).add(envelope);
            }
            List<HandSent> found = new ArrayList<>();
            for (List<Envelope> alike : bySubject.values()) {
                for (List<Envelope> mails : byOccasion(alike)) {
                    if (mayBe(event, words, mails)) {
                        found.add(handSent(mails));
                    }
                }
            }
            found.sort((one, other) -> other.last().compareTo(one.last()));
            return found;
        }
    }

    private List<Envelope> byHand(OpenFolder folder, Instant from, Instant until, BiPredicate<MessageId, Books> wanted)
            throws MailboxUnavailable {
        List<Envelope> all = new ArrayList<>();
        long uid = 0;
        List<Envelope> batch = folder.after(uid, from, BATCH);
        while (!batch.isEmpty()) {
            List<Envelope> seen = batch;
            all.addAll(ledger.inOneTransaction(books -> seen.stream()
                    .filter(envelope -> isBetween(HandSent.sentAt(envelope), from, until))
                    .filter(envelope -> isByHand(envelope, id -> wanted.test(id, books)))
                    .toList()));
            uid = batch.get(batch.size() - 1).position().uid();
            batch = folder.after(uid, from, BATCH);
        }
        return all;
    }

    private static boolean isBetween(Instant sent, Instant from, Instant until) {
        return !sent.isBefore(from) && sent.isBefore(until);
    }

    /** A mail of one's own that begins something: no answer, nothing of ours, and with an id by which answers can be known. */
    private static boolean isByHand(Envelope envelope, Predicate<MessageId> wanted) {
        MessageId id = envelope.threading().id();
        return id != null
                && envelope.threading().inReplyTo().isEmpty()
                && !envelope.header().has("X-Erbij-Id")
                && wanted.test(id);
    }

    private static boolean isFree(MessageId id, Books books) {
        return !books.conversations().weSent(id);
    }

    private static boolean isTaken(MessageId id, Books books) {
        return books.events().adoptedFor(id).isPresent();
    }

    private static List<List<Envelope>> byOccasion(List<Envelope> alike) {
        List<Envelope> inOrder = new ArrayList<>(alike);
        inOrder.sort(Comparator.comparing(HandSent::sentAt));
        List<List<Envelope>> occasions = new ArrayList<>();
        Instant before = Instant.MIN;
        for (Envelope mail : inOrder) {
            Instant sent = HandSent.sentAt(mail);
            if (occasions.isEmpty() || sent.isAfter(before.plus(APART))) {
                occasions.add(new ArrayList<>());
            }
            occasions.get(occasions.size() - 1).add(mail);
            before = sent;
        }
        return occasions;
    }

    private boolean mayBe(Event event, String words, List<Envelope> mails) {
        String subject = mails.get(0).subject();
        if (!words.isEmpty()) {
            return subject.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
        }
        return event.facts().title().isNamedIn(subject)
                || mails.stream()
                                .flatMap(mail -> others(mail).stream())
                                .distinct()
                                .count()
                        > 1;
    }

    private List<Mailbox> others(Envelope mail) {
        return Recipients.of(mail).stream()
                .filter(mailbox -> !mailbox.address().equals(sender.mailbox().address()))
                .toList();
    }

    private HandSent handSent(List<Envelope> mails) {
        List<Copy> copies = new ArrayList<>();
        List<Mailbox> recipients = new ArrayList<>();
        for (Envelope mail : mails) {
            List<Mailbox> others = others(mail);
            copies.add(new Copy(mail, Objects.requireNonNull(mail.threading().id()), others));
            others.stream()
                    .filter(other -> recipients.stream()
                            .noneMatch(known -> known.address().equals(other.address())))
                    .forEach(recipients::add);
        }
        return new HandSent(ReplySubject.withoutPrefixes(mails.get(0).subject()), copies, recipients);
    }

    /** What stands in each of its copies: the mail has been chosen, and is opened now. */
    Map<MessageId, String> words(HandSent mail) throws MailboxUnavailable {
        String sent = mail.copies().get(0).envelope().position().folder().name();
        Map<MessageId, String> words = new HashMap<>();
        try (OpenFolder folder = collector.examine(sent)) {
            List<RawMessage> opened =
                    folder.peek(mail.copies().stream().map(Copy::envelope).toList());
            for (Copy copy : mail.copies()) {
                words.put(
                        copy.id(),
                        opened.stream()
                                .filter(raw ->
                                        raw.position().equals(copy.envelope().position()))
                                .findFirst()
                                .map(raw -> reading.parse(raw).content().text())
                                .orElse(""));
            }
        }
        return words;
    }
}
