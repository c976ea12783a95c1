package org.erbij.step.parse;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
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
    private int seen;
    private int textLeft = MOST_TEXT;
    private int calendarLeft = MOST_CALENDAR;

    PartWalk(Header header, Parties parties) {
        this.header = header;
        this.parties = parties;
    }

    Content content(Entity message) throws IOException {
        String text = text(message, 0, true);
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

    /** @param wanted whether a text is still looked for; what else a part holds is seen in any case */
    private String text(Entity entity, int depth, boolean wanted) throws IOException {
        seen++;
        if (depth > DEEPEST || seen > MOST_PARTS) {
            return "";
        }
        Body body = entity.getBody();
        String type = type(entity);
        if (body instanceof Multipart multipart) {
            return multipart(multipart, type, depth, wanted);
        }
        if (!(body instanceof SingleBody single)) {
            others.add(type);
            return "";
        }
        return leaf(entity, single, type, wanted);
    }

    private String multipart(Multipart multipart, String type, int depth, boolean wanted) throws IOException {
        if (type.equals("multipart/report")) {
            String words = multipart.getCount() == 0
                    ? ""
                    : text(multipart.getBodyParts().get(0), depth + 1, wanted);
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
        return type.equals("multipart/alternative")
                ? alternative(multipart, depth + 1, wanted)
                : all(multipart, depth + 1, wanted);
    }

    private String all(Multipart multipart, int depth, boolean wanted) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Entity part : multipart.getBodyParts()) {
            String text = text(part, depth, wanted);
            if (!text.isBlank()) {
                texts.add(text);
            }
        }
        return String.join("\n\n", texts);
    }

    /** Of alternatives the first that says something: plain text comes before HTML (RFC 2046 section 5.1.4). */
    private String alternative(Multipart multipart, int depth, boolean wanted) throws IOException {
        String found = "";
        for (Entity part : multipart.getBodyParts()) {
            boolean missing = found.isBlank() || NoHtmlNotice.is(found);
            String text = text(part, depth, wanted && missing);
            found = missing && !text.isBlank() ? text : found;
        }
        return found;
    }

    private void report(Multipart multipart, String words, int depth) throws IOException {
        ReportParts parts = ReportParts.of(multipart);
        if (depth == 0) {
            outermost = parts;
        }
        DeliveryReportReader.read(parts, words).ifPresent(reports::add);
    }

    private String leaf(Entity entity, SingleBody body, String type, boolean wanted) throws IOException {
        boolean attached = isAttached(entity);
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
            case "text/plain" -> wanted ? plain(entity, body) : "";
            case "text/html" -> wanted ? HtmlToText.of(decoded(entity, body)) : "";
            default -> other(type);
        };
    }

    /** Also what is shown in the mail, but bears the name of a file; Apple Mail calls parts of the body inline, without one. */
    private static boolean isAttached(Entity entity) {
        String disposition = entity.getDispositionType();
        return "attachment".equalsIgnoreCase(disposition)
                || ("inline".equalsIgnoreCase(disposition) && entity.getFilename() != null && isFurther(entity));
    }

    /** What comes first is the mail itself, whatever it is called. */
    private static boolean isFurther(Entity entity) {
        Entity whole = entity.getParent();
        return whole != null
                && whole.getBody() instanceof Multipart parts
                && parts.getBodyParts().indexOf(entity) > 0;
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

    /** What is there at once is usually all. */
    private static byte[] octets(SingleBody body, int most) throws IOException {
        try (InputStream in = body.getInputStream()) {
            byte[] octets = in.readNBytes(Math.min(most, in.available()));
            int next = octets.length < most ? in.read() : -1;
            if (next < 0) {
                return octets;
            }
            byte[] more = in.readNBytes(most - octets.length - 1);
            byte[] all = Arrays.copyOf(octets, octets.length + 1 + more.length);
            all[octets.length] = (byte) next;
            System.arraycopy(more, 0, all, octets.length + 1, more.length);
            return all;
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
