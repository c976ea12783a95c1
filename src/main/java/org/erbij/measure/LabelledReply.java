package org.erbij.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reply and what a fair reader takes it for.
 *
 * @param subject that the person wrote; null where it was only ours
 * @param accept further labels that count as right
 * @param coming of somebody interested: no or perhaps; null where it is not told
 * @param language nl, en or mixed; null where it is not told
 * @param guests how many they bring
 * @param unsubscribe whether they want no more mail
 */
public record LabelledReply(
        String id,
        String text,
        @Nullable String subject,
        Label label,
        List<Label> accept,
        @Nullable String coming,
        @Nullable String language,
        int guests,
        boolean unsubscribe) {
    public LabelledReply {
        accept = List.copyOf(accept);
    }

    /** Whether taking it for that is right. */
    public boolean allows(Label outcome) {
        return label == outcome || accept.contains(outcome);
    }

    public boolean isByAPerson() {
        return label != Label.AUTOMATIC;
    }

    /** Whether a machine that reads well decides it. */
    public boolean isDecidable() {
        return label.isDecision();
    }

    /** Whether that is a yes for a no, or the reverse. */
    public boolean isOppositeOf(Label outcome) {
        return label.isOppositeOf(outcome) && !allows(outcome);
    }

    /** Redacted: the text is a person's words. */
    @Override
    public String toString() {
        return "a reply labelled " + label.word();
    }
}
