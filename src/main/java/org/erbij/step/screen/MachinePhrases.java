package org.erbij.step.screen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The phrases of {@code machine-phrases.txt}, found in one pass over the words of a text. */
final class MachinePhrases {
    private static final String ANSWERS = "[answers]";

    private record Phrase(String kind, List<String> words) {}

    private static final Map<String, List<Phrase>> BY_FIRST_WORD = read();

    private MachinePhrases() {}

    /** The kinds of the phrases that are there, as {@code [away]}. */
    static Set<String> kindsIn(List<String> words) {
        Set<String> kinds = new HashSet<>();
        for (int at = 0; at < words.size(); at++) {
            List<Phrase> fitting = fitting(words, at);
            for (Phrase phrase : fitting) {
                if (!phrase.kind().equals(ANSWERS) || isLongest(phrase, fitting)) {
                    kinds.add(phrase.kind());
                }
            }
        }
        return kinds;
    }

    private static List<Phrase> fitting(List<String> words, int at) {
        return BY_FIRST_WORD.getOrDefault(words.get(at), List.of()).stream()
                .filter(phrase -> at + phrase.words().size() <= words.size() && fits(phrase.words(), words, at))
                .toList();
    }

    /** "I am in" answers, "I am in a hearing" does not. */
    private static boolean isLongest(Phrase phrase, List<Phrase> fitting) {
        return fitting.stream()
                .allMatch(other -> other.words().size() <= phrase.words().size());
    }

    private static boolean fits(List<String> phrase, List<String> words, int at) {
        for (int i = 1; i < phrase.size(); i++) {
            String word = phrase.get(i);
            if (!word.equals("*") && !word.equals(words.get(at + i))) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, List<Phrase>> read() {
        Map<String, List<Phrase>> phrases = new HashMap<>();
        String kind = "";
        for (String line : ScreenResource.lines("machine-phrases.txt")) {
            if (line.startsWith("[")) {
                kind = line;
            } else {
                List<String> words = List.of(line.split(" "));
                phrases.computeIfAbsent(words.get(0), first -> new ArrayList<>())
                        .add(new Phrase(kind, words));
            }
        }
        return phrases;
    }
}
