package org.erbij.step.understand.clause;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Weighs the clauses of a mail against each other and abstains when they differ. */
public final class Weighing {
    private static final double SAID_OUTRIGHT = 0.95;
    private static final double SAID_BY_NEGATION = 0.88;
    private static final double SAID_MILDLY = 0.8;
    private static final double LATER_WORD_WINS = 0.75;

    private Weighing() {}

    public static Verdict of(List<Reading> all) {
        Verdict said = said(all);
        boolean hinted = all.stream().anyMatch(Reading::hint);
        return said.coming() == Sense.NO && !said.involved() && hinted
                ? Verdict.undecided("does not come, and may want to stay involved")
                : said;
    }

    private static Verdict said(List<Reading> all) {
        List<Reading> readings = corrected(conditioned(all));
        boolean involved = readings.stream().anyMatch(Reading::involved);
        List<Reading> outright =
                readings.stream().filter(r -> !r.senses().isEmpty()).toList();
        Set<Sense> senses = union(outright.stream().map(Reading::senses).toList());
        if (senses.size() == 1) {
            Sense sense = senses.iterator().next();
            boolean negated = outright.stream().allMatch(Reading::negated);
            return verdict(sense, involved, outright, negated ? SAID_BY_NEGATION : SAID_OUTRIGHT);
        }
        if (senses.size() > 1) {
            return torn(outright, involved);
        }
        return mild(readings, involved);
    }

    /** A condition beside a yes or no leaves it open: "I'll come, if I find a sitter". */
    private static List<Reading> conditioned(List<Reading> readings) {
        List<Reading> result = new ArrayList<>(readings);
        for (int i = 0; i < readings.size(); i++) {
            if (readings.get(i).condition()) {
                open(result, i, i - 1);
                open(result, i, i + 1);
            }
        }
        return result;
    }

    private static void open(List<Reading> readings, int condition, int beside) {
        if (beside < 0 || beside >= readings.size()) {
            return;
        }
        Reading reading = readings.get(beside);
        boolean sameSentence =
                reading.clause().sentence() == readings.get(condition).clause().sentence();
        boolean yes = reading.says(Sense.YES)
                || (reading.senses().isEmpty() && reading.leanings().contains(Sense.YES));
        if (sameSentence && yes) {
            readings.set(beside, reading.saying(Sense.PERHAPS));
        }
    }

    /** What was said before a correction no longer counts, when something is said from there on. */
    private static List<Reading> corrected(List<Reading> readings) {
        for (int i = readings.size() - 1; i > 0; i--) {
            List<Reading> rest = readings.subList(i, readings.size());
            if (readings.get(i).correction()
                    && rest.stream().anyMatch(r -> !r.senses().isEmpty())) {
                List<Reading> result = new ArrayList<>();
                readings.subList(0, i).forEach(before -> result.add(before.silent()));
                result.addAll(rest);
                return result;
            }
        }
        return readings;
    }

    /**
     * Two outright senses. A doubt and an answer can be told apart when the later one takes the earlier back with "but";
     * a yes and a no cannot.
     */
    private static Verdict torn(List<Reading> outright, boolean involved) {
        if (outright.size() < 2) {
            return Verdict.torn();
        }
        Reading last = outright.get(outright.size() - 1);
        Reading before = outright.get(outright.size() - 2);
        Set<Sense> both = union(List.of(last.senses(), before.senses()));
        boolean all = union(outright.stream().map(Reading::senses).toList()).equals(both);
        boolean contradiction = both.contains(Sense.YES) && both.contains(Sense.NO);
        boolean takenBack = last.clause().afterBut() || last.says(Sense.PERHAPS);
        if (all && !contradiction && takenBack && last.senses().size() == 1) {
            return verdict(last.senses().iterator().next(), involved, List.of(last), LATER_WORD_WINS);
        }
        return Verdict.torn();
    }

    private static Verdict mild(List<Reading> readings, boolean involved) {
        List<Reading> leaning = readings.stream()
                .filter(r -> !r.leanings().isEmpty() && !(r.wish() && isHindered(r, readings)))
                .filter(r -> r.wish() || opens(r, readings))
                .toList();
        Set<Sense> senses = union(leaning.stream().map(Reading::leanings).toList());
        if (senses.size() == 1) {
            return verdict(senses.iterator().next(), involved, leaning, SAID_MILDLY);
        }
        List<Reading> words = readings.stream()
                .filter(r -> r.involved() && !r.clause().asked())
                .toList();
        if (senses.isEmpty() && !words.isEmpty()) {
            return decided(Sense.PERHAPS, true, words, SAID_MILDLY);
        }
        return senses.isEmpty() ? Verdict.silent() : Verdict.torn();
    }

    /** A bare "ja" or "leuk" is an answer at the beginning of a mail; further on it belongs to some other thought. */
    private static boolean opens(Reading reading, List<Reading> readings) {
        int first = readings.get(0).clause().sentence();
        return reading.clause().sentence() <= first + 1;
    }

    /** "I'd love to come, but my sister …": something stands against it that we do not understand. */
    private static boolean isHindered(Reading wish, List<Reading> readings) {
        return readings.stream()
                .anyMatch(r -> r.bare()
                        && !r.clause().asked()
                        && r.clause().afterBut()
                        && r.clause().sentence() >= wish.clause().sentence()
                        && r.clause().sentence() <= wish.clause().sentence() + 1);
    }

    /** Who says that they may come stays involved anyway. */
    private static Verdict verdict(Sense sense, boolean involved, List<Reading> decided, double confidence) {
        return decided(sense, involved && sense != Sense.PERHAPS, decided, confidence);
    }

    private static Verdict decided(Sense sense, boolean involved, List<Reading> decided, double confidence) {
        return new Verdict(
                sense,
                involved,
                decided.stream()
                        .map(r -> r.clause().cited())
                        .distinct()
                        .limit(3)
                        .toList(),
                confidence);
    }

    private static Set<Sense> union(Collection<Set<Sense>> sets) {
        Set<Sense> union = EnumSet.noneOf(Sense.class);
        sets.forEach(union::addAll);
        return union;
    }
}
