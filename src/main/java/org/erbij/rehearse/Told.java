package org.erbij.rehearse;

import org.erbij.domain.event.MailKind;
import org.erbij.rehearse.Cast.Outcome;

/** What happens in a rehearsal, in an organizer's words. */
final class Told {
    private Told() {}

    static String outcome(Outcome outcome) {
        return switch (outcome) {
            case COMING -> "is coming";
            case PERHAPS -> "perhaps";
            case NO_BUT_INVOLVED -> "not coming, stays involved";
            case NO -> "not coming";
            case LEFT -> "gets no more mail";
            case WAITS -> "waits for you; no automatic answer";
            case NEW_PERSON -> "a new person; waits for you";
            case AUTOMATIC -> "changes nothing, and is not answered";
        };
    }

    /** What was seen of somebody whose program or mail system wrote for them. */
    static String machine(Outcome outcome) {
        return outcome == Outcome.AUTOMATIC ? "a machine answers in their name" : "presses a button in a calendar";
    }

    static String kind(MailKind kind) {
        return kind.word();
    }

    static String languages(String contentLanguage) {
        return switch (contentLanguage) {
            case "nl" -> "Dutch";
            case "en" -> "English";
            default -> "both languages";
        };
    }
}
