package org.erbij.domain.rsvp;

import java.util.List;
import java.util.regex.Pattern;

/** What is noted of those somebody brings, among what they remarked: it begins with how many. */
public final class GuestNote {
    private static final Pattern REFUSED = Pattern.compile("\\+\\d+\\?");
    private static final Pattern NAMING = Pattern.compile("\\+\\d+: .*", Pattern.DOTALL);

    private GuestNote() {}

    /** They wish to bring so many where nobody can. */
    static String refused(int guests) {
        return "+" + guests + "?";
    }

    /** Who they are, in the person's words. */
    static String naming(int guests, List<String> words) {
        return "+" + guests + ": " + String.join(" … ", words);
    }

    public static boolean isOfRefused(String note) {
        return REFUSED.matcher(note).matches();
    }

    public static boolean isNaming(String note) {
        return NAMING.matcher(note).matches();
    }
}
