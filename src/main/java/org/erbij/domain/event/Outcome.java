package org.erbij.domain.event;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.erbij.domain.people.Language;

/**
 * What came of an event: what was said, in paragraphs, and what was agreed, a line each. Each may be empty; the follow-up tells what
 * there is, and promises nothing that is not there.
 */
public record Outcome(LocalText notes, LocalText actions) {
    public static final Outcome NONE = new Outcome(new LocalText(Map.of()), new LocalText(Map.of()));

    private static final Pattern PARAGRAPHS = Pattern.compile("\\n\\s*\\n");

    /** What was said, for readers of that language. */
    public List<String> said(Language language) {
        return PARAGRAPHS
                .splitAsStream(notes.texts().getOrDefault(language, ""))
                .map(paragraph -> paragraph.replaceAll("\\s+", " ").strip())
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    /** What was agreed, without the dashes that may stand before it. */
    public List<String> agreed(Language language) {
        return actions.texts()
                .getOrDefault(language, "")
                .lines()
                .map(line -> line.replaceFirst("^\\s*[-*•]\\s+", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    public boolean isEmpty() {
        return notes.texts().values().stream().allMatch(String::isBlank)
                && actions.texts().values().stream().allMatch(String::isBlank);
    }

    /** Redacted: it may name who said what. */
    @Override
    public String toString() {
        return isEmpty() ? "no notes" : "notes";
    }
}
