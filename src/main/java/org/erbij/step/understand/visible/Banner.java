package org.erbij.step.understand.visible;

import java.util.Set;

/** What a mail server writes on top of mail from outside: "CAUTION: This email originated from outside". */
final class Banner {
    private static final Set<String> BANNERS = Vocabulary.of("banners");
    private static final int LONGEST = 400;

    private Banner() {}

    static void remove(Page page) {
        int top = page.nextText(0);
        if (!isBanner(page.line(top))) {
            return;
        }
        int end = top;
        while (end < page.size() && !page.line(end).isBlank()) {
            end++;
        }
        page.remove(top, end);
    }

    private static boolean isBanner(Line line) {
        return line.length() < LONGEST && BANNERS.stream().anyMatch(line.folded()::contains);
    }
}
