package org.erbij.step.understand.phrase;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words in a row as a phrase file writes them: {@code a/b} is either, {@code (a)} may be left out, {@code a*} begins so,
 * {@code {days}} is any word of that class, {@code ..} is up to three other words and {@code ...} up to six, none of them a
 * negation; {@code ^} and {@code $} are the ends of a clause.
 */
public record Phrase(List<Part> parts) {
    private static final Set<String> NEGATIONS =
            Set.of("niet", "nooit", "geen", "not", "never", "no", "nee", "noch", "nie");

    sealed interface Part {
        record Word(Set<String> exact, List<String> beginnings, boolean optional) implements Part {
            /** Whether one of a few known words must be there. */
            boolean isNeeded() {
                return !optional && beginnings.isEmpty();
            }

            boolean fits(String token) {
                if (exact.contains(token)) {
                    return true;
                }
                for (String beginning : beginnings) {
                    if (token.startsWith(beginning)) {
                        return true;
                    }
                }
                return false;
            }
        }

        record Gap(int most) implements Part {}

        record Start() implements Part {}

        record End() implements Part {}
    }

    public Phrase {
        parts = List.copyOf(parts);
    }

    static Phrase of(String line, Map<String, Set<String>> classes) {
        List<Part> parts = new ArrayList<>();
        for (String written : line.strip().split("\\s+")) {
            switch (written) {
                case "^" -> parts.add(new Part.Start());
                case "$" -> parts.add(new Part.End());
                case ".." -> parts.add(new Part.Gap(3));
                case "..." -> parts.add(new Part.Gap(6));
                default -> parts.add(word(written, classes));
            }
        }
        return new Phrase(parts);
    }

    private static Part word(String written, Map<String, Set<String>> classes) {
        boolean optional = written.startsWith("(") && written.endsWith(")");
        String inside = optional ? written.substring(1, written.length() - 1) : written;
        List<String> exact = new ArrayList<>();
        List<String> beginnings = new ArrayList<>();
        for (String choice : inside.split("/")) {
            if (choice.startsWith("{")) {
                Set<String> members = classes.get(choice.substring(1, choice.length() - 1));
                if (members == null) {
                    throw new IllegalArgumentException("no class " + choice + " for the phrase '" + written + "'");
                }
                exact.addAll(members);
            } else if (choice.endsWith("*")) {
                beginnings.add(choice.substring(0, choice.length() - 1));
            } else {
                exact.add(choice);
            }
        }
        return new Part.Word(Set.copyOf(exact), List.copyOf(beginnings), optional);
    }

    /** The words of which one must stand first in every match; empty when there is no such list. */
    Set<String> firstWords() {
        Set<String> first = new HashSet<>();
        for (Part part : parts) {
            if (part instanceof Part.Word word && word.beginnings().isEmpty()) {
                first.addAll(word.exact());
                if (!word.optional()) {
                    return first;
                }
            } else if (!(part instanceof Part.Start)) {
                return Set.of();
            }
        }
        return Set.of();
    }

    /** The letters one of which every match begins with; empty when there is no such list. */
    Set<Character> firstLetters() {
        Set<Character> first = new HashSet<>();
        for (Part part : parts) {
            if (part instanceof Part.Word word) {
                word.exact().forEach(exact -> first.add(exact.charAt(0)));
                word.beginnings().forEach(beginning -> first.add(beginning.charAt(0)));
                if (!word.optional()) {
                    return first;
                }
            } else if (!(part instanceof Part.Start)) {
                return Set.of();
            }
        }
        return Set.of();
    }

    /** Whether it can begin at a word: a first look, which lets some pass that do not match. */
    boolean mayBeginWith(String token) {
        for (Part part : parts) {
            if (part instanceof Part.Word word) {
                if (word.fits(token)) {
                    return true;
                }
                if (!word.optional()) {
                    return false;
                }
            } else if (!(part instanceof Part.Start)) {
                return true;
            }
        }
        return true;
    }

    /** Where the longest match that begins at a token ends (exclusive), or -1. */
    public int match(String[] tokens, int from) {
        return match(tokens, from, 0);
    }

    // Gaps are short and few, so that trying them all is bounded whatever the words are.
    private int match(String[] tokens, int at, int part) {
        if (part == parts.size()) {
            return at;
        }
        Part next = parts.get(part);
        if (next instanceof Part.Start) {
            return at == 0 ? match(tokens, at, part + 1) : -1;
        }
        if (next instanceof Part.End) {
            return at == tokens.length ? match(tokens, at, part + 1) : -1;
        }
        if (next instanceof Part.Gap gap) {
            int best = match(tokens, at, part + 1);
            for (int i = 1;
                    i <= gap.most() && at + i <= tokens.length && !NEGATIONS.contains(tokens[at + i - 1]);
                    i++) {
                best = Math.max(best, match(tokens, at + i, part + 1));
            }
            return best;
        }
        Part.Word word = (Part.Word) next;
        int taken = at < tokens.length && word.fits(tokens[at]) ? match(tokens, at + 1, part + 1) : -1;
        return word.optional() ? Math.max(taken, match(tokens, at, part + 1)) : taken;
    }
}
