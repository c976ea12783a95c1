package org.erbij.flow;

import java.util.List;
import java.util.Optional;
import org.erbij.domain.event.EventPolicy.Guests;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.rsvp.Answer;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.step.identify.Identified.Invitee;
import org.erbij.step.understand.Remarks;
import org.erbij.step.understand.Understanding;
import org.erbij.step.understand.guests.Introduction;

/** The names of those whom people bring, where the organizer wants them; elsewhere nobody needs to know who they are. */
final class GuestNames {
    /** How a mail is settled that answers our question for names. */
    static final String GIVEN = "names whom they bring";

    private GuestNames() {}

    /** That answer, with how many of its guests the mail names and, where names are wanted, its words. */
    static Answer noted(Answer said, Remarks remarks, RsvpKey whom, Books books) {
        Answer named = said.naming(remarks.named().people());
        return areWanted(whom, books)
                ? named.introducing(remarks.named().people(), remarks.named().words())
                : named;
    }

    /**
     * What stands, with the names by which somebody answers our question for them. Whatever else the mail might say or ask, and names
     * that nobody asked them for, are no such answer.
     */
    static Optional<Answer> given(Understanding understanding, Invitee invitee, Books books) {
        Introduction names = understanding.remarks().onlyNames();
        boolean decides = understanding.match(understood -> !understood.answer().isYes(), unclear -> false);
        if (names.people() == 0 || decides || !invitee.ground().isProof() || !areWanted(invitee.rsvp(), books)) {
            return Optional.empty();
        }
        return books.rsvps()
                .find(invitee.rsvp())
                .filter(rsvp -> rsvp.attends() && wasAsked(rsvp, books))
                .flatMap(Rsvp::standing)
                .filter(stands -> names.people() <= stands.guests() - stands.named())
                .map(stands ->
                        stands.introducing(names.people(), names.words()).naming(stands.named() + names.people()));
    }

    private static boolean areWanted(RsvpKey whom, Books books) {
        return books.events()
                .find(whom.event())
                .filter(event -> event.policy().guests() == Guests.NAMED)
                .isPresent();
    }

    /** Whether a confirmation has left that asks for them: it does where fewer are named than come. */
    private static boolean wasAsked(Rsvp rsvp, Books books) {
        List<String> asking = rsvp.history().stream()
                .filter(change -> change.answer().guests() > change.answer().named())
                .map(Answering::version)
                .toList();
        return books.outbox().to(rsvp.key()).stream()
                .filter(entry -> entry.state() == OutboxState.SENT)
                .map(OutboxEntry::posting)
                .anyMatch(posting -> posting.kind() == MailKind.CONFIRMATION && asking.contains(posting.version()));
    }
}
