package org.erbij.step.understand.visible;

/** OpenPGP written into the text: armour goes, and what it changed in the text is undone (RFC 9580 section 7). */
final class Armour {
    private static final String BEGIN = "-----BEGIN PGP ";
    private static final String SIGNED = BEGIN + "SIGNED MESSAGE-----";

    private Armour() {}

    static void remove(Page page) {
        int i = 0;
        boolean escaped = false;
        while (i < page.size()) {
            String line = page.line(i).text();
            int next = i + 1;
            if (line.equals(SIGNED)) {
                escaped = true;
                next = endOfHeader(page, i);
            } else if (line.startsWith(BEGIN)) {
                escaped = false;
                next = endOfBlock(page, i);
            } else if (escaped && line.startsWith("- ")) {
                page.replace(i, line.substring(2));
            }
            if (line.startsWith(BEGIN)) {
                page.remove(i, next);
            }
            i = next;
        }
    }

    private static int endOfHeader(Page page, int from) {
        int at = from + 1;
        while (at < page.size() && page.line(at).text().startsWith("Hash:")) {
            at++;
        }
        return at;
    }

    /** After its END line; the end of the mail when it has none. */
    private static int endOfBlock(Page page, int from) {
        int at = from + 1;
        while (at < page.size() && !page.line(at).text().startsWith("-----END PGP ")) {
            at++;
        }
        return Math.min(at + 1, page.size());
    }
}
