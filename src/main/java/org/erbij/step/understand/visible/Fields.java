package org.erbij.step.understand.visible;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The header of a quoted mail: {@code Van: … Verzonden: … Aan: … Onderwerp: …}, below each other or in one line. */
final class Fields implements Heading {
    private static final int MOST_LINES = 30;
    private static final int LONGEST_LINE = 2_000;
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");
    /** So many lines of a long list of recipients, or blank ones, may stand between two fields. */
    private static final int MOST_BETWEEN = 4;

    @Override
    public int end(Page page, int at) {
        Line line = page.line(at);
        Field first = Field.of(line);
        if (first == null || first == Field.OTHER || line.length() > LONGEST_LINE) {
            return at;
        }
        Set<Field> found = EnumSet.of(first);
        inOneLine(line.text(), found);
        int end = at + 1;
        for (int i = at + 1; i < page.size() && i < at + MOST_LINES && i - end < MOST_BETWEEN; i++) {
            Field field = Field.of(page.line(i));
            if (field != null && !isNew(field, found)) {
                break;
            }
            if (field != null) {
                found.add(field);
                inOneLine(page.line(i).text(), found);
                end = i + 1;
            }
        }
        return isHeader(first, found) && !isJourney(page, at, end, found) ? end : at;
    }

    /** "Van: Utrecht / Aan: Amsterdam", perhaps "Datum: maandag" below it: no address stands in it, and no year. */
    private static boolean isJourney(Page page, int from, int to, Set<Field> found) {
        boolean day = found.equals(EnumSet.of(Field.FROM, Field.TO, Field.DATE)) && isOfJourney(page.line(to - 1));
        return (day || found.equals(EnumSet.of(Field.FROM, Field.TO)))
                && IntStream.range(from, to).noneMatch(i -> page.line(i).text().indexOf('@') > 0);
    }

    /** Mail programs say first when a mail was sent, and in which year. */
    private static boolean isOfJourney(Line last) {
        return last.folded().startsWith("dat") && !YEAR.matcher(last.text()).find();
    }

    private static boolean isNew(Field field, Set<Field> found) {
        return field == Field.OTHER || !found.contains(field);
    }

    private static boolean isHeader(Field first, Set<Field> found) {
        found.remove(Field.OTHER);
        boolean three = found.size() >= 3;
        boolean two = found.size() == 2 && first == Field.FROM;
        return found.contains(Field.FROM) && (three || two);
    }

    /** {@code Van: Kars Verzonden: maandag Aan: Anne}: words that are names of fields and stand before a colon. */
    private static void inOneLine(String text, Set<Field> found) {
        int colon = text.indexOf(": ");
        while (colon >= 0) {
            int start = text.lastIndexOf(' ', colon - 2) + 1;
            @Nullable Field field = start == 0 ? null : Field.named(text.substring(start, colon));
            if (field != null) {
                found.add(field);
            }
            colon = text.indexOf(": ", colon + 2);
        }
    }
}
