package org.erbij.step.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.erbij.domain.people.AddrSpec;
import org.erbij.mail.DeliveryReport;
import org.erbij.mail.DeliveryReport.Action;
import org.erbij.mail.DeliveryReport.Recipient;
import org.erbij.mail.DeliveryReport.Type;
import org.erbij.mail.MessageId;

/** Reads a report by the part that is meant for machines (R30), and by its words only what no such part says. */
final class DeliveryReportReader {
    private static final int MOST_LINES = 2_000;
    private static final int LONGEST_LINE = 300;
    private static final int MOST_RECIPIENTS = 200;

    /** As Exim writes it below the address that failed. */
    private static final Pattern FORWARDED = Pattern.compile("\\s*\\(generated from (\\S{3,250})\\)\\s*");

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
        Map<AddrSpec, Recipient> known = new HashMap<>();
        for (Recipient recipient : recipients) {
            AddrSpec address = recipient.address();
            if (address != null) {
                known.putIfAbsent(address, recipient);
            }
        }
        List<Recipient> all = new ArrayList<>(recipients);
        Recipient last = null;
        for (String line : words.lines().limit(MOST_LINES).toList()) {
            if (line.length() > LONGEST_LINE || all.size() >= MOST_RECIPIENTS) {
                continue;
            }
            Matcher forwarded = FORWARDED.matcher(line);
            boolean forwards = forwarded.matches();
            List<AddressScan.Found> found = AddressScan.in(forwards ? forwarded.group(1) : line);
            AddrSpec first = found.isEmpty() ? null : found.get(0).address();
            if (first != null && !forwards) {
                last = known.get(first);
            } else if (first != null && last != null && last.action() == Action.FAILED && !known.containsKey(first)) {
                var original = new Recipient(first, last.action(), last.status());
                known.put(first, original);
                all.add(original);
            }
        }
        return all;
    }
}
