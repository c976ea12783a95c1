package org.erbij.domain.event;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.erbij.domain.people.AddrSpec;
import org.jspecify.annotations.Nullable;

/**
 * What an event is announced by to people who are not invited: a poster, a friend, a page. Whoever writes with it is looked at.
 *
 * @param code a word for the subject; null when there is none
 * @param address where such mail may go; null when there is none
 */
public record Announced(@Nullable String code, @Nullable AddrSpec address) {
    public static final Announced NOWHERE = new Announced(null, null);

    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}-]{3,29}");

    public Announced {
        if (code != null && !CODE.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "a public code has 4 to 30 letters, digits or hyphens, and is a word nobody writes by chance");
        }
    }

    /** Whether the code stands in it, as a word of its own. */
    public boolean isNamedIn(String text) {
        return code != null && Naming.names(text, code);
    }

    public boolean isAmong(Stream<AddrSpec> addresses) {
        return address != null && addresses.anyMatch(address::equals);
    }

    @Override
    public String toString() {
        return code == null && address == null ? "announced nowhere" : "announced";
    }
}
