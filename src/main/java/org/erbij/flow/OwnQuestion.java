package org.erbij.flow;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A sentence that asks what a machine does not: with a question mark, or as a request or question begins. What is asked in the first person
 * or where and when something is, is a person's own; anything else is, unless machines ask it in these words. In doubt it is a person's: to
 * keep a machine's mail costs the organizer a look, to drop a person's loses it.
 */
final class OwnQuestion {
    /** No sentence that somebody asks is longer; what comes after is not looked at. */
    private static final int LONGEST = 1000;

    /** Up to so many words about haste or help are a machine's "Dringend?", "Is there anything else?". */
    private static final int FEW = 4;

    private static final Pattern LINK = of("(?:https?://|www\\.)\\S*");
    private static final Pattern WORD = of("\\w+");

    private static final Pattern BEGINS =
            of("^\\W*(?:(?:hoi|hallo|hey|dag|beste|geachte|hi|hello|dear)\\b[^,.!?]{0,30}[,!]\\W*)?"
                    + "(?:(?:en|maar|ook|and|but|also|so|please)\\W+){0,3}+(?:"
                    + "(?:kun|kan|kunt|kunnen|zou|zouden|mag|mogen) (?:je|jij|u|jullie|ik|we|wij|mijn|m[’']?n)"
                    + "|(?:could|can|would|may) (?:you|i|we|my)"
                    + "|(?:waar|wanneer|hoe|hoe laat|hoeveel|wie|wat) (?:is|zijn|kan|kun|moet|moeten|kom|komen|begint)"
                    + "|(?:where|when|what time|how|which|who|what) (?:is|are|do|does|can|could|should)"
                    + "|is er|is het|zijn er|is there|are there|is it"
                    + "|laat (?:je|u|jullie) (?:\\w+ )?weten (?:waar|wanneer|hoe)|let me know (?:where|when|what))\\b");

    /** As our own subject asks, in a quotation that has lost its marks. */
    private static final Pattern OUR_SUBJECT = of("^\\W*(?:onderwerp|betreft|subject) ?:"
            + "|(?:^\\W*|[:,] )(?:kom je|komt u|komen jullie|will you come|are you coming)(?: ook)?\\?\\W*$");

    private static final Pattern FIRST_PERSON_OR_PLACE = of(
            "\\b(?:ik|wij|we|mij|mijn(?! (?:collega|opvolg|vervang))|i|me|my(?! (?:colleague|successor))"
                    + "|waar|wanneer|hoe laat|welke?|where|when|which|what time)\\b.*\\?"
                    + "|^\\W*(?:mag|kan|mogen|kunnen|can|may|could) (?:mijn|m[’']?n|my)\\b(?!.*\\b(?:u|uw|je|jou|you|your)\\b)");

    /** What machines ask in the first person as well. */
    private static final Pattern OFFERS =
            of("\\b(?:u|jou|je|you)\\b.{0,15}\\b(?:helpen|betekenen|van dienst)\\b|help you"
                    + "|\\bwhy am i (?:getting|receiving)|\\bwaarom (?:krijg|ontvang) ik");

    private static final Pattern HASTE_OR_HELP =
            of("\\b(?:dringend\\w*|spoed\\w*|haast|nood|brand|anders|vraag|vragen|hulp|bellen"
                    + "|achterlaten|urgent\\w*|emergency|hurry|questions?|faq|help|else|sooner|call)\\b");

    private static final List<Pattern> MACHINES = List.of(
            of("\\b(?:heeft|hebt|heb) (?:u|je) (?:\\w+ ){0,3}(?:vraag|vragen)\\b|do you have (?:\\w+ ){0,3}questions?"),
            of("\\b(?:heeft|hebt) u\\b.{0,40}\\b(?:gezien|gelezen|bekeken|geprobeerd)\\b|have you (?:seen|read|tried)"),
            of("\\bniet\\b.{0,10}\\bwachten\\b|can(?:no|['’])t (?:it )?(?:wait|keep)"),
            of("\\b(?:mijn|onze|my|our) (?:collega|opvolg|vervang|colleague|successor|website|site|faq)"),
            of("\\bcontact op(?:nemen)?\\b|adresboek|address ?book"
                    + "|\\b(?:bericht|e-?mail) (?:\\w+ ){0,4}(?:opnieuw|nogmaals)\\b|resend your (?:message|e-?mail)"),
            of("\\bwist (?:u|je) dat\\b|did you know|\\b(?:nuttig|helpful|klant|customer|wachtwoord|password)\\b"));

    private static final Pattern PROOF = of(
            "\\b(?:click|klik|link|confirm|bevestig|verif|captcha|approve|goedkeur|human|mens\\b|robot|reply to this)");

    private OwnQuestion() {}

    static boolean is(String sentence) {
        String words = words(sentence);
        if (!words.contains("?") && !BEGINS.matcher(words).find()) {
            return false;
        }
        if (OUR_SUBJECT.matcher(words).find() || OFFERS.matcher(words).find()) {
            return false;
        }
        return FIRST_PERSON_OR_PLACE.matcher(words).find() || !isMachines(words);
    }

    /** Asks the sender to show that they are no machine, as a test for humans does (R37). */
    static boolean asksForProof(String sentence) {
        return PROOF.matcher(words(sentence)).find();
    }

    private static boolean isMachines(String words) {
        boolean few = WORD.matcher(words).results().limit(FEW + 1L).count() <= FEW;
        return (few && HASTE_OR_HELP.matcher(words).find())
                || MACHINES.stream().anyMatch(machine -> machine.matcher(words).find());
    }

    private static String words(String sentence) {
        String start = sentence.substring(0, Math.min(LONGEST, sentence.length()));
        return LINK.matcher(start).replaceAll(" ").replaceAll("\\s+", " ");
    }

    private static Pattern of(String words) {
        return Pattern.compile("(?U)" + words, Pattern.CASE_INSENSITIVE);
    }
}
