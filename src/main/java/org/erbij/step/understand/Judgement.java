package org.erbij.step.understand;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleToIntFunction;
import java.util.stream.IntStream;
import org.erbij.step.understand.clause.Clause;
import org.erbij.step.understand.clause.Leaving;
import org.erbij.step.understand.clause.PlainYes;
import org.erbij.step.understand.clause.Reading;
import org.erbij.step.understand.clause.Sense;
import org.erbij.step.understand.clause.Verdict;
import org.erbij.step.understand.learned.ClauseSense;
import org.erbij.step.understand.learned.Meaning;
import org.erbij.step.understand.learned.Model;
import org.erbij.step.understand.learned.Opinion;
import org.erbij.step.understand.phrase.Phrasebook;

/** What a model and the rules together make of the clauses of a mail, when that is sure enough. Thread-safe. */
final class Judgement {
    private static final String NOT_SURE = "not sure enough what is meant";
    private static final double TELLS = 0.3;
    private static final double LEAVES = 0.9;
    private static final double LIKELY_LEAVES = 0.8;
    private static final double MAY_LEAVE = 0.25;
    private static final double SAID = 0.25;
    private static final double SAID_CLEARLY = 0.7;
    private static final double SAID_AS_WELL = 0.1;
    private static final int MOST_REASONS = 3;
    private static final double NOTED = 0.15;
    /** So sure it is right as often where the rules say the opposite as where they do not (ADR 21). */
    private static final double OVERRULES = 0.95;
    /** As sure is a yes in the plainest words; and how far the model must go along with it. */
    private static final double PLAIN = 0.97;

    /** From here on what was not decided may be said all the same, and a pressed button that says another thing is not believed alone. */
    private static final double MAY_MEAN = 0.15;

    /** A yes taken for a no is the mistake that costs most, so less doubt of that kind is enough to wait (ADR 21). */
    private static final double MAY_BE_OPPOSITE = 0.08;

    private static final double PLAIN_AT_LEAST = 0.2;
    private static final double PLAIN_OTHERWISE = 0.08;

    private final Model model;
    private final double sureEnough;
    private final PlainYes plainYes = new PlainYes(Phrasebook.SHIPPED);

    Judgement(Model model, double sureEnough) {
        this.model = model;
        this.sureEnough = sureEnough;
    }

    /** @param readings at least one */
    Judged of(List<Reading> readings, Verdict byRules, Leaving leavingByRules) {
        Opinion opinion = model.of(readings, byRules);
        boolean plain = isPlainYes(readings, opinion, byRules);
        Likely likely = plain ? Likely.YES : Likely.of(opinion);
        double confidence = model.calibration().of(likely.probability());
        boolean doubted = contradicts(byRules, likely.meaning())
                || (likely.meaning() == Meaning.ATTENDING
                        && (endsInDoubt(readings, byRules) || plainYes.proposesAnother(clauses(readings))));
        boolean opposed = doubted && likely.probability() < OVERRULES;
        boolean mocked = plainYes.isMocked(clauses(readings));
        boolean sure = confidence >= sureEnough && !likely.isOutweighed() && !opposed && !mocked;
        boolean declines = likely.meaning() == Meaning.DECLINED;
        double leaving = opinion.probability(Meaning.LEAVING);
        double said = opinion.most(ClauseSense.LEAVE);
        boolean asksToLeave =
                said >= SAID && (leaving >= LEAVES || (leavingByRules.asked() && leaving >= LIKELY_LEAVES));
        if (sure && declines && asksToLeave) {
            List<String> because = reasons(readings, opinion, ClauseSense.LEAVE, ClauseSense.LEAVE);
            return new Judged(
                    new Verdict(Sense.NO, false, because, confidence),
                    new Leaving(true, leavingByRules.silence(), because),
                    List.of(),
                    Judged.NO_GUESTS);
        }
        List<Clause> notes = notes(readings, opinion);
        boolean saysSoBesides = leavingByRules.asked() && said >= SAID_AS_WELL;
        boolean mayLeave = leavingByRules.asked() || leaving >= MAY_LEAVE || said >= SAID_CLEARLY;
        if ((mayLeave && declines) || saysSoBesides) {
            return new Judged(
                    Verdict.undecided("may want no more mail"),
                    leavingByRules.perhaps(),
                    notes,
                    opinion.guests()::people);
        }
        return new Judged(
                sure ? decided(readings, opinion, likely.meaning(), confidence) : undecided(byRules, opinion),
                Leaving.NOT,
                notes,
                opinion.guests()::people);
    }

    private boolean isPlainYes(List<Reading> readings, Opinion opinion, Verdict byRules) {
        double attending = opinion.probability(Meaning.ATTENDING);
        double otherwise = 1 - attending - opinion.probability(Meaning.UNCLEAR);
        return attending >= PLAIN_AT_LEAST
                && otherwise <= PLAIN_OTHERWISE
                && (byRules.coming() == null || byRules.coming() == Sense.YES)
                && plainYes.is(clauses(readings));
    }

    private static List<Clause> clauses(List<Reading> readings) {
        return readings.stream().map(Reading::clause).toList();
    }

    private static List<Clause> notes(List<Reading> readings, Opinion opinion) {
        return IntStream.range(0, opinion.clauses())
                .filter(i -> opinion.noted(i) >= NOTED)
                .mapToObj(i -> readings.get(i).clause())
                .toList();
    }

    /** A yes for one and a no for the other: then neither is believed. */
    private static boolean contradicts(Verdict byRules, Meaning meaning) {
        return (byRules.coming() == Sense.YES && meaning.coming() == Sense.NO)
                || (byRules.coming() == Sense.NO && meaning.coming() == Sense.YES);
    }

    /** "Ja, ik kom! Of nee, misschien niet." */
    private static boolean endsInDoubt(List<Reading> readings, Verdict byRules) {
        return byRules.coming() == Sense.PERHAPS
                && readings.stream().anyMatch(reading -> reading.senses().contains(Sense.YES));
    }

    private static Verdict decided(List<Reading> readings, Opinion opinion, Meaning meaning, double confidence) {
        Sense coming = meaning.coming();
        if (coming == null) {
            return Verdict.undecided(NOT_SURE);
        }
        ClauseSense also = meaning.isInvolved() ? ClauseSense.INVOLVED : meaning.told();
        boolean involved = meaning == Meaning.NO_BUT_INVOLVED;
        return new Verdict(coming, involved, reasons(readings, opinion, meaning.told(), also), confidence);
    }

    /** The rules know reasons not to decide; that they would decide is none. */
    private static Verdict undecided(Verdict byRules, Opinion opinion) {
        Set<Sense> mayMean = EnumSet.noneOf(Sense.class);
        mayMean.addAll(byRules.mayMean());
        for (Sense sense : Sense.values()) {
            if (opinion.probability(sense) >= MAY_MEAN) {
                mayMean.add(sense);
            }
        }
        return Verdict.undecided(
                byRules.decides() ? NOT_SURE : byRules.because().get(0), mayMean);
    }

    /** The clauses that say one or the other most clearly, in the order of the mail. */
    private static List<String> reasons(List<Reading> readings, Opinion opinion, ClauseSense one, ClauseSense other) {
        double[] telling = IntStream.range(0, opinion.clauses())
                .mapToDouble(i -> Math.max(opinion.probability(i, one), opinion.probability(i, other)))
                .toArray();
        double most = Arrays.stream(telling).max().orElse(0);
        int[] tell = IntStream.range(0, telling.length)
                .boxed()
                .filter(i -> telling[i] >= Math.min(TELLS, most))
                .sorted(Comparator.comparingDouble((Integer i) -> telling[i]).reversed())
                .limit(MOST_REASONS)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
        return Clause.cited(clauses(readings), tell);
    }

    /**
     * @param leaving asked only when the verdict is a no
     * @param notes clauses worth a note, should they come
     * @param guests how many people they bring then with that probability, where the rules count nobody
     */
    record Judged(Verdict verdict, Leaving leaving, List<Clause> notes, DoubleToIntFunction guests) {
        static final DoubleToIntFunction NO_GUESTS = sure -> 0;

        Judged {
            notes = List.copyOf(notes);
        }

        /** @param reason in words for the organizer */
        Judged undecided(String reason) {
            return new Judged(Verdict.undecided(reason), leaving, notes, guests);
        }

        @Override
        public String toString() {
            return "judged " + verdict + ", " + notes.size() + " notes";
        }
    }

    /**
     * @param probability that the mail has this meaning, or another of the same attendance
     * @param isOutweighed whether more speaks for a person's look, or too much for a no where that is a yes, or the reverse
     */
    private record Likely(Meaning meaning, double probability, boolean isOutweighed) {
        static final Likely YES = new Likely(Meaning.ATTENDING, PLAIN, false);

        static Likely of(Opinion opinion) {
            double attending = opinion.probability(Meaning.ATTENDING);
            double declined = opinion.probability(Meaning.DECLINED) + opinion.probability(Meaning.LEAVING);
            double perhaps = opinion.probability(Meaning.PERHAPS);
            double involved = opinion.probability(Meaning.NO_BUT_INVOLVED);
            double interested = perhaps + involved;
            double most = Math.max(attending, Math.max(declined, interested));
            Meaning interest = perhaps >= involved ? Meaning.PERHAPS : Meaning.NO_BUT_INVOLVED;
            Meaning meaning = most == attending ? Meaning.ATTENDING : most == declined ? Meaning.DECLINED : interest;
            double no = declined + involved;
            double opposite = meaning == Meaning.ATTENDING ? no : meaning == Meaning.PERHAPS ? 0 : attending;
            return new Likely(
                    meaning, most, opinion.probability(Meaning.UNCLEAR) > most || opposite >= MAY_BE_OPPOSITE);
        }
    }
}
