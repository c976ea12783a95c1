package org.erbij.step.understand;

import java.util.List;
import org.erbij.measure.Label;
import org.erbij.measure.LabelledReply;
import org.erbij.step.understand.learned.ClauseSense;
import org.erbij.step.understand.learned.Meaning;

/**
 * A labelled reply of {@code src/corpus}; its README says what each key is.
 *
 * @param remarkedOn whether asks and notes were marked in its file at all
 */
record Reply(
        String id,
        String text,
        String label,
        List<String> accept,
        String coming,
        String language,
        int guests,
        boolean unsubscribe,
        String author,
        String style,
        boolean meantHard,
        List<String> because,
        List<String> leaves,
        List<String> asks,
        List<String> notes,
        boolean remarkedOn) {

    /** A mail that says nothing but one clause. */
    static Reply ofOneClause(String text, ClauseSense sense, String author) {
        String label = switch (sense) {
            case YES -> "attending";
            case NO, LEAVE -> "declined";
            case PERHAPS, INVOLVED -> "interested";
            case NOTHING -> "unclear";
        };
        boolean leaves = sense == ClauseSense.LEAVE;
        List<String> none = List.of();
        return new Reply(
                author, text, label, none, "", "", 0, leaves, author, "", false, none, none, none, none, false);
    }

    Meaning meaning() {
        return switch (label) {
            case "attending" -> Meaning.ATTENDING;
            case "declined" -> unsubscribe ? Meaning.LEAVING : Meaning.DECLINED;
            case "interested" -> coming.equals("no") ? Meaning.NO_BUT_INVOLVED : Meaning.PERHAPS;
            default -> Meaning.UNCLEAR;
        };
    }

    boolean mayCome() {
        return meaning() == Meaning.ATTENDING || meaning() == Meaning.PERHAPS;
    }

    boolean isByAPerson() {
        return labelled().isByAPerson();
    }

    boolean isDecidable() {
        return labelled().isDecidable();
    }

    boolean allows(String verdict) {
        return labelled().allows(label(verdict));
    }

    boolean isOppositeOf(String verdict) {
        return labelled().isOppositeOf(label(verdict));
    }

    /** What it says as any labelled reply does. */
    private LabelledReply labelled() {
        List<Label> also = accept.stream().map(Reply::label).toList();
        return new LabelledReply(id, text, null, label(label), also, null, null, guests, unsubscribe);
    }

    private static Label label(String word) {
        return Label.of(word).orElseThrow();
    }

    /** Whether people of the corpus write so when they make it hard. */
    boolean isHard() {
        return meantHard
                || !List.of("plain", "formal", "phone", "chatty", "curt", "business", "young", "elderly", "")
                        .contains(style);
    }
}
