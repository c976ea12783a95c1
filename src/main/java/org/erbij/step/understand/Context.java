package org.erbij.step.understand;

import java.time.LocalDate;
import java.util.List;

/**
 * What we had written to people before they answered, so that quotation is known without a mark and our subject is not taken
 * for theirs.
 *
 * @param subjects of our mails, without prefixes
 * @param texts plain texts of our mails
 * @param dates days of open events: "the 13th" means such a day
 */
public record Context(List<String> subjects, List<String> texts, List<LocalDate> dates) {
    public static final Context NONE = new Context(List.of(), List.of(), List.of());

    public Context {
        subjects = List.copyOf(subjects);
        texts = List.copyOf(texts);
        dates = List.copyOf(dates);
    }

    /** Redacted: a text of ours may name its reader, and the location. */
    @Override
    public String toString() {
        return "context of " + texts.size() + " texts";
    }
}
