package org.erbij.step.understand;

import java.util.List;
import java.util.function.DoubleToIntFunction;
import org.erbij.domain.rsvp.Answer;
import org.erbij.domain.rsvp.Attendance;
import org.erbij.domain.rsvp.Coming;
import org.erbij.step.understand.clause.Asides;
import org.erbij.step.understand.clause.Clause;
import org.erbij.step.understand.clause.Leaving;
import org.erbij.step.understand.clause.Sense;
import org.erbij.step.understand.clause.Verdict;
import org.erbij.step.understand.guests.Brought;
import org.erbij.step.understand.guests.Guests;
import org.erbij.step.understand.guests.Introduction;
import org.erbij.step.understand.language.LanguageGuess;
import org.erbij.step.understand.language.WrittenLanguage;
import org.erbij.step.understand.learned.Languages;
import org.erbij.step.understand.learned.LearnedGuests;
import org.erbij.step.understand.phrase.Lexemes;
import org.erbij.step.understand.phrase.Phrasebook;
import org.erbij.step.understand.phrase.Tokens;
import org.jspecify.annotations.Nullable;

/** Makes an understanding of a verdict: with it the guests, the notes, the questions and the language. Thread-safe. */
final class Conclusion {
    private final Phrasebook book;
    private final Languages languages;
    private final Guests guests;
    private final Asides asides;

    Conclusion(Phrasebook book, Languages languages) {
        this.book = book;
        this.languages = languages;
        this.guests = new Guests(book);
        this.asides = new Asides(book);
    }

    /**
     * @param noted clauses that a model takes for worth a note
     * @param learned how many people whoever comes brings with that probability, where the rules count nobody
     */
    Understanding of(Hearing hearing, Verdict words, Leaving leaving, List<Clause> noted, DoubleToIntFunction learned) {
        Verdict verdict = hearing.withButton(words);
        var beside = beside(hearing, verdict, learned, noted);
        Answer answer = leaving.asked() ? Answer.declined() : answer(verdict, beside);
        Remarks remarks = remarks(hearing, verdict, leaving, beside);
        return answer == null
                ? new Understanding.Unclear(verdict.because().get(0), remarks)
                : new Understanding.Understood(answer, remarks);
    }

    private static @Nullable Answer answer(Verdict verdict, Beside beside) {
        Sense coming = verdict.coming();
        if (coming == null) {
            return null;
        }
        return switch (coming) {
            case YES ->
                Answer.attending(beside.brought().people(), beside.notes())
                        .naming(beside.brought().named());
            case PERHAPS -> new Answer(Attendance.INTERESTED, Coming.PERHAPS, 0, beside.notes());
            case NO -> verdict.involved() ? Answer.noButInvolved() : Answer.declined();
        };
    }

    private Beside beside(Hearing hearing, Verdict verdict, DoubleToIntFunction learned, List<Clause> noted) {
        Brought said = guests.in(hearing.clauses());
        int people = Math.max(said.people(), hearing.calendar().guests());
        boolean mayCome = verdict.coming() == null || verdict.coming() == Sense.YES;
        boolean open = Guests.areLeftOpen(hearing.clauses());
        Introduction signed = verdict.coming() == Sense.YES && said.named() == 0
                ? SignedTogether.in(hearing, verdict.because(), open)
                : Introduction.NONE;
        if (signed.people() > 0 && (people == 0 || people == signed.people())) {
            var together = new Brought(signed.people(), signed.people());
            return new Beside(together, signed, people == 0, Asides.notes(noted));
        }
        boolean likely = mayCome && people == 0 && !open && learned.applyAsInt(LearnedGuests.LIKELY) > 0;
        int unsaid = likely ? learned.applyAsInt(LearnedGuests.SURE) : 0;
        var brought = new Brought(people + unsaid, said.named());
        return new Beside(brought, named(hearing, brought), likely, Asides.notes(noted));
    }

    private Introduction named(Hearing hearing, Brought brought) {
        return new Introduction(brought.named(), brought.named() == 0 ? List.of() : guests.naming(hearing.clauses()));
    }

    private Remarks remarks(Hearing hearing, Verdict verdict, Leaving leaving, Beside beside) {
        String written = hearing.subject() + "\n" + hearing.reply();
        String plain = Tokens.plain(written);
        WrittenLanguage language = languages.of(Lexemes.in(plain, book));
        var byWords = LanguageGuess.of(Tokens.in(plain, book), book);
        return new Remarks(
                hearing.reply(),
                hearing.subject(),
                language,
                byWords.evident() && byWords.language() == language,
                leaving.asked(),
                leaving.asked() && OnlyLeaving.is(hearing),
                leaving.maybe(),
                leaving.silence(),
                beside.brought().people(),
                beside.learned(),
                beside.named(),
                guests.onlyNames(hearing.clauses()),
                beside.notes(),
                asides.asks(hearing.sentences()),
                leaving.asked() && !leaving.because().isEmpty() ? leaving.because() : verdict.because(),
                verdict.confidence());
    }

    /** What stands beside the answer. Counting guests is dear, so it is done once for the answer and the remarks. */
    private record Beside(Brought brought, Introduction named, boolean learned, List<String> notes) {
        @Override
        public String toString() {
            return brought.people() + " guests, " + notes.size() + " notes";
        }
    }
}
