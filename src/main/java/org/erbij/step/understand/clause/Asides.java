package org.erbij.step.understand.clause;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.erbij.step.understand.phrase.Phrasebook;
import org.erbij.step.understand.phrase.Phrases;
import org.erbij.step.understand.phrase.Tokens;

/** What stands beside the answer: wishes the organizer should know of, and sentences that want an answer. */
public final class Asides {
    private static final int MOST = 10;

    /** "Kan ik nog niet zeggen": who answers leaves out what it is about. */
    private static final Set<String> NO_QUESTION = Set.of("niet", "nie", "helaas", "zeggen", "nee", "not", "say", "no");

    private final Phrasebook book;
    private final Phrases openers;

    public Asides(Phrasebook book) {
        this.book = book;
        this.openers = Phrases.of(book.list("asking").stream());
    }

    /** Sentences that ask, also without a question mark. */
    public List<String> asks(List<String> sentences) {
        return sentences.stream().filter(this::asks).limit(MOST).toList();
    }

    private boolean asks(String sentence) {
        if (sentence.contains("?")) {
            return sentence.chars().anyMatch(Character::isLetter);
        }
        List<String> tokens = Tokens.of(sentence, book);
        return openers.isIn(tokens) && !sentence.endsWith("!") && Collections.disjoint(tokens, NO_QUESTION);
    }

    /** Those that are no question: on food, coming late or leaving early, access, children and the like. */
    public static List<String> notes(List<Clause> noted) {
        return noted.stream()
                .filter(clause -> !clause.asked())
                .map(Clause::cited)
                .distinct()
                .limit(MOST)
                .toList();
    }
}
