package org.erbij.flow.notice;

import java.time.Instant;
import java.util.Map;
import org.erbij.step.compose.Template;

/**
 * Something organizers should be told.
 *
 * @param text one of the {@code NOTICE_…} texts
 * @param occasion what it is told for; each organizer is told it at most once, however often it is put out
 * @param told what the text says, by name (see {@link org.erbij.step.compose.Letter#told})
 * @param until when it is no longer worth telling
 */
public record Notice(Template text, String occasion, Map<String, Object> told, Instant until) {
    public Notice {
        told = Map.copyOf(told);
    }

    String version() {
        return version(text, occasion);
    }

    static String version(Template text, String occasion) {
        return text.fileName() + " " + occasion;
    }

    @Override
    public String toString() {
        return version();
    }
}
