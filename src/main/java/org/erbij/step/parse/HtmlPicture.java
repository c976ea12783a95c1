package org.erbij.step.parse;

import org.jsoup.nodes.Element;

/** Pictures that stand for a character: webmail sends 👍 and :-) so. The name of a logo is not what somebody wrote. */
final class HtmlPicture {
    private static final int LONGEST = 8;

    private HtmlPicture() {}

    static String words(Element picture) {
        String name = picture.attr("alt");
        boolean face = name.startsWith(":") || name.startsWith(";");
        boolean symbol = !name.isEmpty() && name.codePointAt(0) >= 0x2600;
        return name.length() <= LONGEST && (face || symbol) ? name : "";
    }
}
