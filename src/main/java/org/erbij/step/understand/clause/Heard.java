package org.erbij.step.understand.clause;

/**
 * What is heard where somebody writes of our events in words of ours: for a title "the evening", for their days those of the evening
 * that reading was learned for. Cited it is as it was written.
 */
public final class Heard {
    static final Heard AS_WRITTEN = new Heard(Titles.NONE, Days.UNKNOWN, false);

    private final Titles titles;
    private final Days days;
    private final boolean english;

    /** @param english whether they write English */
    public Heard(Titles titles, Days days, boolean english) {
        this.titles = titles;
        this.days = days;
        this.english = english;
    }

    public Days days() {
        return days;
    }

    /** A text with its titles marked, before it is cut: a title may be a sentence. */
    public String marked(String text) {
        return titles.marked(text);
    }

    public String cited(String marked) {
        return titles.cited(marked);
    }

    String heard(String marked) {
        return titles.heard(days.heard(marked, english), english ? "evening" : "avond");
    }
}
