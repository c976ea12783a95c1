package org.erbij.cli;

/**
 * How a word is set off on a screen that knows colours. Commands write marks that mean nothing in any text (Unicode keeps them free for
 * use within a program); only the door to the screen makes orders for it of them, so that nobody who writes to us can.
 */
public enum Ink {
    BOLD('\ufdd0', "\u001b[1m"),
    FAINT('\ufdd1', "\u001b[2m"),
    GOOD('\ufdd2', "\u001b[32m"),
    CAUTION('\ufdd3', "\u001b[33m"),
    ALARM('\ufdd4', "\u001b[1;31m"),
    /** Back to how everything else looks. */
    NONE('\ufdd5', "\u001b[0m");

    private final char mark;
    private final String order;

    Ink(char mark, String order) {
        this.mark = mark;
        this.order = order;
    }

    public char mark() {
        return mark;
    }

    /** What a screen is sent for it. */
    public String order() {
        return order;
    }

    String on(String text) {
        return mark + text + NONE.mark;
    }
}
