package org.erbij.step.understand;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the words a person wrote in a mail: without what they quoted, marked or not, without signature and disclaimer. Line
 * by line, in linear time; no more than the first 256 K characters and 20,000 lines are looked at and 32 K returned.
 */
final class QuoteStripper {
    static final int MOST_READ = 256 * 1024;
    static final int MOST_LINES = 20_000;
    static final int MOST_KEPT = 32 * 1024;

    private QuoteStripper() {}

    static String strip(String text, Context context) {
        List<String> lines = lines(text);
        List<String> own = Signature.strip(unquoted(lines, new OurTexts(context)));
        String visible = String.join("\n", own).replaceAll("\n{3,}", "\n\n").strip();
        return visible.substring(0, Math.min(visible.length(), MOST_KEPT)).strip();
    }

    private static List<String> lines(String text) {
        String clean = text.substring(0, Math.min(text.length(), MOST_READ))
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u00a0', ' ')
                .replace("\u200b", "")
                .replace("\ufeff", "");
        return clean.lines().limit(MOST_LINES).map(String::stripTrailing).toList();
    }

    /**
     * Lines that are not quotation. Marked lines go, wherever they stand, so that answers below and between them stay. After
     * a heading of unmarked quotation everything goes, unless nothing stood above it: then what follows our own text stays.
     */
    private static List<String> unquoted(List<String> lines, OurTexts ours) {
        boolean[] known = ours.mark(lines);
        List<String> kept = new ArrayList<>();
        int i = 0;
        while (i < lines.size()) {
            int heading = Attribution.endOf(lines, i);
            if (heading > i) {
                int next = nextText(lines, heading);
                boolean marked = next < lines.size() && isMarked(lines.get(next));
                if (!marked && Attribution.opensUnmarkedQuotation(lines, i)) {
                    int resume = kept.stream().allMatch(String::isBlank) ? afterLast(known, heading) : lines.size();
                    kept.add("");
                    i = resume;
                    continue;
                }
                i = heading;
                continue;
            }
            String line = lines.get(i);
            if (!isMarked(line) && !known[i]) {
                kept.add(line);
            } else {
                kept.add("");
            }
            i++;
        }
        return kept;
    }

    /** The line after the last known one of ours from a line on; the end when there is none. */
    private static int afterLast(boolean[] known, int from) {
        for (int i = known.length - 1; i >= from; i--) {
            if (known[i]) {
                return i + 1;
            }
        }
        return known.length;
    }

    private static int nextText(List<String> lines, int from) {
        int i = from;
        while (i < lines.size() && lines.get(i).isBlank()) {
            i++;
        }
        return i;
    }

    private static boolean isMarked(String line) {
        String bare = line.stripLeading();
        return bare.startsWith(">") || (bare.startsWith("|") && bare.length() > 1);
    }
}
