package org.erbij.step.understand;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who come together by the names below a mail: several sign one that speaks of "we", or one who signs is among those whom the mail lists:
 * "Zet ons erbij: Femi, Grace en Tobias. Groet, Femi".
 */
final class SignedTogether {
    private static final int LONGEST = 60;
    private static final Set<String> WE = Set.of("we", "wij", "ons", "onze", "us", "our", "beiden", "allebei", "both");

    private static final String NAME = "\\p{Lu}[\\p{L}'’-]+";
    private static final String AND = "(?: (?:en|and) | ?[&+] ?)";
    private static final Pattern COMMA = Pattern.compile(" ?, ?|" + AND);
    private static final Pattern NAMES =
            Pattern.compile("(?:^|.*[.!?,:] +|.*\\b(?i:groet(?:en|jes)?|gr|grt|liefs|regards|wishes|love"
                    + "|cheers|from|van)[.,!]? +)(?<names>" + NAME + "(?:(?:, ?" + NAME + "){0,2}" + AND + NAME
                    + ")?)[ .!x]*");

    /** At least two, each with a capital, where nothing else is named with them. */
    private static final Pattern LISTED = Pattern.compile("(?:^|[.!?:,\\n] ?|\\b(?:voor|for|namens|van|from) )(?<names>"
            + NAME + "(?:, ?" + NAME + "){0,5}" + AND + NAME + ")(?=[ .!,\\n]|$)");

    private SignedTogether() {}

    /**
     * How many they are beside one of them; zero where one person signs, or speaks for themselves alone.
     *
     * @param open whether something in the mail leaves open whom they bring; then only a list counts
     */
    static int besideOne(Hearing hearing, boolean open) {
        String written = (hearing.reply() + "\n" + hearing.below()).stripTrailing();
        List<String> signed = names(written);
        if (signed.isEmpty()) {
            return 0;
        }
        if (signed.size() == 1) {
            return listed(hearing.reply(), signed.get(0));
        }
        return open ? 0 : together(written, signed);
    }

    private static int together(String written, List<String> signed) {
        String body = written.substring(0, written.lastIndexOf(signed.get(0)));
        boolean we = Tokens.of(body, Phrasebook.SHIPPED).stream().anyMatch(WE::contains);
        return we ? signed.size() - 1 : 0;
    }

    private static int listed(String reply, String writer) {
        int most = 0;
        for (String sentence : Sentences.of(reply)) {
            Matcher listed = LISTED.matcher(sentence);
            while (listed.find()) {
                List<String> names = Arrays.asList(COMMA.split(listed.group("names")));
                boolean counts = names.contains(writer) && !Guests.isDoubted(sentence);
                most = counts ? Math.max(most, names.size() - 1) : most;
            }
        }
        return most;
    }

    private static List<String> names(String written) {
        String last = written.substring(written.lastIndexOf('\n') + 1);
        Matcher signed = NAMES.matcher(last.substring(Math.max(0, last.length() - LONGEST)));
        return signed.matches() ? Arrays.asList(COMMA.split(signed.group("names"))) : List.of();
    }
}
