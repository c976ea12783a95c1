package org.erbij.mail;

import java.util.List;

/**
 * What a mail says.
 *
 * @param subject decoded, without line breaks or controls
 * @param text the words as a person reads them, plain, LF line ends: of text/plain, or of HTML where that is all there is;
 *     quotation marked by {@code > } at line start also where the HTML had a block for it; may be empty
 * @param otherParts media types of parts that were not read as text, calendar or report
 */
public record Content(
        String subject,
        String text,
        List<CalendarReply> calendarReplies,
        List<DeliveryReport> deliveryReports,
        List<String> otherParts) {
    public Content {
        calendarReplies = List.copyOf(calendarReplies);
        deliveryReports = List.copyOf(deliveryReports);
        otherParts = List.copyOf(otherParts);
    }

    @Override
    public String toString() {
        return "content of " + text.length() + " characters";
    }
}
