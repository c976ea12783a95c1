package org.erbij.step.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.erbij.domain.people.AddrSpec;
import org.erbij.mail.DeliveryReport.Action;
import org.erbij.mail.DeliveryReport.Recipient;
import org.jspecify.annotations.Nullable;

/**
 * The per-recipient groups of a delivery status (RFC 3464 section 2.3), as they are found in the field: without blank lines
 * between, without an action, with addresses in brackets, quotes, xtext or letters beyond ASCII (RFC 3461, RFC 6533).
 */
final class DeliveryStatus {
    private static final int MOST = 200;
    private static final List<String> ADDRESSES = List.of(
            "original-recipient", "final-recipient", "x-actual-recipient", "original-rcpt-to", "removal-recipient");

    private final List<Recipient> recipients = new ArrayList<>();
    private Map<String, String> group = new HashMap<>();
    private String last = "";

    private DeliveryStatus() {}

    static List<Recipient> recipients(String status) {
        var reading = new DeliveryStatus();
        status.lines().limit(20_000).forEach(reading::line);
        reading.endOfGroup();
        return reading.recipients;
    }

    private void line(String line) {
        if (line.isBlank()) {
            endOfGroup();
        } else if (line.charAt(0) == ' ' || line.charAt(0) == '\t') {
            unfold(line);
        } else {
            field(line);
        }
    }

    /** The next line of the field above; a group that is indented as a whole begins its fields so. */
    private void unfold(String line) {
        String bare = line.strip();
        int colon = bare.indexOf(':');
        boolean field = colon > 0 && isKnown(bare.substring(0, colon).toLowerCase(Locale.ROOT));
        if (field) {
            field(bare);
        } else if (!last.isEmpty() && group.getOrDefault(last, "").length() < 2_000) {
            group.merge(last, bare, (one, more) -> one + " " + more);
        }
    }

    private void field(String line) {
        int colon = line.indexOf(':');
        if (colon < 1) {
            last = "";
            return;
        }
        String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        if (isKnown(name) && group.containsKey(name)) {
            endOfGroup();
        }
        group.putIfAbsent(name, line.substring(colon + 1).strip());
        last = name;
    }

    private static boolean isKnown(String name) {
        return ADDRESSES.contains(name) || name.equals("action") || name.equals("status");
    }

    private void endOfGroup() {
        List<AddrSpec> named = new ArrayList<>();
        for (String field : ADDRESSES) {
            AddrSpec address = address(group.getOrDefault(field, ""));
            if (address != null && !named.contains(address)) {
                named.add(address);
            }
        }
        if ((!named.isEmpty() || group.containsKey("action")) && recipients.size() < MOST) {
            add(named);
        }
        group = new HashMap<>();
        last = "";
    }

    /** The address we wrote to; of a failure also the one it was forwarded to, where it is another. */
    private void add(List<AddrSpec> named) {
        String written = StatusCode.written(group.getOrDefault("status", ""));
        Action action = action(group.getOrDefault("action", ""), written);
        String status = StatusCode.refined(written, group.getOrDefault("diagnostic-code", ""));
        if (named.isEmpty()) {
            recipients.add(new Recipient(null, action, status));
        }
        named.stream()
                .limit(action == Action.FAILED ? MOST : 1)
                .forEach(address -> recipients.add(new Recipient(address, action, status)));
    }

    private static Action action(String written, String status) {
        String word = written.strip().toLowerCase(Locale.ROOT);
        if (word.startsWith("fail") || word.startsWith("undeliver")) {
            return Action.FAILED;
        }
        if (word.startsWith("delay") || word.startsWith("defer") || word.startsWith("warning")) {
            return Action.DELAYED;
        }
        if (word.startsWith("deliver")) {
            return Action.DELIVERED;
        }
        if (word.startsWith("relay")) {
            return Action.RELAYED;
        }
        if (word.startsWith("expand")) {
            return Action.EXPANDED;
        }
        return status.startsWith("2") ? Action.DELIVERED : status.startsWith("4") ? Action.DELAYED : Action.FAILED;
    }

    static @Nullable AddrSpec address(String field) {
        String type = field.substring(0, Math.max(0, field.indexOf(';')));
        String written = field.substring(field.indexOf(';') + 1).strip();
        if (type.strip().equalsIgnoreCase("x400")) {
            return null;
        }
        String decoded = type.strip().toLowerCase(Locale.ROOT).startsWith("utf-8") ? Xtext.utf8(written) : written;
        return AddressScan.in(Xtext.decoded(decoded)).stream()
                .findFirst()
                .map(AddressScan.Found::address)
                .orElse(null);
    }
}
