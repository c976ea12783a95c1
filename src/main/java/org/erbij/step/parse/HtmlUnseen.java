package org.erbij.step.parse;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What a person never sees: the machinery of a page, and the lines that newsletters hide for previews. */
final class HtmlUnseen {
    private static final Set<String> MACHINERY = Set.of("style", "script", "head", "title", "template");
    private static final List<String> HIDING = List.of(
            "display:none", "visibility:hidden", "mso-hide:all", "font-size:0;", "font-size:0px", "max-height:0");

    private HtmlUnseen() {}

    static boolean is(Element element) {
        if (MACHINERY.contains(element.normalName()) || element.hasAttr("hidden")) {
            return true;
        }
        String style = HtmlStyle.of(element);
        return !style.isEmpty() && HIDING.stream().anyMatch(style::contains);
    }
}
