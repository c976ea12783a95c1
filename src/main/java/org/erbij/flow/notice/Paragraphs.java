package org.erbij.flow.notice;

import java.util.ArrayList;
import java.util.List;

/**
 * A plain text in paragraphs of lines. A line that was only broken because it was full is whole again, since it will be shown
 * elsewhere, where it breaks at another place.
 */
final class Paragraphs {
    /** As wide as a line of ours may be. */
    private static final int FULL = 75;

    private Paragraphs() {}

    static List<List<String>> of(String text) {
        List<List<String>> paragraphs = new ArrayList<>();
        List<String> paragraph = new ArrayList<>();
        int room = 0;
        for (String line : text.strip().lines().toList()) {
            if (line.isBlank()) {
                end(paragraph, paragraphs);
                continue;
            }
            String firstWord = line.strip().split(" ", 2)[0];
            if (!paragraph.isEmpty() && length(firstWord) >= room) {
                paragraph.add(paragraph.remove(paragraph.size() - 1) + " " + line.strip());
            } else {
                paragraph.add(line.strip());
            }
            room = FULL - length(line.stripTrailing());
        }
        end(paragraph, paragraphs);
        return paragraphs;
    }

    private static int length(String words) {
        return words.codePointCount(0, words.length());
    }

    private static void end(List<String> paragraph, List<List<String>> paragraphs) {
        if (!paragraph.isEmpty()) {
            paragraphs.add(List.copyOf(paragraph));
            paragraph.clear();
        }
    }
}
