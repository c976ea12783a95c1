package org.erbij.flow;

import java.util.regex.Pattern;

/**
 * A sentence that asks what a machine never does: with a question mark, as a request or question begins, or by somebody who wonders.
 * Machines ask as well: whether there is haste or a question, to be called, to be put in an address book under another address. Nor does
 * a quotation that has lost its marks count, in which our own subject asks whether they come.
 */
final class OwnQuestion {
    private static final Pattern LINK = of("(?:https?://|www\\.)\\S*");

    private static final Pattern BEGINS =
            of("^\\W*(?:(?:en|maar|ook|o|oh|and|but|also|so|hoi|hallo|dag|hi|hello|please)\\W+)*(?:"
                    + "(?:kun|kan|kunt|kunnen|zou|zouden) (?:je|jij|u|jullie)|(?:could|can|would) you"
                    + "|mag ik|mogen (?:we|wij)|(?:may|can|could) (?:i|we)"
                    + "|waar is|hoe laat|wat is|is er|is het|where is|what time|is there|is it)\\b");

    private static final Pattern WONDERS =
            of("\\b(?:(?:vraag|vroeg) (?:ik )?(?:me|mij)\\b.{0,40}\\baf|ik ben benieuwd|ik (?:zou|wil) graag weten"
                    + "|i(?: was| am|['’]m)? wonder(?:ing)?|i(?: would|['’]d) (?:also )?(?:like|love) to know)\\b");

    private static final Pattern MACHINES = of("\\b(?:"
            + "dringend\\w*|spoed\\w*|haast|nood|noodgeval\\w*|brand|wachten|urgent\\w*|urgency|emergency|hurry|wait"
            + "|(?<!mag ik )vragen|vraag(?! (?:ik )?(?:me|mij)\\b)(?! ?:)|questions|question(?! ?:)|faq"
            + "|hulp|helpen|help|iets anders|(?:something|anything) else|heeft u|hebt u|have you"
            + "|contact\\w*|bel|bellen|telefo\\w*|call|phone|e-?mail|mail|terecht|achterlaten|leave a message"
            + "|adresboek|address ?book"
            + ")\\b");

    private static final Pattern OUR_SUBJECT = of("^\\W*(?:onderwerp|betreft|subject) ?:"
            + "|(?<!\\bhoe )\\b(?:kom (?:je|jij)|komt u|komen jullie|will you come|are you coming)\\b");

    private OwnQuestion() {}

    static boolean is(String sentence) {
        String words = LINK.matcher(sentence).replaceAll(" ").replaceAll("\\s+", " ");
        boolean asks = words.contains("?")
                || BEGINS.matcher(words).find()
                || WONDERS.matcher(words).find();
        return asks
                && !MACHINES.matcher(words).find()
                && !OUR_SUBJECT.matcher(words).find();
    }

    private static Pattern of(String words) {
        return Pattern.compile("(?U)" + words, Pattern.CASE_INSENSITIVE);
    }
}
