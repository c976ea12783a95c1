package org.erbij.step.understand.visible;

import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Whether a sentence announces what somebody else wrote: {@code Op 30-01-2017 om 10:02 schreef Kars:}. A person's own "On
 * Monday I wrote:" does not.
 */
final class Wrote {
    private static final Set<String> VERBS = Vocabulary.of("wrote");
    private static final Set<String> SAID = Vocabulary.of("said");
    private static final Set<String> OPENERS = Vocabulary.of("attribution opener");
    private static final Set<String> CALENDAR = Vocabulary.of("day or month");
    private static final Set<String> FIRST_PERSON = Vocabulary.of("first person");
    private static final Set<String> SECOND_PERSON = Vocabulary.of("second person");
    private static final int MOST_OF_A_NAME = 8;
    private static final int MOST_COLONS = 8;

    private Wrote() {}

    /** Whether programs begin an announcement so: with a preposition of time, a day, a month, or figures. */
    static boolean opens(String folded) {
        int start = 0;
        while (start < folded.length() && "- \"'".indexOf(folded.charAt(start)) >= 0) {
            start++;
        }
        if (start < folded.length() && Character.isDigit(folded.charAt(start))) {
            return true;
        }
        String first = WordsOf.first(folded.substring(start, Math.min(folded.length(), start + 20)));
        return OPENERS.contains(first) || CALENDAR.contains(first);
    }

    /** Whether it has a verb of writing, or of saying: people tell of what was said, so that the rest must make it sure. */
    static boolean mayAnnounce(String folded) {
        List<String> words = WordsOf.text(folded);
        return !Collections.disjoint(words, VERBS) || !Collections.disjoint(words, SAID);
    }

    static boolean hasVerb(String folded) {
        return !Collections.disjoint(WordsOf.text(folded), VERBS);
    }

    /**
     * Whether somebody's words are announced.
     *
     * @param marked whether marked lines follow
     */
    static boolean announces(String folded, boolean marked) {
        String sentence = folded.strip();
        if (sentence.endsWith(":")) {
            return isAnnouncement(sentence, marked);
        }
        if (sentence.startsWith("---") && sentence.endsWith("---")) {
            return hasVerb(sentence);
        }
        return isBeforeQuotation(sentence) || isUnclosed(sentence, marked);
    }

    private static boolean isAnnouncement(String sentence, boolean marked) {
        if (sentence.contains("! ") || sentence.contains("? ")) {
            return false;
        }
        List<String> words = WordsOf.text(sentence);
        if (!Collections.disjoint(words, FIRST_PERSON)) {
            return false;
        }
        boolean verb = !Collections.disjoint(words, VERBS);
        if (!Collections.disjoint(words, SECOND_PERSON)) {
            return verb && marked;
        }
        return isEvident(Evidence.of(sentence), verb, marked, opens(sentence), words);
    }

    private static boolean isEvident(Evidence found, boolean verb, boolean marked, boolean opens, List<String> words) {
        boolean dated = found.date() && found.time();
        if (!verb) {
            return marked ? dated || (found.address() && found.time()) : dated && found.address();
        }
        if (dated || (found.address() && (found.date() || found.time()))) {
            return true;
        }
        boolean brief = words.size() <= MOST_OF_A_NAME;
        boolean quoting = found.address() && (marked || brief);
        return quoting || (found.date() && (marked || opens)) || (brief && marked);
    }

    /** {@code … schreef:  Kom je?}: the quotation begins in the same line. */
    private static boolean isBeforeQuotation(String sentence) {
        int colon = sentence.indexOf('@') < 0 ? -1 : sentence.indexOf(": ");
        for (int tried = 0; colon > 0 && tried < MOST_COLONS; tried++) {
            String before = sentence.substring(0, colon + 1);
            Evidence found = Evidence.of(before);
            if (found.address() && found.time() && hasVerb(before)) {
                return isAnnouncement(before, false);
            }
            colon = sentence.indexOf(": ", colon + 2);
        }
        return false;
    }

    /** {@code 2012/1/30 Kars <kars@example.nl>}: neither verb nor colon. */
    private static boolean isUnclosed(String sentence, boolean marked) {
        Evidence found = Evidence.of(sentence);
        if (!found.date() || !found.address()) {
            return false;
        }
        boolean gmail = Character.isDigit(sentence.charAt(0)) && sentence.endsWith(">");
        boolean brief = WordsOf.text(sentence).size() <= 2 * MOST_OF_A_NAME;
        return brief && (gmail || (marked && found.time()));
    }
}
