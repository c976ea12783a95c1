package org.erbij.step.understand.guests;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.erbij.step.understand.phrase.Numerals;
import org.erbij.step.understand.phrase.Phrasebook;

/** Names of people, known by their capital: "Linda", "Mrs de Boer"; not the first word of a sentence, and no place. */
final class Names {
    private static final Set<String> NONE =
            Set.of(("met groet groeten dear beste lieve hoi hallo hey heyy hi hello dag geachte dank maandag "
                            + "monday amsterdam februari february god friday vrijdag zaterdag saturday sunday zondag "
                            + "dinsdag tuesday wednesday woensdag thursday donderdag kom komt zet graag geen ook alleen "
                            + "both allebei nederlands engels dutch english uber ns put count save tot expect reken tel "
                            + "schrijf noteer top ja yes leuk two as only then dan me mijn samen together myself ikzelf "
                            + "mezelf self ondergetekende behalve besides wel goed good see looking ben vegan halal "
                            + "kosher sure absolutely definitely certainly gladly totally great lovely brilliant perfect "
                            + "wonderful awesome excellent natuurlijk tuurlijk uiteraard zeker absoluut jazeker "
                            + "vanzelfsprekend prima super gezellig fijn mooi oke okay sorry helaas bedankt thanks")
                    .split(" "));
    private static final Set<String> BEFORE_PLACES =
            Set.of("uit van from in naar to at of bij richting tot fles over about via vanaf".split(" "));
    private static final Set<String> AFTER_NAMES =
            Set.of("en", "and", "&", ",", "plus", "+", "komt", "gaat", "coming", "from", "comes", "is", "komen", "wil");
    static final Set<String> PARTICLES = Phrasebook.SHIPPED.words("name particles");
    private static final int LONGEST = 4;

    private final Set<String> common = new HashSet<>(NONE);

    Names(Phrasebook book) {
        common.addAll(book.list("english"));
        common.addAll(book.list("dutch"));
    }

    /** A word of everyday, which is no name even without a capital. */
    boolean isCommon(String word) {
        return common.contains(word);
    }

    boolean startAt(List<WrittenWord> words, int i) {
        WrittenWord word = words.get(i);
        String before = i > 0 ? words.get(i - 1).token() : "|";
        String after = i + 1 < words.size() ? words.get(i + 1).token() : "";
        return word.capital()
                && word.token().length() > 1
                && !BEFORE_PLACES.contains(before)
                && Numerals.of(word.token()) == 0
                && !isCommon(word.token())
                && (!before.equals("|") || AFTER_NAMES.contains(after));
    }

    /** How many names stand there. */
    int between(List<WrittenWord> words, int start, int end) {
        int many = 0;
        int i = start;
        while (i < end) {
            boolean name = startAt(words, i);
            many += name ? 1 : 0;
            i = name ? end(words, i) : i + 1;
        }
        return many;
    }

    /** The place behind the name that starts there. */
    int end(List<WrittenWord> words, int start) {
        int i = start + 1;
        while (i < words.size() && i < start + LONGEST) {
            int name = PARTICLES.contains(words.get(i).token()) ? i + 1 : i;
            boolean named = name < words.size() && words.get(name).capital();
            if (!named || isCommon(words.get(name).token())) {
                return i;
            }
            i = name + 1;
        }
        return i;
    }
}
