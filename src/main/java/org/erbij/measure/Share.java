package org.erbij.measure;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** So many of so many. */
public record Share(long counted, long of) {
    static Share of(List<Taken> all, Predicate<Taken> counted) {
        return new Share(all.stream().filter(counted).count(), all.size());
    }

    /** 0 to 1; of none it is none. */
    public double value() {
        return of == 0 ? 0 : counted / (double) of;
    }

    /** "95.3 % (41 of 43)", or that there were none. */
    public String words() {
        return of == 0 ? "none" : String.format(Locale.ROOT, "%.1f %% (%d of %d)", value() * 100, counted, of);
    }
}
