package org.erbij.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much room a text takes on a screen: letters of East Asia and pictures take two cells, accents none (UAX 11). */
final class Cells {
    private static final Pattern CLUSTER = Pattern.compile("\\X");
    private static final int JOINER = 0x200d;
    private static final int AS_PICTURE = 0xfe0f;
    /** A blank that is no place to break a line at. */
    static final char TOGETHER = '\u00a0';
    /** First and last of each range that is two cells wide. */
    private static final int[] WIDE = {
        0x1100, 0x115f, 0x231a, 0x231b, 0x2329, 0x232a, 0x23e9, 0x23ec, 0x23f0, 0x23f0, 0x23f3, 0x23f3, 0x25fd, 0x25fe,
        0x2614, 0x2615, 0x2648, 0x2653, 0x267f, 0x267f, 0x2693, 0x2693, 0x26a1, 0x26a1, 0x26aa, 0x26ab, 0x26bd, 0x26be,
        0x26c4, 0x26c5, 0x26ce, 0x26ce, 0x26d4, 0x26d4, 0x26ea, 0x26ea, 0x26f2, 0x26f3, 0x26f5, 0x26f5, 0x26fa, 0x26fa,
        0x26fd, 0x26fd, 0x2705, 0x2705, 0x270a, 0x270b, 0x2728, 0x2728, 0x274c, 0x274c, 0x274e, 0x274e, 0x2753, 0x2755,
        0x2757, 0x2757, 0x2795, 0x2797, 0x27b0, 0x27b0, 0x27bf, 0x27bf, 0x2b1b, 0x2b1c, 0x2b50, 0x2b50, 0x2b55, 0x2b55,
        0x2e80, 0x303e, 0x3041, 0xa4cf, 0xa960, 0xa97f, 0xac00, 0xd7a3, 0xf900, 0xfaff, 0xfe10, 0xfe19, 0xfe30, 0xfe6f,
        0xff00, 0xff60, 0xffe0, 0xffe6, 0x16fe0, 0x18aff, 0x1b000, 0x1b2ff, 0x1f004, 0x1f004, 0x1f0cf, 0x1f0cf, 0x1f18e,
        0x1f18e, 0x1f191, 0x1f19a, 0x1f200, 0x1f320, 0x1f32d, 0x1f335, 0x1f337, 0x1f37c, 0x1f37e, 0x1f393, 0x1f3a0,
        0x1f3ca, 0x1f3cf, 0x1f3d3, 0x1f3e0, 0x1f3f0, 0x1f3f4, 0x1f3f4, 0x1f3f8, 0x1f43e, 0x1f440, 0x1f440, 0x1f442,
        0x1f4fc, 0x1f4ff, 0x1f53d, 0x1f54b, 0x1f54e, 0x1f550, 0x1f567, 0x1f57a, 0x1f57a, 0x1f595, 0x1f596, 0x1f5a4,
        0x1f5a4, 0x1f5fb, 0x1f64f, 0x1f680, 0x1f6c5, 0x1f6cc, 0x1f6cc, 0x1f6d0, 0x1f6d2, 0x1f6d5, 0x1f6d7, 0x1f6dc,
        0x1f6df, 0x1f6eb, 0x1f6ec, 0x1f6f4, 0x1f6fc, 0x1f7e0, 0x1f7eb, 0x1f7f0, 0x1f7f0, 0x1f90c, 0x1f93a, 0x1f93c,
        0x1f945, 0x1f947, 0x1f9ff, 0x1fa70, 0x1faff, 0x20000, 0x3fffd
    };

    private Cells() {}

    static int width(String text) {
        return CLUSTER.matcher(text)
                .results()
                .mapToInt(cluster -> ofCluster(cluster.group()))
                .sum();
    }

    /** Pictures that are joined are drawn as the first of them. */
    private static int ofCluster(String cluster) {
        int width = 0;
        int before = 0;
        for (int point : cluster.codePoints().toArray()) {
            boolean shade = point >= 0x1f3fb && point <= 0x1f3ff && width > 0;
            boolean picture = point == AS_PICTURE && width == 1;
            width += before == JOINER || shade ? 0 : picture ? 1 : ofPoint(point);
            before = point;
        }
        return width;
    }

    private static int ofPoint(int point) {
        int type = Character.getType(point);
        boolean nothing = type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT
                || type == Character.CONTROL
                || (point >= 0x1160 && point <= 0x11ff);
        return nothing ? 0 : isWide(point) ? 2 : 1;
    }

    private static boolean isWide(int point) {
        for (int i = 0; i < WIDE.length && WIDE[i] <= point; i += 2) {
            if (point <= WIDE[i + 1]) {
                return true;
            }
        }
        return false;
    }

    /** The text with blanks behind it up to that width. */
    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /** As much of the text as fits; what is left out is shown to be. */
    static String cut(String text, int width, String ellipsis) {
        if (width(text) <= width) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int taken = width(ellipsis);
        Matcher cluster = CLUSTER.matcher(text);
        while (cluster.find()) {
            taken += ofCluster(cluster.group());
            if (taken > width) {
                break;
            }
            kept.append(cluster.group());
        }
        return kept.append(ellipsis).toString();
    }

    /**
     * The text broken between its words.
     *
     * @param width 0 for one line
     * @param hanging blanks before every line but the first
     */
    static List<String> wrapped(String text, int width, int hanging) {
        if (width == 0 || width(text) <= width) {
            return List.of(text.replace(TOGETHER, ' '));
        }
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split("(?<=\\S) ")) {
            if (line.length() > 0 && width(line.toString()) + 1 + width(word) > width) {
                lines.add(line.toString());
                line = new StringBuilder(" ".repeat(hanging)).append(word);
            } else {
                line.append(line.length() == 0 ? "" : " ").append(word);
            }
        }
        lines.add(line.toString());
        lines.replaceAll(whole -> whole.replace(TOGETHER, ' '));
        return lines;
    }
}
