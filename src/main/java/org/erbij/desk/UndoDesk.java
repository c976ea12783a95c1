package org.erbij.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.erbij.domain.rsvp.Answer;
import org.erbij.flow.Correcting;
import org.erbij.flow.Ledger;
import org.erbij.flow.Repair;
import org.erbij.flow.Repair.Mended;
import org.erbij.flow.Truth;
import org.jspecify.annotations.Nullable;

/** Takes back what a mail was settled as, after a look at what that comes to. */
public final class UndoDesk {
    private final Ledger ledger;
    private final Repair repair;
    private final Correcting correcting;
    private final Clock clock;

    public UndoDesk(Ledger ledger, Repair repair, Correcting correcting, Clock clock) {
        this.ledger = ledger;
        this.repair = repair;
        this.correcting = correcting;
        this.clock = clock;
    }

    /** What {@link #undo} would come to: it is done, looked at, and rolled back. */
    public Optional<Mended> look(long number, @Nullable Answer right, boolean quietly) {
        return Foresight.of(ledger, books -> repair.mend(books, number, right, quietly, clock.instant()));
    }

    public Optional<Mended> undo(long number, @Nullable Answer right, boolean quietly) {
        return ledger.inOneTransaction(books -> {
            Instant now = clock.instant();
            Optional<Mended> mended = repair.mend(books, number, right, quietly, now);
            mended.ifPresent(done -> {
                if (right == null || done.waits()) {
                    correcting.takesBack(books, number);
                } else {
                    correcting.says(books, number, new Truth.Answered(right, false), now);
                }
            });
            return mended;
        });
    }
}
