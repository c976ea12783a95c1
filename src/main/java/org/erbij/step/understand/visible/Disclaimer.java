package org.erbij.step.understand.visible;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A paragraph of law or of care for the trees: known by how many of its words such paragraphs use. */
final class Disclaimer {
    private static final Set<String> STEMS = Vocabulary.of("disclaimer stems");
    private static final Set<String> WEAK = Vocabulary.of("disclaimer stems that are common");
    private static final Set<String> TITLES = Vocabulary.of("disclaimer titles");
    private static final Set<String> TREES = Vocabulary.of("trees");
    private static final int SHORTEST = 40;
    private static final int LONGEST = 2_000;
    private static final int STEM = 7;
    private static final int ENOUGH = 3;

    private Disclaimer() {}

    static boolean begins(Page page, int at, int to) {
        if (!page.line(at - 1).isBlank()) {
            return false;
        }
        Line first = page.line(at);
        if (first.length() < SHORTEST && TITLES.contains(first.folded())) {
            return true;
        }
        StringBuilder paragraph = new StringBuilder();
        for (int i = at; i < to && page.isText(i) && paragraph.length() < LONGEST; i++) {
            paragraph.append(page.line(i).folded()).append(' ');
        }
        return paragraph.length() >= SHORTEST && isDisclaimer(paragraph.toString());
    }

    private static boolean isDisclaimer(String text) {
        List<String> words = WordsOf.text(text);
        if (words.contains("ik") || words.contains("i")) {
            return false;
        }
        Set<String> found = new HashSet<>();
        for (String word : words) {
            String stem = word.length() > STEM ? word.substring(0, STEM) : word;
            if (STEMS.contains(stem) || WEAK.contains(stem)) {
                found.add(stem);
            }
        }
        boolean law = found.size() >= ENOUGH && !Collections.disjoint(found, STEMS);
        return law || TREES.stream().anyMatch(text::contains);
    }
}
