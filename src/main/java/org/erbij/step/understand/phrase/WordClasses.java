package org.erbij.step.understand.phrase;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What words are about, read from {@code word-classes-nl.txt} and {@code word-classes-en.txt} beside this class: a model that
 * knows a wedding to be a duty reads a jubilee it never saw.
 */
public final class WordClasses {
    public static final WordClasses SHIPPED = new WordClasses(List.of("word-classes-nl.txt", "word-classes-en.txt"));

    private static final int[] NONE = {};

    private final Map<String, int[]> classes = new HashMap<>(1 << 15);

    private WordClasses(List<String> files) {
        files.forEach(this::read);
    }

    /** A number for each class the word belongs to, the same in both languages; none for most words. */
    public int[] of(String word) {
        return classes.getOrDefault(word, NONE);
    }

    private void read(String file) {
        try (InputStream in = WordClasses.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not in the jar");
            }
            int current = 0;
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[")) {
                    current = line.hashCode();
                } else if (!line.startsWith("#")) {
                    for (String word : line.split(" ")) {
                        classes.merge(word, new int[] {current}, WordClasses::both);
                    }
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static int[] both(int[] some, int[] more) {
        if (Arrays.stream(some).anyMatch(one -> one == more[0])) {
            return some;
        }
        int[] all = Arrays.copyOf(some, some.length + 1);
        all[some.length] = more[0];
        return all;
    }
}
