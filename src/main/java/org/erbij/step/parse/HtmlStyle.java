package org.erbij.step.parse;

import org.jsoup.nodes.Element;

/** The style attribute in lower case and without blanks, so that it can be compared. */
final class HtmlStyle {
    private static final int LONGEST = 600;

    private HtmlStyle() {}

    /** Empty when there is none. */
    static String of(Element element) {
        if (!element.hasAttr("style")) {
            return "";
        }
        String style = element.attr("style");
        StringBuilder plain = new StringBuilder(style.length());
        for (int i = 0; i < style.length() && i < LONGEST; i++) {
            if (style.charAt(i) > ' ') {
                plain.append(Character.toLowerCase(style.charAt(i)));
            }
        }
        return plain.toString();
    }
}
