package org.erbij.step.understand;

import java.util.ArrayList;
import java.util.List;
import org.erbij.domain.rsvp.Answer;
import org.erbij.domain.rsvp.Attendance;
import org.erbij.domain.rsvp.Coming;
import org.erbij.mail.ReplySubject;
import org.erbij.step.understand.visible.VisibleWords;
import org.jspecify.annotations.Nullable;

/**
 * Reads by rules: words are cut into clauses, each clause is read by the phrases it holds, and the clauses are weighed. It
 * abstains where they differ. Thread-safe; reads at most the first 32 K characters of what somebody wrote.
 */
public final class RuleReader implements ReplyReader {
    private static final int MOST_CLAUSES = 1_000;
    private static final int LONGEST_SUBJECT = 500;

    private final VisibleWords visibleWords = new VisibleWords();
    private final Phrasebook book = Phrasebook.SHIPPED;
    private final Clauses clauses = new Clauses(book);
    private final ClauseReader clauseReader = new ClauseReader(book);
    private final Guests guests = new Guests(book);
    private final Asides asides = new Asides(book);

    @Override
    public Understanding read(Words words, Context context) {
        String visible = visibleWords.in(words.text(), context.texts());
        String reply = words.calendarReplies().isEmpty() ? visible : CalendarText.of(visible, words.calendarReplies());
        String subject = ownSubject(words, context);
        List<String> sentences = Sentences.of(reply);
        List<Clause> said =
                clauses.of(sentences, 1).stream().limit(MOST_CLAUSES).toList();
        List<Clause> title =
                clauses.of(Sentences.of(subject), 0).stream().limit(5).toList();
        List<Reading> readings = read(said, context);
        List<Reading> withSubject = new ArrayList<>(read(title, context));
        withSubject.addAll(readings);

        var calendar = CalendarAnswer.of(words.calendarReplies());
        Verdict verdict = calendar.with(weigh(readings, withSubject, reply));
        Leaving leaving = leaving(withSubject, subject);
        Answer answer = leaving.asked() ? Answer.declined() : answer(verdict, calendar, said);
        Remarks remarks = remarks(reply, subject, sentences, verdict, leaving);
        return answer == null
                ? new Understanding.Unclear(verdict.because().get(0), remarks)
                : new Understanding.Understood(answer, remarks);
    }

    private List<Reading> read(List<Clause> clauses, Context context) {
        return clauses.stream()
                .map(clauseReader::read)
                .map(reading -> OtherDay.isMeant(reading.clause(), context.dates()) ? reading.elsewhere() : reading)
                .toList();
    }

    /** Their own subject counts when the words alone do not decide. */
    private static Verdict weigh(List<Reading> readings, List<Reading> withSubject, String reply) {
        Verdict words = Weighing.of(readings);
        if (words.decides() || words.contradicts() || withSubject.size() == readings.size()) {
            return words.decides() || !reply.isBlank() ? words : Verdict.undecided("wrote no words of their own");
        }
        return Weighing.of(withSubject);
    }

    private static Leaving leaving(List<Reading> readings, String subject) {
        return Leaving.isSubjectOfButton(subject)
                ? new Leaving(true, false, List.of(subject.strip()))
                : Leaving.in(readings);
    }

    private @Nullable Answer answer(Verdict verdict, CalendarAnswer calendar, List<Clause> said) {
        Sense coming = verdict.coming();
        if (coming == null) {
            return null;
        }
        List<String> notes = asides.notes(said);
        return switch (coming) {
            case YES -> Answer.attending(Math.max(guests.in(said), calendar.guests()), notes);
            case PERHAPS -> new Answer(Attendance.INTERESTED, Coming.PERHAPS, 0, notes);
            case NO -> verdict.involved() ? Answer.noButInvolved() : Answer.declined();
        };
    }

    private Remarks remarks(String reply, String subject, List<String> sentences, Verdict verdict, Leaving leaving) {
        var language = LanguageGuess.of(Tokens.of(subject + "\n" + reply, book), book);
        return new Remarks(
                reply,
                language.language(),
                language.evident(),
                leaving.asked(),
                leaving.silence(),
                asides.asks(sentences),
                leaving.asked() && !leaving.because().isEmpty() ? leaving.because() : verdict.because(),
                leaving.asked() ? 0.95 : verdict.confidence());
    }

    /** The subject when the person wrote it: no prefix of an answer, none of ours, not made by a calendar. */
    private static String ownSubject(Words words, Context context) {
        String subject = words.subject()
                .substring(0, Math.min(words.subject().length(), LONGEST_SUBJECT))
                .strip();
        String bare = ReplySubject.withoutPrefixes(subject);
        boolean ours = context.subjects().stream().anyMatch(own -> own.strip().equalsIgnoreCase(bare));
        boolean prefixed = !bare.equals(subject.replaceAll("\\s+", " "));
        return ours || prefixed || !words.calendarReplies().isEmpty() ? "" : subject;
    }
}
