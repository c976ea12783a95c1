package org.erbij.step.understand.guests;

import java.util.List;
import java.util.Set;
import org.erbij.step.understand.phrase.Numerals;
import org.erbij.step.understand.phrase.Phrasebook;

/** People named by what they are to somebody: "mijn jongere zus Riet", "both kids", "twee van onze jongens". */
final class PersonPhrase {
    private static final int MOST_BETWEEN = 2;
    private static final int SHORTEST_ENDING = 5;
    private static final List<String> ENDINGS = List.of("", "'s", "s", "en", "je", "jes", "tje", "tjes", "nen", "sen");
    private static final Set<String> BOTH = Set.of("both", "beide");
    private static final Set<String> TOGETHER = Set.of("en", "and", "&", ",", "plus", "+", "|");
    private static final Set<String> OWNERS =
            Set.of(("mijn mn me m'n mijne onze ons my our a an een the de het den his her their zijn haar hun "
                            + "another zn some ne nen wat one your hele")
                    .split(" "));
    private static final Set<String> SOMEBODYS =
            Set.of("mijn mn me m'n mijne my our onze ons nen mij de her zijn haar".split(" "));
    private static final Set<String> COUPLES = Set.of(
            "ouders parents schoonouders grootouders grandparents tweeling twins laws kinderen children".split(" "));
    private static final Set<String> PRAISE =
            Set.of("good lovely dear sweet own lieve eigen beste goede oude old".split(" "));
    private static final Set<String> TWINS = Set.of("tweeling", "tweelingen", "twins");
    private static final Set<String> SINGLE = Set.of("boss spouse baas nicht niece".split(" "));
    private static final Set<String> MANKIND =
            Set.of("mensen people personen person persons guys folks men".split(" "));

    private final Set<String> people;
    private final Names names;

    PersonPhrase(Phrasebook book, Names names) {
        this.people = Set.copyOf(book.list("companions"));
        this.names = names;
    }

    /** "mijn", "our": a name may follow. */
    static boolean isOwner(String word) {
        return SOMEBODYS.contains(word);
    }

    /** The place behind "mijn jongere zus", or the start where nobody is named so. */
    int end(List<WrittenWord> words, int start) {
        int i = start;
        while (i < words.size() && i < start + 3 && opens(words.get(i).token())) {
            i++;
        }
        boolean among = i == start + 1
                && i + 1 < words.size()
                && Set.of("van", "of").contains(words.get(i).token());
        if (among && SOMEBODYS.contains(words.get(i + 1).token())) {
            i += 2; // "twee van onze jongens"
        }
        int between = i > start ? MOST_BETWEEN : 0;
        for (int k = i; k < words.size() && k <= i + between; k++) {
            String word = words.get(k).token();
            if (isPerson(word) && isMeant(words, start, k)) {
                return k + 1 < words.size() && isPerson(words.get(k + 1).token()) ? k + 2 : k + 1;
            }
            if ((names.isCommon(word) && !PRAISE.contains(word)) || TOGETHER.contains(word)) {
                return start;
            }
        }
        return start;
    }

    /** "man" is a husband in "mijn man", and "half" is one in "my better half". */
    private static boolean isMeant(List<WrittenWord> words, int start, int at) {
        String before = at > start ? words.get(at - 1).token() : "";
        return switch (words.get(at).token()) {
            case "man", "vent" -> SOMEBODYS.contains(before);
            case "half" -> Set.of("better", "other").contains(before);
            default -> true;
        };
    }

    private static boolean opens(String word) {
        return OWNERS.contains(word) || Numerals.of(word) > 0 || BOTH.contains(word);
    }

    private boolean isPerson(String word) {
        return !MANKIND.contains(word)
                && (word.equals("half") || isPersonWithEnding(word) || people.contains(word) || endsWithPerson(word));
    }

    private boolean isPersonWithEnding(String word) {
        for (String ending : ENDINGS) {
            int length = word.length() - ending.length();
            if (length > 2 && word.endsWith(ending) && people.contains(word.substring(0, length))) {
                return true;
            }
        }
        return false;
    }

    /** "schoonzusje", "schoolvriendin" */
    private boolean endsWithPerson(String word) {
        int last = word.length() > SHORTEST_ENDING + 1 ? word.length() - SHORTEST_ENDING : -1;
        for (int at = 0; at <= last; at++) {
            if (people.contains(word.substring(at))) {
                return true;
            }
        }
        return false;
    }

    static int count(List<WrittenWord> phrase) {
        String last = phrase.get(phrase.size() - 1).token();
        for (WrittenWord spoken : phrase) {
            if (BOTH.contains(spoken.token())) {
                return 2;
            }
            int number = Numerals.of(spoken.token());
            if (number > 0) {
                return TWINS.contains(last) ? 2 * number : number;
            }
        }
        boolean several = COUPLES.contains(last)
                || (last.endsWith("s")
                        && !SINGLE.contains(last)
                        && last.length() > 3
                        && !last.endsWith("us")
                        && !last.endsWith("ss"))
                || (last.endsWith("en") && last.length() > 4);
        return several ? 2 : 1;
    }

    /** "mijn zus Riet" is one person, "twee vrienden, Jan en Piet" are two. */
    int afterNames(List<WrittenWord> words, int end, int count) {
        int i = end;
        for (int named = 0; named < count && i < words.size(); named++) {
            int name = count > 1 && TOGETHER.contains(words.get(i).token()) ? i + 1 : i;
            if (name >= words.size() || !names.startAt(words, name)) {
                return i;
            }
            i = names.end(words, name);
        }
        return i;
    }
}
