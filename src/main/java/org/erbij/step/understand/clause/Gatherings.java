package org.erbij.step.understand.clause;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.erbij.step.understand.phrase.Phrasebook;
import org.jspecify.annotations.Nullable;

/** What the titles of our events call them, alone or at the end of a word: a "Herfstwandeling" is "de wandeling" to whoever answers. */
public final class Gatherings {
    private static final Set<String> KNOWN = Phrasebook.SHIPPED.list("gatherings");
    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}-]+");
    private static final String DETERMINER =
            "(?<=\\b(?:de|het|'t|een|dit|deze|die|dat|je|jullie|uw|onze|the|a|an|this|that|your|our) )";

    private final @Nullable Pattern words;

    private Gatherings(Set<String> words) {
        this.words = words.isEmpty()
                ? null
                : Pattern.compile(
                        DETERMINER + "(?:" + words.stream().map(Pattern::quote).collect(Collectors.joining("|"))
                                + ")(?![\\p{L}\\p{N}-])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    public static Gatherings in(List<String> titles) {
        Set<String> words = new TreeSet<>();
        for (String title : titles) {
            for (String word : GAP.split(title.toLowerCase(Locale.ROOT))) {
                KNOWN.stream().filter(word::endsWith).forEach(known -> {
                    words.add(known);
                    words.add(word);
                });
            }
        }
        return new Gatherings(words);
    }

    /** With another word for each of them that has an article or the like before it. */
    public String heard(String text, String word) {
        return words == null ? text : words.matcher(text).replaceAll(Matcher.quoteReplacement(word));
    }
}
