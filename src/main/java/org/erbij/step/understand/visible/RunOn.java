package org.erbij.step.understand.visible;

import java.util.List;

/** Gives an attribution a line of its own where it stands behind the reply: {@code Ja! Op ma 30 jan. schreef Kars <…>:}. */
final class RunOn {
    private static final int LONGEST = 600;
    private static final int MOST_TRIES = 8;

    private RunOn() {}

    static void split(String text, List<Line> lines) {
        boolean announces = text.endsWith(":") && text.length() <= LONGEST && text.indexOf('@') > 0;
        int attribution = announces && !Wrote.opens(Folding.of(text)) ? attribution(text) : -1;
        if (attribution > 0) {
            lines.add(new Line(text.substring(0, attribution).stripTrailing()));
        }
        lines.add(new Line(attribution > 0 ? text.substring(attribution) : text));
    }

    /** Behind the end of a sentence; -1 when there is none. */
    private static int attribution(String text) {
        int blank = text.indexOf(' ');
        for (int tried = 0; blank > 0 && tried < MOST_TRIES; blank = text.indexOf(' ', blank + 1)) {
            if (".!?)".indexOf(text.charAt(blank - 1)) >= 0) {
                tried++;
                String rest = Folding.of(text.substring(blank + 1));
                if (Wrote.opens(rest) && Wrote.announces(rest, false)) {
                    return blank + 1;
                }
            }
        }
        return -1;
    }
}
