package org.erbij.domain.people;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person on the list.
 *
 * @param language what they read; null while we do not know it
 * @param source where we have the address from, as the organizer said at import
 * @param suppressions why we may not write to them; empty when we may
 */
public record Contact(
        ContactId id,
        Mailbox mailbox,
        @Nullable Language language,
        LawfulBasis basis,
        String source,
        Set<Suppression> suppressions,
        boolean barred) {

    public Contact {
        suppressions = Set.copyOf(suppressions);
    }

    public AddrSpec address() {
        return mailbox.address();
    }

    public boolean mayBeWrittenTo() {
        return suppressions.isEmpty() && !barred;
    }

    /** Whether they left, and no other suppression stands in the way of mail to them: a later yes of theirs lifts it for that event. */
    public boolean hasOnlyLeft() {
        return suppressions.equals(Set.of(Suppression.CONSENT_WITHDRAWN));
    }

    @Override
    public String toString() {
        return "contact " + id.value();
    }
}
