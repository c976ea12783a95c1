package org.erbij.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.erbij.domain.people.Contact;
import org.erbij.domain.people.Suppression;

/** Why somebody gets no mail, in words that an export writes and an import reads. */
public final class NoMail {
    private static final String BARRED = "barred";
    private static final Set<String> NONE = Set.of("no", "nee", "false", "0", "-");

    private NoMail() {}

    /** {@code left, bounced}; empty when they may be written to. */
    public static String words(Contact contact) {
        return words(contact.suppressions(), contact.barred());
    }

    private static String words(Set<Suppression> reasons, boolean barred) {
        List<String> words = new ArrayList<>(
                new TreeSet<>(reasons).stream().map(NoMail::word).toList());
        if (barred) {
            words.add(BARRED);
        }
        return String.join(", ", words);
    }

    public static String word(Suppression why) {
        return switch (why) {
            case CONSENT_WITHDRAWN -> "left";
            case COMPLAINED -> "complained";
            case BOUNCED -> "bounced";
            case PAUSED -> "paused";
        };
    }

    /** What a file says; whatever is no word of ours is taken for somebody who wants no mail. */
    record Read(Set<Suppression> reasons, boolean barred) {
        Read {
            reasons = Set.copyOf(reasons);
        }

        boolean isNone() {
            return reasons.isEmpty() && !barred;
        }

        /** What the list does not say of them yet. */
        Read beyond(Contact known) {
            Set<Suppression> more = new TreeSet<>(reasons);
            more.removeAll(known.suppressions());
            return new Read(more, barred && !known.barred());
        }

        String words() {
            return NoMail.words(reasons, barred);
        }
    }

    static Read read(String written) {
        Set<Suppression> reasons = new TreeSet<>();
        boolean barred = false;
        for (String word : written.toLowerCase(Locale.ROOT).split("[,;\\s]+", -1)) {
            barred |= word.equals(BARRED);
            if (!word.isEmpty() && !word.equals(BARRED) && !NONE.contains(word)) {
                reasons.add(reason(word));
            }
        }
        return new Read(reasons, barred);
    }

    private static Suppression reason(String word) {
        for (Suppression why : Suppression.values()) {
            if (word(why).equals(word)) {
                return why;
            }
        }
        return Suppression.CONSENT_WITHDRAWN;
    }
}
