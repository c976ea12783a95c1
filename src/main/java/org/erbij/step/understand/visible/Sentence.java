package org.erbij.step.understand.visible;

import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Whether a line says something: what a name, a function or an address does not. */
final class Sentence {
    private static final Set<String> FIRST_PERSON = Vocabulary.of("first person");
    private static final int MANY_WORDS = 8;

    private Sentence() {}

    static boolean is(Line line) {
        String text = line.folded();
        if (text.startsWith("ps") || text.startsWith("p.s")) {
            return true;
        }
        List<String> words = WordsOf.text(text);
        char last = text.charAt(text.length() - 1);
        boolean initial =
                last == '.' && !words.isEmpty() && words.get(words.size() - 1).length() == 1;
        boolean ended = last == '?' || (words.size() >= 3 && (last == '.' || last == '!') && !initial);
        return ended || words.size() >= MANY_WORDS || !Collections.disjoint(words, FIRST_PERSON);
    }
}
