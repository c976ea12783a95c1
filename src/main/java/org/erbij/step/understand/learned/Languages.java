package org.erbij.step.understand.learned;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.erbij.step.understand.language.WrittenLanguage;
import org.erbij.step.understand.phrase.Tokens;
import org.jspecify.annotations.Nullable;

/** How Dutch and how English words look, as learned from replies. Thread-safe. */
public final class Languages {
    public static final int COUNT = 2;
    public static final int DUTCH = 0;

    private static final double SLIGHT = 0.3;
    private static final double MOST = 4;
    private static final double SHOWN = 5;
    private static final double MUCH_MORE = 5;

    private final Linear words;

    public Languages(Linear words) {
        this.words = words;
    }

    Linear words() {
        return words;
    }

    /** What is seen of a word. */
    public static int[] features(String word) {
        var features = new Features(64);
        features.add('w', word.hashCode());
        features.addLetters('l', word, 2, 4);
        return features.distinct();
    }

    public static boolean isWord(String lexeme) {
        return Character.isLetter(lexeme.codePointAt(0)) && !lexeme.equals(Tokens.THUMBS_UP);
    }

    /**
     * Each word that looks more like one language weighs for it, once; both where a fair part weighs for either.
     *
     * @return null where no word shows a language
     */
    @Nullable
    public WrittenLanguage of(List<String> lexemes) {
        double dutch = 0;
        double english = 0;
        Set<String> seen = new HashSet<>();
        for (String word : lexemes) {
            if (isWord(word) && seen.add(word)) {
                double[] both = words.probabilities(features(word));
                double odds = Math.log(both[DUTCH] / both[1 - DUTCH]);
                double weight = Math.min(MOST, Math.abs(odds)) - SLIGHT;
                if (weight > 0 && odds > 0) {
                    dutch += weight;
                } else if (weight > 0) {
                    english += weight;
                }
            }
        }
        double less = Math.min(dutch, english);
        if (dutch + english == 0) {
            return null;
        }
        if (less >= SHOWN && less * MUCH_MORE >= Math.max(dutch, english)) {
            return WrittenLanguage.MIXED;
        }
        return dutch >= english ? WrittenLanguage.NL : WrittenLanguage.EN;
    }
}
