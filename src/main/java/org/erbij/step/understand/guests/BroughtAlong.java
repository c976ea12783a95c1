package org.erbij.step.understand.guests;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.erbij.step.understand.phrase.Numerals;

/** The people besides the writer: "+1", "met mijn partner", "Akela, Baloe en ik", "mijn dochter komt mee", "bringing two friends". */
final class BroughtAlong {
    private static final String AND = "(?:en|and|&|\\+|plus|alsmede|en ook|and also|as well as|and with|en met)";
    private static final String ONE =
            "(?:#\\d+|=\\d+ (?:mensen|personen|people|persons|man|others|anderen|more|extra))";
    /** A comma alone joins nobody: "a colleague, Ms Adeyemi". */
    private static final String LIST = "(?<who>{ONE}(?:(?: , {ONE}){0,6}(?: ,)? {AND} {ONE}){0,4})";

    private static final String ROW = "(?<who>{ONE}(?:(?: ,| {AND}| , {AND}) {ONE}){0,8})";
    private static final String ME =
            "(?:ik|ikke|ikzelf|i|me|mij|mezelf|mijzelf|myself|self|ondergetekende|yours truly|ekke|ekik|ich)";
    private static final String PERHAPS_MORE =
            "(?:(?:ook|also|toch|still|dan|dit|deze|keer|graag|gewoon|along|weer|wel|nog|even|er|too|this|time|zeker|gezellig|alvast|met|with|mee|me|mij) ){0,3}";
    private static final String COME =
            "(?:kom|komen|kommen|komme|koume|kome|ben er|zijn er|ben ik er|zijn we er|zijn wij er|er zijn|bij zijn|erbij|er bij|d'r bij|ga|gaan|come|coming|attend|attending|join|joining|there|am in|are in|go|going|arrive|present|aanwezig|participate|stap|along|schuif aan|doe mee|doen mee|doe ik mee|doen we mee|doen wij mee)";
    private static final String WHENCE = "(?:(?:van|uit|from|of) (?:\\S+ ){1,3}?)?";

    private static final List<Pattern> WAYS = Stream.of(
                    "(?<! (?:op|aan|voor|van|for|to|of|over|bij|tegen|tussen|between|from))(?<!#\\d [a-z]{1,12}) {ROW} {WHENCE}(?:, )?{AND} (?:ook )?{ME} ",
                    " {ME} {AND} (?:ook |also )?{LIST} ",
                    " {ME} , {AND} (?:ook|also) {LIST} ",
                    " (?:yes|ja|please|down|accepting|aanmelden|inschrijven|graag)(?: [^|# ]+){0,3} (?:for|voor) {ME} {AND} (?:ook |also )?(?:for|voor) {LIST} (?:$|[,|])",
                    " (?:ja|yes) (?:for|voor) {ME} (?:, |{AND} )*(?:ja|yes) (?:for|voor) {LIST} ",
                    " (?:mij|me) (?:aan|op|in|down) (?:, )?{AND} (?:ook |also )?{LIST} (?:$|[,|])",
                    " {ME} (?:, )?{AND} (?:the |de )?(?<who>=\\d+) (?:of them|van hen) ",
                    " (?<who>#\\d+) (?:wil|wilde|wou|vroeg|zat|heeft zin|had zin|kan ook|mag ook)(?: [^#=|,]{1,40})? [,|] (?:[|] )?(?:dus|en) (?:die|hem|haar|ze) neem ik (?:\\w+ ){0,2}mee (?!in )",
                    " (?:me|mij|myself|ikzelf|self|mezelf) , (?:{AND} )?{LIST} (?:$|[,|])",
                    " ik , {LIST} (?:$|\\|)",
                    " (?:ik|me|mij|myself|self|ondergetekende|i) (?:met|with) {LIST} ",
                    " (?:neem|nemen|breng|bring|bringing|brengen|meenemen|meebrengen|sleep|sleur|carrying|dragging|drag) {MORE}{LIST} ",
                    " (?:take|taking) {MORE}{LIST} (?!to |home )",
                    "(?:^|[,|]| en| and| dus) {LIST} (?:neem|breng|sleep|sleur|pik|haal) ik ",
                    " {ROW} {MORE}(?:meenemen|meebrengen|mee te nemen|mee te brengen) ",
                    " {ROW} {WHENCE}(?:die |who |zelf |ook |dit |keer )*(?:komt|komen|gaat|gaan|rijdt|rijden|wil|willen|fietst|schuift|schuiven|doet|doen|sluit|loopt|reist|mag|is|zijn|kump|komme)(?: [^,|#]{1,15}){0,4}? (?:mee|aan|erbij|er bij|er ook bij|meekomen|meegaan|ook bij|meedoen|meerijden) (?!tot )",
                    " {ROW} {WHENCE}(?:komt|komen|gaat|gaan|wil|willen)(?: \\w+){0,2} (?:ook|ok|eveneens) ",
                    " {ROW} {WHENCE}(?:kan|kunnen)(?: dan| die dag| gelukkig| er)? (?:ook|ok|eveneens)(?: komen| mee| erbij zijn)? (?:$|[,|])",
                    " {ROW} {WHENCE}can (?:also |both )?(?:make it|come|do it|make that|join)(?: \\w+){0,2}? (?:too|also|as well) ",
                    " {ROW} {WHENCE}can also (?:make it|come|do it|make that|join) ",
                    " {ROW} {WHENCE}(?:is|zijn) (?:er )?(?:ook|ok) (?:\\w+ ){0,2}(?:bij|erbij|aanwezig|er|partij) ",
                    " {ROW} {WHENCE}(?:will |is |zal |zullen |also |ook |me |mij |ons )*(?:accompany|accompanies|accompanying|vergezelt|vergezellen) ",
                    " (?:komt|komen|gaat|gaan|rijdt|schuift|rijden|doet|is|zijn|wil|willen|komme) (?:er |ook |dan |dit keer )?{LIST} {WHENCE}{MORE}(?:mee|ook|aan|erbij|meekomen|meegaan) ",
                    " {ROW} {WHENCE}(?:will |would |is |are |wants? |wil |also |would like |to |and also )*(?:be )?(?:come|comes|coming|join|joins|joining|attend|attending|tagging|tags|going)(?: \\w+){0,2}? (?:too|also|as well|along|with me|me|us|with us) ",
                    " {ROW} (?:also|too)(?: \\w+){0,2} (?:come|comes|coming|join|joins|want|wants) ",
                    " (?:as is|as are|so is|so are|so will) {LIST} ",
                    " (?:accompanied by|vergezeld van|vergezeld door|vergezeld zijn van|vergezellen door|in gezelschap van|die van|that of|together with|samen met|along with) {LIST} ",
                    " (?:en|and|\\|) (?:met|with) {LIST} ",
                    "^ (?:met|with|plus|\\+|samen met) {LIST} ",
                    " {COME} (?:(?!met |with )[^,|# ]+ ){0,4}(?:met|with|mee|mei)(?: ook| also)? {LIST} (?!mee |(?:over |hierover )?(?:gesproken|gepraat|overlegd|geruild))",
                    " {COME} (?:[^,|# ]+ ){0,4}, (?:met|with|samen met|together with) {LIST} ",
                    " (?:ja|jazeker|zeker|graag|leuk|prima|natuurlijk|yes|yep|sure|great|absolutely) (?:, )?(?:met|with|samen met) {LIST} ",
                    " {COME} (?:[^,|# ]+ ){0,4}(?:, )?(?:(?:en|and) )?{LIST} (?:ook|too|as well|eveneens) (?:$|[,|]|en |and )",
                    " {COME} (?:[^,|# ]+ ){0,4}(?:, )?(?:(?:en|and) )?(?<who>#\\d+ (?:ook|too|as well|eveneens) (?:en|and) {ONE}) ",
                    " (?<who>{ONE} {AND} {ME}(?: [^,|#]{1,25})? [,|] (?:[|] )?(?:(?:en|and) )?{ONE} (?:ook|too|as well|eveneens)) ",
                    " (?:neem|nemen|breng|brengen|bring|bringing|take|taking) (?:een|wat|a|some|de|het|the) (?:[^,|# ]+ ){1,4}(?:en|and) {LIST} ",
                    " (?:plus|\\+) {LIST} ")
            .map(BroughtAlong::pattern)
            .toList();
    private static final Pattern SOMEBODY = Pattern.compile(ONE + "|=\\d+ (?:of them|van hen)");
    private static final Pattern COUNT = Pattern.compile("[#=](\\d+)");
    private static final Pattern EXTRA = Pattern.compile(
            " (?<!(?: no| geen| not) )(?:\\+ ?(\\d)|(?:plus|\\+) =?(\\d+|one|een))(?= )(?! ?(?:uur|hours|feb))");
    private static final Pattern UNNAMED = Pattern.compile(
            " (?:ik|me|mij) (?:en|and|&) (?!#|=)(?<name>[a-z]{3,12}) (?:$|\\||,|zijn|komen|gaan|are|will|come|doen)");

    private BroughtAlong() {}

    static Brought in(Marked marked, Names names) {
        int beside = unnamed(marked.words(), names);
        Brought most = new Brought(extra(marked.words()), 0).orMore(new Brought(beside, beside));
        if (!SOMEBODY.matcher(marked.words()).find()) {
            return most; // nobody in it whom a way could bring
        }
        for (Pattern way : WAYS) {
            most = most.orMore(most(way, marked));
        }
        return most;
    }

    private static int extra(String marked) {
        if (marked.indexOf('+') < 0 && !marked.contains(" plus ")) {
            return 0;
        }
        Matcher extra = EXTRA.matcher(marked);
        if (!extra.find()) {
            return 0;
        }
        String number = extra.group(1) != null ? extra.group(1) : extra.group(2);
        return Numerals.of(number);
    }

    /** "me and ciara are coming": a name written without a capital. */
    private static int unnamed(String marked, Names names) {
        Matcher beside = UNNAMED.matcher(marked);
        return beside.find() && !names.isCommon(beside.group("name")) ? 1 : 0;
    }

    private static Brought most(Pattern way, Marked marked) {
        Brought most = Brought.NOBODY;
        Matcher found = way.matcher(marked.words());
        while (found.find()) {
            int sum = COUNT.matcher(found.group("who"))
                    .results()
                    .mapToInt(one -> Integer.parseInt(one.group(1)))
                    .sum();
            int named = marked.namedIn(found.start("who"), found.end("who"));
            most = most.orMore(new Brought(sum, Math.min(sum, named)));
        }
        return most;
    }

    private static Pattern pattern(String way) {
        return Pattern.compile(way.replace("{LIST}", LIST)
                .replace("{ROW}", ROW)
                .replace("{WHENCE}", WHENCE)
                .replace("{MORE}", PERHAPS_MORE)
                .replace("{COME}", COME)
                .replace("{ONE}", ONE)
                .replace("{AND}", AND)
                .replace("{ME}", ME));
    }
}
