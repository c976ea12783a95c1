package org.erbij.step.understand.visible;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The lines of a mail, and which of them are known not to be its writer's words. */
final class Page {
    private static final int MOST_READ = 256 * 1024;
    private static final int MOST_LINES = 20_000;

    private final List<Line> lines;
    private final BitSet gone = new BitSet();

    private Page(List<Line> lines) {
        this.lines = lines;
    }

    static Page of(String text) {
        String read = text.length() > MOST_READ ? text.substring(0, MOST_READ) : text;
        List<Line> lines = new ArrayList<>();
        int at = 0;
        while (at < read.length() && lines.size() < MOST_LINES) {
            int end = at;
            while (end < read.length() && read.charAt(end) != '\n' && read.charAt(end) != '\r') {
                end++;
            }
            Flattened.split(Cleaning.of(read, at, end), lines);
            at = end + (read.startsWith("\r\n", end) ? 2 : 1);
        }
        return new Page(lines);
    }

    int size() {
        return lines.size();
    }

    Line line(int at) {
        return at >= 0 && at < lines.size() ? lines.get(at) : Line.EMPTY;
    }

    void replace(int at, String text) {
        lines.set(at, new Line(text));
    }

    boolean isGone(int at) {
        return gone.get(at);
    }

    void remove(int from, int to) {
        gone.set(from, to);
    }

    void restore(int at) {
        gone.clear(at);
    }

    /** Whether a line is there to be read. */
    boolean isText(int at) {
        return at >= 0 && at < lines.size() && !gone.get(at) && !lines.get(at).isBlank();
    }

    /** The first line from here that is not blank; the size when there is none. */
    int nextText(int from) {
        int at = from;
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
        return at;
    }

    /** What was not removed; where something was, an empty line stands. */
    String rest() {
        StringBuilder rest = new StringBuilder();
        boolean gap = false;
        for (int i = 0; i < lines.size(); i++) {
            if (!isText(i)) {
                gap = true;
                continue;
            }
            if (rest.length() > 0) {
                rest.append(gap ? "\n\n" : "\n");
            }
            rest.append(rest.length() == 0 ? lines.get(i).bare() : lines.get(i).text());
            gap = false;
        }
        return rest.toString();
    }
}
