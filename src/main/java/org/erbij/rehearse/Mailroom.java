package org.erbij.rehearse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.people.AddrSpec;
import org.erbij.flow.Ledger;
import org.erbij.flow.OutboxState;
import org.erbij.mail.FolderId;
import org.erbij.mail.MessageId;
import org.erbij.mail.Position;
import org.erbij.mail.RawMessage;
import org.erbij.mail.ReceivedMessage;
import org.erbij.step.parse.MessageParser;

/** What really lies in people's mailboxes, matched with what the outbox says was sent. */
final class Mailroom {
    private final EmbeddedMail server;
    private final Ledger ledger;
    private final MessageParser parser;

    Mailroom(EmbeddedMail server, Ledger ledger, MessageParser parser) {
        this.server = server;
        this.ledger = ledger;
        this.parser = parser;
    }

    /** Every mail of ours in that mailbox, oldest first. */
    List<Delivered> of(AddrSpec owner) {
        return of(owner, kinds());
    }

    /** Every mail of ours in these mailboxes. */
    List<Delivered> of(List<AddrSpec> owners) {
        Map<MessageId, MailKind> kinds = kinds();
        return owners.stream().flatMap(owner -> of(owner, kinds).stream()).toList();
    }

    private List<Delivered> of(AddrSpec owner, Map<MessageId, MailKind> kinds) {
        List<Delivered> ours = new ArrayList<>();
        for (EmbeddedMail.Delivered mail : server.inboxOf(owner)) {
            ReceivedMessage message = parser.parse(new RawMessage(
                    new Position(new FolderId(owner.value(), "INBOX"), 1, mail.uid()),
                    Instant.EPOCH,
                    mail.octets(),
                    true));
            MessageId id = message.threading().id();
            MailKind kind = id == null ? null : kinds.get(id);
            if (id != null && kind != null) {
                List<AddrSpec> recipients = new ArrayList<>();
                message.parties().to().forEach(to -> recipients.add(to.address()));
                message.parties().cc().forEach(cc -> recipients.add(cc.address()));
                ours.add(new Delivered(
                        owner, kind, id, mail.octets(), message, recipients, Decoded.everythingIn(mail.octets())));
            }
        }
        return ours;
    }

    /** The newest mail of ours in that mailbox. */
    Optional<ReceivedMessage> newestFor(AddrSpec owner) {
        List<Delivered> mails = of(owner);
        return mails.isEmpty()
                ? Optional.empty()
                : Optional.of(mails.get(mails.size() - 1).message());
    }

    private Map<MessageId, MailKind> kinds() {
        return ledger.inOneTransaction(books -> {
            Map<MessageId, MailKind> kinds = new HashMap<>();
            books.outbox()
                    .in(OutboxState.SENT)
                    .forEach(entry -> kinds.put(
                            entry.posting().message().id(), entry.posting().kind()));
            return kinds;
        });
    }
}
