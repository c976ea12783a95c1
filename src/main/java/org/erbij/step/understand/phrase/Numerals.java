package org.erbij.step.understand.phrase;

import java.util.HashMap;
import java.util.Map;

/** The small numbers people are counted with: "3", "drie", "drieën", "met z'n 3en", "drietjes", "three". */
public final class Numerals {
    private static final Map<String, Integer> NUMBERS = numbers();

    private Numerals() {}

    /** Nought where the word is no number. */
    public static int of(String word) {
        return NUMBERS.getOrDefault(word, 0);
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        String[][] words = {
            {"een", "one"},
            {"twee", "two", "tweeen", "tween", "getwee", "getweeen", "beidjes", "couple", "duo", "pair"},
            {"drie", "three", "drieen", "gedrieen", "gedrie", "trio"},
            {"vier", "four", "vieren", "gevieren"},
            {"vijf", "five", "vijven"},
            {"zes", "six", "zessen"},
            {"zeven", "seven", "zevenen"},
            {"acht", "eight", "achten"},
            {"negen", "nine", "negenen"},
            {"tien", "ten", "tienen"},
            {"elf", "eleven"},
            {"twaalf", "twelve", "twaalven", "dozen", "dozijn"}
        };
        for (int i = 0; i < words.length; i++) {
            numbers.put(Integer.toString(i + 1), i + 1);
            numbers.put((i + 1) + "en", i + 1);
            numbers.put((i + 1) + "tjes", i + 1);
            for (String word : words[i]) {
                numbers.put(word, i + 1);
                numbers.put(word + "tjes", i + 1);
            }
        }
        numbers.put("vijfjes", 5);
        numbers.put("zesjes", 6);
        return Map.copyOf(numbers);
    }
}
