package org.erbij.step.understand.phrase;

import java.util.ArrayList;
import java.util.List;

/** A text as a model reads it: words in small letters without accents, numbers, and each mark or emoji on its own. */
public final class Lexemes {
    private Lexemes() {}

    public static List<String> of(String text, Phrasebook book) {
        return in(Tokens.plain(text), book);
    }

    /** @param plain as {@link Tokens#plain} makes it */
    public static List<String> in(String plain, Phrasebook book) {
        List<String> lexemes = new ArrayList<>();
        int at = 0;
        while (at < plain.length()) {
            int character = plain.codePointAt(at);
            int end = endOfWord(plain, at);
            if (end > at) {
                book.spell(drawnIn(plain.substring(at, end)), lexemes);
                at = end;
            } else if (Character.isDigit(character)) {
                int from = at;
                while (at < plain.length() && Character.isDigit(plain.charAt(at))) {
                    at++;
                }
                lexemes.add(plain.substring(from, at));
            } else {
                if (isSeen(character)) {
                    lexemes.add(Character.toString(character));
                }
                at += Character.charCount(character);
            }
        }
        return lexemes;
    }

    /** Letters, and apostrophes before one: "can't", "'k". */
    private static int endOfWord(String text, int from) {
        int at = from;
        while (at < text.length()
                && (Character.isLetter(text.charAt(at))
                        || (text.charAt(at) == '\''
                                && at + 1 < text.length()
                                && Character.isLetter(text.charAt(at + 1))))) {
            at++;
        }
        return at;
    }

    /** "jaaaaa" as "jaa": nobody counts the letters of a cheer. */
    private static String drawnIn(String word) {
        var drawn = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            int length = drawn.length();
            char c = word.charAt(i);
            boolean third = length >= 2 && drawn.charAt(length - 1) == c && drawn.charAt(length - 2) == c;
            if (!third) {
                drawn.append(c);
            }
        }
        return drawn.toString();
    }

    // Variation selectors and joiners only shape the emoji before them.
    private static boolean isSeen(int character) {
        return !Character.isWhitespace(character) && character != 0xFE0F && character != 0x200D;
    }
}
