package org.erbij.step.understand.visible;

import java.util.Set;

/** "-----Oorspronkelijk bericht-----", "---------- Forwarded message ---------", "Begin doorgestuurd bericht:". */
final class OriginalMessage implements Heading {
    private static final Set<String> NAMES = Vocabulary.of("original message");
    private static final Set<String> FORWARDED_BY = Vocabulary.of("forwarded by");
    private static final Set<String> BEGINNINGS = Vocabulary.of("begin forwarded message");
    private static final int LONGEST = 120;

    private final Fields fields = new Fields();

    static boolean isNamed(String text) {
        return text.length() < LONGEST && NAMES.contains(Folding.of(text).strip());
    }

    static boolean isDash(char c) {
        return c == '-' || c == '=' || c == '*' || c == '_' || c == ' ' || (c >= '\u2010' && c <= '\u2015');
    }

    @Override
    public int end(Page page, int at) {
        Line line = page.line(at);
        if (line.length() > LONGEST || !isHeading(page, at, line)) {
            return at;
        }
        int next = page.nextText(at + 1);
        return Math.max(at + 1, fields.end(page, next) > next ? fields.end(page, next) : at + 1);
    }

    private boolean isHeading(Page page, int at, Line line) {
        char last = line.isBlank() ? 0 : line.text().charAt(line.text().length() - 1);
        boolean dashed = isDash(line.first());
        if (dashed || isDash(last)) {
            String core = core(line.folded());
            return NAMES.contains(core)
                    || (line.bare().startsWith("---") && FORWARDED_BY.stream().anyMatch(core::startsWith));
        }
        if (last == ':') {
            return BEGINNINGS.contains(
                    line.folded().substring(0, line.length() - 1).strip());
        }
        int next = at + 1;
        return NAMES.contains(line.folded()) && fields.end(page, next) > next;
    }

    private static String core(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isDash(text.charAt(start))) {
            start++;
        }
        while (end > start && (isDash(text.charAt(end - 1)) || text.charAt(end - 1) == ':')) {
            end--;
        }
        return text.substring(start, end);
    }
}
