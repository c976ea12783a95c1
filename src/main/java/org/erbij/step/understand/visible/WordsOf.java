package org.erbij.step.understand.visible;

import java.util.ArrayList;
import java.util.List;

/** Letters in a row, of a folded text; an address and what stands in angle brackets is no word. */
final class WordsOf {
    private WordsOf() {}

    static List<String> text(String folded) {
        List<String> words = new ArrayList<>();
        int chunk = 0;
        int start = -1;
        boolean skipped = false;
        for (int i = 0; i <= folded.length(); i++) {
            char c = i < folded.length() ? folded.charAt(i) : ' ';
            boolean letter = Character.isLetter(c) || c == '\'';
            if (letter && start < 0 && !skipped) {
                start = i;
            } else if (!letter && start >= 0) {
                words.add(folded.substring(start, i));
                start = -1;
            }
            if (c == '@') {
                words.subList(chunk, words.size()).clear();
            }
            skipped = c == '<' || c == '@' || (skipped && c != '>' && c != ' ');
            chunk = c == ' ' || c == '<' || c == '>' ? words.size() : chunk;
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
