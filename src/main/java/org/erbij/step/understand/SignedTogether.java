package org.erbij.step.understand;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.erbij.step.understand.guests.Guests;
import org.erbij.step.understand.guests.Introduction;
import org.erbij.step.understand.phrase.Phrasebook;
import org.erbij.step.understand.phrase.Sentences;
import org.erbij.step.understand.phrase.Tokens;

/**
 * Who come together by the names below a mail: several sign an answer that speaks of "we", or one who signs is among those whom the mail
 * puts on the list: "Zet ons erbij: Femi, Grace en Tobias. Groet, Femi".
 */
final class SignedTogether {
    private static final int LONGEST = 80;
    private static final Set<String> WE =
            Set.of("we", "wij", "ons", "us", "our", "beiden", "allebei", "both", "we'll", "we're");
    private static final Set<String> ONE = Set.of("ik", "i", "i'm", "i'll", "mij", "me", "k");

    /** Then one of those who sign may not come. */
    private static final Set<String> STAYS = Set.of(
            "blijft",
            "blijf",
            "thuis",
            "stays",
            "stay",
            "home",
            "only",
            "alleen",
            "enige",
            "ziek",
            "sick",
            "ill",
            "verhinderd");

    private static final Set<String> HOUSE = Set.of(
            "zoon",
            "zonen",
            "zn",
            "dochters",
            "partners",
            "partner",
            "co",
            "son",
            "sons",
            "associates",
            "team",
            "medewerkers");

    private static final String PARTICLES = String.join("|", Phrasebook.SHIPPED.words("name particles"));
    private static final String WORD = "\\p{Lu}[\\p{L}'’-]+";
    private static final String NAME = WORD + "(?: (?:(?:" + PARTICLES + ") ){0,2}" + WORD + "){0,2}";
    private static final String AND = "(?: (?:en|and) | ?[&+] ?)";
    private static final String NAMES = NAME + "(?:(?:, ?" + NAME + "){0,5}" + AND + NAME + ")?";
    private static final Pattern COMMA = Pattern.compile(" ?, ?|" + AND);
    private static final Pattern SIGNED = Pattern.compile(
            "(?:(?:.*[.!?] +)?[\\p{L} ]{0,25}\\b(?i:groet|groeten|groetjes|gr|grt|liefs|regards|wishes|love|cheers)(?: van| from)?[.,!]? +)?(?<names>"
                    + NAMES + ")[ .!x]*");
    private static final Pattern LISTED = Pattern.compile("^(?<names>" + NAMES + ")[.!]?$"
            + "|\\b(?i:erbij|aan(?= ?:)|aanmelding|aanmelden|down|list|lijst|names|namen|komen|coming|attending|namely|namelijk)\\b[^:]{0,30}: ?(?<behind>"
            + NAMES + ")(?=[ .!,]|$)");

    private SignedTogether() {}

    /**
     * Who comes beside the writer; nobody where one person signs, or speaks for themselves alone. Of those who sign together all are named, as
     * nothing says who of them writes.
     *
     * @param because the clauses that say that they come
     * @param open whether something in the mail leaves open whom they bring; then only a list counts
     */
    static Introduction in(Hearing hearing, List<String> because, boolean open) {
        List<String> signed = signature(hearing);
        if (signed.isEmpty()) {
            return Introduction.NONE;
        }
        if (signed.size() > 1) {
            return open || !speakForAll(hearing, because) ? Introduction.NONE : introduction(signed, signed.size() - 1);
        }
        String writer = first(signed.get(0));
        String reply = hearing.reply();
        if (!reply.contains(writer) || Guests.isAlone(hearing.clauses())) {
            return Introduction.NONE;
        }
        List<String> others = new ArrayList<>(listed(reply, writer));
        others.removeIf(name -> first(name).equals(writer));
        return introduction(others, others.size());
    }

    private static Introduction introduction(List<String> names, int people) {
        return new Introduction(people, List.of(String.join(", ", names)));
    }

    private static boolean speakForAll(Hearing hearing, List<String> because) {
        List<String> deciding = Tokens.of(String.join(" ", because), Phrasebook.SHIPPED);
        List<String> all = Tokens.of(hearing.reply(), Phrasebook.SHIPPED);
        return deciding.stream().noneMatch(ONE::contains)
                && all.stream().anyMatch(WE::contains)
                && all.stream().noneMatch(STAYS::contains);
    }

    /** The longest list of names with this one among them; empty when there is none. */
    private static List<String> listed(String reply, String writer) {
        List<String> most = List.of();
        for (String sentence : Sentences.of(reply)) {
            Matcher listed = LISTED.matcher(sentence.strip());
            if (!listed.find()) {
                continue;
            }
            String group = listed.group("names");
            List<String> names = split(group == null ? listed.group("behind") : group);
            boolean more = names.size() > Math.max(1, most.size());
            if (more && names.stream().anyMatch(name -> first(name).equals(writer)) && !Guests.isDoubted(sentence)) {
                most = names;
            }
        }
        return most;
    }

    /** The first line below the reply that is nothing but names, with a closing at most; else the reply's own last line. */
    private static List<String> signature(Hearing hearing) {
        String reply = hearing.reply().stripTrailing();
        List<String> lines = new ArrayList<>(hearing.below().lines().toList());
        if (lines.isEmpty()) {
            lines.add(reply.substring(reply.lastIndexOf('\n') + 1).strip());
        }
        for (String line : lines) {
            Matcher signed = SIGNED.matcher(line);
            if (line.length() <= LONGEST && signed.matches()) {
                List<String> names = split(signed.group("names"));
                return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).anyMatch(HOUSE::contains)
                        ? List.of()
                        : names;
            }
        }
        return List.of();
    }

    private static List<String> split(String names) {
        return Arrays.asList(COMMA.split(names));
    }

    private static String first(String name) {
        return name.split(" ", 2)[0];
    }
}
