package org.erbij.step.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.erbij.domain.people.AddrSpec;
import org.erbij.mail.DeliveryReport.Action;
import org.erbij.mail.DeliveryReport.Recipient;

/** Whom the words of a mail system name as not reached: the address a line begins with, or that stands beside words of failure. */
final class FailedRecipients {
    private static final Set<String> OFFICES = Set.of(
            "postmaster",
            "mailer-daemon",
            "abuse",
            "support",
            "helpdesk",
            "hostmaster",
            "webmaster",
            "noreply",
            "no-reply",
            "servicedesk",
            "info-support");
    private static final List<String> FAILS = List.of(
            "unknown",
            "not found",
            "n't found",
            "not exist",
            "n't exist",
            "not known",
            "not listed",
            "not defined",
            "be delivered",
            "not delivered",
            "n't delivered",
            "undeliverable",
            "to deliver",
            "delivering",
            "failed",
            "failure",
            "rejected",
            "refused",
            "blocked",
            "exceed",
            "full",
            "rcpt to",
            "generated from",
            "expanded from",
            "such user",
            "invalid",
            "recipient",
            "receiver",
            "mislukt",
            "bezorgd",
            "bezorgen",
            "afgeleverd",
            "afleveren",
            "aangekomen",
            "geblokkeerd",
            "geweigerd",
            "ontvanger",
            "geadresseerde",
            "bestaat niet",
            "onbekend",
            "zugestellt",
            "unbekannt");
    private static final List<String> WRITES =
            List.of("from", "van", "sender", "afzender", "by", "contact", "von", "de", "write to", "mail to");
    private static final List<String> OTHER_FIELDS = List.of(
            "from:",
            "van:",
            "sender",
            "afzender",
            "reply-to",
            "message-id",
            "original message-id",
            "original-message-id",
            "x-original-message-id",
            "in-reply-to",
            "references",
            "x-postfix-sender",
            "mail from",
            ">>> mail from",
            "return-path",
            "bronserver",
            "generating server");
    private static final List<String> TO_FIELDS = List.of("to:", "aan:", "an:", "à:", "cc:");

    /** @param line where it is named first */
    private record Named(AddrSpec address, int line) {}

    private final List<String> lines;
    private final Predicate<AddrSpec> ours;
    private final Map<AddrSpec, Named> plain = new LinkedHashMap<>();
    private final Map<AddrSpec, Named> said = new LinkedHashMap<>();

    private FailedRecipients(List<String> lines, Predicate<AddrSpec> ours) {
        this.lines = lines;
        this.ours = ours;
        for (int i = 0; i < lines.size(); i++) {
            if (i == 0 || !isIdBelow(lines.get(i - 1))) {
                read(lines.get(i), i);
            }
        }
    }

    /**
     * @param known whom a header field names
     * @param ours whether an address is its sender's, or the mail system's
     */
    static List<Recipient> in(
            BounceText text, List<AddrSpec> known, ReturnedMail returned, Predicate<AddrSpec> ours, Action action) {
        var found = new FailedRecipients(text.lines(), ours);
        List<Named> named = new ArrayList<>();
        for (AddrSpec address : known) {
            named.add(found.said.getOrDefault(address, found.plain.getOrDefault(address, new Named(address, -1))));
        }
        found.said.values().stream()
                .filter(one -> known.stream().noneMatch(one.address()::equals))
                .forEach(named::add);
        if (named.isEmpty()) {
            named.addAll(found.likeliest(returned));
        }
        return named.stream()
                .limit(100)
                .map(one -> new Recipient(one.address(), action, found.status(one, named, action)))
                .toList();
    }

    /** A message's id that is folded stands on a line of its own. */
    private static boolean isIdBelow(String line) {
        return line.strip().toLowerCase(Locale.ROOT).endsWith("message-id:");
    }

    private void read(String line, int number) {
        String lower = line.toLowerCase(Locale.ROOT);
        String bare = lower.strip();
        if (OTHER_FIELDS.stream().anyMatch(bare::startsWith)) {
            return;
        }
        boolean fails = FAILS.stream().anyMatch(lower::contains);
        List<AddressScan.Found> addresses = AddressScan.in(line);
        for (AddressScan.Found one : addresses) {
            if (ours.test(one.address()) || isWriter(lower, one.from())) {
                continue;
            }
            boolean begins = isNothingBut(line, 0, one.from());
            boolean ends = isNothingBut(line, one.to(), line.length());
            boolean alone = begins || (ends && isBracketed(line, one));
            boolean field = TO_FIELDS.stream().anyMatch(bare::startsWith);
            boolean office = OFFICES.contains(one.address().localPart().toLowerCase(Locale.ROOT));
            if (!field && (alone || (fails && !office))) {
                said.putIfAbsent(one.address(), new Named(one.address(), number));
            } else if (!office) {
                plain.putIfAbsent(one.address(), new Named(one.address(), number));
            }
        }
    }

    /** Without a word of the failed ones: who is named at all, and of those best who the mail went to. */
    private List<Named> likeliest(ReturnedMail returned) {
        List<AddrSpec> to = returned.recipients().stream().filter(ours.negate()).toList();
        List<Named> both = plain.values().stream()
                .filter(one -> to.contains(one.address()))
                .toList();
        if (!both.isEmpty()) {
            return both;
        }
        if (to.size() == 1) {
            return List.of(new Named(to.get(0), -1));
        }
        return plain.values().stream().limit(1).toList();
    }

    /** Of the lines about this one; what is said of all is said of each. */
    private String status(Named one, List<Named> all, Action action) {
        String whole = String.join("\n", lines);
        String own = one.line() < 0 ? whole : String.join("\n", lines.subList(one.line(), end(one, all)));
        for (String text : List.of(own, whole)) {
            String written = StatusCode.written(text);
            if (!written.isEmpty() && !written.startsWith("2")) {
                return StatusCode.fitting(StatusCode.refined(written, own), action);
            }
            String meant = StatusCode.amountsTo(text);
            if (!meant.isEmpty()) {
                return StatusCode.fitting(meant, action);
            }
        }
        return StatusCode.fitting("", action);
    }

    private int end(Named one, List<Named> all) {
        return all.stream()
                .mapToInt(Named::line)
                .filter(line -> line > one.line())
                .min()
                .orElse(lines.size());
    }

    /** No letter or digit: brackets, bullets and blanks alone; a code of the server may stand before it. */
    private static boolean isNothingBut(String line, int from, int to) {
        String part = line.substring(from, to).strip();
        boolean code = part.length() >= 3 && part.length() <= 12 && Character.isDigit(part.charAt(0));
        return code
                ? part.chars().noneMatch(Character::isLetter)
                : part.chars().noneMatch(c -> Character.isLetterOrDigit(c) || c == ':');
    }

    private static boolean isBracketed(String line, AddressScan.Found one) {
        char before = one.from() == 0 ? ' ' : line.charAt(one.from() - 1);
        return "<([\"'".indexOf(before) >= 0 && line.substring(0, one.from()).split(" ", 8).length < 7;
    }

    private static boolean isWriter(String lower, int from) {
        int begin = Math.max(0, from - 24);
        String before = lower.substring(begin, Math.min(from, lower.length())).replaceAll("[<\\[(\"' :]+$", "");
        if (before.endsWith("expanded from") || before.endsWith("generated from")) {
            return false;
        }
        return WRITES.stream()
                .anyMatch(word -> before.endsWith(word)
                        && (before.length() == word.length()
                                || !Character.isLetter(before.charAt(before.length() - word.length() - 1))));
    }
}
