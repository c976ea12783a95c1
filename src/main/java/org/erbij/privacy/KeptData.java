package org.erbij.privacy;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.erbij.domain.event.EventId;
import org.erbij.domain.people.AddrSpec;

/** What is kept, for whoever ends the keeping. Each call is a transaction of its own. */
public interface KeptData {
    /** @param before as of {@link #eraseWords} */
    List<Occasion> occasions(Instant before);

    List<Kept> people();

    /**
     * Erases what was written around an event, and where it was held; who stood how stays. So does mail that came after then and waits
     * for the organizer, whom it would otherwise never reach.
     */
    void eraseWords(EventId event, Instant before, Instant now);

    /** Erases settled mail around no event that came before then; what waits for the organizer stays while an event is open. */
    int eraseStrayWords(Instant before, Instant now);

    /** Erases people. That they get no mail stays known, as a hash; nothing else but the counts. */
    void erase(Collection<AddrSpec> people, Instant now);

    /** All of that work is done, or none of it. */
    <T> T atOnce(Function<KeptData, T> work);

    /** Keeps what a run erased; of runs that erased nothing only the last is kept. */
    void note(Run run);

    /** The file has been rewritten after that run. */
    void rewritten(Run run);

    /** The last first. */
    List<Run> runs();

    /**
     * A run of the retention, in numbers.
     *
     * @param events around how many events the words went
     * @param strayMails how many other mails went
     * @param rewritten whether the file was rewritten after it, so that nothing of them is left there
     */
    record Run(Instant at, int events, int strayMails, int people, boolean rewritten) {
        public boolean erasedNothing() {
            return events == 0 && strayMails == 0 && people == 0;
        }
    }

    /**
     * An event.
     *
     * @param words how many mails and answers still hold words
     * @param invited how many were invited, the erased included
     * @param came how many said they would come, the erased included
     * @param guests whom they brought
     */
    record Occasion(EventId id, Instant ended, int words, int invited, int came, int guests) {}
}
