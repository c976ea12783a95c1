package org.erbij.step.parse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.erbij.domain.people.AddrSpec;
import org.erbij.mail.DeliveryReport;
import org.erbij.mail.DeliveryReport.Action;
import org.erbij.mail.DeliveryReport.Recipient;
import org.erbij.mail.DeliveryReport.Type;
import org.erbij.mail.MessageId;
import org.jspecify.annotations.Nullable;

/** Reads multipart/report (RFC 6522) by its second part, never by its words (R30). */
final class DeliveryReportReader {
    private static final int LONGEST = 300_000;
    private static final Pattern MESSAGE_ID =
            Pattern.compile("(?im)^(?:Original-)?Message-ID:\\s*(<[^>\\r\\n]{1,900}>)");
    private static final Pattern ENVELOPE_ID = Pattern.compile("(?im)^Original-Envelope-Id:\\s*(\\S{1,900})");

    private DeliveryReportReader() {}

    static Optional<DeliveryReport> read(Entity report, Multipart parts) throws IOException {
        List<Entity> bodies = parts.getBodyParts();
        if (bodies.size() < 2) {
            return Optional.empty();
        }
        String machine = text(bodies.get(1));
        Type type = type(String.valueOf(bodies.get(1).getMimeType()));
        if (type == null) {
            return Optional.empty();
        }
        List<MessageId> about = new ArrayList<>(ids(machine));
        for (Entity returned : bodies.subList(2, Math.min(bodies.size(), 5))) {
            about.addAll(ids(text(returned)));
        }
        return Optional.of(new DeliveryReport(
                type, recipients(machine), about.stream().distinct().toList()));
    }

    private static @Nullable Type type(String mediaType) {
        return switch (mediaType.toLowerCase(Locale.ROOT)) {
            case "message/delivery-status", "message/global-delivery-status" -> Type.DELIVERY;
            case "message/disposition-notification", "message/global-disposition-notification" -> Type.DISPOSITION;
            case "message/feedback-report" -> Type.FEEDBACK;
            default -> null;
        };
    }

    private static List<MessageId> ids(String text) {
        List<MessageId> ids = new ArrayList<>();
        Matcher named = MESSAGE_ID.matcher(text);
        if (named.find()) {
            ids.addAll(MessageId.all(named.group(1)));
        }
        Matcher envelope = ENVELOPE_ID.matcher(text);
        if (envelope.find()) {
            ids.addAll(MessageId.all("<" + envelope.group(1).replaceAll("[<>]", "") + ">"));
        }
        return ids;
    }

    /** The per-recipient groups of a delivery status (RFC 3464 section 2.3), which blank lines part. */
    private static List<Recipient> recipients(String status) {
        List<Recipient> recipients = new ArrayList<>();
        for (String group : status.replace("\r\n", "\n").split("\n[ \\t]*\n", 200)) {
            String unfolded = group.replaceAll("\n[ \\t]+", " ");
            String action = field(unfolded, "Action");
            if (!action.isEmpty()) {
                String original = address(field(unfolded, "Original-Recipient"));
                String last = address(field(unfolded, "Final-Recipient"));
                recipients.add(new Recipient(
                        AddrSpec.parse(original.isEmpty() ? last : original).orElse(null),
                        action(action),
                        field(unfolded, "Status").replaceAll("[^0-9.].*", "")));
            }
        }
        return recipients;
    }

    private static String field(String group, String name) {
        Matcher found = Pattern.compile("(?im)^" + name + ":[ \\t]*(.*)$").matcher(group);
        return found.find() ? found.group(1).strip() : "";
    }

    private static String address(String field) {
        return field.substring(field.indexOf(';') + 1).strip().replaceAll("[<>]", "");
    }

    private static Action action(String written) {
        return switch (written.strip().toLowerCase(Locale.ROOT)) {
            case "failed" -> Action.FAILED;
            case "delayed" -> Action.DELAYED;
            case "relayed" -> Action.RELAYED;
            case "expanded" -> Action.EXPANDED;
            default -> Action.DELIVERED;
        };
    }

    private static String text(Entity entity) throws IOException {
        Body body = entity.getBody();
        if (body instanceof SingleBody single) {
            try (InputStream in = single.getInputStream()) {
                return Charsets.decode(in.readNBytes(LONGEST), null);
            }
        }
        if (body instanceof Message message) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new DefaultMessageWriter().writeHeader(message.getHeader(), out);
            return Charsets.decode(out.toByteArray(), null);
        }
        return "";
    }
}
