package org.erbij.step.understand;

import java.util.List;

/**
 * A part of a sentence that says one thing.
 *
 * @param text in the person's own words
 * @param sentence number of its sentence; the subject of the mail is sentence 0
 * @param asked whether it is the asking end of a question
 * @param afterBut whether "maar", "but" or the like came before
 */
record Clause(String text, List<String> tokens, int sentence, boolean asked, boolean afterBut) {
    Clause {
        tokens = List.copyOf(tokens);
    }

    /** As it is cited, without the comma or dash that parted it from its neighbours. */
    String cited() {
        return Tokens.stripped(text, c -> " -–—".indexOf(c) >= 0, c -> " -–—,;:".indexOf(c) >= 0);
    }

    @Override
    public String toString() {
        return "clause of " + tokens.size() + " words";
    }
}
