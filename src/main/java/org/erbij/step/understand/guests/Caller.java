package org.erbij.step.understand.guests;

import java.util.regex.Pattern;

/** Who names themselves before they say anything, as on the telephone: "Hoi, met Anne", "Met Kees van de buren". They bring nobody. */
final class Caller {
    private static final Pattern GREETING = Pattern.compile(" (?:hoi|hallo|ha|dag|spreekt) met #1 ");
    private static final String MORE = "(?: (?:hier|weer|nogmaals))+(?:{FROM})?|{FROM}";
    private static final String FROM =
            " (?:van|vanaf|uit|via)(?: (?!kom |ga |ben |ik |we |wij |erbij |mee )[^,|. ]+){1,5}";
    private static final String END = "(?: [,|])* (?=$|(?:(?:en|dus|ja|nee|hoor|sorry|helaas) )?(?:ik|we|wij) )";
    /** Without a greeting "met Anne, ik kom" may bring her: something more must tell whose mail it is. */
    private static final Pattern OPENING = pattern("^ met #1(?:{MORE}){END}");

    private static final Pattern GREETED = pattern("^ met #1(?:{MORE})?{END}");

    private Caller() {}

    /** The words of the sentence that opens a mail without whose mail it is; the greeting is not among them. */
    static Marked leftOfOpening(Marked words, boolean greeted) {
        return isIn(words) ? left(words).without(greeted ? GREETED : OPENING) : words;
    }

    /** The words of any other sentence without whose mail it is. */
    static Marked left(Marked words) {
        return isIn(words) ? words.without(GREETING) : words;
    }

    private static boolean isIn(Marked words) {
        return words.words().contains(" met #1 ");
    }

    private static Pattern pattern(String way) {
        return Pattern.compile(
                way.replace("{MORE}", MORE).replace("{FROM}", FROM).replace("{END}", END));
    }
}
