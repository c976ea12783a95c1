package org.erbij.step.understand.visible;

/** {@code -Anne} and {@code — Anne} as the last line. A list is written with a blank behind the dash. */
final class DashedName {
    private static final int LONGEST = 40;
    private static final int MOST_WORDS = 3;

    private DashedName() {}

    static void remove(Page page, int from, int to) {
        int last = to - 1;
        while (last > from && !page.isText(last)) {
            last--;
        }
        if (last > page.nextText(from) && is(page.line(last))) {
            page.remove(last, last + 1);
        }
    }

    private static boolean is(Line line) {
        if (line.length() < 3 || line.length() > LONGEST || Sentence.is(line)) {
            return false;
        }
        String text = line.bare();
        char dash = text.charAt(0);
        boolean dashed = dash == '\u2013' || dash == '\u2014' || (dash == '-' && text.charAt(1) != ' ');
        String name = text.substring(1).strip();
        return dashed
                && !name.isEmpty()
                && Character.isUpperCase(name.charAt(0))
                && name.split(" ").length <= MOST_WORDS;
    }
}
