package org.erbij.rehearse;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.erbij.domain.event.EventId;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Suppression;
import org.erbij.domain.rsvp.Change;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.flow.Books;
import org.erbij.flow.KeptMail;
import org.erbij.flow.Ledger;
import org.erbij.flow.OutboxState;
import org.erbij.mail.Octets;
import org.erbij.rehearse.Cast.Outcome;
import org.jspecify.annotations.Nullable;

/** Reads from the books what became of one mail. */
final class Verdicts {
    private static final Pattern MESSAGE_ID = Pattern.compile("(?m)^Message-ID: (<[^>]+>)");

    private final Ledger ledger;
    private final EventId event;

    Verdicts(Ledger ledger, EventId event) {
        this.ledger = ledger;
        this.event = event;
    }

    /** How things stood before the mail came. */
    record Before(AddrSpec sender, int changes, boolean left) {}

    record After(Outcome outcome, String because, int guests, boolean locationSent, boolean asked) {
        /** Redacted: the words are a person's. */
        @Override
        public String toString() {
            return outcome.name();
        }
    }

    Before before(AddrSpec sender) {
        return ledger.inOneTransaction(books -> new Before(
                sender, rsvp(books, sender).map(rsvp -> rsvp.history().size()).orElse(0), hasLeft(books, sender)));
    }

    After after(Before before, Octets mail) {
        return ledger.inOneTransaction(books -> {
            Rsvp rsvp = rsvp(books, before.sender()).orElse(null);
            boolean asked = lies(books.inbox().askedAsWell(), mail);
            if (rsvp != null && rsvp.history().size() > before.changes()) {
                Change change = rsvp.history().get(rsvp.history().size() - 1);
                boolean left = !before.left() && hasLeft(books, before.sender());
                return new After(
                        left ? Outcome.LEFT : Outcome.of(change.answer()),
                        change.evidence().because(),
                        change.answer().guests(),
                        locationGoesWith(books, rsvp, change),
                        asked);
            }
            if (lies(books.inbox().held(), mail)) {
                return new After(rsvp == null ? Outcome.NEW_PERSON : Outcome.WAITS, "", 0, false, false);
            }
            return new After(Outcome.AUTOMATIC, "", 0, false, asked);
        });
    }

    private Optional<Rsvp> rsvp(Books books, AddrSpec sender) {
        return books.people().find(sender).flatMap(contact -> books.rsvps().find(new RsvpKey(event, contact.id())));
    }

    private static boolean hasLeft(Books books, AddrSpec sender) {
        return books.people().suppressions(sender).contains(Suppression.CONSENT_WITHDRAWN);
    }

    private static boolean locationGoesWith(Books books, Rsvp rsvp, Change change) {
        return books.outbox().in(OutboxState.PENDING).stream()
                .map(entry -> entry.posting())
                .anyMatch(posting -> posting.whom().equals(rsvp.key())
                        && posting.showsLocation()
                        && posting.version().equals(Integer.toString(change.number())));
    }

    private static boolean lies(List<KeptMail> mails, Octets mail) {
        String id = messageId(mail);
        return id != null
                && mails.stream()
                        .anyMatch(kept -> id.equals(messageId(kept.raw().octets())));
    }

    private static @Nullable String messageId(Octets mail) {
        Matcher found = MESSAGE_ID.matcher(mail.text(StandardCharsets.UTF_8));
        return found.find() ? found.group(1) : null;
    }
}
