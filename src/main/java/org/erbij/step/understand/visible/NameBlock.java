package org.erbij.step.understand.visible;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Name, function, house and phone below a closing. */
final class NameBlock {
    private static final Pattern GAP = Pattern.compile("\\s+");
    private static final Set<String> PARTICLES = Vocabulary.of("name particles");

    private NameBlock() {}

    /** @param at a line somewhere below a closing */
    static boolean isPart(Page page, int at) {
        Line line = page.line(at);
        if (Contact.is(line)) {
            return true;
        }
        if (Sentence.is(line)) {
            return false;
        }
        boolean block = page.isGone(at - 1) || isCapitalised(line);
        return block || WordsOf.text(line.folded()).size() <= 2;
    }

    /** Each word but particles begins with a capital, or something labels the line: {@code Aanwezig: ma, di}. */
    static boolean isCapitalised(Line line) {
        char first = line.first();
        if (!Character.isUpperCase(first) && !PARTICLES.contains(WordsOf.first(line.folded()))) {
            return !Character.isLetter(first);
        }
        List<String> words = List.of(GAP.split(line.bare()));
        return words.get(0).endsWith(":")
                || words.stream()
                        .allMatch(word -> !Character.isLetter(word.charAt(0))
                                || Character.isUpperCase(word.charAt(0))
                                || PARTICLES.contains(WordsOf.first(Folding.of(word))));
    }
}
