package org.erbij.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
            List<Disposition> noted = aboutWhom(report, books).entrySet().stream()
                    .map(each -> note(each.getValue(), each.getKey(), isTheirsAlone(report, books), books, now))
                    .toList();
            if (!noted.isEmpty()) {
                return noted.stream()
                        .filter(disposition -> disposition.verdict() == Verdict.HELD)
                        .findFirst()
                        .orElse(noted.get(0));
            }
        }
        return Disposition.ignored("automatic: a report that names no mail of ours");
    }

    /**
     * The address is the matter (RFC 3463): there is none such, 5.1.x but for 5.1.7 and 5.1.8, which speak of the sender; or it is
     * switched off, 5.2.1. That no way leads to its domain, 5.4.4, a server also says of all domains while its own name service fails.
     */
    static boolean saysThatTheAddressIsDead(String status) {
        return (status.startsWith("5.1.") && !status.equals("5.1.7") && !status.equals("5.1.8"))
                || status.equals("5.2.1");
    }

    /** What it says of whom. A mail that went to several by hand is one for all: of it a report names those it speaks of. */
    private static Map<RsvpKey, DeliveryReport> aboutWhom(DeliveryReport report, Books books) {
        Optional<RsvpKey> theOne = recipientOf(report, books);
        if (theOne.isPresent()) {
            return Map.of(theOne.get(), report);
        }
        Map<RsvpKey, List<Recipient>> named = new LinkedHashMap<>();
        for (Recipient recipient : ofMoment(report)) {
            sharedWith(recipient, report.about(), books)
                    .ifPresent(whom -> named.computeIfAbsent(whom, key -> new ArrayList<>())
                            .add(recipient));
        }
        Map<RsvpKey, DeliveryReport> about = new LinkedHashMap<>();
        named.forEach((whom, theirs) -> about.put(whom, new DeliveryReport(report.type(), theirs, report.about())));
        return about;
    }

    private static Optional<RsvpKey> recipientOf(DeliveryReport report, Books books) {
        return report.about().stream()
                .flatMap(id -> books.directory().recipientOf(id).stream())
                .findFirst();
    }

    /** Whether it names a mail that only one person got; the id of one that several got is no secret of anybody's. */
    private static boolean isTheirsAlone(DeliveryReport report, Books books) {
        return recipientOf(report, books).isPresent();
    }

    private static List<Recipient> ofMoment(DeliveryReport report) {
        List<Recipient> failed =
                report.recipients().stream().filter(Recipient::failedForGood).toList();
        return failed.isEmpty() ? report.recipients() : failed;
    }

    private static Optional<RsvpKey> sharedWith(Recipient recipient, List<MessageId> ids, Books books) {
        AddrSpec address = recipient.address();
        return address == null
                ? Optional.empty()
                : ids.stream()
                        .flatMap(id -> books.directory().sharedWith(id, address).stream())
                        .findFirst();
    }

    private static Disposition note(
            DeliveryReport report, RsvpKey whom, boolean theirsAlone, Books books, Instant now) {
        AddrSpec address = addressed(report, whom, books);
        return switch (report.type()) {
            case DISPOSITION -> Disposition.ignored("automatic: a reading receipt");
            case FEEDBACK -> {
                if (!theirsAlone) {
                    yield PossibleLeaving.pauseAsReported(books, address, whom, now);
                }
                books.people().suppress(address, Suppression.COMPLAINED, now);
                yield Disposition.held(Undelivered.COMPLAINT + "; they get no more", whom, List.of());
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
        boolean dead = failed.stream().anyMatch(recipient -> saysThatTheAddressIsDead(recipient.status()));
        if (!dead && books.people().get(whom.contact()).address().equals(address)) {
            books.people().markFailing(whom.contact(), failed.get(0).status(), now);
        }
        if (dead) {
            books.people().suppress(address, Suppression.BOUNCED, now);
            return new Disposition(
                    Verdict.REPORT_NOTED, "the address does not work; it gets no more mail", whom, List.of());
        }
        return Undelivered.held(failed.get(0).status(), whom);
    }
}
