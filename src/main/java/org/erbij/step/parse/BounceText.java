package org.erbij.step.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of a mail system, and below them the mail that came back.
 *
 * @param lines what it says, line by line, without marks of quotation
 * @param returned what stands below the line that announces the original
 */
record BounceText(List<String> lines, String returned) {
    private static final int MOST = 20_000;
    private static final int MOST_LINES = 600;
    private static final String RULES = "-=|*_#+ \t>";
    /** How the line begins that announces the original, rules before it left out. */
    private static final List<String> ORIGINAL = List.of(
            "below this line is a copy",
            "below is a copy of the original",
            "this is a copy of the message",
            "this is a copy of your message",
            "the header of the original message",
            "the headers of the original message",
            "original message headers",
            "original message header",
            "original message follows",
            "original message ---",
            "original message:",
            "original text follows",
            "original headers",
            "original mail",
            "possibly truncated original message",
            "message header follows",
            "message headers follow",
            "message text follows",
            "message contents follow",
            "returned message ---",
            "returned message:",
            "undelivered message follows",
            "unsent message follows",
            "unsent message below",
            "copy of the original message",
            "copy of your message",
            "your message begins as follows",
            "your original message",
            "start of original message",
            "begin original message",
            "included is a copy",
            "hieronder volgt een kopie",
            "kopie van het oorspronkelijke",
            "oorspronkelijke berichtkoppen",
            "oorspronkelijke bericht ---",
            "oorspronkelijk bericht ---",
            "ursprüngliche nachrichtenkopfzeilen",
            "originalnachricht",
            "en-têtes de message d'origine",
            "message original");

    static BounceText of(String text) {
        String beginning = text.length() > MOST ? text.substring(0, MOST) : text;
        List<String> all = beginning.lines().limit(MOST_LINES).toList();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            String line = all.get(i);
            if (i > 0 && announcesOriginal(line)) {
                return new BounceText(lines, String.join("\n", all.subList(i, all.size())));
            }
            lines.add(withoutQuotation(line));
        }
        return new BounceText(lines, "");
    }

    /** Redacted: it names who was not reached. */
    @Override
    public String toString() {
        return lines.size() + " lines of a report";
    }

    String words() {
        return String.join("\n", lines);
    }

    private static boolean announcesOriginal(String line) {
        if (line.startsWith("Received: ") || line.startsWith("Return-Path: <") || line.startsWith("Return-path: <")) {
            return true;
        }
        int from = 0;
        while (from < line.length() && RULES.indexOf(line.charAt(from)) >= 0) {
            from++;
        }
        String bare = line.substring(from).toLowerCase(Locale.ROOT);
        return !bare.isEmpty() && ORIGINAL.stream().anyMatch(bare::startsWith);
    }

    private static String withoutQuotation(String line) {
        int from = 0;
        while (from < line.length() && (line.charAt(from) == '>' || line.charAt(from) == ' ') && from < 12) {
            from++;
        }
        return line.startsWith(">") && !line.startsWith(">>>") ? line.substring(from) : line;
    }
}
