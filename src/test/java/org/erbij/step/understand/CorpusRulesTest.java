package org.erbij.step.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The corpus replies are learned from")
final class CorpusRulesTest {
    private static final Path CORPUS = Path.of("src/corpus");
    private static final int MOST_PER_AUTHOR = 40;
    private static final int SHORT = 8;

    private static List<CorpusRow> rows;

    @BeforeAll
    static void readOnce() {
        rows = rows();
    }

    @AfterAll
    static void forget() {
        rows = List.of();
    }

    @Test
    void holdsEnoughOfBothLanguages() {
        assertThat(rows.stream().filter(row -> row.id().startsWith("nl-"))).hasSizeGreaterThan(2_500);
        assertThat(rows.stream().filter(row -> row.id().startsWith("en-"))).hasSizeGreaterThan(2_500);
        assertThat(rows.stream().map(CorpusRow::id)).doesNotHaveDuplicates();
    }

    @Test
    void hasNoAuthorWhoWritesTooMuch() {
        Map<String, Long> byAuthor =
                rows.stream().collect(Collectors.groupingBy(CorpusRow::author, Collectors.counting()));
        assertThat(byAuthor)
                .allSatisfy((author, count) -> assertThat(count).as(author).isLessThanOrEqualTo(MOST_PER_AUTHOR));
    }

    @Test
    void describesEachAuthor() throws IOException {
        Set<String> described = new HashSet<>();
        try (var files = Files.list(CORPUS)) {
            for (Path file : files.filter(one -> one.getFileName().toString().startsWith("authors-"))
                    .toList()) {
                Files.readAllLines(file).forEach(line -> described.add(line.split("\t")[0]));
            }
        }
        assertThat(rows.stream().map(CorpusRow::author).collect(Collectors.toSet()))
                .isSubsetOf(described);
    }

    /** Two that share more than half of their rows of five words are one reply told twice. */
    @Test
    void tellsNothingTwice() {
        Map<String, List<CorpusRow>> holding = new HashMap<>();
        Map<CorpusRow, Set<String>> grams = new IdentityHashMap<>();
        for (CorpusRow row : rows) {
            grams.put(row, row.grams());
            grams.get(row)
                    .forEach(gram -> holding.computeIfAbsent(gram, key -> new ArrayList<>())
                            .add(row));
        }
        Set<String> alike = new HashSet<>();
        holding.values().stream().filter(group -> group.size() > 1).forEach(group -> {
            for (int i = 0; i < group.size(); i++) {
                for (int k = i + 1; k < group.size(); k++) {
                    if (jaccard(grams.get(group.get(i)), grams.get(group.get(k))) > 0.5) {
                        alike.add(group.get(i).id() + " = " + group.get(k).id());
                    }
                }
            }
        });
        assertThat(alike).isEmpty();
    }

    /** Short ones have no five words in a row: these must differ in more than a fifth of their letters. */
    @Test
    void tellsNothingShortTwice() {
        List<CorpusRow> few =
                rows.stream().filter(row -> row.words().size() < SHORT).toList();
        Map<String, Map<Integer, List<String>>> byWordAndLength = new HashMap<>();
        Map<String, int[]> letters = new HashMap<>();
        Set<String> alike = new HashSet<>();
        for (CorpusRow row : few) {
            String text = String.join(" ", row.words());
            int length = text.length();
            int[] its = letters.computeIfAbsent(text, CorpusRulesTest::letters);
            Set<String> near = new HashSet<>();
            Set.copyOf(row.words()).forEach(word -> {
                Map<Integer, List<String>> byLength = byWordAndLength.computeIfAbsent(word, key -> new HashMap<>());
                for (int other = length - length / 4 - 1; other <= length + length / 4 + 1; other++) {
                    near.addAll(byLength.getOrDefault(other, List.of()));
                }
                byLength.computeIfAbsent(length, key -> new ArrayList<>()).add(text);
            });
            near.stream()
                    .filter(other -> unshared(its, letters.get(other)) <= Math.max(length, other.length()) / 5)
                    .filter(other -> distance(text, other) <= Math.max(length, other.length()) / 5)
                    .forEach(other -> alike.add(row.id() + ": " + text + " = " + other));
        }
        assertThat(alike).isEmpty();
    }

    /** One reply is empty: more of these would be texts that were lost. */
    @Test
    void hasNoRowWithoutWordsButPicturesAndLoneMarks() {
        List<CorpusRow> wordless = Wordless.among(rows);
        assertThat(wordless.stream().filter(row -> row.text().isEmpty())).hasSizeLessThanOrEqualTo(1);
        assertThat(wordless.stream().filter(row -> !row.text().isEmpty())).allMatch(Wordless::isFair);
    }

    /** Some authors of j and h say what they say in pictures once more in o and p. */
    @Test
    void hasNoAuthorWhoSaysTheSameWithoutWordsAgainAndAgain() {
        assertThat(Wordless.among(rows).stream()
                        .collect(Collectors.groupingBy(row -> row.author() + ": " + row.text(), Collectors.counting())))
                .allSatisfy((said, times) -> assertThat(times).as(said).isLessThanOrEqualTo(2));
    }

    /** Nor is a sentence told with other words in its slots, by one author or by many. */
    @Test
    void tellsNoSentenceWithItsSlotsFilledAgainAndAgain() {
        assertThat(new TemplateFamilies(TemplateFamilies.common(rows)).among(rows))
                .isEmpty();
    }

    /** How many there are of each letter, as far as the alphabet goes round. */
    private static int[] letters(String text) {
        int[] letters = new int[64];
        text.chars().forEach(letter -> letters[letter % letters.length]++);
        return letters;
    }

    /** How many letters at least are in one text and not in the other: their distance is no less. */
    private static int unshared(int[] one, int[] other) {
        int here = 0;
        int there = 0;
        for (int i = 0; i < one.length; i++) {
            here += Math.max(0, one[i] - other[i]);
            there += Math.max(0, other[i] - one[i]);
        }
        return Math.max(here, there);
    }

    /** Levenshtein's, given up beyond a fifth of the longer text. */
    private static int distance(String one, String other) {
        int most = Math.max(one.length(), other.length()) / 5;
        if (Math.abs(one.length() - other.length()) > most) {
            return most + 1;
        }
        int[] before = new int[other.length() + 1];
        Arrays.setAll(before, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[before.length];
            now[0] = i;
            int least = i;
            for (int k = 1; k < now.length; k++) {
                int replaced = before[k - 1] + (one.charAt(i - 1) == other.charAt(k - 1) ? 0 : 1);
                now[k] = Math.min(replaced, Math.min(now[k - 1], before[k]) + 1);
                least = Math.min(least, now[k]);
            }
            if (least > most) {
                return most + 1;
            }
            before = now;
        }
        return before[before.length - 1];
    }

    @Test
    void quotesWhatDecidesLiterally() {
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.fragments())
                        .as(row.id())
                        .allSatisfy(fragment -> assertThat(row.text()).contains(fragment)));
    }

    private static double jaccard(Set<String> one, Set<String> other) {
        long common = one.stream().filter(other::contains).count();
        return (double) common / (one.size() + other.size() - common);
    }

    private static List<CorpusRow> rows() {
        List<CorpusRow> rows = new ArrayList<>();
        try (var files = Files.list(CORPUS)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList()) {
                for (String line : Files.readAllLines(file)) {
                    rows.add(CorpusRow.read(line));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return rows;
    }
}
