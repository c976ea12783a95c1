package org.erbij.step.understand.guests;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The number of all who come, the writer among them: "met z'n drieën", "three of us", "table for four", "wij zijn met vier". */
final class PartySize {
    private static final String NUMBER = "=(\\d+)";
    private static final String COUNTED = "[=#](\\d+)";
    private static final String WE = "(?:we|wij|wy|me|meer)";
    private static final String PLACES =
            "(?:seats|chairs|places|spots|plates|tickets|units|covers|stoelen|plekken|plekjes|plaatsen|borden|plaatsjes|couverts|kaartjes|kaarten|stoeltjes|streepjes|streepkes)";
    private static final String HEADS =
            "(?:pers|personen|persoon|persons|person|people|pax|man|mensen|humans|heads|eters|stuks|koppen|volwassenen|adults)";
    private static final String NOT_MEASURED =
            "(?! (?:uur|uren|minuten|min|minutes|hours|jaar|years|weken|weeks|dagen|days|maanden|months|km|blocks|streets|straten|keer|times|pm|o'clock|procent|percent|euro|auto|cars|dishes|gerechten|taarten|flessen|bottles))";
    private static final String ENOUGH =
            "(?= (?:$|,|\\||dus|graag|please|for|voor|en|and|in|van|from|if|als|aub|alsjeblieft))";

    /** What may stand behind those who say "us": "the two of us and the baby". */
    private static final String AND_MORE = "(?:(?:, )?(?:en|and|&|\\+|plus|en met|and with) #(?<more>\\d+) )?";

    private static final List<Total> TOTALS = Stream.of(
                    // met z'n drieën, met ons vieren, mei syn twaen
                    " (?:met|mei) (?:zijn|ons|ze|zn|z'n|onze|me|ge|sien|syn|ons|our) NUMBER ANDMORE",
                    // three of us
                    " NUMBER (?:of|van) (?:us|ons) ANDMORE",
                    // two adults and three kids
                    "(?:^|[,|]| WE (?:\\w+ ){0,3}(?:met|with|are)) NUMBER (?:volwassenen|adults|grown-ups|grownups|grote mensen|groten) (?:, |(?:, )?(?:en|and|&|\\+|plus|met|with) )?#(?<more>\\d+) ",
                    " (?:party|group|table|booking|family|team|tafel|groep|groepje|gezelschap|gezin|delegatie|clubje)(?: \\w+)? (?:of|for|van|voor|met) NUMBER ",
                    // wij tweeën, ons tweeën, us two
                    " (?:wij|ons|us|we) NUMBER (?:\\||,|$|zijn|komen|gaan|will|are|come|dus|er|op|down|graag)",
                    // we zijn met vier, we komen met drie, we will be four
                    " WE (?:\\w+ ){0,3}(?:met|mei) (?:een |totaal |ongeveer |in |zijn |ons )?COUNTEDUNMEASURED",
                    " WE (?:are|will be|would be|come|will come|zijn|sin|bin|gaan|komen|total)(?: all| now| er| dus| samen| with| there| in total| as)? COUNTEDUNMEASURED",
                    " (?:zijn|komen) (?:we|wij|er)(?: dan| dus| samen| in totaal)?(?: met)? NUMBERUNMEASURED",
                    " met (?:een |a )?(?:\\w+ )?NUMBER (?:HEADS )?(?:sterk|vertegenwoordigd|represented|strong) ",
                    " NUMBER (?:HEADS )?(?:sterk|strong|in number|in total|in totaal|all told|altogether) ",
                    // zet ons op de lijst met twee personen
                    " (?:lijst|list) (?:met|with|voor|for) NUMBER (?:HEADS )?(?:$|,|\\|)",
                    // komen met vijf man
                    "^ komen (?:er |graag |allemaal )?met NUMBER HEADS ",
                    // that makes two, so that's a pair, dat zijn er dus twee, dus twee
                    " (?:makes|making|maakt) (?:it |us |ons |er )?NUMBERUNMEASURED",
                    " (?:that is|that will be|there is|there will be|dat is|dat zijn|dat wordt|dat worden)(?: er| dan| dus| samen| us| a| in totaal| wij| we| met| ons| zijn)* NUMBERENOUGH",
                    " (?:dus|so|samen|totaal|total|together) (?:wij |we |met |zijn |for |voor |reserve |count |please )*NUMBERENOUGH",
                    " NUMBER (?:dus|so|then|graag|please|samen|together|aub|alsjeblieft) ",
                    "^ (?:for |voor |met )?NUMBER (?:for|voor|from|van|uit|graag|please)(?! (?:the|de) (?:price|prijs)) ",
                    // zet ons op twee, count on three, please count three, put us down for two
                    " (?:zet|noteer|reken|put|count|schrijf|book|reserve|reserveer|expect|verwacht|tel)(?: \\w+){0,3} (?:op|for|voor|on|met|three|as|count|expect) NUMBERENOUGH",
                    "(?:^|[,|]| yes| ja| graag| please| down| rsvp| me| us| ons| mij| op| in| aan) (?:for|voor) NUMBER (?:$|,|\\||graag|please|dus)",
                    " WE (?:\\w+ ){0,2}(?:alle|all|allemaal) NUMBER ",
                    " (?:as|als) (?:a |een )?NUMBER (?:$|,|\\|)",
                    " (?:aantal|number)(?: of| personen| people| attending| attendees| deelnemers)* , NUMBER ",
                    " (?:expect|verwacht)(?: (?!me |mij |myself )\\w+){0,2} COUNTED ",
                    " (?:count|expect|verwacht|noteer|op) NUMBER(?: rekenen)?ENOUGH",
                    // twee stoelen, drie plekken
                    "(?:^|[,|]| (?:save|reserve|keep|need|noteer|want|zet|reserveer|doe|dus|so|for|voor|graag|houd|please)(?: \\w+){0,2}(?: \\| maar)?) NUMBER PLACES (?!over|vrij|free|left|wide)",
                    " NUMBER PLACES (?:te |to )?(?:dus|graag|please|for us|voor ons|neerzetten|reserveren|in all|reserved|vrijhouden) ",
                    " NUMBER x (?:\\w+ ){0,2}",
                    // with myself counted in
                    " NUMBER (?:\\S+ ){0,6}?(?:, |\\| )?(?:(?:met |including |incl |inclusief |counting )(?:me|mij|myself|mezelf|mijzelf|self)|(?:me|mij|myself|mezelf|mijzelf|ikzelf|self|yours truly|ik)(?: zelf)? (?:included|inbegrepen|meegerekend|meegeteld|incluis)|met (?:mij|me) erbij) ",
                    " (?:including|inclusief|met) (?:me|mij|mezelf|mijzelf|ik|ikzelf)(?: meegerekend| meegeteld| erbij| included)? (?:\\w+ ){0,3}NUMBERUNMEASURED",
                    // three person, vier stuks
                    "(?:^|[,|]) (?:for |voor |wij |we |with |met |us |ons )?(?:\\w+ )?NUMBER HEADS ",
                    " (?:we|wij|us|ons|our|onze|total|totaal|for|voor|noteer|count|expect|reserve|book|dat is|dat zijn)(?: \\w+){0,4} NUMBER HEADS ")
            .map(way -> new Total(pattern(way), way.contains("COUNTED")))
            .toList();
    private static final List<Pattern> TWO = Stream.of(
                    " (?:us|ons|ons voor|we|wij|wij zijn|we zijn|we are|we will)(?: \\w+){0,4} (?:both|allebei|beiden|beide|tweetjes|alletwee) ",
                    " (?:both|beiden|allebei)(?: of)? (?:us|we|wij|ons|gebruiken wij) ",
                    " (?:komen|zijn)(?: er)? (?:allebei|beiden|alletwee) ",
                    "^ 2x ",
                    " (?:2x|2 x|twee keer|two times) (?:graag|please|,|$|\\|)")
            .map(PartySize::pattern)
            .toList();
    /** One of these is in whatever matches one of them. */
    private static final List<String> SIGNS_OF_TWO =
            List.of("both", "beide", "tweetjes", "alle", "2x", "2 x", "twee keer", "two times");

    private static final Pattern BRINGS_THINGS =
            Pattern.compile(" (?:neem|breng|bring|bringing|brengen|nemen|meenemen) ");

    /** Cake and soup for so many. */
    private static final Pattern FOOD = Pattern.compile(
            " (?:neem|breng|bring|bringing|maak|maken|bak|bakken|kook|koken|make|making|bake|baking|cook|cooking|taart|cake|soep|soup) .*(?:voor|for) $");

    private static final Pattern ROOM = Pattern.compile(" (?:plek|plaats|ruimte|room|space) .*(?:voor|for) $");
    private static final Pattern IN_A_CAR =
            Pattern.compile("^ (?:HEADS )?(?:in|met|with) (?:de|mijn|m'n|onze|my|the|our) (?:auto|car|busje|bus) "
                    .replace("HEADS", HEADS));

    private static final Pattern HOUR = Pattern.compile(
            " (?:om|at|rond|tegen|tot|vanaf|sinds|until|till|by|around|half|kwart|past|from|before|after|na) $");
    private static final Pattern OF_PEOPLE =
            Pattern.compile("^ (?:HEADS|(?:of|van) (?:us|ons)) ".replace("HEADS", HEADS));

    private PartySize() {}

    /** Nought where no number of all is said. */
    static int in(String marked) {
        int most = SIGNS_OF_TWO.stream().anyMatch(marked::contains)
                        && TWO.stream().anyMatch(two -> two.matcher(marked).find())
                ? 2
                : 0;
        boolean numbered = marked.indexOf('=') >= 0;
        if (!numbered && marked.indexOf('#') < 0) {
            return most; // nobody is counted in it
        }
        for (Total total : TOTALS) {
            if (!numbered && !total.countsNamed()) {
                continue;
            }
            Matcher said = total.way().matcher(marked);
            if (said.find() && isOfPeopleWhoCome(said, marked)) {
                most = Math.max(most, Integer.parseInt(said.group(1)) + total.more(said));
            }
        }
        return most;
    }

    private static boolean isOfPeopleWhoCome(Matcher said, String marked) {
        int from = Math.max(marked.lastIndexOf('|', said.start()), marked.lastIndexOf(',', said.start())) + 1;
        String before = marked.substring(from, said.start(1) - 1); // without the sign of the number
        String behind = marked.substring(said.end(1));
        boolean hour = HOUR.matcher(before).find() && !OF_PEOPLE.matcher(behind).lookingAt();
        boolean room = ROOM.matcher(before).find() && IN_A_CAR.matcher(behind).lookingAt();
        return !hour
                && !room
                && !FOOD.matcher(before).find()
                && !BRINGS_THINGS.matcher(said.group()).find();
    }

    /** @param countsNamed whether it also counts people who are named; all others need a number */
    private record Total(Pattern way, boolean countsNamed) {
        int more(Matcher said) {
            String more = way.pattern().contains("<more>") ? said.group("more") : null;
            return more == null ? 0 : Integer.parseInt(more);
        }
    }

    private static Pattern pattern(String way) {
        return Pattern.compile(way.replace("ANDMORE", AND_MORE)
                .replace("UNMEASURED", NOT_MEASURED + "(?= )")
                .replace("ENOUGH", ENOUGH)
                .replace("COUNTED", COUNTED)
                .replace("NUMBER", NUMBER)
                .replace("PLACES", PLACES)
                .replace("HEADS", HEADS)
                .replace(" WE ", " " + WE + " "));
    }
}
