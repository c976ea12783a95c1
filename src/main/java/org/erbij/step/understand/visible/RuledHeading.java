package org.erbij.step.understand.visible;

/** A rule of dashes or underscores right above the header of a quoted mail. */
final class RuledHeading implements Heading {
    private final Fields fields = new Fields();

    @Override
    public int end(Page page, int at) {
        if (!page.line(at).isRule("_-=", 10)) {
            return at;
        }
        int next = page.nextText(at + 1);
        int end = next > at + 2 ? next : fields.end(page, next);
        return end > next ? end : at;
    }
}
