package org.erbij.step.understand.visible;

import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Lines a phone, a mail program or a virus scanner adds: "Verstuurd vanaf mijn iPhone", "Virusvrij. www.avast.com". */
final class Advertisement {
    private static final Set<String> SENT = Vocabulary.of("sent from");
    private static final Set<String> DEVICES = Vocabulary.of("devices and programs");
    private static final Set<String> ADDED = Vocabulary.of("added lines");
    private static final Set<String> OF_A_PERSON = Set.of("ik", "mij", "me", "mijn", "we", "wij", "i", "my", "us");
    private static final List<String> PICTURES = List.of("[cid:", "[image:", "[http");
    private static final int SOON = 8;
    private static final int MOST_FURTHER = 4;
    private static final int LONGEST = 160;

    private Advertisement() {}

    static boolean is(Page page, int at) {
        Line line = page.line(at);
        if (line.length() > LONGEST) {
            return false;
        }
        if (isRule(line)) {
            Line next = page.line(page.nextText(at + 1));
            return line.length() >= 5 || (next.length() <= LONGEST && isAdded(next));
        }
        return isAdded(line) || isPicture(line.bare()) || goesOn(page, at);
    }

    /** A line that parts what stands above it from what stands below. */
    static boolean isRule(Line line) {
        return line.isRule("-_=*~", 3);
    }

    /** "Mailtrack", its link and the hour, each on a line of its own below what was added. */
    private static boolean goesOn(Page page, int at) {
        for (int above = at - 1; above >= at - MOST_FURTHER && !page.line(above).isBlank(); above--) {
            if (startsWithAny(page.line(above).folded(), ADDED)) {
                return isBrief(page.line(at).bare());
            }
        }
        return false;
    }

    private static boolean isBrief(String text) {
        return text.startsWith("<http") || text.equals("") || text.chars().noneMatch(Character::isLetter);
    }

    private static boolean isAdded(Line line) {
        String text = line.folded();
        if (startsWithAny(text, ADDED)) {
            return true;
        }
        return (startsWithAny(text, SENT) && (namesDevice(text) || text.endsWith("webmail")))
                || refersToDisclaimer(text);
    }

    /** "Raadpleeg voor onze disclaimer: www.example.org/disclaimer" */
    private static boolean refersToDisclaimer(String text) {
        int link = Math.max(text.indexOf("www."), text.indexOf("http"));
        return link >= 0
                && text.indexOf("disclaimer", link) > 0
                && text.indexOf(' ', link) < 0
                && Collections.disjoint(WordsOf.text(text), OF_A_PERSON);
    }

    /** Soon: "Sent from my desk, much easier than my phone" is a sentence. */
    private static boolean namesDevice(String text) {
        return WordsOf.text(text).stream()
                .limit(SOON)
                .anyMatch(word -> DEVICES.stream().anyMatch(word::startsWith));
    }

    private static boolean startsWithAny(String text, Set<String> beginnings) {
        for (int end = text.indexOf(' '), words = 0; end > 0 && words < 5; end = text.indexOf(' ', end + 1), words++) {
            if (beginnings.contains(text.substring(0, end))) {
                return true;
            }
        }
        return beginnings.contains(text);
    }

    /** {@code [cid:image001.png]}, {@code [image: logo]}, {@code <https://example.org>}: all that text shows of a picture. */
    private static boolean isPicture(String text) {
        boolean brackets = text.startsWith("[") && text.endsWith("]");
        boolean link = (text.startsWith("<http") || text.startsWith("<#")) && text.endsWith(">");
        return link || (brackets && PICTURES.stream().anyMatch(text::startsWith));
    }
}
