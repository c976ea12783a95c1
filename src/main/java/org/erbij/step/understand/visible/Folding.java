package org.erbij.step.understand.visible;

import java.text.Normalizer;

/** Lower case without accents, character for character, so that places in a text stay the same. */
final class Folding {
    private static final int LATIN = 0x180;
    private static final char[] FOLDED = new char[LATIN];

    static {
        for (char c = 0; c < LATIN; c++) {
            String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            FOLDED[c] = Character.toLowerCase(parts.charAt(0));
        }
        FOLDED['\u0141'] = 'l';
        FOLDED['\u0142'] = 'l';
        FOLDED['\u00d8'] = 'o';
        FOLDED['\u00f8'] = 'o';
        FOLDED['\u00a0'] = ' ';
    }

    private Folding() {}

    static String of(String text) {
        char[] folded = new char[text.length()];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = of(text.charAt(i));
        }
        return new String(folded);
    }

    static char of(char c) {
        if (c < LATIN) {
            return FOLDED[c];
        }
        return switch (c) {
            case '\u2018', '\u2019' -> '\'';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014' -> '-';
            case '\u2007', '\u202f' -> ' ';
            case '\uff1a' -> ':';
            default -> Character.toLowerCase(c);
        };
    }
}
