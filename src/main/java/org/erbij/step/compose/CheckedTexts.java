package org.erbij.step.compose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What was found of the texts last checked: each is worded for every sort of reader, and seldom changes until the next time. */
final class CheckedTexts {
    private static final int KEPT = 256;
    private static final Map<List<Object>, List<String>> FOUND = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Object>, List<String>> eldest) {
            return size() > KEPT;
        }
    };

    private CheckedTexts() {}

    /** @param text all that its problems depend on */
    static List<String> of(List<Object> text, Supplier<List<String>> check) {
        synchronized (FOUND) {
            List<String> known = FOUND.get(text);
            if (known == null) {
                known = List.copyOf(check.get());
                FOUND.put(text, known);
            }
            return known;
        }
    }
}
