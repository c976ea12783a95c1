package org.erbij.step.understand.visible;

import java.util.ArrayList;
import java.util.List;

/** Takes out what stands under a reply: in each stretch of it that quotation left, because answers may follow a signature. */
final class Signatures {
    private final Page page;
    private final int to;
    private final List<Integer> rules = new ArrayList<>();
    private boolean said;
    private boolean closed;

    private Signatures(Page page, int to, boolean said) {
        this.page = page;
        this.to = to;
        this.said = said;
    }

    static void remove(Page page) {
        boolean said = false;
        int from = 0;
        while (from < page.size()) {
            int to = from;
            while (to < page.size() && !page.isGone(to)) {
                to++;
            }
            said = new Signatures(page, to, said).removeFrom(from);
            from = to + 1;
        }
    }

    private boolean removeFrom(int from) {
        for (int i = from; i < to && !isEnd(i); i++) {
            if (page.isText(i)) {
                look(i);
            }
        }
        ContactBlock.remove(page, from, to);
        DashedName.remove(page, from, to);
        restoreRules(from);
        return said;
    }

    /** A rule with words of the writer's above and below it is theirs as well. */
    private void restoreRules(int from) {
        int first = from;
        while (first < to && !page.isText(first)) {
            first++;
        }
        int last = to - 1;
        while (last > first && !page.isText(last)) {
            last--;
        }
        for (int rule : rules) {
            if (rule > first && rule < last) {
                page.restore(rule);
            }
        }
    }

    /** Whether nothing of the writer's follows; then it goes. */
    private boolean isEnd(int at) {
        boolean end = page.isText(at)
                && (page.line(at).bare().equals("--")
                        || Footer.begins(page, at, to)
                        || Disclaimer.begins(page, at, to));
        if (end) {
            page.remove(at, to);
        }
        return end;
    }

    private void look(int at) {
        Line line = page.line(at);
        if (Advertisement.is(page, at)) {
            if (Advertisement.isRule(line)) {
                rules.add(at);
            }
            page.remove(at, at + 1);
        } else if (said && Closing.is(line)) {
            closed = true;
            if (!Closing.isThanks(line)) {
                page.remove(at, at + 1);
            }
        } else if (closed && NameBlock.isPart(page, at)) {
            page.remove(at, at + 1);
        } else {
            closed = false;
            said = true;
        }
    }
}
