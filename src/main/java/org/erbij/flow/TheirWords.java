package org.erbij.flow;

import java.util.Optional;
import org.erbij.domain.people.Language;
import org.erbij.domain.rsvp.Answer;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.flow.Answering.Arrival;
import org.erbij.mail.Threading;
import org.erbij.step.understand.Remarks;
import org.erbij.step.understand.guests.Company;
import org.erbij.step.understand.language.LanguageWish;
import org.erbij.step.understand.language.WrittenLanguage;
import org.jspecify.annotations.Nullable;

/** What somebody's words tell besides their answer, alike whether a machine or the organizer settles the mail. */
final class TheirWords {
    private TheirWords() {}

    /**
     * A language they ask for in it is theirs from now on.
     *
     * @param whom whose words they are; null when that is not known
     */
    static Arrival arrival(Threading thread, Remarks remarks, @Nullable RsvpKey whom, boolean answerable, Books books) {
        WrittenLanguage written = remarks.language();
        boolean wished = whom != null && hearsWish(whom, remarks, books);
        boolean evident = remarks.languageEvident() && !wished;
        Language language = !evident || written == null || written == WrittenLanguage.MIXED
                ? null
                : written == WrittenLanguage.NL ? Language.NL : Language.EN;
        boolean mixed = evident && written == WrittenLanguage.MIXED;
        return new Arrival(thread, language, mixed, answerable, false, remarks.asks());
    }

    /** @return whether they have asked, now or before, to be written to in a language: then it does not matter what they write in */
    private static boolean hearsWish(RsvpKey whom, Remarks remarks, Books books) {
        LanguageWish.in(remarks.reply()).ifPresent(wish -> books.people().wishLanguage(whom.contact(), wish));
        return books.people().hasWishedLanguage(whom.contact());
    }

    /** What they evidently wrote in is their language. */
    static void remember(Arrival arrival, RsvpKey whom, Books books) {
        if (arrival.language() != null) {
            books.people().rememberLanguage(whom.contact(), arrival.language());
        }
    }

    /**
     * Nobody who comes with two drops them by writing "Ja, ik kom hoor", and "we komen toch wel" after a no speaks of those who were to
     * come before it; whom only what was learned counts makes them no fewer. The confirmation tells what is noted.
     */
    static Answer withKnownGuests(Answer said, Remarks remarks, RsvpKey whom, Books books) {
        if (!remarks.companyLearned() && Company.isMentionedIn(remarks.reply())) {
            return said;
        }
        Rsvp rsvp = books.rsvps().find(whom).orElse(null);
        if (rsvp == null) {
            return said;
        }
        Optional<Answer> before =
                Company.isSpokenForIn(String.join(" ", remarks.because())) ? rsvp.lastYes() : rsvp.standing();
        return before.map(known ->
                        remarks.companyLearned() ? said.withoutFewerGuestsThan(known) : said.withGuestsOf(known))
                .orElse(said);
    }
}
