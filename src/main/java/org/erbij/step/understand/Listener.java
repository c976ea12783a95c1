package org.erbij.step.understand;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.erbij.mail.CalendarReply;
import org.erbij.step.understand.clause.ClauseReader;
import org.erbij.step.understand.clause.Clauses;
import org.erbij.step.understand.clause.Days;
import org.erbij.step.understand.clause.Elsewhen;
import org.erbij.step.understand.clause.Heard;
import org.erbij.step.understand.clause.OtherDay;
import org.erbij.step.understand.clause.Reading;
import org.erbij.step.understand.clause.Titles;
import org.erbij.step.understand.language.LanguageGuess;
import org.erbij.step.understand.language.WrittenLanguage;
import org.erbij.step.understand.phrase.Phrasebook;
import org.erbij.step.understand.phrase.Sentences;
import org.erbij.step.understand.phrase.Tokens;
import org.erbij.step.understand.visible.VisibleWords;

/** Finds the words a person wrote in a mail, and reads each clause of them. Thread-safe. */
final class Listener {
    private static final int MOST_CLAUSES = 1_000;

    private final VisibleWords visibleWords = new VisibleWords();
    private final Phrasebook book;
    private final Clauses clauses;
    private final ClauseReader clauseReader;
    /** Those of the mail before: they change when an event is put in. */
    private volatile Titles titles = Titles.NONE;

    Listener(Phrasebook book) {
        this.book = book;
        this.clauses = new Clauses(book);
        this.clauseReader = new ClauseReader(book);
    }

    Hearing hear(Words words, Context context) {
        String visible = visibleWords.in(words.text(), context.texts());
        String reply = words.calendarReplies().isEmpty() ? visible : CalendarText.of(visible, ours(words, context));
        Optional<String> pressed = Reaction.in(visible, words.reacted());
        return pressed.isPresent()
                ? heard(pressed.get(), "", CalendarAnswer.EMOJI, words, context)
                : heard(
                        reply,
                        OwnSubject.of(words, reply, context),
                        CalendarAnswer.of(words.calendarReplies(), context),
                        words,
                        context);
    }

    private Hearing heard(String reply, String subject, CalendarAnswer button, Words words, Context context) {
        Context meant = context.about(words.subject());
        Heard heard = heard(reply, words, meant);
        List<String> sentences = Sentences.of(heard.marked(reply));
        List<Reading> readings = clauses.of(sentences, 1, heard).stream()
                .limit(MOST_CLAUSES)
                .map(clauseReader::read)
                .toList();
        List<Reading> title = clauses.of(Sentences.of(heard.marked(subject)), 0, heard).stream()
                .limit(5)
                .map(clauseReader::read)
                .toList();
        return new Hearing(
                reply,
                Below.of(words.text(), reply),
                subject,
                sentences.stream().map(heard::cited).toList(),
                ofOurDay(readings, heard),
                ofOurDay(title, heard),
                readings.stream()
                        .flatMap(reading -> Elsewhen.of(reading, heard.days()).stream())
                        .toList(),
                heard.days().isOf(meant.formerDays(), reply),
                button);
    }

    /** What somebody noted beside another entry than ours is not said to us (R54). */
    private static List<CalendarReply> ours(Words words, Context context) {
        return words.calendarReplies().stream()
                .filter(reply -> context.mayBeOurs(reply.uid()))
                .toList();
    }

    private Heard heard(String reply, Words words, Context meant) {
        boolean english = LanguageGuess.of(Tokens.of(reply, book), book).language() == WrittenLanguage.EN;
        Instant at = words.writtenAt();
        LocalDate day = at == null ? null : at.atZone(meant.zone()).toLocalDate();
        return new Heard(titles(meant.titles()), new Days(meant.begins(), day), english);
    }

    private Titles titles(List<String> ours) {
        Titles known = titles;
        if (!known.areOf(ours)) {
            known = new Titles(ours);
            titles = known;
        }
        return known;
    }

    private static List<Reading> ofOurDay(List<Reading> readings, Heard heard) {
        return readings.stream()
                .map(reading -> OtherDay.isMeant(reading.clause(), heard.days().ours()) ? reading.elsewhere() : reading)
                .toList();
    }
}
