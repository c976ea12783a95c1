package org.erbij.step.understand.phrase;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

/** Words as phrases know them: lower case, without accents, with short forms written out. */
public final class Tokens {
    /** What an emoji that says yes is read as. */
    public static final String THUMBS_UP = "thumbsup";

    private static final int LONGEST = 60;

    private Tokens() {}

    public static List<String> of(String text, Phrasebook book) {
        return in(plain(text), book);
    }

    /** @param plain as {@link #plain} makes it */
    public static List<String> in(String plain, Phrasebook book) {
        List<String> tokens = new ArrayList<>();
        for (String piece : pieces(plain)) {
            book.spell(piece, tokens);
        }
        return List.copyOf(tokens);
    }

    /** Letters, digits, apostrophes and plus signs; a word longer than anybody writes is cut. */
    private static List<String> pieces(String plain) {
        List<String> pieces = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= plain.length(); i++) {
            boolean inside = i < plain.length() && isWord(plain.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                String piece = trimmed(plain.substring(start, Math.min(i, start + LONGEST)));
                if (!piece.isEmpty()) {
                    pieces.add(piece);
                }
                start = -1;
            }
        }
        return pieces;
    }

    public static String plain(String text) {
        return isAscii(text) ? text.replace('`', '\'').toLowerCase(Locale.ROOT) : withoutAccents(text);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String withoutAccents(String text) {
        String folded = Normalizer.normalize(
                text.replace('’', '\'')
                        .replace('‘', '\'')
                        .replace('`', '\'')
                        .replace("👍", " " + THUMBS_UP + " ")
                        .replace("✅", " " + THUMBS_UP + " ")
                        .replace("👎", " thumbsdown "),
                Normalizer.Form.NFD);
        var plain = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            if (Character.getType(folded.charAt(i)) != Character.NON_SPACING_MARK) {
                plain.append(folded.charAt(i));
            }
        }
        return plain.toString().toLowerCase(Locale.ROOT);
    }

    // 'k, 't and m'n keep their apostrophe; a quotation mark around a word does not.
    private static String trimmed(String piece) {
        String rest = piece;
        while (rest.endsWith("'")) {
            rest = rest.substring(0, rest.length() - 1);
        }
        while (rest.startsWith("'") && rest.length() > 2) {
            rest = rest.substring(1);
        }
        return rest.equals("'") ? "" : rest;
    }

    /** Without superfluous characters before and behind. A pattern would try each place in the text anew. */
    public static String stripped(String text, IntPredicate before, IntPredicate behind) {
        int start = 0;
        int end = text.length();
        while (start < end && before.test(text.charAt(start))) {
            start++;
        }
        while (end > start && behind.test(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '\'' || c == '+';
    }
}
