package org.erbij.step.understand.visible;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words a person wrote in a mail: without what they quoted, marked or not, without signature, disclaimer and what programs
 * add. In linear time; no more than the first 256 K characters and 20,000 lines are looked at, and 32 K returned. Thread-safe.
 */
public final class VisibleWords {
    private static final int MOST_KEPT = 32 * 1024;

    private volatile @Nullable OurTexts known;

    /** @param ours what we had written to people: known as quotation also where nothing marks it */
    public String in(String text, List<String> ours) {
        Page page = Page.of(text);
        Armour.remove(page);
        Banner.remove(page);
        new Quotation(page, ourTexts(ours)).remove();
        Signatures.remove(page);
        return kept(page);
    }

    /**
     * What stands in a mail beside quotation, signatures and what a machine adds included. Below "reply above this line" stands a mail
     * of a ticket system as well, so that line quotes nothing here.
     */
    public String unquoted(String text, List<String> ours) {
        Page page = Page.of(text);
        Armour.remove(page);
        Banner.remove(page);
        Quotation.markedByPrograms(page, ourTexts(ours)).remove();
        return kept(page);
    }

    private static String kept(Page page) {
        String visible = page.rest();
        return visible.length() <= MOST_KEPT
                ? visible
                : visible.substring(0, MOST_KEPT).strip();
    }

    /** Mail after mail is read with the same texts. */
    private OurTexts ourTexts(List<String> texts) {
        OurTexts last = known;
        if (last == null || !last.texts().equals(texts)) {
            last = new OurTexts(texts);
            known = last;
        }
        return last;
    }
}
