package org.erbij.step.understand.visible;

import java.util.ArrayList;
import java.util.List;

/** Letters in a row, of a folded text; what stands in angle brackets is no word. */
final class WordsOf {
    private WordsOf() {}

    static List<String> text(String folded) {
        List<String> words = new ArrayList<>();
        int start = -1;
        boolean bracket = false;
        for (int i = 0; i <= folded.length(); i++) {
            char c = i < folded.length() ? folded.charAt(i) : ' ';
            boolean inside = !bracket && (Character.isLetter(c) || c == '\'');
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(folded.substring(start, i));
                start = -1;
            }
            bracket = c == '<' || (bracket && c != '>');
        }
        return words;
    }

    static String first(String folded) {
        int end = 0;
        while (end < folded.length() && Character.isLetter(folded.charAt(end))) {
            end++;
        }
        return folded.substring(0, end);
    }
}
