package org.erbij.step.parse;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.james.mime4j.dom.address.AddressList;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.stream.ParserCursor;
import org.apache.james.mime4j.util.ByteSequence;
import org.apache.james.mime4j.util.ContentUtil;
import org.erbij.domain.people.AddrSpec;
import org.erbij.mail.Header;
import org.erbij.mail.Parties;
import org.erbij.mail.ReversePath;

/** Who a header says a mail is from and to. Every From field counts: mime4j's own getFrom gives the first alone (R96). */
final class Addresses {
    private static final int MOST = 500;

    private Addresses() {}

    static Parties parties(Header header) {
        List<AddrSpec> delivered = new ArrayList<>();
        for (String name : List.of("Delivered-To", "X-Original-To", "Envelope-To")) {
            mailboxes(header, name).forEach(mailbox -> delivered.add(mailbox.address()));
        }
        return new Parties(
                senders(header),
                mailboxes(header, "To"),
                mailboxes(header, "Cc"),
                delivered,
                ReversePath.read(header.first("Return-Path").orElse(null)));
    }

    /** Nobody when one of several From fields cannot be read: the other must not pass for the only sender (R96). */
    private static List<org.erbij.domain.people.Mailbox> senders(Header header) {
        List<String> bodies = header.all("From");
        boolean unreadable = bodies.size() > 1
                && bodies.stream().anyMatch(body -> mailboxes(body).isEmpty());
        return unreadable ? List.of() : mailboxes(header, "From");
    }

    private static List<org.erbij.domain.people.Mailbox> mailboxes(Header header, String name) {
        return header.all(name).stream()
                .flatMap(body -> mailboxes(body).stream())
                .limit(MOST)
                .toList();
    }

    private static List<org.erbij.domain.people.Mailbox> mailboxes(String body) {
        List<org.erbij.domain.people.Mailbox> found = new ArrayList<>();
        for (Mailbox mailbox : list(body).flatten()) {
            if (found.size() < MOST) {
                AddrSpec.parse(mailbox.getAddress()).ifPresent(address -> found.add(mailbox(mailbox, address)));
            }
        }
        return found;
    }

    // Of a CharSequence mime4j reads as many octets as it has characters, and cuts "zoë@example.org" to
    // "zoë@example.or".
    private static AddressList list(String body) {
        ByteSequence octets = ContentUtil.encode(StandardCharsets.UTF_8, body);
        return LenientAddressParser.DEFAULT.parseAddressList(octets, new ParserCursor(0, octets.length()));
    }

    private static org.erbij.domain.people.Mailbox mailbox(Mailbox mailbox, AddrSpec address) {
        String name = mailbox.getName() == null ? "" : HeaderFields.words(mailbox.getName());
        return new org.erbij.domain.people.Mailbox(name, address);
    }
}
