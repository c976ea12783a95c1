package org.erbij.step.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The short lines right below a reply that are not its words any more: a closing and who signs. */
final class Below {
    private static final int LONGEST_TEXT = 64 * 1024;
    private static final int LONGEST_LINE = 60;

    /** A longer line is looked for nowhere: in one endless word it would begin at every letter. */
    private static final int LONGEST_SOUGHT = 300;

    private static final int MOST_LINES = 3;
    private static final int MOST = 500;
    private static final Pattern ANOTHERS = Pattern.compile("^[>|_*-]|[@:\\d]");

    private Below() {}

    /**
     * @param text the whole mail
     * @param reply the visible words of it
     */
    static String of(String text, String reply) {
        String written = reply.strip();
        String last = written.substring(written.lastIndexOf('\n') + 1).strip();
        boolean findable = !last.isEmpty() && last.length() <= LONGEST_SOUGHT;
        int end = !findable ? -1 : endOfLine(last, text.substring(0, Math.min(LONGEST_TEXT, text.length())));
        if (end < 0) {
            return "";
        }
        List<String> lines = new ArrayList<>();
        String[] below =
                text.substring(end, Math.min(text.length(), end + MOST)).split("\n");
        for (String line : below) {
            String bare = line.strip();
            if (bare.length() > LONGEST_LINE || ANOTHERS.matcher(bare).find() || lines.size() == MOST_LINES) {
                break;
            }
            if (!bare.isEmpty()) {
                lines.add(bare);
            }
        }
        return String.join("\n", lines);
    }

    /** Where a line that is nothing else ends; below zero when there is none. */
    private static int endOfLine(String line, String text) {
        for (int at = text.indexOf(line); at >= 0; at = text.indexOf(line, at + 1)) {
            int start = at;
            while (start > 0 && isBlank(text.charAt(start - 1))) {
                start--;
            }
            int end = at + line.length();
            while (end < text.length() && isBlank(text.charAt(end))) {
                end++;
            }
            boolean begins = start == 0 || text.charAt(start - 1) == '\n';
            if (begins && (end == text.length() || text.charAt(end) == '\n')) {
                return end;
            }
        }
        return -1;
    }

    private static boolean isBlank(char c) {
        return c != '\n' && Character.isWhitespace(c);
    }
}
