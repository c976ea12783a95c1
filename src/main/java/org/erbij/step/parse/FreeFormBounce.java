package org.erbij.step.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.erbij.domain.people.AddrSpec;
import org.erbij.mail.DeliveryReport;
import org.erbij.mail.DeliveryReport.Action;
import org.erbij.mail.DeliveryReport.Recipient;
import org.erbij.mail.DeliveryReport.Type;
import org.erbij.mail.Header;
import org.erbij.mail.MessageId;
import org.erbij.mail.Parties;

/** Bounces that are no multipart/report: known by an empty reverse-path or a daemon's name, and by their subject (R33). */
final class FreeFormBounce {
    private static final Set<String> DAEMONS = Set.of("mailer-daemon", "postmaster", "mail-daemon", "mailerdaemon");
    private static final Pattern SUBJECT = Pattern.compile(
            "(?i)(onbestelbaar|undeliver|niet bezorgd|failure notice|delivery (status|failure|has failed)|returned mail"
                    + "|mail delivery failed|kan niet worden bezorgd|bezorging mislukt|delivery notification)");
    private static final Pattern ADDRESS = Pattern.compile("[<\"'(\\s:]([A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,190})");
    private static final Pattern STATUS = Pattern.compile("\\b([45]\\.\\d{1,3}\\.\\d{1,3})\\b");
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^[> ]*Message-ID:\\s*(<[^>\\r\\n]{1,900}>)");
    private static final int READ = 20_000;

    private FreeFormBounce() {}

    static Optional<DeliveryReport> read(Header header, Parties parties, String text) {
        Optional<String> failed = header.first("X-Failed-Recipients");
        boolean machine = parties.reversePath().isEmpty()
                || parties.from().stream()
                        .anyMatch(from ->
                                DAEMONS.contains(from.address().localPart().toLowerCase(Locale.ROOT)));
        boolean says = SUBJECT.matcher(
                        HeaderFields.words(header.first("Subject").orElse("")))
                .find();
        if (failed.isEmpty() && !(machine && says)) {
            return Optional.empty();
        }
        String beginning = text.length() > READ ? text.substring(0, READ) : text;
        Matcher status = STATUS.matcher(beginning);
        String code = status.find() ? status.group(1) : "";
        List<Recipient> recipients = new ArrayList<>();
        for (AddrSpec address : addresses(failed.map(list -> ":" + list).orElse(beginning))) {
            recipients.add(new Recipient(address, Action.FAILED, code));
        }
        return Optional.of(new DeliveryReport(Type.DELIVERY, recipients, about(header, beginning)));
    }

    private static List<AddrSpec> addresses(String text) {
        List<AddrSpec> found = new ArrayList<>();
        Matcher candidates = ADDRESS.matcher(text);
        while (candidates.find() && found.size() < 1) {
            AddrSpec.parse(candidates.group(1).replaceAll("[.]+$", "")).ifPresent(found::add);
        }
        return found;
    }

    private static List<MessageId> about(Header header, String text) {
        List<MessageId> ids = new ArrayList<>();
        Matcher quoted = MESSAGE_ID.matcher(text);
        if (quoted.find()) {
            ids.addAll(MessageId.all(quoted.group(1)));
        }
        header.all("In-Reply-To").forEach(body -> ids.addAll(MessageId.all(body)));
        header.all("References").forEach(body -> ids.addAll(MessageId.all(body)));
        return ids;
    }
}
