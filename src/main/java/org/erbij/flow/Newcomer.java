package org.erbij.flow;

import org.erbij.domain.people.Language;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.people.Provenance;
import org.jspecify.annotations.Nullable;

/** Somebody who is to be put on the list. */
public record Newcomer(Mailbox mailbox, @Nullable Language language, Provenance provenance) {
    /** Redacted. */
    @Override
    public String toString() {
        return "newcomer " + mailbox;
    }
}
