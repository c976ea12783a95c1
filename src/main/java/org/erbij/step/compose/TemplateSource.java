package org.erbij.step.compose;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A text as its author wrote it.
 *
 * @param where the file, for messages
 * @param body behind as many empty lines as the header took, so that line numbers are those of the file
 */
record TemplateSource(String where, String subject, String body) {
    /** Redacted: an organizer may write a name or a place into a text. */
    @Override
    public String toString() {
        return where;
    }

    /** @throws TemplateProblem when there is no subject, or a header line we do not know */
    static TemplateSource parse(String where, String text) {
        String normal = text.replace("\uFEFF", "").replace("\r\n", "\n").replace('\r', '\n');
        String[] lines = normal.split("\n", -1);
        @Nullable String subject = null;
        int line = 0;
        for (; line < lines.length && !lines[line].isBlank(); line++) {
            if (!lines[line].toLowerCase(Locale.ROOT).startsWith("subject:")) {
                throw new TemplateProblem(where + ", line " + (line + 1)
                        + ": only 'Subject:' may stand above the empty line; put an empty line before the text");
            }
            subject = lines[line].substring("subject:".length()).strip();
        }
        if (subject == null || subject.isEmpty()) {
            throw new TemplateProblem(
                    where + ", line 1: the subject is missing; begin with 'Subject: …' and an empty line");
        }
        StringBuilder body = new StringBuilder("\n".repeat(line));
        for (; line < lines.length; line++) {
            body.append(lines[line]).append('\n');
        }
        return new TemplateSource(where, subject, body.toString());
    }
}
