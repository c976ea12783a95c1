package org.erbij.step.understand.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.erbij.step.understand.phrase.Tokens;
import org.erbij.step.understand.phrase.WordClasses;

/**
 * Titles of our events, that people write in their answers. A title can be any words at all, and says nothing of coming: where it stands
 * "the evening" is heard, which is what everybody calls it, and so it is for "the walk" where the title has one. Cited it is as it was.
 */
public final class Titles {
    public static final Titles NONE = new Titles(List.of());

    /** Stands for the first title; of the private use area, where no letter is (The Unicode Standard, section 23.5). */
    private static final char FIRST = '\uE000';

    private static final int MOST = 100;
    /** A shorter word stands in anybody's mail. */
    private static final int SHORTEST_WORD = 6;

    private static final Pattern GAP = Pattern.compile("\\s+");

    private final List<String> given;
    private final List<String> titles;
    private final List<Pattern> ways;
    private final Gatherings gatherings;

    public Titles(List<String> titles) {
        this.given = List.copyOf(titles);
        this.titles = titles.stream()
                .map(String::strip)
                .filter(Titles::isTold)
                .distinct()
                .limit(MOST)
                .toList();
        this.ways = this.titles.stream().map(Titles::way).toList();
        this.gatherings = Gatherings.in(titles);
    }

    /** What is a word of its own in the mails of others says what it says. */
    private static boolean isTold(String title) {
        String[] words = GAP.split(title);
        return words.length > 1
                || (title.length() >= SHORTEST_WORD && WordClasses.SHIPPED.of(Tokens.plain(title)).length == 0);
    }

    private static Pattern way(String title) {
        String words = Stream.of(GAP.split(title)).map(Pattern::quote).collect(Collectors.joining("\\s+"));
        return Pattern.compile(
                "[\"'‘’“”]?(?<![\\p{L}\\p{N}])" + words + "(?![\\p{L}\\p{N}])[\"'’”]?",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Whether they were made of these. */
    public boolean areOf(List<String> titles) {
        return given.equals(titles);
    }

    /** A text with a mark for each title in it. */
    public String marked(String text) {
        String marked = text;
        for (int i = 0; i < titles.size(); i++) {
            Matcher found = ways.get(i).matcher(marked);
            marked = found.replaceAll(String.valueOf((char) (FIRST + i)));
        }
        return marked;
    }

    /** What was marked, as it was written but for the case of its letters. */
    public String cited(String marked) {
        return written(marked, titles);
    }

    /** What was marked, with the same word for every title. */
    public String heard(String marked, String word) {
        List<String> heard = new ArrayList<>();
        titles.forEach(title -> heard.add(word));
        return gatherings.heard(written(marked, heard), word);
    }

    private String written(String marked, List<String> instead) {
        if (titles.isEmpty()) {
            return marked;
        }
        var written = new StringBuilder(marked.length());
        for (int i = 0; i < marked.length(); i++) {
            int title = marked.charAt(i) - FIRST;
            if (title >= 0 && title < titles.size()) {
                written.append(instead.get(title));
            } else {
                written.append(marked.charAt(i));
            }
        }
        return written.toString();
    }
}
