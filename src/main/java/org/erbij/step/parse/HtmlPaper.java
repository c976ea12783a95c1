package org.erbij.step.parse;

/** Lines as they are written, with marks before those that are quoted. A signature is left out where something else was said. */
final class HtmlPaper {
    /** Marks before a line, however deep its quotation lies: a thousand would make a megabyte of a line. */
    private static final int MOST_MARKS = 9;

    private static final String ORIGINAL_MESSAGE = "-----Original Message-----";

    private final StringBuilder out = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private final StringBuilder signatures = new StringBuilder();
    private int quotes;
    private int signature;
    private int empty;
    private boolean said;

    void write(String text) {
        if (line.isEmpty()) {
            line.append(text.stripLeading());
        } else {
            line.append(text);
        }
    }

    /** Preformatted: line breaks are line breaks. */
    void writeLines(String text) {
        int at = 0;
        int newline = text.indexOf('\n');
        while (newline >= 0) {
            line.append(text, at, newline);
            endLine(true);
            at = newline + 1;
            newline = text.indexOf('\n', at);
        }
        line.append(text, at, text.length());
    }

    void space() {
        if (!line.isEmpty()) {
            line.append(' ');
        }
    }

    void writeOriginalMessage() {
        endLine(false);
        line.append(ORIGINAL_MESSAGE);
        endLine(false);
    }

    void quote(int more) {
        endLine(false);
        quotes += more;
    }

    void beginSignature() {
        endLine(false);
        signature++;
    }

    void endSignature() {
        endLine(false);
        signature--;
    }

    void endLine(boolean evenIfEmpty) {
        int end = line.length();
        while (end > 0 && (line.charAt(end - 1) <= ' ' || line.charAt(end - 1) == '\u00a0')) {
            end--;
        }
        if (end > 0) {
            StringBuilder page = signature > 0 ? signatures : out;
            page.append(">".repeat(Math.min(quotes, MOST_MARKS))).append(quotes > 0 ? " " : "");
            page.append(line, 0, end).append('\n');
            said |= quotes == 0 && signature == 0;
            empty = 0;
        } else if ((evenIfEmpty || line.length() > 0) && empty == 0) {
            out.append('\n');
            empty++;
        }
        line.setLength(0);
    }

    String text() {
        endLine(false);
        String text = said ? out.toString() : signatures.append(out).toString();
        return text.replace('\u00a0', ' ').strip();
    }
}
