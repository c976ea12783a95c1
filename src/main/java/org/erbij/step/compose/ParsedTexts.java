package org.erbij.step.compose;

import freemarker.template.Configuration;
import freemarker.template.Template;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The texts last used, parsed: each is filled in many times, and parsing one costs far more than filling it in. */
final class ParsedTexts {
    private static final int KEPT = 256;
    private static final Map<List<Object>, Template> PARSED = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Object>, Template> eldest) {
            return size() > KEPT;
        }
    };

    private ParsedTexts() {}

    /** @throws freemarker.core.ParseException when it is no FreeMarker; that is said anew each time */
    static Template of(String where, String words, Configuration how) throws IOException {
        List<Object> text = List.of(where, words, how);
        synchronized (PARSED) {
            Template known = PARSED.get(text);
            if (known == null) {
                known = new Template(where, words, how);
                PARSED.put(text, known);
            }
            return known;
        }
    }
}
