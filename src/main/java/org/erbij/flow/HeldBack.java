package org.erbij.flow;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.people.Contact;
import org.erbij.domain.people.Suppression;
import org.erbij.domain.rsvp.RsvpKey;

/** What a pause keeps from somebody who may have asked for no more mail: it stands in the outbox, and has not reached them. */
public final class HeldBack {
    private static final Set<OutboxState> WAITS = EnumSet.of(OutboxState.PENDING, OutboxState.DEFERRED);
    private static final Set<OutboxState> LEFT =
            EnumSet.of(OutboxState.SENT, OutboxState.SENDING, OutboxState.UNCERTAIN);

    private HeldBack() {}

    /** Whether a mail does not reach them now because mail to them is paused; what left before is not held back. */
    static boolean is(Books books, RsvpKey whom, Contact contact, Mailing mailing) {
        return isPaused(contact)
                && books.outbox().to(whom).stream()
                        .filter(entry -> entry.posting().kind() == mailing.kind()
                                && entry.posting().version().equals(mailing.version()))
                        .noneMatch(entry -> LEFT.contains(entry.state()));
    }

    public static boolean isPaused(Contact contact) {
        return contact.suppressions().contains(Suppression.PAUSED);
    }

    /** A mail without which somebody stands before a closed door. Another change is another occasion; the location is one. */
    public record News(MailKind kind, String occasion) {}

    /** What is due to somebody whose mail is paused, and without which they stand before a closed door: each once. */
    public static List<News> mustBeTold(Books books, RsvpKey whom, Instant now) {
        return books.outbox().to(whom).stream()
                .filter(entry -> WAITS.contains(entry.state()))
                .map(OutboxEntry::posting)
                .filter(posting ->
                        !posting.due().isAfter(now) && posting.validUntil().isAfter(now))
                .flatMap(HeldBack::tells)
                .distinct()
                .toList();
    }

    private static Stream<News> tells(Posting posting) {
        MailKind kind = posting.kind();
        return switch (kind) {
            case CHANGE, CANCELLATION -> Stream.of(new News(kind, kind.word() + " " + posting.version()));
            default ->
                posting.showsLocation()
                        ? Stream.of(new News(MailKind.LOCATION, MailKind.LOCATION.word()))
                        : Stream.empty();
        };
    }
}
