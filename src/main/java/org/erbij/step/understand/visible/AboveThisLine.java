package org.erbij.step.understand.visible;

import java.util.Set;

/** Help desks and forums: "Reply above this line". */
final class AboveThisLine implements Heading {
    private static final Set<String> MARKERS = Vocabulary.of("reply above this line");
    private static final int LONGEST = 160;

    @Override
    public int end(Page page, int at) {
        Line line = page.line(at);
        boolean marker = line.length() < LONGEST
                && !Character.isLetter(line.first())
                && !line.isBlank()
                && MARKERS.stream().anyMatch(line.folded()::contains);
        return marker ? at + 1 : at;
    }
}
