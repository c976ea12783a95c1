package org.erbij.step.understand;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import org.erbij.step.understand.Families.Keys;

/**
 * Finds the sentences that a corpus tells again and again with other words in their slots. What people say in few words is said by
 * many, so that the fewer words are shared, the more rows may share them; two words and less are anybody's.
 */
final class TemplateFamilies {
    /** Of longer rows that differ in two words, more than half of the rows of five words are the same: these are told twice. */
    private static final int LONGEST_MASKED = 34;

    private static final int LONG_SENTENCE = 7;
    private static final int STRETCH = 8;

    /** An author may tell one sentence with each answer, so that they differ in what decides. */
    private static final int MOST_BY_ONE = 3;

    /** "Ik zou liegen als ik zei dat ik" is told by 18, no other eight words by more than 8. */
    private static final int MOST_STRETCHES = 20;

    private static final long FACTOR = 0x9e3779b97f4a7c15L;
    private static final long SLOT = hash("_");

    private final Set<String> common;

    /** @param common the words that are the skeleton of a sentence; the others fill it */
    TemplateFamilies(Set<String> common) {
        this.common = Set.copyOf(common);
    }

    /** Words that stand in more than a hundredth of the rows. */
    static Set<String> common(Collection<CorpusRow> rows) {
        Map<String, Integer> counts = new HashMap<>();
        rows.forEach(row -> new HashSet<>(row.words()).forEach(word -> counts.merge(word, 1, Integer::sum)));
        return counts.entrySet().stream()
                .filter(count -> count.getValue() * 100 > rows.size())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Each family that is too big, its biggest ones first, with what its first rows say. */
    List<String> among(List<CorpusRow> rows) {
        List<List<CorpusRow>> found = new ArrayList<>(whole(rows, TemplateFamilies::most));
        rows.stream()
                .collect(Collectors.groupingBy(CorpusRow::author))
                .values()
                .forEach(ofOne -> found.addAll(whole(ofOne, kept -> kept < 3 ? Integer.MAX_VALUE : MOST_BY_ONE)));
        found.addAll(Families.among(rows, this::sentences, TemplateFamilies::most));
        found.addAll(Families.among(rows, TemplateFamilies::stretches, kept -> MOST_STRETCHES));
        return found.stream()
                .sorted((one, other) -> Integer.compare(other.size(), one.size()))
                .map(TemplateFamilies::told)
                .distinct()
                .toList();
    }

    /** How many rows may share so many words. */
    static int most(int kept) {
        return switch (kept) {
            case 0, 1, 2 -> Integer.MAX_VALUE;
            case 3 -> 50;
            case 4 -> 15;
            case 5, 6 -> 8;
            default -> 6;
        };
    }

    private List<List<CorpusRow>> whole(List<CorpusRow> rows, IntUnaryOperator most) {
        List<List<CorpusRow>> found = new ArrayList<>(Families.among(rows, this::skeleton, most));
        rows.stream()
                .filter(row -> row.words().size() <= LONGEST_MASKED)
                .collect(Collectors.groupingBy(row -> row.words().size()))
                .values()
                .forEach(asLong -> found.addAll(Families.among(asLong, TemplateFamilies::masked, most)));
        return found;
    }

    /** The row but for one or two of its words. */
    private static void masked(CorpusRow row, Keys keys) {
        int size = row.words().size();
        long whole = 0;
        long[] slotted = new long[size];
        long place = 1;
        for (int i = 0; i < size; i++) {
            long word = hash(row.words().get(i));
            place *= FACTOR;
            whole += word * place;
            slotted[i] = (SLOT - word) * place;
        }
        for (int i = 0; i < size; i++) {
            keys.add(whole + slotted[i], size - 1);
            for (int k = i + 1; k < size; k++) {
                keys.add(whole + slotted[i] + slotted[k], size - 2);
            }
        }
    }

    private void skeleton(CorpusRow row, Keys keys) {
        skeleton(row.words(), 3, keys);
    }

    private void sentences(CorpusRow row, Keys keys) {
        for (String sentence : row.text().split("[.!?;\\n]+")) {
            skeleton(CorpusRow.wordsOf(sentence), LONG_SENTENCE, keys);
        }
    }

    /** The common words in their order, whatever stands between them being a slot. */
    private void skeleton(List<String> words, int least, Keys keys) {
        long key = 0;
        int kept = 0;
        boolean slot = false;
        for (String word : words) {
            boolean fills = !common.contains(word);
            if (!fills || !slot) {
                key = (key + (fills ? SLOT : hash(word))) * FACTOR;
                key ^= key >>> 29;
            }
            kept += fills ? 0 : 1;
            slot = fills;
        }
        if (kept >= least && kept < words.size()) {
            keys.add(key, kept);
        }
    }

    private static void stretches(CorpusRow row, Keys keys) {
        for (int i = 0; i + STRETCH <= row.words().size(); i++) {
            long key = 0;
            for (String word : row.words().subList(i, i + STRETCH)) {
                key = (key + hash(word)) * FACTOR;
                key ^= key >>> 29;
            }
            keys.add(key, STRETCH);
        }
    }

    private static long hash(String word) {
        long hash = 0;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash + word.charAt(i) + 1) * FACTOR;
            hash ^= hash >>> 31;
        }
        return hash;
    }

    private static String told(List<CorpusRow> family) {
        return family.size() + " rows: "
                + family.stream()
                        .limit(8)
                        .map(row -> row.id() + " \"" + row.text() + "\"")
                        .collect(Collectors.joining(", "));
    }
}
