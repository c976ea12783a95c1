package org.erbij.step.understand;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.erbij.step.understand.clause.Clause;
import org.erbij.step.understand.clause.Leaving;
import org.erbij.step.understand.clause.Reading;
import org.erbij.step.understand.phrase.Phrasebook;
import org.erbij.step.understand.phrase.Tokens;

/**
 * Whether a mail says that its writer wants no more mail, or off the list, and nothing besides: what it is addressed with and closed
 * with says nothing. By the rules' phrases alone, and strictly: whoever may speak of anything else does.
 */
final class OnlyLeaving {
    private static final int LONGEST = 14;
    private static final int MOST_CLAUSES = 12;
    private static final Pattern GAP = Pattern.compile("\\s+");

    private static final Set<String> MAILING = Phrasebook.SHIPPED.words("mailing");
    private static final Set<String> BESIDE = Phrasebook.SHIPPED.words("beside mailing");
    private static final Set<String> GREETING = Phrasebook.SHIPPED.words("plain greeting");
    private static final Set<String> GREETED = Phrasebook.SHIPPED.words("greeted");
    private static final Set<String> CLOSING = Phrasebook.SHIPPED.list("closing");

    private static final Set<String> PARTICLES = Phrasebook.SHIPPED.words("name particles");

    private OnlyLeaving() {}

    static boolean is(Hearing hearing) {
        List<Reading> readings = hearing.readings();
        boolean named = false;
        for (int i = 0; i < readings.size(); i++) {
            Clause clause = readings.get(i).clause();
            boolean leaves = leaves(readings.get(i));
            named |= leaves && isOfMail(clause);
            boolean name = i > 0 && i == readings.size() - 1 && isName(words(clause));
            if (clause.asked() || !(leaves || isGreeting(clause) || isClosing(clause) || name)) {
                return false;
            }
        }
        for (Reading title : hearing.title()) {
            boolean leaves = leaves(title);
            named |= leaves && isOfMail(title.clause());
            if (title.clause().asked() || !(leaves || isAboutMail(title.clause()))) {
                return false;
            }
        }
        return named && readings.size() <= MOST_CLAUSES;
    }

    private static boolean leaves(Reading reading) {
        return reading.clause().tokens().size() <= LONGEST
                && reading.senses().isEmpty()
                && (reading.leaves() || Leaving.isBare(reading.clause()));
    }

    private static boolean isOfMail(Clause clause) {
        return clause.tokens().stream().anyMatch(MAILING::contains);
    }

    /** "Jullie mails". */
    private static boolean isAboutMail(Clause clause) {
        return isOfMail(clause)
                && clause.tokens().stream().allMatch(word -> MAILING.contains(word) || BESIDE.contains(word));
    }

    private static boolean isGreeting(Clause clause) {
        List<String> words = words(clause);
        List<String> rest = words.subList(Math.min(1, words.size()), words.size());
        return !words.isEmpty()
                && GREETING.contains(Tokens.plain(words.get(0)))
                && (isName(rest) || rest.stream().map(Tokens::plain).allMatch(GREETED::contains));
    }

    private static boolean isClosing(Clause clause) {
        List<String> words = words(clause);
        for (int i = words.size(); i > 0; i--) {
            String closing = String.join(
                    " ", words.subList(0, i).stream().map(Tokens::plain).toList());
            if (CLOSING.contains(closing)) {
                return i == words.size() || isName(words.subList(i, words.size()));
            }
        }
        return false;
    }

    /** Of one or two words with a capital, and what may stand between them. */
    private static boolean isName(List<String> words) {
        long names = words.stream().filter(OnlyLeaving::hasCapital).count();
        return names > 0
                && names <= 2
                && hasCapital(words.get(0))
                && words.stream().allMatch(word -> hasCapital(word) || PARTICLES.contains(word));
    }

    private static boolean hasCapital(String word) {
        return Character.isUpperCase(word.charAt(0));
    }

    private static List<String> words(Clause clause) {
        return Arrays.stream(GAP.split(clause.heard()))
                .map(word -> Tokens.stripped(word, c -> !Character.isLetter(c), c -> !Character.isLetter(c)))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
