package org.erbij.step.understand.visible;

import java.util.EnumSet;
import java.util.Set;

/** Lotus Notes: name and date, then names of fields alone on their lines; or {@code Kars ---30-01-2017 10:02:15---Kom je?}. */
final class NotesHeading implements Heading {
    private static final int MOST_LINES = 12;

    @Override
    public int end(Page page, int at) {
        Line line = page.line(at);
        if (isDated(line.text())) {
            return at + 1;
        }
        boolean mayBegin =
                line.text().indexOf('@') > 0 || Evidence.of(line.folded()).date();
        return mayBegin ? columns(page, at) : at;
    }

    private static int columns(Page page, int at) {
        Set<Field> found = EnumSet.noneOf(Field.class);
        int end = at;
        for (int i = at + 1; i < page.size() && i < at + MOST_LINES; i++) {
            Line line = page.line(i);
            Field field = line.length() > 12 ? null : Field.named(line.bare());
            if (field != null) {
                found.add(field);
                end = i + 1;
            }
        }
        return found.contains(Field.TO) && found.contains(Field.SUBJECT) ? end : at;
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
