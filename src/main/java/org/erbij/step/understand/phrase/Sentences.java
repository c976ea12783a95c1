package org.erbij.step.understand.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Visible words cut into sentences. A line that was broken by a mail program goes on in the next; one that ends early does not. */
public final class Sentences {
    /** A line shorter than this ended because its writer ended it. */
    private static final int FULL_LINE = 52;

    private Sentences() {}

    public static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        var current = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            String bare = line.strip();
            if (bare.isEmpty()) {
                flush(current, sentences);
                continue;
            }
            current.append(current.isEmpty() ? "" : " ").append(bare);
            if (bare.length() < FULL_LINE) {
                flush(current, sentences);
            }
        }
        flush(current, sentences);
        return List.copyOf(sentences);
    }

    private static void flush(StringBuilder paragraph, List<String> sentences) {
        String text = paragraph.toString();
        paragraph.setLength(0);
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (ends(text, i)) {
                add(text.substring(start, i + 1), sentences);
                start = i + 1;
            }
        }
        add(text.substring(start), sentences);
    }

    // A point between digits (18.00) or after a single letter or short form (a.u.b., bijv., m.v.g.) ends nothing.
    private static boolean ends(String text, int at) {
        char c = text.charAt(at);
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        if (c == '!' || c == '?' || c == '…') {
            return next != '!' && next != '?' && next != '.' && next != ')';
        }
        if (c != '.' || !Character.isWhitespace(next)) {
            return false;
        }
        int word = at;
        while (word > 0 && !Character.isWhitespace(text.charAt(word - 1))) {
            word--;
        }
        String before = text.substring(word, at);
        boolean shortForm = before.length() == 1 && Character.isLetter(before.charAt(0)) && !before.equals("I");
        boolean monthOrSo = List.of(
                        "bijv", "evt", "feb", "jan", "mr", "mrs", "dr", "drs", "ca", "nl", "i.v.m", "a.u.b", "e.g")
                .contains(before.toLowerCase(Locale.ROOT));
        boolean goesOn = at + 2 < text.length() && Character.isLowerCase(text.charAt(at + 2));
        return !((shortForm || monthOrSo) && goesOn);
    }

    private static void add(String sentence, List<String> sentences) {
        if (sentence.chars().anyMatch(c -> Character.isLetterOrDigit(c) || c > 0x2190)) {
            sentences.add(sentence.strip());
        }
    }
}
