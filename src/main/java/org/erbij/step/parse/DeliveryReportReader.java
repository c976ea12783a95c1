package org.erbij.step.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.erbij.domain.people.AddrSpec;
import org.erbij.mail.DeliveryReport;
import org.erbij.mail.DeliveryReport.Action;
import org.erbij.mail.DeliveryReport.Recipient;
import org.erbij.mail.DeliveryReport.Type;
import org.erbij.mail.MessageId;
import org.jspecify.annotations.Nullable;

/** Reads a report by the part that is meant for machines, never by its words (R30). */
final class DeliveryReportReader {
    private static final int MOST_LINES = 2_000;

    private DeliveryReportReader() {}

    /**
     * @param words what it says to people: only to tell a refusal from a reading receipt, which some servers write it as, and for the
     *     address that was forwarded, which Exim writes nowhere else
     */
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
        } else {
            recipients = withForwarded(recipients, words);
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

    /** With what stands below one that failed: "(generated from info@example.org)", the address we wrote to. */
    private static List<Recipient> withForwarded(List<Recipient> recipients, String words) {
        List<Recipient> all = new ArrayList<>(recipients);
        Recipient last = null;
        for (String line : words.lines().limit(MOST_LINES).toList()) {
            boolean forwarded = line.contains("generated from") || line.contains("expanded from");
            for (AddressScan.Found found : AddressScan.in(line)) {
                Recipient named = named(all, found.address());
                if (named != null) {
                    last = named;
                } else if (forwarded && last != null && last.action() == Action.FAILED) {
                    all.add(new Recipient(found.address(), last.action(), last.status()));
                }
            }
        }
        return all;
    }

    private static @Nullable Recipient named(List<Recipient> recipients, AddrSpec address) {
        return recipients.stream()
                .filter(recipient -> Objects.equals(recipient.address(), address))
                .findFirst()
                .orElse(null);
    }
}
