package org.erbij.step.understand;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * What we had written to people before they answered, so that quotation is known without a mark, our subject is not taken
 * for theirs, and neither is what our titles say.
 *
 * @param titles of our events, in every language; our mails have them for a subject
 * @param texts plain texts of our mails
 * @param begins when our events begin, where they are: "the 13th" means such a day
 * @param zone where they are
 */
public record Context(List<String> titles, List<String> texts, List<LocalDateTime> begins, ZoneId zone) {
    public static final Context NONE = new Context(List.of(), List.of(), List.of());

    public Context(List<String> titles, List<String> texts, List<LocalDateTime> begins) {
        this(titles, texts, begins, ZoneOffset.UTC);
    }

    public Context {
        titles = List.copyOf(titles);
        texts = List.copyOf(texts);
        begins = List.copyOf(begins);
    }

    /** Redacted: a text of ours may name its reader, and the location. */
    @Override
    public String toString() {
        return "context of " + texts.size() + " texts";
    }
}
