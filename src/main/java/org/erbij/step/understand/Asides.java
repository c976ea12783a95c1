package org.erbij.step.understand;

import java.util.List;
import java.util.Set;

/** What stands beside the answer: wishes the organizer should know of, and sentences that want an answer. */
final class Asides {
    private static final int MOST = 10;

    private final Phrasebook book;
    private final Phrases openers;

    Asides(Phrasebook book) {
        this.book = book;
        this.openers = Phrases.of(book.list("asking").stream());
    }

    /** Sentences that ask, also without a question mark. */
    List<String> asks(List<String> sentences) {
        return sentences.stream().filter(this::asks).limit(MOST).toList();
    }

    private boolean asks(String sentence) {
        if (sentence.contains("?")) {
            return sentence.chars().anyMatch(Character::isLetter);
        }
        return openers.isIn(Tokens.of(sentence, book));
    }

    /** Clauses on food, coming late or leaving early, access, children. */
    List<String> notes(List<Clause> clauses) {
        Set<String> words = book.list("notes");
        return clauses.stream()
                .filter(clause -> !clause.asked())
                .filter(clause -> clause.tokens().stream().anyMatch(words::contains))
                .map(Clause::text)
                .distinct()
                .limit(MOST)
                .toList();
    }
}
