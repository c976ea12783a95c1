package org.erbij.step.understand;

import java.util.List;
import org.erbij.step.understand.learned.Model;
import org.erbij.step.understand.phrase.Phrasebook;

/**
 * Reads by rules: words are cut into clauses, each clause is read by the phrases it holds, and the clauses are weighed. It
 * abstains where they differ. Thread-safe; reads at most the first 32 K characters of what somebody wrote.
 */
public final class RuleReader implements ReplyReader {
    private final Listener listener = new Listener(Phrasebook.SHIPPED);
    private final Conclusion conclusion =
            new Conclusion(Phrasebook.SHIPPED, Model.shipped().languages());

    @Override
    public Understanding read(Words words, Context context) {
        Hearing hearing = listener.hear(words, context);
        return conclusion.of(hearing, hearing.byRules(), hearing.leaving(), List.of(), Judgement.Judged.NO_GUESTS);
    }
}
