package org.erbij.step.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.erbij.domain.people.AddrSpec;

/** Finds addresses within words, in one pass: in angle brackets, in quotes, behind {@code rfc822;}, {@code SMTP:} or nothing. */
final class AddressScan {
    private static final String LOCAL = "!#$%&'*+-/=?^_`{|}~.";
    private static final int LONGEST = 254;

    private AddressScan() {}

    /** @param from where it begins in the text, and {@code to} where the text goes on */
    record Found(AddrSpec address, int from, int to) {}

    static List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        int barrier = 0;
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int from = at;
            while (from > barrier && at - from < LONGEST && isLocal(text.charAt(from - 1))) {
                from--;
            }
            int to = at + 1;
            while (to < text.length() && to - at < LONGEST && isDomain(text.charAt(to))) {
                to++;
            }
            from = withoutOpening(text, from, at, to);
            String domain = domain(text.substring(at + 1, to));
            int end = at + 1 + domain.length();
            if (from < at && domain.indexOf('.') > 0) {
                int begin = from;
                AddrSpec.parse(text.substring(from, at) + "@" + domain)
                        .ifPresent(address -> found.add(new Found(address, begin, end)));
            }
            barrier = at + 1;
        }
        return found;
    }

    /** A quote before it that is closed behind it, and the type of address of an X.400 gateway, are no part of it. */
    private static int withoutOpening(String text, int from, int at, int to) {
        int begin = from;
        for (String type : List.of("SMTP=", "RFC-822=", "RFC822=")) {
            if (text.regionMatches(true, begin, type, 0, type.length())) {
                begin += type.length();
            }
        }
        while (begin < at && (isQuoteClosedAt(text, begin, to) || "-*=|.".indexOf(text.charAt(begin)) >= 0)) {
            begin++;
        }
        return begin;
    }

    private static boolean isQuoteClosedAt(String text, int begin, int to) {
        char c = text.charAt(begin);
        return c == '`' || (c == '\'' && (to >= text.length() || !Character.isLetterOrDigit(text.charAt(to))));
    }

    /** Ends in letters: what an error code or full stop added is left out. */
    private static String domain(String text) {
        String domain = text;
        while (domain.endsWith(".") || domain.endsWith("-")) {
            domain = domain.substring(0, domain.length() - 1);
        }
        int dot = domain.lastIndexOf('.') + 1;
        String top = domain.substring(dot).toLowerCase(Locale.ROOT);
        if (top.startsWith("xn--")) {
            return domain;
        }
        int letters = 0;
        while (letters < top.length() && Character.isLetter(top.charAt(letters))) {
            letters++;
        }
        return letters < 2 ? "" : domain.substring(0, dot + letters);
    }

    private static boolean isLocal(char c) {
        return Character.isLetterOrDigit(c) || LOCAL.indexOf(c) >= 0;
    }

    private static boolean isDomain(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '-';
    }
}
