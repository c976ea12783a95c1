package org.erbij.step.parse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.erbij.mail.DeliveryReport.Type;
import org.jspecify.annotations.Nullable;

/**
 * What a machine can read of a report, wherever among its parts it stands (RFC 6522 section 3).
 *
 * @param type null when no part says what is reported
 * @param status the part for machines
 * @param returned the header of the mail that came back
 */
record ReportParts(@Nullable Type type, String status, String returned) {
    static final ReportParts NONE = new ReportParts(null, "", "");
    private static final int MOST_PARTS = 12;
    private static final int LONGEST = 300_000;

    /** Redacted: what came back is somebody's mail. */
    @Override
    public String toString() {
        return type + " report";
    }

    static ReportParts of(Multipart multipart) throws IOException {
        List<Entity> parts = multipart.getBodyParts();
        Type type = null;
        String status = "";
        List<String> returned = new ArrayList<>();
        for (int i = 0; i < Math.min(parts.size(), MOST_PARTS); i++) {
            Entity part = parts.get(i);
            String mediaType = mediaType(part);
            Type named = type(mediaType);
            if (named != null && type == null) {
                type = named;
                status = text(part);
            } else if (isReturned(mediaType)) {
                returned.add(text(part));
            } else if (type == null && i > 0 && mediaType.equals("text/plain")) {
                String text = text(part);
                if (text.contains("Final-Recipient:")) {
                    type = Type.DELIVERY;
                    status = text;
                }
            }
        }
        return new ReportParts(type, status, String.join("\n", returned));
    }

    /** Whether a part says of itself that it belongs to a report. */
    static boolean areIn(Multipart multipart) {
        return multipart.getBodyParts().stream()
                .limit(MOST_PARTS)
                .map(ReportParts::mediaType)
                .anyMatch(mediaType -> type(mediaType) != null || isReturned(mediaType));
    }

    private static @Nullable Type type(String mediaType) {
        return switch (mediaType) {
            case "message/delivery-status", "message/global-delivery-status" -> Type.DELIVERY;
            case "message/disposition-notification", "message/global-disposition-notification" -> Type.DISPOSITION;
            case "message/feedback-report" -> Type.FEEDBACK;
            default -> null;
        };
    }

    private static boolean isReturned(String mediaType) {
        return switch (mediaType) {
            case "message/rfc822",
                    "message/global",
                    "text/rfc822-headers",
                    "text/rfc822-header",
                    "message/rfc822-headers",
                    "message/global-headers" -> true;
            default -> false;
        };
    }

    private static String mediaType(Entity part) {
        return String.valueOf(part.getMimeType()).toLowerCase(Locale.ROOT);
    }

    private static String text(Entity entity) throws IOException {
        Body body = entity.getBody();
        if (body instanceof SingleBody single) {
            try (InputStream in = single.getInputStream()) {
                return Charsets.decode(in.readNBytes(LONGEST), null).replace("\r\n", "\n");
            }
        }
        if (body instanceof Message message) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new DefaultMessageWriter().writeHeader(message.getHeader(), out);
            return Charsets.decode(out.toByteArray(), null).replace("\r\n", "\n");
        }
        return "";
    }
}
