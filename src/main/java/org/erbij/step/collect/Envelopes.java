package org.erbij.step.collect;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Mailbox;
import org.erbij.mail.Envelope;
import org.erbij.mail.Header;
import org.erbij.mail.MessageId;
import org.erbij.mail.Parties;
import org.erbij.mail.Position;
import org.erbij.mail.ReversePath;
import org.erbij.mail.Threading;

/** Makes an envelope of what was fetched of a mail's outside; a field that cannot be read is as if it were not there. */
final class Envelopes {
    private Envelopes() {}

    static Envelope read(IMAPMessage message, Position position, Instant receivedAt) throws MessagingException {
        Header header = header(message);
        Parties parties = new Parties(
                mailboxes(header, "From"),
                mailboxes(header, "To"),
                mailboxes(header, "Cc"),
                deliveredTo(header),
                ReversePath.read(header.first("Return-Path").orElse(null)));
        Threading threading = new Threading(
                header.first("Message-ID").flatMap(Envelopes::firstId).orElse(null),
                ids(header, "In-Reply-To"),
                ids(header, "References"));
        return new Envelope(
                position,
                receivedAt,
                header,
                parties,
                threading,
                decoded(header.first("Subject").orElse("")),
                Structures.of(message),
                message.getSizeLong());
    }

    static Header header(MimeMessage message) throws MessagingException {
        List<Header.Field> fields = new ArrayList<>();
        Enumeration<String> lines = message.getAllHeaderLines();
        while (lines.hasMoreElements()) {
            String line = lines.nextElement();
            int colon = line.indexOf(':');
            if (colon > 0) {
                String body = line.substring(colon + 1)
                        .replaceAll("\\R(?=[ \\t])", "")
                        .replaceAll("[\\r\\n]", " ");
                fields.add(new Header.Field(
                        line.substring(0, colon).strip(), asUtf8(body).strip()));
            }
        }
        return new Header(fields);
    }

    /** Octets beyond ASCII arrive one by one; in a header they are UTF-8 (RFC 6532), or nothing we could name. */
    private static String asUtf8(String latin1) {
        boolean ascii = latin1.chars().allMatch(c -> c < 0x80);
        return ascii ? latin1 : new String(latin1.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static String decoded(String body) {
        try {
            return MimeUtility.decodeText(body).replaceAll("[\\p{Cntrl}]+", " ");
        } catch (UnsupportedEncodingException unknownCharset) {
            return body;
        }
    }

    static List<Mailbox> mailboxes(Header header, String name) {
        List<Mailbox> found = new ArrayList<>();
        for (String body : header.all(name)) {
            for (InternetAddress address : addresses(body)) {
                AddrSpec.parse(String.valueOf(address.getAddress()))
                        .ifPresent(spec -> found.add(new Mailbox(name(address), spec)));
            }
        }
        return found;
    }

    private static String name(InternetAddress address) {
        String personal = address.getPersonal();
        return personal == null ? "" : personal.replaceAll("[\\p{Cntrl}]+", " ").strip();
    }

    private static InternetAddress[] addresses(String body) {
        try {
            return InternetAddress.parseHeader(body, false);
        } catch (AddressException unreadable) {
            return new InternetAddress[0];
        }
    }

    private static List<AddrSpec> deliveredTo(Header header) {
        List<AddrSpec> found = new ArrayList<>();
        for (String name : List.of("Delivered-To", "X-Original-To", "Envelope-To")) {
            header.all(name).forEach(body -> AddrSpec.parse(body).ifPresent(found::add));
        }
        return found;
    }

    private static List<MessageId> ids(Header header, String name) {
        return header.all(name).stream()
                .flatMap(body -> MessageId.all(body).stream())
                .toList();
    }

    private static Optional<MessageId> firstId(String body) {
        return MessageId.all(body).stream().findFirst();
    }
}
