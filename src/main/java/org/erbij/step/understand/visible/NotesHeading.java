package org.erbij.step.understand.visible;

import java.util.EnumSet;
import java.util.Set;

/** Lotus Notes: name and date, then names of fields alone on their lines; or {@code Kars ---30-01-2017 10:02:15---Kom je?}. */
final class NotesHeading implements Heading {
    private static final int MOST_LINES = 12;
    private static final int LONGEST_NAME = 12;
    private static final String GAP = "    ";

    @Override
    public int end(Page page, int at) {
        Line line = page.line(at);
        if (isDated(line.text())) {
            return at + 1;
        }
        Line next = page.line(at + 1);
        boolean named = line.text().startsWith(GAP)
                && next.first() == '<'
                && next.text().indexOf('@') > 0;
        boolean mayBegin = named
                || line.text().indexOf('@') > 0
                || Evidence.of(line.folded()).date();
        return mayBegin ? columns(page, at) : at;
    }

    private static int columns(Page page, int at) {
        Set<Field> found = EnumSet.noneOf(Field.class);
        int end = at;
        for (int i = at + 1; i < page.size() && i < at + MOST_LINES; i++) {
            Line line = page.line(i);
            Field field = Field.named(lastColumn(line.bare()));
            if (field != null) {
                found.add(field);
                end = i + 1;
            }
        }
        return found.contains(Field.TO) && found.contains(Field.SUBJECT) ? end : at;
    }

    /** What stands at the end of the line with a wide gap before it: a name, or the name of a field. */
    private static String lastColumn(String line) {
        int gap = line.lastIndexOf(GAP);
        String last = gap < 0 ? line : line.substring(gap + GAP.length());
        return last.length() > LONGEST_NAME ? "" : last;
    }

    private static boolean isDated(String text) {
        int dashes = text.indexOf("---");
        int after = dashes + 3;
        return dashes > 0
                && after < text.length()
                && Character.isDigit(text.charAt(after))
                && text.indexOf("---", after) > 0;
    }
}
