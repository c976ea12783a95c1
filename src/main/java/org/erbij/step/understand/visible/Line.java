package org.erbij.step.understand.visible;

import org.jspecify.annotations.Nullable;

/** One line of a mail, without blanks at its end. */
final class Line {
    static final Line EMPTY = new Line("");

    private final String text;
    private final int start;
    private @Nullable String folded;

    Line(String text) {
        this.text = text;
        int first = 0;
        while (first < text.length() && text.charAt(first) <= ' ') {
            first++;
        }
        this.start = first;
    }

    String text() {
        return text;
    }

    boolean isBlank() {
        return start == text.length();
    }

    /** Without blanks before it. */
    String bare() {
        return start == 0 ? text : text.substring(start);
    }

    /** The first character that is no blank; NUL of a blank line. */
    char first() {
        return isBlank() ? 0 : text.charAt(start);
    }

    int length() {
        return text.length() - start;
    }

    /** Bare, in lower case and without accents, as the vocabulary is written. */
    String folded() {
        String known = folded;
        if (known == null) {
            known = Folding.of(bare());
            folded = known;
        }
        return known;
    }

    boolean endsWith(char last) {
        return !isBlank() && Folding.of(text.charAt(text.length() - 1)) == last;
    }

    /** Whether it is nothing but one of some characters, at least so many of them. */
    boolean isRule(String of, int least) {
        if (length() < least) {
            return false;
        }
        for (int i = start; i < text.length(); i++) {
            if (of.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
