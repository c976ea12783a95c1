package org.erbij.step.understand.guests;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names of those brought, given by themselves: "ze heet Linda", "mijn zus, genaamd Riet", "their names are Jan and Piet". */
final class Introduced {
    private static final String WHO = "(?<who>#\\d+(?:(?: ,)?(?: (?:en|and|&|\\+|plus))? #\\d+){0,8})";

    private static final List<Pattern> WAYS = Stream.of(
                    " (?:hij|zij|ze|die|he|she|they|who|#\\d+) (?:heet|heten|(?:is|are) (?:called|named)) WHO ",
                    " (?:haar|zijn|hun|her|his|their|de|the) (?:naam|namen|name|names) (?:is|zijn|are|,) WHO ",
                    " #[2-9] (?:mee|along|too|ook) , WHO (?:$|\\|)",
                    " #\\d+ (?:, )?(?:genaamd|called|named|namelijk|namely) WHO ")
            .map(way -> Pattern.compile(way.replace("WHO", WHO)))
            .toList();

    private Introduced() {}

    static int in(Marked marked) {
        int most = 0;
        for (Pattern way : WAYS) {
            Matcher found = way.matcher(marked.words());
            while (found.find()) {
                most = Math.max(most, marked.namedIn(found.start("who"), found.end("who")));
            }
        }
        return most;
    }
}
