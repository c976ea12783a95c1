package org.erbij.step.understand.guests;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.erbij.step.understand.phrase.Numerals;
import org.erbij.step.understand.phrase.Phrasebook;

/**
 * Writes words down with the people in them marked: "ik neem mijn zus Riet en twee vrienden mee" becomes " ik neem #1 en #2 mee ",
 * and a number that counts nobody named becomes "=3". So a way of saying it needs to be written only once for all people.
 */
final class MarkedPeople {
    private static final Set<String> ARTICLES = Set.of("een", "one");
    /** How many they are, said behind: "the kids (three of them)", "met de kinderen (2)". */
    private static final Pattern COUNTED_BEHIND =
            Pattern.compile("#[2-9] ([|,]) =(\\d+) (?=(?:(?:of them|van hen|stuks) )?(?:$|[|,]))");

    private final Names names;
    private final PersonPhrase phrases;

    MarkedPeople(Phrasebook book) {
        this.names = new Names(book);
        this.phrases = new PersonPhrase(book, names);
    }

    Names names() {
        return names;
    }

    Marked in(List<WrittenWord> words) {
        var marked = new StringBuilder(" ");
        List<Integer> named = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            String word = words.get(i).token();
            int end = phrases.end(words, i);
            int name = PersonPhrase.isOwner(word) && i + 1 < words.size() ? i + 1 : i;
            if (end > i) {
                int count = PersonPhrase.count(words.subList(i, end));
                marked.append('#').append(count);
                i = phrases.afterNames(words, end, count);
                named.add(names.between(words, end, i));
            } else if (names.startAt(words, name)) {
                marked.append("#1");
                named.add(1);
                i = names.end(words, name);
            } else {
                int number = ARTICLES.contains(word) ? 0 : Numerals.of(word);
                marked.append(number > 0 ? "=" + number : word);
                i++;
            }
            marked.append(' ');
        }
        return new Marked(COUNTED_BEHIND.matcher(marked).replaceAll("#$2 $1 "), named);
    }
}
