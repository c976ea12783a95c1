package org.erbij.step.understand.phrase;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Phrases of which it matters only whether one is there. */
public final class Phrases {
    private final List<Phrase> all;

    private final List<Needs> needs;

    private Phrases(List<Phrase> all) {
        this.all = all;
        this.needs = all.stream().map(Needs::of).toList();
    }

    public static Phrases of(Stream<String> lines) {
        return new Phrases(lines.map(line -> Phrase.of(line, Map.of())).toList());
    }

    public boolean isIn(List<String> tokens) {
        String[] words = tokens.toArray(String[]::new);
        long bits = Needs.bits(tokens);
        for (int i = 0; i < all.size(); i++) {
            if (needs.get(i).mayBeMetBy(bits) && isIn(words, all.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIn(String[] tokens, Phrase phrase) {
        for (int at = 0; at < tokens.length; at++) {
            if (phrase.match(tokens, at) > at) {
                return true;
            }
        }
        return false;
    }
}
