package org.erbij.step.understand;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Knows our own texts when somebody quotes them without any mark, also when a mail program broke the lines anew. */
final class OurTexts {
    /** So many words in a row are no accident. */
    private static final int ROW = 4;

    private final Set<List<String>> rows = new HashSet<>();
    private final Set<List<String>> shortLines = new HashSet<>();

    OurTexts(Context context) {
        for (String text : context.texts()) {
            List<String> words = words(text);
            for (int i = 0; i + ROW <= words.size(); i++) {
                rows.add(List.copyOf(words.subList(i, i + ROW)));
            }
            text.lines()
                    .map(OurTexts::words)
                    .filter(line -> !line.isEmpty() && line.size() < ROW)
                    .forEach(shortLines::add);
        }
    }

    /** Which lines are ours. A short line is so only beside another line of ours: anybody may write "Ik ben erbij". */
    boolean[] mark(List<String> lines) {
        boolean[] ours = new boolean[lines.size()];
        if (rows.isEmpty()) {
            return ours;
        }
        List<List<String>> wordsOfLines = lines.stream().map(OurTexts::words).toList();
        for (int i = 0; i < ours.length; i++) {
            ours[i] = isOurs(wordsOfLines.get(i));
        }
        for (int i = 0; i < ours.length; i++) {
            List<String> words = wordsOfLines.get(i);
            boolean beside = besides(ours, lines, i, -1) && besides(ours, lines, i, 1);
            boolean quotedShort =
                    shortLines.contains(words) && (besides(ours, lines, i, -1) || besides(ours, lines, i, 1));
            boolean tail = !words.isEmpty() && words.size() < ROW && beside;
            ours[i] |= quotedShort || tail;
        }
        return ours;
    }

    private boolean isOurs(List<String> words) {
        if (words.size() < ROW) {
            return false;
        }
        int known = 0;
        int all = words.size() - ROW + 1;
        for (int i = 0; i < all; i++) {
            known += rows.contains(words.subList(i, i + ROW)) ? 1 : 0;
        }
        return known * 5 >= all * 4;
    }

    private static boolean besides(boolean[] ours, List<String> lines, int at, int step) {
        int i = at + step;
        while (i >= 0 && i < ours.length && lines.get(i).isBlank() && Math.abs(i - at) < 3) {
            i += step;
        }
        return i >= 0 && i < ours.length && ours[i];
    }

    private static List<String> words(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        return List.of(Tokens.plain(text)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip()
                        .split(" "))
                .stream()
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
