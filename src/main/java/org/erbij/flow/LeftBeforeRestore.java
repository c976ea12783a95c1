package org.erbij.flow;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.mail.Envelope;
import org.erbij.mail.MessageId;
import org.erbij.mail.Octets;
import org.erbij.mail.OutgoingMessage;

/**
 * A mail of ours in Sent that a database which was put back knows nothing of, such as one that the organizer wrote after the backup: by
 * its token it is known whose it is, and answers to it are theirs again. What stood in it is not known.
 */
final class LeftBeforeRestore {
    static final String FOUND = "found in Sent after a restore";

    private static final Pattern TOKEN = Pattern.compile("(?:^|[^a-z0-9]|%20)([a-z2-7]{16})(?![a-z0-9])");

    private LeftBeforeRestore() {}

    static void takeUp(Envelope sent, Books books) {
        if (books.restored().last().isPresent()) {
            reader(sent, books).ifPresent(whom -> takeUp(sent, whom, books));
        }
    }

    /** An organizer's may be a sample, to which nothing is an answer. */
    private static Optional<RsvpKey> reader(Envelope sent, Books books) {
        List<Mailbox> to = sent.parties().to();
        if (to.size() != 1
                || ids(sent).findFirst().isEmpty()
                || Organizers.isOne(to.get(0).address(), books)) {
            return Optional.empty();
        }
        Matcher token = TOKEN.matcher(sent.header().first("List-Unsubscribe").orElse(""));
        return token.results()
                .flatMap(found -> books.directory().bearerOf(found.group(1)).stream())
                .filter(whom -> books.directory().belongsTo(to.get(0).address(), whom))
                .findFirst();
    }

    private static void takeUp(Envelope sent, RsvpKey whom, Books books) {
        MessageId known = books.outbox().to(whom).stream()
                .filter(entry -> entry.state() == OutboxState.SENT)
                .map(entry -> entry.posting().message().id())
                .findFirst()
                .orElseGet(() -> note(sent, whom, books));
        ids(sent).forEach(id -> books.outbox().alias(known, id));
    }

    /** As it left, and as a provider may have named it. */
    private static Stream<MessageId> ids(Envelope sent) {
        return Stream.concat(
                        sent.header().all("X-Erbij-Id").stream().flatMap(body -> MessageId.all(body).stream()),
                        Stream.ofNullable(sent.threading().id()))
                .distinct();
    }

    /** Who has no other mail of ours: that they had one. Its own id is left free, as the same mail may be put out once more. */
    private static MessageId note(Envelope sent, RsvpKey whom, Books books) {
        Event event = books.events().find(whom.event()).orElseThrow();
        MessageId id =
                new MessageId("found-" + ids(sent).findFirst().orElseThrow().value());
        books.outbox()
                .found(
                        new Posting(
                                whom,
                                MailKind.MAIL,
                                "found",
                                sent.subject(),
                                new OutgoingMessage(
                                        books.people().get(whom.contact()).address(),
                                        id,
                                        Octets.of("Message-ID: " + id.bracketed() + "\r\n\r\n")),
                                sent.receivedAt(),
                                event.validUntil(MailKind.MAIL),
                                false),
                        FOUND);
        return id;
    }
}
