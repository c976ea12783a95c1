package org.erbij.step.parse;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** Blocks in which the usual programs put what they quote, and marks with which others begin it. */
final class HtmlQuotation {
    private static final List<String> CONTAINERS =
            List.of("yahoo_quoted", "moz-forward-container", "tutanota_quote", "front-blockquote");
    private static final List<String> CONTAINER_IDS =
            List.of("olk_src_body_section", "isreplycontent", "isforwardcontent");
    private static final List<String> BEGINNINGS = List.of(
            "divrplyfwdmsg", "mail-editor-reference-message-container", "stopspelling", "zwchr", "reply-separator");
    /** What it quotes has no mark, so what somebody answers below it is not seen either. */
    private static final String OUTLOOK_2003 = "outlookmessageheader";

    /** The grey and the blue line with which Outlook begins. */
    private static final List<String> LINES = List.of(
            "border-top:solid#e1e1e1",
            "border-top:solid#b5c4df",
            "border-top:#b5c4df",
            "border-top:#e1e1e1",
            "border-color:rgb(181,196,223)",
            "border-color:rgb(225,225,225)");

    private HtmlQuotation() {}

    /** Whether all of an element is quotation. */
    static boolean is(Element element) {
        String name = element.normalName();
        if (name.equals("blockquote")) {
            return !isIndented(element);
        }
        if (!name.equals("div") && !name.equals("span")) {
            return false;
        }
        String classes = lower(element, "class");
        return isAttribution(element, classes)
                || CONTAINERS.stream().anyMatch(classes::contains)
                || CONTAINER_IDS.contains(lower(element, "id"))
                || element.attr("name").equals("quote")
                || isBesideLine(element);
    }

    /** Whether everything from an element on is quotation. */
    static boolean begins(Element element) {
        String name = element.normalName();
        if ((name.equals("div") || name.equals("span"))
                && lower(element, "class").contains(OUTLOOK_2003)) {
            return true;
        }
        if (!name.equals("div") && !name.equals("hr")) {
            return false;
        }
        String id = lower(element, "id");
        if (!id.isEmpty() && BEGINNINGS.stream().anyMatch(id::endsWith)) {
            return true;
        }
        String style = HtmlStyle.of(element);
        return !style.isEmpty() && !isBesideLine(element) && LINES.stream().anyMatch(style::contains);
    }

    /** Gmail's heading in any language; that of a forwarded mail is its own mark, and what follows it has none. */
    private static boolean isAttribution(Element element, String classes) {
        return classes.contains("gmail_attr") && !element.text().startsWith("-");
    }

    /** Own words moved to the right by a button. */
    private static boolean isIndented(Element element) {
        return !element.hasAttr("type")
                && !element.hasAttr("cite")
                && !element.hasAttr("class")
                && HtmlStyle.of(element).contains("40px");
    }

    private static boolean isBesideLine(Element element) {
        String style = HtmlStyle.of(element);
        int line = style.indexOf("border-left:");
        int end = line < 0 ? -1 : style.indexOf(';', line);
        return line >= 0
                && style.substring(line, end < 0 ? style.length() : end).contains("solid");
    }

    private static String lower(Element element, String attribute) {
        return element.hasAttr(attribute) ? element.attr(attribute).toLowerCase(Locale.ROOT) : "";
    }
}
