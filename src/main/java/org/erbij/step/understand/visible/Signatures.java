package org.erbij.step.understand.visible;

/** Takes out what stands under a reply: in each stretch of it that quotation left, because answers may follow a signature. */
final class Signatures {
    private final Page page;
    private final int to;
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
        return said;
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
