package org.erbij.step.understand;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Counts the people somebody brings; a "perhaps" brings nobody. */
final class Guests {
    private static final int MOST = 99;
    private static final Map<String, Integer> NUMBERS = numbers();
    private static final Set<String> DOUBT = Set.of(
            "misschien",
            "maybe",
            "perhaps",
            "mogelijk",
            "might",
            "eventueel",
            "wellicht",
            "possibly",
            "zonder",
            "without",
            "niet",
            "not",
            "alleen",
            "if",
            "als",
            "geen");
    private static final Set<String> BRINGS = Set.of(
            "met",
            "with",
            "samen",
            "bring",
            "bringing",
            "neem",
            "breng",
            "nemen",
            "brengen",
            "plus",
            "en",
            "and",
            "+",
            "mee",
            "&");
    private static final Set<String> ME = Set.of("ik", "i", "me", "mij", "mezelf", "myself");

    private final Set<String> people;

    Guests(Phrasebook book) {
        this.people = Set.copyOf(book.list("companions"));
    }

    int in(List<Clause> clauses) {
        int most = 0;
        for (Clause clause : clauses) {
            boolean doubted = clause.asked() || clause.tokens().stream().anyMatch(DOUBT::contains);
            if (!doubted) {
                most = Math.max(most, in(clause.tokens(), clause.text()));
            }
        }
        return Math.min(most, MOST);
    }

    private int in(List<String> tokens, String text) {
        for (int i = 0; i < tokens.size(); i++) {
            int party = party(tokens, i);
            if (party > 0) {
                return party - 1;
            }
            int extra = extra(tokens, i);
            if (extra > 0) {
                return extra;
            }
        }
        return companions(tokens, text);
    }

    /** The number of all who come: "met z'n drieen", "three of us", "party of four", "wij komen met vier". */
    private static int party(List<String> tokens, int i) {
        String word = tokens.get(i);
        String next = at(tokens, i + 1);
        if (Set.of("zijn", "ons", "ze").contains(word) && at(tokens, i - 1).equals("met")) {
            return NUMBERS.getOrDefault(next, 0);
        }
        if (word.equals("of") && at(tokens, i + 1).equals("us") && i > 0) {
            return tokens.get(i - 1).equals("both") ? 2 : NUMBERS.getOrDefault(tokens.get(i - 1), 0);
        }
        if (word.equals("party") && next.equals("of")) {
            return NUMBERS.getOrDefault(at(tokens, i + 2), 0);
        }
        boolean many = Set.of("personen", "people", "man", "mensen", "persons").contains(next);
        if (many && Set.of("met", "voor", "for").contains(at(tokens, i - 1)) && NUMBERS.containsKey(word)) {
            return NUMBERS.getOrDefault(word, 0);
        }
        boolean together = Set.of("allebei", "beiden", "beide", "both").contains(word);
        return together && tokens.stream().anyMatch(Set.of("we", "wij", "zijn", "ik", "i")::contains) ? 2 : 0;
    }

    /** People besides the writer: "+1", "plus two", "plus one". */
    private static int extra(List<String> tokens, int i) {
        String word = tokens.get(i);
        if (word.length() > 1 && word.length() < 4 && word.startsWith("+")) {
            return NUMBERS.getOrDefault(word.substring(1), 0);
        }
        if (word.equals("plus") || word.equals("+")) {
            return NUMBERS.getOrDefault(at(tokens, i + 1), 0);
        }
        return 0;
    }

    /** Named companions: "met mijn partner", "bringing two friends", "mijn broer en ik". */
    private int companions(List<String> tokens, String text) {
        boolean brings = tokens.stream().anyMatch(BRINGS::contains);
        if (!brings) {
            return 0;
        }
        int count = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (people.contains(tokens.get(i)) && isBrought(tokens, i)) {
                count += number(tokens, i);
            }
        }
        return count > 0 ? count : named(text);
    }

    // "mijn broer vroeg of …" is nobody coming; "met", "neem … mee" or "en ik" must stand close by.
    private static boolean isBrought(List<String> tokens, int i) {
        for (int k = Math.max(0, i - 5); k < i; k++) {
            if (Set.of("met", "with", "samen", "bring", "bringing", "neem", "breng", "plus", "nemen", "brengen")
                    .contains(tokens.get(k))) {
                return true;
            }
            if (k >= i - 3 && Set.of("en", "and").contains(tokens.get(k)) && k > 0 && ME.contains(tokens.get(k - 1))) {
                return true;
            }
        }
        boolean joins = Set.of("en", "and").contains(at(tokens, i + 1)) && ME.contains(at(tokens, i + 2));
        return joins || at(tokens, i + 1).equals("mee");
    }

    private static int number(List<String> tokens, int i) {
        for (int k = i - 1; k >= Math.max(0, i - 3); k--) {
            Integer number = NUMBERS.get(tokens.get(k));
            if (number != null) {
                return number;
            }
        }
        return 1;
    }

    /** "Linda en ik komen", "ik en Tom": a name beside the writer. */
    private static int named(String text) {
        String[] words = text.split("\\s+");
        for (int i = 0; i + 2 < words.length; i++) {
            boolean and = words[i + 1].equals("en") || words[i + 1].equals("and") || words[i + 1].equals("&");
            boolean nameFirst = isName(words[i]) && ME.contains(words[i + 2].toLowerCase(Locale.ROOT));
            boolean meFirst = ME.contains(words[i].toLowerCase(Locale.ROOT)) && isName(words[i + 2]);
            if (and && (nameFirst || meFirst)) {
                return 1;
            }
        }
        return 0;
    }

    private static boolean isName(String word) {
        return word.length() > 2 && Character.isUpperCase(word.charAt(0)) && Character.isLowerCase(word.charAt(1));
    }

    private static String at(List<String> tokens, int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i) : "";
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        String[][] words = {
            {"een", "one", "1", "n", "a"},
            {"twee", "two", "2", "tweeen", "tweetjes", "couple"},
            {"drie", "three", "3", "drieen"},
            {"vier", "four", "4", "vieren"},
            {"vijf", "five", "5", "vijven"},
            {"zes", "six", "6", "zessen"},
            {"zeven", "seven", "7", "zevenen"},
            {"acht", "eight", "8", "achten"},
            {"negen", "nine", "9"},
            {"tien", "ten", "10"}
        };
        for (int i = 0; i < words.length; i++) {
            for (String word : words[i]) {
                numbers.put(word, i + 1);
            }
        }
        return Map.copyOf(numbers);
    }
}
