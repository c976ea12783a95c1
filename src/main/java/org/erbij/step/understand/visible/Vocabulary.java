package org.erbij.step.understand.visible;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of {@code marks.txt}, folded. A line {@code [name]} opens a list, {@code #} a remark, commas part entries. */
final class Vocabulary {
    private static final Map<String, Set<String>> LISTS = read();

    private Vocabulary() {}

    static Set<String> of(String name) {
        Set<String> list = LISTS.get(name);
        if (list == null) {
            throw new IllegalArgumentException("no list " + name);
        }
        return list;
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> lists = new HashMap<>();
        Set<String> list = new HashSet<>();
        for (String line : lines()) {
            if (line.startsWith("[")) {
                list = lists.computeIfAbsent(line.substring(1, line.length() - 1), name -> new HashSet<>());
            } else if (!line.startsWith("#")) {
                for (String entry : line.split(",")) {
                    list.add(Folding.of(entry.strip()));
                }
                list.remove("");
            }
        }
        return lists;
    }

    private static List<String> lines() {
        try (InputStream in = Vocabulary.class.getResourceAsStream("marks.txt")) {
            if (in == null) {
                throw new IllegalStateException("marks.txt is not in the jar");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
