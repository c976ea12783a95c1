package org.erbij.step.parse;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.dom.field.FieldName;
import org.erbij.mail.CalendarReply;
import org.erbij.mail.Content;
import org.erbij.mail.DeliveryReport;
import org.erbij.mail.Header;
import org.erbij.mail.Parties;

/** Goes through the parts of one mail: what is text is read, calendar and reports are understood, the rest is only named. */
final class PartWalk {
    private static final int DEEPEST = 20;
    private static final int MOST_PARTS = 200;
    private static final int MOST_TEXT = 2_000_000;
    private static final int MOST_CALENDAR = 1_000_000;

    private final Header header;
    private final Parties parties;
    private final List<CalendarReply> replies = new ArrayList<>();
    private final List<DeliveryReport> reports = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private ReportParts outermost = ReportParts.NONE;
    /** Whether an alternative to the part we are at has said it all. */
    private boolean known;

    private int seen;
    private int textLeft = MOST_TEXT;
    private int calendarLeft = MOST_CALENDAR;

    PartWalk(Header header, Parties parties) {
        this.header = header;
        this.parties = parties;
    }

    Content content(Entity message) throws IOException {
        String text = text(message, 0);
        String subject = HeaderFields.words(header.first("Subject").orElse(""));
        if (reports.stream().allMatch(PartWalk::namesNobody)) {
            FreeFormBounce.read(header, parties, subject, text, outermost).ifPresent(this::instead);
        }
        return new Content(subject, text, replies, reports, others);
    }

    /** A report on the fate of nobody we can name: its words may name them. */
    private static boolean namesNobody(DeliveryReport report) {
        return report.type() == DeliveryReport.Type.DELIVERY
                && report.recipients().stream().allMatch(recipient -> recipient.address() == null);
    }

    private void instead(DeliveryReport told) {
        if (reports.isEmpty() || !told.recipients().isEmpty()) {
            reports.clear();
            reports.add(told);
        }
    }

    private String text(Entity entity, int depth) throws IOException {
        seen++;
        if (depth > DEEPEST || seen > MOST_PARTS) {
            return "";
        }
        Body body = entity.getBody();
        String type = type(entity);
        if (body instanceof Multipart multipart) {
            return multipart(multipart, type, depth);
        }
        if (!(body instanceof SingleBody single)) {
            others.add(type);
            return "";
        }
        return leaf(entity, single, type);
    }

    private String multipart(Multipart multipart, String type, int depth) throws IOException {
        if (type.equals("multipart/report")) {
            String words = multipart.getCount() == 0
                    ? ""
                    : text(multipart.getBodyParts().get(0), depth + 1);
            report(multipart, words, depth);
            return words;
        }
        if (depth == 0 && ReportParts.areIn(multipart)) {
            report(multipart, "", depth);
        }
        if (type.equals("multipart/encrypted")) {
            others.add(type);
            return "";
        }
        List<String> texts = new ArrayList<>();
        boolean knownBefore = known;
        for (Entity part : multipart.getBodyParts()) {
            String text = text(part, depth + 1);
            if (!text.isBlank()) {
                texts.add(text);
                known |= type.equals("multipart/alternative");
            }
        }
        known = knownBefore;
        if (texts.isEmpty()) {
            return "";
        }
        // Of alternatives the first that says something: plain text comes before HTML (RFC 2046 section 5.1.4).
        return type.equals("multipart/alternative") ? texts.get(0) : String.join("\n\n", texts);
    }

    private void report(Multipart multipart, String words, int depth) throws IOException {
        ReportParts parts = ReportParts.of(multipart);
        if (depth == 0) {
            outermost = parts;
        }
        DeliveryReportReader.read(parts, words).ifPresent(reports::add);
    }

    private String leaf(Entity entity, SingleBody body, String type) throws IOException {
        boolean attached = "attachment".equalsIgnoreCase(entity.getDispositionType());
        if (type.equals("text/calendar") || type.equals("application/ics")) {
            String method = parameter(entity, "method");
            byte[] octets = octets(body, calendarLeft);
            calendarLeft -= octets.length;
            replies.addAll(CalendarPartReader.read(Charsets.decode(octets, entity.getCharset()), method));
            return "";
        }
        if (attached || !type.startsWith("text/")) {
            others.add(type);
            return "";
        }
        return switch (type) {
            case "text/plain" -> plain(entity, body);
            case "text/html" -> known ? "" : HtmlToText.of(decoded(entity, body));
            default -> other(type);
        };
    }

    private String other(String type) {
        others.add(type);
        return "";
    }

    private String plain(Entity entity, SingleBody body) throws IOException {
        String text = decoded(entity, body).replace("\r\n", "\n").replace('\r', '\n');
        if ("flowed".equalsIgnoreCase(parameter(entity, "format"))) {
            return FlowedText.unflow(text, "yes".equalsIgnoreCase(parameter(entity, "delsp")));
        }
        return text;
    }

    private String decoded(Entity entity, SingleBody body) throws IOException {
        byte[] octets = octets(body, textLeft);
        textLeft -= octets.length;
        return Charsets.decode(octets, entity.getCharset());
    }

    private static byte[] octets(SingleBody body, int most) throws IOException {
        try (InputStream in = body.getInputStream()) {
            return in.readNBytes(most);
        }
    }

    private static String type(Entity entity) {
        String type = entity.getMimeType();
        return type == null ? "text/plain" : type.toLowerCase(Locale.ROOT);
    }

    private static String parameter(Entity entity, String name) {
        if (entity.getHeader() != null
                && entity.getHeader().getField(FieldName.CONTENT_TYPE) instanceof ContentTypeField field) {
            String value = field.getParameter(name);
            return value == null ? "" : value;
        }
        return "";
    }
}
