package org.erbij.step.screen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What a text has that tells a machine's from a person's: its words, pairs of them, and the kinds of phrase they make. */
final class TextFeatures {
    private static final int MOST_WORDS = 160;
    private static final int LONG = 8;
    private static final int STEM = 6;
    private static final Map<String, String> GENERAL = new HashMap<>();

    static {
        name(
                "MONTH",
                "januari februari maart april mei juni juli augustus september oktober november december jan feb mrt apr jun"
                        + " jul aug sep sept okt nov dec january february march may june july august october oct mar"
                        + " januar märz mai juni juli oktober dezember janvier février mars avril juin juillet août septembre octobre"
                        + " novembre décembre enero febrero marzo abril mayo junio julio");
        name(
                "DAY",
                "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag monday tuesday wednesday thursday friday saturday"
                        + " sunday montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi"
                        + " samedi dimanche");
    }

    private TextFeatures() {}

    private static void name(String general, String words) {
        for (String word : words.split(" ")) {
            GENERAL.put(word, general);
        }
    }

    /** @param text new words in lower case, as {@link NewText} gives them */
    static Set<String> of(String text) {
        List<String> words = words(text);
        Set<String> kinds = MachinePhrases.kindsIn(words);
        Set<String> features = new HashSet<>(kinds);
        together(kinds, features::add);
        each(words, features::add);
        return features;
    }

    /** Each pair of kinds of phrase: somebody is away, and somebody else can be asked. */
    static void together(Set<String> kinds, Consumer<String> feature) {
        List<String> sorted = kinds.stream().sorted().toList();
        for (int i = 0; i < sorted.size(); i++) {
            for (int k = i + 1; k < sorted.size(); k++) {
                feature.accept(sorted.get(i) + sorted.get(k));
            }
        }
    }

    /** Each word, the beginning and the end of a long one, and each pair; some more than once. */
    static void each(List<String> words, Consumer<String> feature) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            feature.accept(word);
            if (word.length() >= LONG) {
                feature.accept(word.substring(0, STEM) + "~");
                feature.accept("~" + word.substring(word.length() - STEM));
            }
            if (i > 0) {
                feature.accept(words.get(i - 1) + " " + word);
            }
        }
        if (!words.isEmpty()) {
            feature.accept("^" + words.get(0));
        }
        feature.accept(words.size() < 6 ? "#under 6 words" : words.size() < 15 ? "#under 15 words" : "#more words");
    }

    /** At most the first 160; numbers, months and days of the week stand for all of theirs; ? and ! are words. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int from = -1;
        for (int i = 0; i <= text.length() && words.size() < MOST_WORDS; i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            boolean letter =
                    Character.isLetterOrDigit(c) || (c == '\'' && from >= 0) || c == '@' || isInDomain(text, from, i);
            if (letter && from < 0) {
                from = i;
            } else if (!letter) {
                if (from >= 0) {
                    words.add(general(text.substring(from, Math.min(i, from + 40))));
                    from = -1;
                }
                if (c == '?' || c == '!') {
                    words.add(String.valueOf(c));
                }
            }
        }
        return words;
    }

    /** A full stop or hyphen within what stands behind the @ of an address. */
    private static boolean isInDomain(String text, int from, int at) {
        return from >= 0
                && at + 1 < text.length()
                && (text.charAt(at) == '.' || text.charAt(at) == '-')
                && Character.isLetterOrDigit(text.charAt(at + 1))
                && text.substring(from, at).indexOf('@') >= 0;
    }

    private static String general(String word) {
        if (word.indexOf('@') >= 0) {
            return "@";
        }
        char first = word.charAt(0);
        return first >= '0' && first <= '9' ? "0" : GENERAL.getOrDefault(word, word);
    }
}
