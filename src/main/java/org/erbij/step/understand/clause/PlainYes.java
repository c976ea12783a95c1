package org.erbij.step.understand.clause;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.erbij.step.understand.phrase.Phrasebook;

/**
 * A short mail that says yes in the plainest words, gladly, and asks something at most that is about no other day: "Ja leuk! 👍", "Yes please,
 * what time?". Nobody writes many of these into a corpus, where each row must differ from every other, so what was learned trusts them too
 * little (ADR 21). All its words must be known to change nothing; "ja ja" is none. Thread-safe.
 */
public final class PlainYes {
    private static final int MOST_CLAUSES = 6;
    private static final int LONGEST_YES = 6;
    private static final int LONGEST_NAME = 3;
    private static final Set<String> PROPOSING =
            Set.of("kunnen we", "kunnen wij", "zullen we", "could we", "can we", "shall we");
    private static final Pattern SAD = Pattern.compile("[:;=]['-]?[(/\\\\|\\[]");
    /** Any other may say that they do not mean it: "Ja 🙄". */
    private static final Set<Integer> GLAD =
            ("👍👌✅🎉🥳🎊😀😃😄😁😆😊🙂😉😍🥰😘🤗🤩😋😎🙌👏💪🙏✨⭐🌟💫🔥💯✔☺☀❤♥💙💚💛🧡💜🖤🤍🤎💖💕💗💓💞💝💐🌷🌸🌹🌺🌻🌞🍀🌈"
                            + "🍷🍻🍺🥂🍾☕🍰🎂🍕🎶🎵💃🕺🤝👋🙋")
                    .codePoints()
                    .boxed()
                    .collect(Collectors.toUnmodifiableSet());

    private static final Set<Integer> MOCKING = "🙄😒😏🙃😑😐😕🙁☹😞😟😢😭😩😫😠😡🤬👎🤮🤢🤡🖕💀😴🥱😬🤔🤷🚫❌⛔"
            .codePoints()
            .boxed()
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern STRETCHED = Pattern.compile("(\\p{L})\\1+$");

    private final Set<String> yes;
    private final Set<String> beside;
    private final Set<String> greetings;
    private final Set<String> goodbyes;
    private final Set<String> questions;
    private final Set<String> others;

    public PlainYes(Phrasebook book) {
        this.yes = book.words("plain yes");
        this.beside = book.words("plain beside");
        this.greetings = book.words("plain greeting");
        this.goodbyes = book.words("plain goodbye");
        this.questions = book.words("plain question");
        this.others = book.words("plain other");
    }

    /** @param clauses of the whole mail, in their order */
    public boolean is(List<Clause> clauses) {
        return isWorded(clauses) && isGlad(clauses);
    }

    /** Whether it is one in its words, and an emoji beside them says otherwise. */
    public boolean isMocked(List<Clause> clauses) {
        return clauses.stream().anyMatch(PlainYes::isMocking) && isWorded(clauses);
    }

    private boolean isWorded(List<Clause> clauses) {
        if (clauses.size() > MOST_CLAUSES) {
            return false;
        }
        boolean said = false;
        for (Clause clause : clauses) {
            boolean asks = said && clause.sentence() > 0 && isQuestion(clause, clauses) && !isOfAnother(clause);
            if (!asks && !isPlain(clause) && !(said && namesWhoWrites(clause))) {
                return false;
            }
            said |= !asks && saysYes(clause);
        }
        return said;
    }

    private static boolean isMocking(Clause clause) {
        return SAD.matcher(clause.text()).find() || clause.text().codePoints().anyMatch(MOCKING::contains);
    }

    private static boolean isGlad(List<Clause> clauses) {
        return clauses.stream().allMatch(PlainYes::isGlad);
    }

    private static boolean isGlad(Clause clause) {
        return !SAD.matcher(clause.text()).find()
                && clause.text()
                        .codePoints()
                        .filter(c -> Character.getType(c) == Character.OTHER_SYMBOL)
                        .allMatch(GLAD::contains);
    }

    /** "Sure! Could we do another week?" */
    public boolean proposesAnother(List<Clause> clauses) {
        return clauses.stream()
                .anyMatch(clause -> clause.asked()
                        && proposes(clause)
                        && clause.tokens().stream().anyMatch(others::contains));
    }

    private static boolean proposes(Clause clause) {
        List<String> words = clause.tokens();
        return IntStream.range(1, words.size())
                .anyMatch(i -> PROPOSING.contains(words.get(i - 1) + " " + words.get(i)));
    }

    /** "Ja leuk! Kan het ook op dinsdag?" is no yes to ours. */
    private boolean isOfAnother(Clause clause) {
        List<String> words = clause.tokens();
        return proposes(clause)
                || words.stream().anyMatch(others::contains)
                || TimeOfDay.isNamed(clause)
                || DayWords.nameADay(clause.heard())
                || DayWords.nameOneFromToday(clause.heard());
    }

    private boolean isPlain(Clause clause) {
        List<String> words = clause.tokens();
        boolean greets = !words.isEmpty() && greetings.contains(words.get(0)) && words.size() <= LONGEST_NAME;
        return greets || words.stream().allMatch(word -> isOf(word, w -> yes.contains(w) || beside.contains(w)));
    }

    private boolean saysYes(Clause clause) {
        List<String> words = clause.tokens().stream().map(this::known).toList();
        boolean twice = words.size() > 1 && words.get(0).equals(words.get(1));
        return !clause.asked()
                && !twice
                && words.size() <= LONGEST_YES
                && words.stream().anyMatch(yes::contains);
    }

    private boolean namesWhoWrites(Clause clause) {
        List<String> words = clause.tokens();
        return goodbyes.contains(words.get(0)) && words.size() <= LONGEST_NAME;
    }

    /** The asking end of one, or what comes before it in the same sentence and begins as a question does. */
    private boolean isQuestion(Clause clause, List<Clause> clauses) {
        boolean ofOne = clauses.stream().anyMatch(other -> other.asked() && other.sentence() == clause.sentence());
        return clause.asked()
                || (ofOne
                        && !clause.tokens().isEmpty()
                        && questions.contains(clause.tokens().get(0)));
    }

    private boolean isOf(String word, Predicate<String> list) {
        return list.test(known(word));
    }

    /** "jaaaa" and "yesss" as they are without stretching. */
    private String known(String word) {
        return yes.contains(word) || beside.contains(word)
                ? word
                : STRETCHED.matcher(word).replaceFirst("$1");
    }
}
