package org.erbij.step.understand.language;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.erbij.step.understand.phrase.Phrasebook;
import org.jspecify.annotations.Nullable;

/**
 * The language somebody wrote in, by the words only one of the two languages has.
 *
 * @param language null where no word shows one
 * @param evident whether several such words stand together and none of the other language weighs against them
 */
public record LanguageGuess(@Nullable WrittenLanguage language, boolean evident) {
    private static final int EVIDENT = 3;

    public static LanguageGuess of(List<String> tokens, Phrasebook book) {
        Set<String> words = new HashSet<>(tokens);
        int dutch = count(words, book.list("dutch"));
        int english = count(words, book.list("english"));
        if (dutch == 0 && english == 0) {
            return new LanguageGuess(null, false);
        }
        if (dutch >= EVIDENT && english >= EVIDENT && Math.min(dutch, english) * 3 >= Math.max(dutch, english)) {
            return new LanguageGuess(WrittenLanguage.MIXED, false);
        }
        boolean isDutch = dutch >= english;
        int more = Math.max(dutch, english);
        int less = Math.min(dutch, english);
        return new LanguageGuess(
                isDutch ? WrittenLanguage.NL : WrittenLanguage.EN, more >= EVIDENT && less * 3 <= more);
    }

    private static int count(Set<String> words, Set<String> known) {
        int count = 0;
        for (String word : words) {
            count += known.contains(word) ? 1 : 0;
        }
        return count;
    }
}
