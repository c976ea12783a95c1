package org.erbij.step.understand;

import java.util.List;
import org.erbij.step.understand.clause.Leaving;
import org.erbij.step.understand.clause.Reading;
import org.erbij.step.understand.clause.Weighing;
import org.erbij.step.understand.learned.Model;
import org.erbij.step.understand.phrase.Phrasebook;

/**
 * Reads by rules and by what was learned from replies: the rules' phrases and the words of each clause tell a model what the
 * clause says, and the clauses together what the mail means. It abstains where it is not sure enough. Thread-safe; reads at
 * most the first 32 K characters of what somebody wrote.
 */
public final class TrainedReader implements ReplyReader {
    /** How often a decision must be expected to be right; docs/reading.md shows what another choice brings and costs. */
    public static final double SURE_ENOUGH = 0.85;

    private final Phrasebook book = Phrasebook.SHIPPED;
    private final Listener listener = new Listener(book);
    private final Conclusion conclusion;
    private final Judgement judgement;

    public TrainedReader() {
        this(SURE_ENOUGH);
    }

    /** @param sureEnough 0 to 1: what is less sure waits for a person */
    public TrainedReader(double sureEnough) {
        this(Model.shipped(), sureEnough);
    }

    TrainedReader(Model model, double sureEnough) {
        this.conclusion = new Conclusion(book, model.languages());
        this.judgement = new Judgement(model, sureEnough);
    }

    @Override
    public Understanding read(Words words, Context context) {
        Hearing hearing = listener.hear(words, context);
        Judgement.Judged judged = judged(hearing);
        if (hearing.isOfAnotherDay(judged.verdict()) && !judged.leaving().asked()) {
            judged = judged.undecided(Hearing.ANOTHER_DAY);
        }
        return conclusion.of(hearing, judged.verdict(), judged.leaving(), judged.notes(), judged.guests());
    }

    /** Their own subject counts when the words alone do not decide; alone it decides only by the rules' leave. */
    private Judgement.Judged judged(Hearing hearing) {
        Leaving byRules = hearing.leaving();
        List<Reading> readings = hearing.readings();
        boolean titleAlone = readings.isEmpty() && !hearing.byRules().decides() && !byRules.asked();
        if (Leaving.isSubjectOfButton(hearing.subject()) || titleAlone) {
            return new Judgement.Judged(hearing.byRules(), byRules, List.of(), Judgement.Judged.NO_GUESTS);
        }
        if (!readings.isEmpty()) {
            Judgement.Judged words = judgement.of(readings, Weighing.of(readings), byRules);
            boolean settled = words.verdict().decides() || words.verdict().contradicts();
            if (settled && asksToLeaveInTitle(hearing, byRules)) {
                Judgement.Judged both = judgement.of(hearing.withSubject(), hearing.byRules(), byRules);
                return both.leaving().asked() || both.leaving().maybe() ? both : words;
            }
            if (settled || hearing.title().isEmpty()) {
                return words;
            }
        }
        return judgement.of(hearing.withSubject(), hearing.byRules(), byRules);
    }

    /** "Haal me daarna van de lijst" above "Maandag kom ik nog". */
    private static boolean asksToLeaveInTitle(Hearing hearing, Leaving byRules) {
        return byRules.asked() && Leaving.in(hearing.title()).asked();
    }
}
