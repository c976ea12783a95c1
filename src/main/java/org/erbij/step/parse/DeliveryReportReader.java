package org.erbij.step.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.erbij.mail.DeliveryReport;
import org.erbij.mail.DeliveryReport.Action;
import org.erbij.mail.DeliveryReport.Recipient;
import org.erbij.mail.DeliveryReport.Type;
import org.erbij.mail.MessageId;

/** Reads a report by the part that is meant for machines, never by its words (R30). */
final class DeliveryReportReader {
    private DeliveryReportReader() {}

    /** @param words what it says to people: only to tell a refusal from a reading receipt, which some servers write it as */
    static Optional<DeliveryReport> read(ReportParts parts, String words) {
        if (parts.type() == null) {
            return Optional.empty();
        }
        Type type = isRefusal(parts, words) ? Type.DELIVERY : parts.type();
        List<Recipient> recipients = DeliveryStatus.recipients(parts.status());
        if (type != parts.type()) {
            recipients = failed(recipients, words);
        } else if (type != Type.DELIVERY) {
            recipients = reached(recipients);
        }
        return Optional.of(new DeliveryReport(type, recipients, about(parts)));
    }

    /** Of the mail that came back, or as the report names it. */
    private static List<MessageId> about(ReportParts parts) {
        List<MessageId> ids = new ArrayList<>(ReturnedMail.read(parts.status()).ids());
        ids.addAll(ReturnedMail.read(parts.returned()).ids());
        return ids.stream().distinct().toList();
    }

    /** A mail box that is full, or a rule of its owner's, refuses mail with a "disposition" (RFC 5429 section 2.2). */
    private static boolean isRefusal(ReportParts parts, String words) {
        String said = words.toLowerCase(Locale.ROOT);
        return parts.type() == Type.DISPOSITION
                && parts.status().toLowerCase(Locale.ROOT).contains("automatic-action/")
                && (said.contains("automatically rejected") || said.contains("automatisch geweigerd"));
    }

    /** Who read it, or complains of it, has it. */
    private static List<Recipient> reached(List<Recipient> recipients) {
        return recipients.stream()
                .map(recipient -> new Recipient(recipient.address(), Action.DELIVERED, recipient.status()))
                .toList();
    }

    private static List<Recipient> failed(List<Recipient> recipients, String words) {
        String status = StatusCode.fitting(StatusCode.of(words), Action.FAILED);
        return recipients.stream()
                .map(recipient -> new Recipient(recipient.address(), Action.FAILED, status))
                .toList();
    }
}
