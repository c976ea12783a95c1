package org.erbij.step.understand.phrase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cues of a clause: at each word the longest phrase wins, and its words are used up. Of two as long the cue that
 * stands later in {@link Cue} wins, as doubt is the more careful reading.
 */
public final class Sightings {
    private static final class Row {
        private final Cue cue;
        private final Phrase phrase;
        private final Needs needs;
        private final Set<String> first;
        private final Set<Character> letters;

        Row(Cue cue, Phrase phrase) {
            this.cue = cue;
            this.phrase = phrase;
            this.needs = Needs.of(phrase);
            this.first = phrase.firstWords();
            this.letters = phrase.firstLetters();
        }
    }

    /** Phrases by each word they can begin with; all in the order of {@link Cue}. */
    private final Map<String, Row[]> beginningWith = new HashMap<>();

    /** Of a word nobody listed: phrases by the letter it begins with; most are of a stem, as {@code livestream*}. */
    private final Map<Character, Row[]> beginningWithLetter = new HashMap<>();

    /** Phrases that may begin with any word. */
    private final Row[] beginningAnyhow;

    public Sightings(Phrasebook book) {
        List<Row> all = new ArrayList<>();
        for (Cue cue : Cue.values()) {
            book.phrases(cue).forEach(phrase -> all.add(new Row(cue, phrase)));
        }
        List<Row> unlisted = all.stream().filter(row -> row.first.isEmpty()).toList();
        this.beginningAnyhow =
                unlisted.stream().filter(row -> row.letters.isEmpty()).toArray(Row[]::new);
        unlisted.stream()
                .flatMap(row -> row.letters.stream())
                .distinct()
                .forEach(letter -> beginningWithLetter.put(
                        letter,
                        unlisted.stream()
                                .filter(row -> row.letters.isEmpty() || row.letters.contains(letter))
                                .toArray(Row[]::new)));
        Map<String, List<Row>> byWord = new HashMap<>();
        all.forEach(row -> row.first.forEach(word -> byWord.put(word, new ArrayList<>())));
        for (Row row : all) {
            row.first.forEach(word ->
                    byWord.computeIfAbsent(word, known -> new ArrayList<>()).add(row));
            if (row.first.isEmpty()) {
                byWord.forEach((word, rows) -> {
                    if (row.phrase.mayBeginWith(word)) {
                        rows.add(row);
                    }
                });
            }
        }
        byWord.forEach((word, rows) -> beginningWith.put(word, rows.toArray(Row[]::new)));
    }

    public List<Sighting> in(List<String> tokens) {
        List<Sighting> seen = new ArrayList<>();
        String[] words = tokens.toArray(String[]::new);
        long bits = Needs.bits(tokens);
        int at = 0;
        while (at < words.length) {
            Sighting longest = longestAt(words, at, bits);
            if (longest != null) {
                seen.add(longest);
            }
            at = longest == null ? at + 1 : longest.to();
        }
        return List.copyOf(seen);
    }

    private @Nullable Sighting longestAt(String[] tokens, int at, long bits) {
        Sighting longest = null;
        for (Row row : beginningWith(tokens[at])) {
            int end = row.needs.mayBeMetBy(bits) ? row.phrase.match(tokens, at) : -1;
            if (end > at && (longest == null || end >= longest.to())) {
                longest = new Sighting(row.cue, at, end);
            }
        }
        return longest;
    }

    private Row[] beginningWith(String word) {
        Row[] listed = beginningWith.get(word);
        return listed == null ? beginningWithLetter.getOrDefault(word.charAt(0), beginningAnyhow) : listed;
    }
}
