package org.erbij.step.parse;

import java.util.Locale;
import org.jsoup.nodes.Element;

/** Blocks that programs put around a signature. Not those of phones: people write their reply into them. */
final class HtmlSignature {
    private HtmlSignature() {}

    static boolean is(Element element) {
        if (!element.hasAttr("class")) {
            return element.attr("name").equals("messageSignatureSection");
        }
        String classes = element.className().toLowerCase(Locale.ROOT);
        return classes.contains("gmail_signature")
                || classes.contains("moz-signature")
                || classes.contains("protonmail_signature_block");
    }
}
