package org.erbij.step.understand.visible;

import java.util.Set;

/** What mailing lists and free mail put below a rule. */
final class Footer {
    private static final Set<String> FOOTERS = Vocabulary.of("footers");
    private static final int RULE = 20;
    private static final int MOST_LINES = 8;

    private Footer() {}

    static boolean begins(Page page, int at, int to) {
        return page.line(at).isRule("_", RULE) && isFooter(page, at + 1, to);
    }

    private static boolean isFooter(Page page, int from, int to) {
        boolean linked = false;
        for (int i = from; i < to; i++) {
            Line line = page.line(i);
            linked |= Contact.is(line) || FOOTERS.stream().anyMatch(line.folded()::contains);
            if (i - from > MOST_LINES) {
                return false;
            }
        }
        return linked;
    }
}
