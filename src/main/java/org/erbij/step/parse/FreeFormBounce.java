package org.erbij.step.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Mailbox;
import org.erbij.mail.DeliveryReport;
import org.erbij.mail.DeliveryReport.Action;
import org.erbij.mail.DeliveryReport.Recipient;
import org.erbij.mail.DeliveryReport.Type;
import org.erbij.mail.Header;
import org.erbij.mail.MessageId;
import org.erbij.mail.Parties;

/** Reports that have no part for machines, or one that names nobody: known by sender, subject and words together (R33). */
final class FreeFormBounce {
    private static final int MOST = 200;

    private FreeFormBounce() {}

    /** @param parts what the outermost mail has of a report's parts */
    static Optional<DeliveryReport> read(
            Header header, Parties parties, String subject, String text, ReportParts parts) {
        int before = BounceEvidence.ofHeader(header, parties, subject, parts);
        if (before == 0) {
            return Optional.empty();
        }
        BounceText said = BounceText.of(text);
        if (before + BounceEvidence.ofWords(said) < BounceEvidence.ENOUGH) {
            return Optional.empty();
        }
        ReturnedMail returned = ReturnedMail.read(parts.returned().isEmpty() ? said.returned() : parts.returned());
        ReturnedMail named = ReturnedMail.read(said.words());
        List<AddrSpec> known = header.all("X-Failed-Recipients").stream()
                .flatMap(body -> AddressScan.in(body).stream())
                .map(AddressScan.Found::address)
                .distinct()
                .limit(MOST)
                .toList();
        Action action = BounceEvidence.action(subject, said);
        List<Recipient> recipients = FailedRecipients.in(said, known, returned, ours(parties, returned), action);
        List<MessageId> about = new ArrayList<>(returned.ids());
        about.addAll(named.ids());
        Stream.of("In-Reply-To", "References")
                .flatMap(name -> header.all(name).stream())
                .forEach(body -> about.addAll(MessageId.all(body)));
        return Optional.of(new DeliveryReport(
                Type.DELIVERY, recipients, about.stream().distinct().limit(100).toList()));
    }

    /** Whom it went to, which is whom it came from; the mail system itself; and whoever sent what came back. */
    private static Predicate<AddrSpec> ours(Parties parties, ReturnedMail returned) {
        Set<AddrSpec> ours = Stream.of(
                        parties.addressed(), parties.from().stream().map(Mailbox::address), returned.senders().stream())
                .flatMap(addresses -> addresses)
                .collect(Collectors.toUnmodifiableSet());
        return ours::contains;
    }
}
