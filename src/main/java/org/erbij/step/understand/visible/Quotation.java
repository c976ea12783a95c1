package org.erbij.step.understand.visible;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Takes quotation out of a mail. Marked lines and our own texts go wherever they stand, so that answers below and between them
 * stay. After a heading of unmarked quotation everything goes, but for answers below our own text where nothing was said above.
 */
final class Quotation {
    private static final List<Heading> OF_PROGRAMS =
            List.of(new OriginalMessage(), new RuledHeading(), new Fields(), new Attribution(), new NotesHeading());
    private static final List<Heading> HEADINGS =
            Stream.concat(OF_PROGRAMS.stream(), Stream.of(new AboveThisLine())).toList();
    private static final Set<String> ANSWERS_BELOW = Vocabulary.of("answers below");

    private final Page page;
    private final List<Heading> headings;
    private final BitSet ours;
    private boolean said;
    private boolean answersBelow;

    Quotation(Page page, OurTexts texts) {
        this(page, HEADINGS, texts);
    }

    private Quotation(Page page, List<Heading> headings, OurTexts texts) {
        this.page = page;
        this.headings = headings;
        this.ours = texts.in(page);
    }

    /** Without "reply above this line", which stands at the head of a ticket system's own words too. */
    static Quotation markedByPrograms(Page page, OurTexts texts) {
        return new Quotation(page, OF_PROGRAMS, texts);
    }

    void remove() {
        int i = 0;
        while (i < page.size()) {
            int end = page.isText(i) ? headingAt(i) : i;
            if (end > i) {
                page.remove(i, end);
                i = behind(end);
            } else {
                look(i);
                i++;
            }
        }
    }

    private void look(int at) {
        Line line = page.line(at);
        if (ours.get(at) || QuoteMarks.isMarked(line) || QuoteMarks.isBrokenOff(page, at)) {
            page.remove(at, at + 1);
        } else if (page.isText(at)) {
            said = true;
            answersBelow |= line.length() < 200 && ANSWERS_BELOW.stream().anyMatch(line.folded()::contains);
        }
    }

    private int headingAt(int at) {
        for (Heading heading : headings) {
            int end = heading.end(page, at);
            if (end > at) {
                return end;
            }
        }
        return at;
    }

    /** Where to read on behind a heading, and those right below it. */
    private int behind(int heading) {
        int from = heading;
        int next = page.nextText(from);
        for (int further = headingAt(next); further > next; further = headingAt(next)) {
            page.remove(next, further);
            from = further;
            next = page.nextText(from);
        }
        if (next == page.size() || QuoteMarks.isMarked(page.line(next))) {
            return from;
        }
        int first = ours.nextSetBit(from);
        boolean mayAnswer = first >= 0 && (!said || answersBelow);
        page.remove(from, mayAnswer ? first : page.size());
        return mayAnswer ? first : page.size();
    }
}
