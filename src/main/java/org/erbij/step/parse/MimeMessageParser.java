package org.erbij.step.parse;

import java.io.IOException;
import java.util.List;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.erbij.mail.Content;
import org.erbij.mail.Header;
import org.erbij.mail.Octets;
import org.erbij.mail.Parties;
import org.erbij.mail.RawMessage;
import org.erbij.mail.ReceivedMessage;
import org.erbij.mail.ReversePath;
import org.erbij.mail.Threading;
import org.jspecify.annotations.Nullable;

/** Reads mail with mime4j, leniently and within limits of our own: its permissive mode has none (RFC 7103 section 1). */
public final class MimeMessageParser implements MessageParser {
    private static final MimeConfig LIMITS = MimeConfig.custom()
            .setStrictParsing(false)
            .setMaxLineLen(1_000_000)
            .setMaxHeaderCount(2_000)
            .setMaxHeaderLen(200_000)
            .setMaxContentLen(60_000_000)
            .setMalformedHeaderStartsBody(false)
            .build();

    @Override
    public ReceivedMessage parse(RawMessage raw) {
        ReceivedMessage whole = read(raw, raw.octets());
        if (whole != null) {
            return whole;
        }
        ReceivedMessage slim = read(raw, SlimHeader.withBody(raw.octets()));
        if (slim != null) {
            return slim;
        }
        ReceivedMessage header = read(raw, SlimHeader.alone(raw.octets()));
        return header == null ? shell(raw) : header;
    }

    /** Null when it cannot be read within the limits. */
    private static @Nullable ReceivedMessage read(RawMessage raw, Octets octets) {
        try {
            return message(raw, octets);
        } catch (IOException | MimeException | RuntimeException | StackOverflowError hostile) {
            return null;
        }
    }

    private static ReceivedMessage message(RawMessage raw, Octets octets) throws IOException, MimeException {
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(LIMITS);
        builder.setBodyDescriptorBuilder(Nesting.bounded());
        Message message = builder.parseMessage(octets.stream());
        try {
            Header header = HeaderFields.of(message);
            Parties parties = Addresses.parties(header);
            Content content = new PartWalk(header, parties).content(message);
            return new ReceivedMessage(
                    header,
                    parties,
                    HeaderFields.threading(header),
                    content,
                    MailDate.of(message, header),
                    raw.receivedAt());
        } finally {
            message.dispose();
        }
    }

    /** Of a mail that nothing can be read of: a person has to look at the original. */
    private static ReceivedMessage shell(RawMessage raw) {
        return new ReceivedMessage(
                new Header(List.of()),
                new Parties(List.of(), List.of(), List.of(), List.of(), ReversePath.MISSING),
                new Threading(null, List.of(), List.of()),
                new Content("", "", List.of(), List.of(), List.of()),
                null,
                raw.receivedAt());
    }
}
