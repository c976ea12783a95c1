package org.erbij.step.understand.visible;

import java.util.Set;

/** A last paragraph that is name, function, phone and site, though no closing stands above it; only where that is sure. */
final class ContactBlock {
    /** "Anne de Vries / met Piet": who comes along, and no trade. */
    private static final Set<String> BESIDE = Set.of("met", "with", "en", "and", "plus", "incl", "inclusief");

    private static final int MOST_PARAGRAPHS = 3;
    private static final int CARD = 3;
    private static final int MOST_OF_A_NAME = 4;

    private ContactBlock() {}

    static void remove(Page page, int from, int to) {
        int end = to;
        for (int paragraph = 0; paragraph < MOST_PARAGRAPHS; paragraph++) {
            while (end > from && !page.isText(end - 1)) {
                end--;
            }
            int start = end;
            while (start > from && page.isText(start - 1)) {
                start--;
            }
            boolean above = page.nextText(from) < start && !page.line(start - 2).endsWith(':');
            if (!above || !isBlock(page, start, end)) {
                return;
            }
            page.remove(start, end);
        }
    }

    private static boolean isBlock(Page page, int from, int to) {
        int contacts = 0;
        int bars = 0;
        for (int i = from; i < to; i++) {
            Line line = page.line(i);
            boolean contact = Contact.is(line);
            boolean trade = i == from + 1 && isBrief(line) && Character.isLetter(line.first());
            if (!contact && (Sentence.is(line) || (!trade && !NameBlock.isCapitalised(line)))) {
                return false;
            }
            contacts += contact ? 1 : 0;
            bars += (int) line.text().chars().filter(c -> c == '|').count();
        }
        boolean ruled = page.line(from - 1).isRule("_*=~-", 5);
        return contacts >= 2 || (contacts == 1 && (bars >= 2 || ruled || isCard(page, from, to)));
    }

    /** Name, trade or house, and at last a phone: three lines at least, the first a full name. */
    private static boolean isCard(Page page, int from, int to) {
        Line name = page.line(from);
        int words = WordsOf.text(name.folded()).size();
        return to - from >= CARD
                && words >= 2
                && words <= MOST_OF_A_NAME
                && Character.isUpperCase(name.first())
                && Contact.is(page.line(to - 1))
                && Character.isLetter(page.line(from + 1).first())
                && !BESIDE.contains(WordsOf.first(page.line(from + 1).folded()))
                && !Contact.is(name);
    }

    private static boolean isBrief(Line line) {
        return WordsOf.text(line.folded()).size() <= 2;
    }
}
