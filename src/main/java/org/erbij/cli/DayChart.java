package org.erbij.cli;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.erbij.desk.StatusReport.DayOfAnswers;

/** Since which day how many come, with guests, and above them how many answered otherwise; bars beside each other up to the last day. */
final class DayChart {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);
    private static final int ROWS = 4;
    private static final int WIDEST_BAR = 4;
    private static final int USUAL_WIDTH = 72;
    private static final String EIGHTHS = " ▁▂▃▄▅▆▇█";

    private final Look look;
    private final SortedMap<LocalDate, DayOfAnswers> answers;
    private final LocalDate first;
    private final LocalDate today;
    private final LocalDate lastDay;
    private final int days;
    private final int daysPerBar;
    private final int barWidth;
    private final int top;
    private final int margin;

    /**
     * @param answers by day; at least one
     * @param lastDay to answer
     */
    DayChart(
            Look look,
            SortedMap<LocalDate, DayOfAnswers> answers,
            LocalDate begins,
            LocalDate today,
            LocalDate lastDay) {
        this.look = look;
        this.answers = answers;
        this.first = begins.isBefore(answers.firstKey()) ? begins : answers.firstKey();
        this.today = today;
        this.lastDay = lastDay;
        LocalDate end = lastDay.isAfter(answers.lastKey()) ? lastDay : answers.lastKey();
        days = (int) ChronoUnit.DAYS.between(first, end) + 1;
        int most = answers.values().stream().mapToInt(DayChart::height).max().orElse(0);
        int room = width() - 4 - Integer.toString(most).length();
        daysPerBar = (days + room - 1) / room;
        barWidth = Math.min(WIDEST_BAR, Math.max(1, room / bars()));
        top = Math.max(ROWS, sums().stream().mapToInt(DayChart::height).max().orElse(0));
        margin = 3 + Integer.toString(top).length();
    }

    private int width() {
        return look.columns() == 0 ? USUAL_WIDTH : Math.min(look.columns(), 2 * USUAL_WIDTH) - 1;
    }

    private int bars() {
        return (days + daysPerBar - 1) / daysPerBar;
    }

    private LocalDate begins(int bar) {
        return first.plusDays((long) bar * daysPerBar);
    }

    private List<DayOfAnswers> sums() {
        List<DayOfAnswers> sums = new ArrayList<>();
        for (int bar = 0; bar < bars(); bar++) {
            sums.add(answers.subMap(begins(bar), begins(bar + 1)).values().stream()
                    .reduce(new DayOfAnswers(0, 0, 0), DayOfAnswers::and));
        }
        return sums;
    }

    private static int height(DayOfAnswers sum) {
        return sum.coming() + sum.others();
    }

    /** What its marks stand for, with the number of each. */
    String legend(DayOfAnswers all) {
        String coming = "coming with guests " + (look.letters() ? '█' : '#') + " " + all.coming();
        return all.others() == 0 ? coming : coming + ", other answers " + othersMark() + " " + all.others();
    }

    private char othersMark() {
        return look.letters() ? '░' : ':';
    }

    /** The bar behind which answers are late; -1 when all of them are. */
    private int deadlineBar() {
        long before = ChronoUnit.DAYS.between(first, lastDay);
        return before < 0 ? -1 : (int) before / daysPerBar;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int row = ROWS; row > 0; row--) {
            lines.add(row(row));
        }
        lines.add(ground());
        lines.addAll(below());
        return lines;
    }

    private String row(int row) {
        String scale = row == ROWS ? Integer.toString(top) : "";
        StringBuilder line = new StringBuilder(" ".repeat(margin - 1 - scale.length()) + scale)
                .append(look.letters() ? row == ROWS ? '┤' : '│' : '|');
        List<DayOfAnswers> sums = sums();
        for (int bar = 0; bar < sums.size(); bar++) {
            line.append(stretched(glyph(sums.get(bar), row), ' '));
            line.append(bar == deadlineBar() ? look.letters() ? "┊" : "!" : "");
        }
        return line.toString().stripTrailing();
    }

    /** Others stand above those who come, at least a row of them where there is room. */
    private char glyph(DayOfAnswers sum, int row) {
        int coming = eighths(sum.coming());
        int below = rows(coming);
        boolean others = sum.others() > 0 && row > below && row <= Math.max(below + 1, rows(eighths(height(sum))));
        return others ? othersMark() : glyph(coming - (row - 1) * 8);
    }

    private int eighths(int people) {
        return (people * ROWS * 8 + top - 1) / top;
    }

    private static int rows(int eighths) {
        return (eighths + 7) / 8;
    }

    private char glyph(int eighths) {
        if (!look.letters()) {
            return eighths > 0 ? '#' : ' ';
        }
        return EIGHTHS.charAt(Math.max(0, Math.min(8, eighths)));
    }

    /** A bar leaves a gap to the next where there is room for one. */
    private String stretched(char glyph, char gap) {
        return barWidth == 1 ? "" + glyph : ("" + glyph).repeat(barWidth - 1) + gap;
    }

    private String ground() {
        StringBuilder line = new StringBuilder(" ".repeat(margin - 1)).append(look.letters() ? '└' : '+');
        for (int bar = 0; bar < bars(); bar++) {
            boolean passed = !begins(bar).isAfter(today);
            char under = look.letters() ? passed ? '─' : '╌' : passed ? '-' : '.';
            line.append(stretched(under, under));
            line.append(bar == deadlineBar() ? look.letters() ? "┴" : "+" : "");
        }
        return line.toString();
    }

    /** The first day, and the last to answer where its line stands. */
    private List<String> below() {
        String begin = " ".repeat(margin) + DAY.format(first);
        int mark = margin + (deadlineBar() + 1) * barWidth;
        String last = "last day " + DAY.format(lastDay);
        if (mark - last.length() > begin.length()) {
            return List.of(begin + " ".repeat(mark + 1 - last.length() - begin.length()) + last);
        }
        if (mark > begin.length() && mark + last.length() <= width()) {
            return List.of(begin + " ".repeat(mark - begin.length()) + last);
        }
        return List.of(begin, " ".repeat(Math.max(margin, mark + 1 - last.length())) + last);
    }
}
