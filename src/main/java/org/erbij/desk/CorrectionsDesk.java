package org.erbij.desk;

import java.util.List;
import org.erbij.flow.Books;
import org.erbij.flow.Correction;
import org.erbij.flow.Ledger;
import org.erbij.flow.Rereading;
import org.erbij.flow.Rereading.Reread;
import org.erbij.flow.Truth;
import org.jspecify.annotations.Nullable;

/** Readings the organizer corrected, with the words they were about. */
public final class CorrectionsDesk {
    private final Ledger ledger;
    private final Rereading rereading;
    private final boolean kept;

    /** @param kept whether they are kept from now on */
    public CorrectionsDesk(Ledger ledger, Rereading rereading, boolean kept) {
        this.ledger = ledger;
        this.rereading = rereading;
        this.kept = kept;
    }

    /**
     * A mail that was read wrongly, or left open.
     *
     * @param words what the person wrote, without quotation and signature
     * @param subject that they wrote; empty where it was only ours. Where it is a machine's, or was taken for one, the whole of it, since a
     *     machine is known by it
     * @param language nl, en or mixed; null where no words show one
     */
    public record Corrected(
            Correction correction,
            String words,
            String subject,
            @Nullable String language) {
        @Override
        public String toString() {
            return "correction of mail " + correction.mail();
        }
    }

    public List<Corrected> all() {
        return ledger.inOneTransaction(books -> books.corrections().all().stream()
                .map(correction -> corrected(correction, books))
                .toList());
    }

    private Corrected corrected(Correction correction, Books books) {
        Reread read = rereading.read(books.inbox().get(correction.mail()).raw(), books);
        boolean whole = read.readAs().automatic() || correction.truth() instanceof Truth.Automatic;
        return new Corrected(
                correction,
                read.words(),
                whole ? read.subject() : read.readAs().subject(),
                read.readAs().language());
    }

    public boolean areKept() {
        return kept;
    }
}
