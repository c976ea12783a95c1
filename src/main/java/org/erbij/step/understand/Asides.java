package org.erbij.step.understand;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What stands beside the answer: wishes the organizer should know of, and sentences that want an answer. */
final class Asides {
    private static final int MOST = 10;

    private final Phrasebook book;
    private final List<Phrase> openers;

    Asides(Phrasebook book) {
        this.book = book;
        this.openers = book.list("asking").stream()
                .map(line -> Phrase.of(line, Map.of()))
                .toList();
    }

    /** Sentences that ask, also without a question mark. */
    List<String> asks(List<String> sentences) {
        return sentences.stream().filter(this::asks).limit(MOST).toList();
    }

    private boolean asks(String sentence) {
        if (sentence.contains("?")) {
            return sentence.chars().anyMatch(Character::isLetter);
        }
        List<String> tokens = Tokens.of(sentence, book);
        for (int i = 0; i < tokens.size(); i++) {
            for (Phrase opener : openers) {
                if (opener.match(tokens, i) > i) {
                    return true;
                }
            }
        }
        return false;
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
