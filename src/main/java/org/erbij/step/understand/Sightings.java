package org.erbij.step.understand;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cues of a clause: at each word the longest phrase wins, and its words are used up. Of two as long the cue that
 * stands later in {@link Cue} wins, as doubt is the more careful reading.
 */
final class Sightings {
    private final Phrasebook book;

    Sightings(Phrasebook book) {
        this.book = book;
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
        for (Cue cue : Cue.values()) {
            for (Phrase phrase : book.phrases(cue)) {
                int end = phrase.match(tokens, at);
                if (end > at && (longest == null || end >= longest.to())) {
                    longest = new Sighting(cue, at, end);
                }
            }
        }
        return longest;
    }
}
