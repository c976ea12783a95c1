package org.erbij.step.understand.phrase;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What people say, read from {@code nl.txt} and {@code en.txt} beside this class. A section {@code [coming]} holds phrases of
 * a {@link Cue}, {@code [class days]} names words to use in phrases, {@code [words x]} is a plain list, and
 * {@code [spellings]} writes {@code can't = can not}. Lines with {@code #} are remarks.
 */
public final class Phrasebook {
    public static final Phrasebook SHIPPED = new Phrasebook(List.of("nl.txt", "en.txt"));

    private final Map<Cue, List<Phrase>> phrases = new EnumMap<>(Cue.class);
    private final Map<String, Set<String>> classes = new LinkedHashMap<>();
    private final Map<String, Set<String>> lists = new LinkedHashMap<>();
    private final Map<String, List<String>> spellings = new LinkedHashMap<>();

    private Phrasebook(List<String> files) {
        for (String file : files) {
            String section = "";
            for (String line : lines(file)) {
                String bare = line.strip();
                if (bare.isEmpty() || bare.startsWith("#")) {
                    continue;
                }
                if (bare.startsWith("[")) {
                    section = bare.substring(1, bare.length() - 1);
                } else {
                    add(section, bare, file);
                }
            }
        }
    }

    public List<Phrase> phrases(Cue cue) {
        return phrases.getOrDefault(cue, List.of());
    }

    /** A plain list, each entry as it stands in the file. */
    public Set<String> list(String name) {
        Set<String> list = lists.get(name);
        if (list == null) {
            throw new IllegalArgumentException("no list " + name);
        }
        return list;
    }

    /** All the words of a plain list, whose entries may hold several with blanks between. */
    public Set<String> words(String name) {
        return list(name).stream()
                .flatMap(entry -> Stream.of(entry.split(" ")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Adds a token as it is read: {@code can't} as two words. */
    void spell(String token, List<String> read) {
        List<String> spelled = spellings.get(token);
        if (spelled == null) {
            read.add(token);
        } else {
            read.addAll(spelled);
        }
    }

    private void add(String section, String line, String file) {
        if (section.startsWith("class ")) {
            classes.computeIfAbsent(section.substring(6), name -> new LinkedHashSet<>())
                    .addAll(List.of(line.split("\\s+")));
        } else if (section.startsWith("words ")) {
            lists.computeIfAbsent(section.substring(6), name -> new LinkedHashSet<>())
                    .add(line);
        } else if (section.equals("spellings")) {
            String[] sides = line.split("=", 2);
            spellings.put(sides[0].strip(), List.of(sides[1].strip().split("\\s+")));
        } else {
            Cue cue = Cue.valueOf(section.toUpperCase(Locale.ROOT).replace(' ', '_'));
            try {
                phrases.computeIfAbsent(cue, key -> new ArrayList<>()).add(Phrase.of(line, classes));
            } catch (IllegalArgumentException wrong) {
                throw new IllegalStateException(file + " [" + section + "] " + line, wrong);
            }
        }
    }

    private static List<String> lines(String file) {
        try (InputStream in = Phrasebook.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the phrase file " + file + " is not in the jar");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
