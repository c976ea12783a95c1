package org.erbij.cli;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

/** How many answers came on which day, as bars beside each other, up to the last day to answer. */
final class DayChart {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);
    private static final int ROWS = 4;
    private static final int WIDEST_BAR = 4;
    private static final int USUAL_WIDTH = 72;
    private static final String EIGHTHS = " ▁▂▃▄▅▆▇█";

    private final Look look;
    private final SortedMap<LocalDate, Integer> answers;
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
    DayChart(Look look, SortedMap<LocalDate, Integer> answers, LocalDate begins, LocalDate today, LocalDate lastDay) {
        this.look = look;
        this.answers = answers;
        this.first = begins.isBefore(answers.firstKey()) ? begins : answers.firstKey();
        this.today = today;
        this.lastDay = lastDay;
        LocalDate end = lastDay.isAfter(answers.lastKey()) ? lastDay : answers.lastKey();
        days = (int) ChronoUnit.DAYS.between(first, end) + 1;
        int most = answers.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        int room = width() - 4 - Integer.toString(most).length();
        daysPerBar = (days + room - 1) / room;
        barWidth = Math.min(WIDEST_BAR, Math.max(1, room / bars()));
        top = Math.max(
                ROWS, heights().stream().mapToInt(Integer::intValue).max().orElse(0));
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

    private List<Integer> heights() {
        List<Integer> heights = new ArrayList<>();
        for (int bar = 0; bar < bars(); bar++) {
            heights.add(answers.subMap(begins(bar), begins(bar + 1)).values().stream()
                    .mapToInt(Integer::intValue)
                    .sum());
        }
        return heights;
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
        List<Integer> heights = heights();
        for (int bar = 0; bar < heights.size(); bar++) {
            int eighths = (heights.get(bar) * ROWS * 8 + top - 1) / top - (row - 1) * 8;
            line.append(stretched(glyph(eighths), ' '));
            line.append(bar == deadlineBar() ? look.letters() ? "┊" : "!" : "");
        }
        return line.toString().stripTrailing();
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
