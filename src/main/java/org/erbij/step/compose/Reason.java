package org.erbij.step.compose;

import org.erbij.domain.people.Language;

/** Why something is as it is, for a notice: kept in English, as it stands in the log and on the screen, and told in the reader's language. */
public record Reason(String english) {
    String in(Language language) {
        return language == Language.NL ? DutchReasons.of(english) : english;
    }

    /** Redacted: it may name a server or a file. */
    @Override
    public String toString() {
        return "a reason";
    }
}
