package org.erbij.step.compose;

import java.util.List;

/**
 * A mail without what is personal: the reader's name stands as one character of the private use area.
 *
 * @param plain unwrapped lines
 */
record Skeleton(String subject, List<String> plain, String html) {
    static final char NAME = '\uE000';

    String plainFor(String name) {
        StringBuilder out = new StringBuilder();
        for (String line : plain) {
            Wrapping.append(out, line.indexOf(NAME) < 0 ? line : line.replace(String.valueOf(NAME), name));
        }
        return out.toString();
    }

    String htmlFor(String name) {
        String safe = name.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
        return html.replace(String.valueOf(NAME), safe);
    }

    @Override
    public String toString() {
        return "skeleton of " + plain.size() + " lines";
    }
}
