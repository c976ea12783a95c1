package org.erbij.step.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.erbij.step.understand.phrase.Cue;
import org.erbij.step.understand.phrase.Phrase;
import org.erbij.step.understand.phrase.Phrasebook;
import org.erbij.step.understand.phrase.Sentences;
import org.erbij.step.understand.phrase.Sighting;
import org.erbij.step.understand.phrase.Sightings;
import org.erbij.step.understand.phrase.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SightingsTest {
    private static final Phrasebook BOOK = Phrasebook.SHIPPED;

    private final Sightings sightings = new Sightings(BOOK);

    @Test
    void anEndingMakesNoOtherWordOfAStem() {
        assertThat(sightings.in(List.of("de", "livestreampjes", "graag")))
                .anySatisfy(seen -> assertThat(seen.from()).isEqualTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl.jsonl", "en.jsonl"})
    void noPhraseIsOverlookedForTheWordItStartsAt(String file) throws IOException {
        for (Example example : Example.all(file)) {
            for (String sentence : Sentences.of(example.text())) {
                List<String> tokens = Tokens.of(sentence, BOOK);
                assertThat(sightings.in(tokens)).isEqualTo(withoutIndex(tokens));
            }
        }
    }

    /** Every phrase tried at every word. */
    private static List<Sighting> withoutIndex(List<String> tokens) {
        List<Sighting> seen = new ArrayList<>();
        String[] words = tokens.toArray(String[]::new);
        for (int at = 0; at < words.length; ) {
            Sighting longest = null;
            for (Cue cue : Cue.values()) {
                for (Phrase phrase : BOOK.phrases(cue)) {
                    int end = phrase.match(words, at);
                    if (end > at && (longest == null || end >= longest.to())) {
                        longest = new Sighting(cue, at, end);
                    }
                }
            }
            if (longest != null) {
                seen.add(longest);
            }
            at = longest == null ? at + 1 : longest.to();
        }
        return seen;
    }
}
