package org.erbij.step.understand.visible;

/** {@code Op … schreef Kars <kars@example.nl>:}, folded over as many as six lines. */
final class Attribution implements Heading {
    private static final int LONGEST = 400;
    private static final int MOST_LINES = 6;

    @Override
    public int end(Page page, int at) {
        Line line = page.line(at);
        if (isGroupWise(line)) {
            return at + 1;
        }
        if (line.isBlank() || QuoteMarks.isMarked(line) || !mayBegin(page, at, line)) {
            return at;
        }
        StringBuilder joined = new StringBuilder();
        for (int i = at; i < at + MOST_LINES && joined.length() < LONGEST; i++) {
            Line next = page.line(i);
            if (next.isBlank() || (QuoteMarks.isMarked(next) && !isBrokenAddress(page.line(i - 1)))) {
                return at;
            }
            append(joined, next);
            if (Wrote.announces(joined.toString(), isMarkedBelow(page, i))) {
                return beginsLater(page, at, i) ? at : i + 1;
            }
        }
        return at;
    }

    private static void append(StringBuilder joined, Line line) {
        String folded = line.folded();
        joined.append(folded, 0, Math.min(folded.length(), LONGEST)).append(' ');
    }

    /** {@code Kars <} with the address in the next line, where its mark is no mark. */
    private static boolean isBrokenAddress(Line above) {
        return above.endsWith('<') && above.length() > 20;
    }

    /** Cheap, because every line of a mail is asked. */
    private static boolean mayBegin(Page page, int at, Line line) {
        if (Wrote.opens(line.length() > LONGEST ? line.folded().substring(0, LONGEST) : line.folded())) {
            return true;
        }
        boolean closes =
                line.endsWith(':') || line.endsWith('-') || page.line(at + 1).endsWith(':');
        boolean mayName = line.length() < LONGEST && (closes || line.text().indexOf('@') > 0);
        return mayName && (line.text().indexOf('@') > 0 || Wrote.mayAnnounce(line.folded()));
    }

    /** Whether a line of the reply stands right above, without a blank one between. */
    private static boolean beginsLater(Page page, int at, int last) {
        for (int i = at + 1; i <= last; i++) {
            if (Wrote.opens(page.line(i).folded())
                    && !Character.isDigit(page.line(i).first())) {
                StringBuilder joined = new StringBuilder();
                for (int j = i; j <= last; j++) {
                    append(joined, page.line(j));
                }
                if (Wrote.announces(joined.toString(), isMarkedBelow(page, last))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isMarkedBelow(Page page, int at) {
        return QuoteMarks.isMarked(page.line(page.nextText(at + 1)));
    }

    /** {@code >>> Kars <kars@example.nl> 30-01-2017 10:02 >>>}: what follows bears no mark. */
    private static boolean isGroupWise(Line line) {
        String text = line.bare();
        return text.startsWith(">>> ") && text.endsWith(" >>>");
    }
}
