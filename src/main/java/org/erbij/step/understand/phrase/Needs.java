package org.erbij.step.understand.phrase;

import java.util.Collection;

/** The words a phrase cannot do without, as bits: nearly all phrases are ruled out by a glance at those of a clause. */
final class Needs {
    /** For each such word the bits of which one must be there: of several choices any will do. */
    private final long[] all;

    private Needs(long[] all) {
        this.all = all;
    }

    static Needs of(Phrase phrase) {
        return new Needs(phrase.parts().stream()
                .filter(part -> part instanceof Phrase.Part.Word word && word.isNeeded())
                .mapToLong(part -> bits(((Phrase.Part.Word) part).exact()))
                .toArray());
    }

    /** @param bits of the words that are there */
    boolean mayBeMetBy(long bits) {
        for (long need : all) {
            if ((bits & need) == 0) {
                return false;
            }
        }
        return true;
    }

    /** Words as a set of 64 bits, in which several may fall together. */
    static long bits(Collection<String> words) {
        long bits = 0;
        for (String word : words) {
            int hash = word.hashCode();
            bits |= 1L << (((hash ^ (hash >>> 15)) * 0x9E3779B1) >>> 26);
        }
        return bits;
    }
}
