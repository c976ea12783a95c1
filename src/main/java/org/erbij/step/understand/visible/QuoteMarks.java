package org.erbij.step.understand.visible;

/** Marks at the beginning of quoted lines: {@code >}, {@code |}, initials as in {@code KdV>} and {@code K>}. */
final class QuoteMarks {
    /** Shorter lines are not the ones that a mail program breaks. */
    private static final int BROKEN = 60;

    private QuoteMarks() {}

    static boolean isMarked(Line line) {
        return switch (line.first()) {
            case '>' -> !isFace(line) && !line.text().endsWith("<<");
            case '|' -> isBar(line.bare());
            default -> hasInitials(line.bare());
        };
    }

    /** The rest of a quoted line, or a link in it, that was broken off and lost its mark. */
    static boolean isBrokenOff(Page page, int at) {
        Line line = page.line(at);
        char first = line.first();
        boolean link = (first == '(' || first == '<') && line.bare().startsWith("http", 1);
        return (link && isMarked(page.line(at - 1)) && isMarked(page.line(at + 1)))
                || isRestOf(page.line(at - 1), line, page.line(at + 1));
    }

    private static boolean isRestOf(Line above, Line line, Line below) {
        return above.length() >= BROKEN
                && line.length() < above.length()
                && Character.isLowerCase(line.first())
                && isMarked(above)
                && Character.isLetterOrDigit(above.text().charAt(above.text().length() - 1))
                && isMarked(below);
    }

    /** {@code >:(} and {@code >_<} */
    private static boolean isFace(Line line) {
        if (line.length() < 2 || line.length() > 4 || isRuled(line)) {
            return false;
        }
        String face = line.bare();
        for (int i = 1; i < face.length(); i++) {
            if (Character.isLetterOrDigit(face.charAt(i)) || face.charAt(i) == ' ') {
                return false;
            }
        }
        return face.charAt(1) != '>';
    }

    /** {@code >---} */
    private static boolean isRuled(Line line) {
        return new Line(line.bare().substring(1)).isRule("-_=*~", 2);
    }

    /** Not a table, whose lines end with a bar too. */
    private static boolean isBar(String line) {
        return line.length() == 1 || (line.charAt(1) == ' ' && !line.endsWith("|"));
    }

    private static boolean hasInitials(String line) {
        int mark = line.indexOf('>');
        if (mark < 1 || mark > 4 || (line.length() > mark + 1 && line.charAt(mark + 1) != ' ')) {
            return false;
        }
        for (int i = 0; i < mark; i++) {
            if (!Character.isLetter(line.charAt(i))) {
                return false;
            }
        }
        return Character.isUpperCase(line.charAt(0));
    }
}
