package org.erbij.step.understand.visible;

import org.jspecify.annotations.Nullable;

/** What a line of a quoted mail's header is about, whatever its language. */
enum Field {
    FROM,
    DATE,
    TO,
    SUBJECT,
    OTHER;

    private static final int LONGEST_NAME = 24;

    /** Of a line that begins {@code Name:}, bold or not; null when it does not. */
    static @Nullable Field of(Line line) {
        char first = line.first();
        if (!Character.isLetter(first) && first != '*' && first != '_') {
            return null;
        }
        String text = line.text();
        int colon = text.indexOf(':');
        int start = text.length() - line.length();
        return colon < 0 || colon - start > LONGEST_NAME ? null : named(text.substring(start, colon));
    }

    /** Of a name without its colon. */
    static @Nullable Field named(String name) {
        String bare = Folding.of(name.indexOf('*') < 0 && name.indexOf('_') < 0 ? name : name.replaceAll("[*_]", ""))
                .strip();
        return FieldNames.KNOWN.get(bare);
    }
}
