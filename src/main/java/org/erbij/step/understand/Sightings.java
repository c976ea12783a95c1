package org.erbij.step.understand;

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
final class Sightings {
    private record Row(Cue cue, Phrase phrase, Set<String> firstWords) {
        boolean canBeginWith(String word) {
            return firstWords.isEmpty() || firstWords.contains(word);
        }
    }

    /** Phrases by each word they can begin with, and those any word can begin; all in the order of {@link Cue}. */
    private final Map<String, List<Row>> beginningWith = new HashMap<>();

    private final List<Row> beginningAnyhow;

    Sightings(Phrasebook book) {
        List<Row> all = new ArrayList<>();
        for (Cue cue : Cue.values()) {
            book.phrases(cue).forEach(phrase -> all.add(new Row(cue, phrase, phrase.firstWords())));
        }
        this.beginningAnyhow =
                all.stream().filter(row -> row.firstWords().isEmpty()).toList();
        all.stream().flatMap(row -> row.firstWords().stream()).distinct().forEach(word -> {
            beginningWith.put(
                    word, all.stream().filter(row -> row.canBeginWith(word)).toList());
        });
    }

    List<Sighting> in(List<String> tokens) {
        List<Sighting> seen = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            Sighting longest = longestAt(tokens, at);
            if (longest != null) {
                seen.add(longest);
            }
            at = longest == null ? at + 1 : longest.to();
        }
        return List.copyOf(seen);
    }

    private @Nullable Sighting longestAt(List<String> tokens, int at) {
        Sighting longest = null;
        for (Row row : beginningWith.getOrDefault(tokens.get(at), beginningAnyhow)) {
            int end = row.phrase().match(tokens, at);
            if (end > at && (longest == null || end >= longest.to())) {
                longest = new Sighting(row.cue(), at, end);
            }
        }
        return longest;
    }
}
