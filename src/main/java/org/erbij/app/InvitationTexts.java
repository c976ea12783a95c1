package org.erbij.app;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.Venue;
import org.erbij.domain.people.Mailbox;
import org.erbij.mail.FolderId;
import org.erbij.mail.MessageId;
import org.erbij.mail.OutgoingMessage;
import org.erbij.mail.Position;
import org.erbij.mail.RawMessage;
import org.erbij.step.compose.Composer;
import org.erbij.step.compose.Letter;
import org.erbij.step.compose.Template;
import org.erbij.step.parse.MessageParser;

/** The plain words of our invitations, kept in memory, so that quotation is known where no program marks it. */
final class InvitationTexts {
    private final Composer composer;
    private final MessageParser parser;
    private final Mailbox from;
    private final Map<Event, List<String>> known = new ConcurrentHashMap<>();

    InvitationTexts(Composer composer, MessageParser parser, Mailbox from) {
        this.composer = composer;
        this.parser = parser;
        this.from = from;
    }

    /** Both languages, as somebody reads them whose language we do not know. */
    List<String> of(Event event) {
        return known.computeIfAbsent(event, this::read);
    }

    private List<String> read(Event event) {
        Letter letter = new Letter(
                Template.INVITATION,
                event,
                new Venue.ToBeAnnounced(),
                from,
                Mailbox.of("", "reader@reader.invalid"),
                null,
                null,
                new MessageId("reader@" + from.address().domain()),
                null,
                "aaaaaaaaaaaaaaaa",
                Instant.EPOCH);
        return composer.compose(letter).match(ready -> List.of(text(ready.message())), failed -> List.of());
    }

    private String text(OutgoingMessage message) {
        Position nowhere = new Position(new FolderId("", ""), 0, 0);
        return parser.parse(new RawMessage(nowhere, Instant.EPOCH, message.octets(), true))
                .content()
                .text();
    }
}
