package org.erbij.step.understand;

import java.util.ArrayList;
import java.util.List;
import org.erbij.step.understand.learned.Languages;
import org.erbij.step.understand.learned.LinearTraining;
import org.erbij.step.understand.phrase.Lexemes;
import org.erbij.step.understand.phrase.Phrasebook;

/** Learns how words look from the replies that are of one language: each distinct word of a reply is an example. */
final class LanguageLearning {
    private static final int ROUNDS = 2;

    private LanguageLearning() {}

    static Languages of(List<Case> replies) {
        List<int[]> words = new ArrayList<>();
        List<Integer> languages = new ArrayList<>();
        for (Case one : replies) {
            String language = one.reply().language();
            if (language.equals("nl") || language.equals("en")) {
                Lexemes.of(one.reply().text(), Phrasebook.SHIPPED).stream()
                        .filter(Languages::isWord)
                        .distinct()
                        .forEach(word -> {
                            words.add(Languages.features(word));
                            languages.add(language.equals("nl") ? Languages.DUTCH : 1 - Languages.DUTCH);
                        });
            }
        }
        int[] wanted = languages.stream().mapToInt(language -> language).toArray();
        return new Languages(LinearTraining.of(Languages.COUNT, words, wanted, ROUNDS, 1));
    }
}
