package org.erbij.step.understand.visible;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Knows our own texts when somebody quotes them without any mark, however a mail program broke the lines anew: by rows of words
 * that are the same, kept as numbers.
 */
final class OurTexts {
    /** So many words in a row are no accident. */
    private static final int ROW = 4;
    /** So many in a row are quotation: "Maandag 13 februari kom ik" repeats four of ours. */
    private static final int LEAST = 6;

    private static final Set<String> SALUTATIONS = Vocabulary.of("salutations");
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final List<String> texts;
    private final Set<Long> rows = new HashSet<>();

    OurTexts(List<String> texts) {
        this.texts = List.copyOf(texts);
        for (String text : texts) {
            List<Long> words = new ArrayList<>();
            addWords(text, words);
            for (int i = 0; i + ROW <= words.size(); i++) {
                rows.add(row(words, i));
            }
        }
    }

    List<String> texts() {
        return texts;
    }

    /** Lines that are ours, with the salutation above them. */
    BitSet in(Page page) {
        BitSet ours = new BitSet();
        if (rows.isEmpty()) {
            return ours;
        }
        List<Long> words = new ArrayList<>();
        int[] ends = new int[page.size()];
        for (int i = 0; i < page.size(); i++) {
            addWords(page.line(i).text(), words);
            ends[i] = words.size();
        }
        BitSet known = known(words);
        for (int i = page.size() - 1; i >= 0; i--) {
            int from = i == 0 ? 0 : ends[i - 1];
            int count = known.get(from, ends[i]).cardinality();
            boolean covered = ends[i] > from && count * 5 >= (ends[i] - from) * 4;
            ours.set(i, covered || (isSalutation(page, i) && ours.get(page.nextText(i + 1))));
        }
        return ours;
    }

    private BitSet known(List<Long> words) {
        BitSet known = new BitSet(words.size());
        for (int i = 0; i + ROW <= words.size(); i++) {
            if (rows.contains(row(words, i))) {
                known.set(i, i + ROW);
            }
        }
        int from = known.nextSetBit(0);
        while (from >= 0) {
            int to = known.nextClearBit(from);
            if (to - from < LEAST) {
                known.clear(from, to);
            }
            from = known.nextSetBit(to);
        }
        return known;
    }

    private static boolean isSalutation(Page page, int at) {
        Line line = page.line(at);
        return !line.isBlank() && line.length() < 60 && SALUTATIONS.contains(WordsOf.first(line.folded()));
    }

    private static long row(List<Long> words, int at) {
        long row = 0;
        for (int i = at; i < at + ROW; i++) {
            row = (row ^ words.get(i)) * SPREAD;
            row ^= row >>> 29;
        }
        return row;
    }

    private static void addWords(String text, List<Long> words) {
        long word = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? Folding.of(text.charAt(i)) : ' ';
            if (Character.isLetterOrDigit(c)) {
                word = (word + c) * SPREAD;
            } else if (word != 0) {
                words.add(word);
                word = 0;
            }
        }
    }
}
