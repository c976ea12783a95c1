package org.erbij.flow;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.erbij.domain.event.EventPolicy.Guests;
import org.erbij.domain.people.ContactId;
import org.erbij.domain.rsvp.Answer;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.step.compose.FirstName;
import org.erbij.step.understand.Remarks;
import org.erbij.step.understand.guests.LetterBody;

/** Guests who may be on the list themselves: whoever is invited and comes as another's guest as well would be counted twice. */
final class AlsoInvited {
    static final String MAY_BE = "whom they bring may be invited as well, and then counts on their own";

    private static final Pattern GAP = Pattern.compile("[^\\p{L}'’-]+");

    private AlsoInvited() {}

    /** Whether somebody brings or names more people than before, and a first name among them is that of another invitee. */
    static boolean mayBeAmong(Answer said, Remarks remarks, RsvpKey whom, Books books) {
        boolean counted = books.events()
                .find(whom.event())
                .filter(event -> event.policy().guests() != Guests.NONE)
                .isPresent();
        if (!counted
                || !said.isYes()
                || said.guests() == 0
                || (remarks.named().people() == 0 && !remarks.companyLearned())) {
            return false;
        }
        Rsvp before = books.rsvps().get(whom);
        Optional<Answer> known = before.attends() ? before.standing() : Optional.empty();
        boolean more = said.guests() > known.map(Answer::guests).orElse(0)
                || remarks.named().people() > known.map(Answer::named).orElse(0);
        return more && isNamedIn(namingThem(remarks, firstName(whom.contact(), books)), whom, books);
    }

    /** Whether a first name in those words is that of another invitee. */
    static boolean isNamedIn(String naming, RsvpKey whom, Books books) {
        Set<String> words = GAP.splitAsStream(naming.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        return Invited.all(books, whom.event()).stream()
                .filter(other -> !other.equals(whom.contact()))
                .flatMap(other -> firstName(other, books).stream())
                .anyMatch(name -> words.contains(name.toLowerCase(Locale.ROOT)));
    }

    private static Optional<String> firstName(ContactId contact, Books books) {
        return FirstName.of(books.people().get(contact).mailbox().name());
    }

    /** Of whom only what was learned makes guests it is not known in which words they are named. */
    private static String namingThem(Remarks remarks, Optional<String> writer) {
        String named = String.join(" ", remarks.named().words());
        return remarks.companyLearned() ? named + " " + LetterBody.of(remarks.reply(), writer) : named;
    }
}
