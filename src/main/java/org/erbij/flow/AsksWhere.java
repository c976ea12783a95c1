package org.erbij.flow;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells a question that asks for the location and for nothing else: a mail with the location answers it. */
final class AsksWhere {
    private static final String BESIDES =
            "(?: (?:ook al ?weer|ook weer|precies|eigenlijk|dan|nou|nu|exactly|again|then|by the way))*";

    private static final Pattern WHERE = Pattern.compile("(?:(?:en|maar|o ja|oh ja|trouwens|and|but|so|oh)[ ,]+)*(?:"
            + "waar (?:is|wordt) (?:het|dat)"
            + "|waar moet(?:en)? (?:ik|we|wij) (?:zijn|heen|naartoe|naar toe)"
            + "|waar (?:spreken we af|zien we elkaar)"
            + "|wat is (?:het(?: precieze)? adres|de(?: precieze)? locatie)"
            + "|where is (?:it|that)"
            + "|where do (?:i|we) (?:have to be|need to be|go|meet)"
            + "|what(?:'s|’s| is) the (?:exact )?(?:address|location)"
            + ")" + BESIDES + " ?\\?*");

    private AsksWhere() {}

    static boolean is(String sentence) {
        return WHERE.matcher(sentence.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT))
                .matches();
    }
}
