package org.erbij.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** Cuts a batch of mails so that no more than a few MB of them are in memory at once, however large they are. */
final class Slices {
    /** No more of one mail is fetched. */
    private static final long LARGEST = 2_000_000;

    private static final long OCTETS = 4_000_000;

    private Slices() {}

    /**
     * @param size of a mail, in octets
     * @return the same mails in the same order
     */
    static <T> List<List<T>> of(List<T> batch, ToLongFunction<T> size) {
        List<List<T>> slices = new ArrayList<>();
        long octets = 0;
        for (T mail : batch) {
            long more = Math.min(size.applyAsLong(mail), LARGEST);
            if (slices.isEmpty() || octets + more > OCTETS) {
                slices.add(new ArrayList<>());
                octets = 0;
            }
            slices.get(slices.size() - 1).add(mail);
            octets += more;
        }
        return slices;
    }
}
