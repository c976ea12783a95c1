package org.erbij.flow;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Suppression;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.flow.Disposition.Verdict;
import org.erbij.mail.DeliveryReport;
import org.erbij.mail.DeliveryReport.Recipient;
import org.erbij.mail.MessageId;
import org.erbij.mail.ReceivedMessage;

/** Notes what mail systems report about mails of ours (R30 to R34, R44, R81). Nobody is answered. */
final class Reports {
    private Reports() {}

    static Disposition note(ReceivedMessage message, Books books, Instant now) {
        for (DeliveryReport report : message.content().deliveryReports()) {
            Optional<RsvpKey> about = aboutWhom(report.about(), books);
            if (about.isPresent()) {
                return note(report, about.get(), books, now);
            }
        }
        return Disposition.ignored("automatic: a report that names no mail of ours");
    }

    /** 5.1.x (RFC 3463), but for 5.1.7 and 5.1.8, which speak of the sender. */
    static boolean saysThatThereIsNoSuchAddress(String status) {
        return status.startsWith("5.1.") && !status.equals("5.1.7") && !status.equals("5.1.8");
    }

    private static Optional<RsvpKey> aboutWhom(List<MessageId> ids, Books books) {
        return ids.stream()
                .flatMap(id -> books.directory().recipientOf(id).stream())
                .findFirst();
    }

    private static Disposition note(DeliveryReport report, RsvpKey whom, Books books, Instant now) {
        AddrSpec address = addressed(report, whom, books);
        return switch (report.type()) {
            case DISPOSITION -> Disposition.ignored("automatic: a reading receipt");
            case FEEDBACK -> {
                books.people().suppress(address, Suppression.COMPLAINED, now);
                yield Disposition.held("reported our mail as unwanted; they get no more", whom, List.of());
            }
            case DELIVERY -> noteDelivery(report, whom, address, books, now);
        };
    }

    /** Of several addresses of one person the one that the report names. */
    private static AddrSpec addressed(DeliveryReport report, RsvpKey whom, Books books) {
        return report.recipients().stream()
                .map(Recipient::address)
                .filter(Objects::nonNull)
                .filter(address -> books.directory().belongsTo(address, whom))
                .findFirst()
                .orElseGet(() -> books.people().get(whom.contact()).address());
    }

    private static Disposition noteDelivery(
            DeliveryReport report, RsvpKey whom, AddrSpec address, Books books, Instant now) {
        List<Recipient> failed =
                report.recipients().stream().filter(Recipient::failedForGood).toList();
        if (failed.isEmpty()) {
            return new Disposition(Verdict.REPORT_NOTED, "not failed for good", whom, List.of());
        }
        boolean noSuchAddress = failed.stream().anyMatch(recipient -> saysThatThereIsNoSuchAddress(recipient.status()));
        if (!noSuchAddress && books.people().get(whom.contact()).address().equals(address)) {
            books.people().markFailing(whom.contact(), failed.get(0).status(), now);
        }
        if (noSuchAddress) {
            books.people().suppress(address, Suppression.BOUNCED, now);
            return new Disposition(
                    Verdict.REPORT_NOTED, "the address does not exist; it gets no more mail", whom, List.of());
        }
        return Disposition.held("could not be delivered: " + failed.get(0).status(), whom, List.of());
    }
}
