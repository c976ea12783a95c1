package org.erbij.flow.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.erbij.domain.people.Suppression;
import org.erbij.domain.rsvp.Answer;
import org.erbij.domain.rsvp.Attendance;
import org.erbij.domain.rsvp.Change;
import org.erbij.domain.rsvp.Coming;
import org.erbij.domain.rsvp.Evidence;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.flow.Books;
import org.erbij.flow.Organizers;
import org.erbij.flow.ReadAs;
import org.erbij.flow.Rereading;
import org.erbij.flow.Unconfirmed;
import org.jspecify.annotations.Nullable;

/** Who answered otherwise since a moment, with the words that say so, by the names that a text may fill in. */
final class NewAnswers {
    private final Rereading rereading;

    NewAnswers(Rereading rereading) {
        this.rereading = rereading;
    }

    List<Map<String, Object>> of(List<Rsvp> rsvps, Instant since, Books books) {
        List<Map<String, Object>> changes = new ArrayList<>();
        for (Rsvp rsvp : rsvps) {
            Change last = rsvp.lastEffective().orElse(null);
            if (last == null || Organizers.isByRole(last) || !noted(last, books).isAfter(since)) {
                continue;
            }
            Answer before = before(rsvp, since, books);
            if (before != null
                    && before.saysTheSameAs(last.answer())
                    && before.notes().equals(last.answer().notes())) {
                continue;
            }
            boolean byHand = last.evidence().source() == Evidence.Source.ORGANIZER;
            boolean button = last.evidence().because().equals(ReadAs.BUTTON);
            String because = byHand
                    ? Sentence.of(wordsOf(last.evidence().mail(), books))
                    : button ? "" : Sentence.of(last.evidence().because());
            List<String> notes = last.answer().notes().stream()
                    .filter(note -> !holds(because, note))
                    .toList();
            Map<String, Object> change = new HashMap<>(Map.of(
                    "who", Called.by(rsvp.key().contact(), books),
                    "what", word(last.answer()),
                    "guests", last.answer().guests(),
                    "notes", notes,
                    "because", notes.stream().anyMatch(note -> holds(note, because)) ? "" : because,
                    "button", button,
                    "byHand", byHand,
                    "left", hasLeft(rsvp, books),
                    "unconfirmed", Unconfirmed.byHand(books, rsvp)));
            change.put("cameBefore", !last.answer().isYes() && rsvp.lastYes().isPresent());
            change.put("returned", hasReturned(rsvp, books));
            change.put("settled", byHand && last.evidence().mail() != 0);
            change.put("knows", Knowing.andStaysAway(books, rsvp));
            change.put("unsure", Knowing.isUnsure(books, rsvp));
            changes.add(change);
        }
        return changes;
    }

    /** Whether that stands in it: the same words are told once. */
    private static boolean holds(String words, String others) {
        String some = others.replaceAll("\\s+", " ").strip();
        return !some.isEmpty() && words.replaceAll("\\s+", " ").contains(some);
    }

    /** What they wrote themselves in a mail that the organizer settled; empty where there is none. */
    private String wordsOf(long mail, Books books) {
        return mail == 0
                ? ""
                : books.inbox()
                        .find(mail)
                        .map(kept -> rereading.read(kept.raw(), books).words())
                        .orElse("");
    }

    private static boolean hasLeft(Rsvp rsvp, Books books) {
        return isOffTheList(rsvp, books) && !rsvp.returned();
    }

    /** Whether they get mail of this event alone, since they said yes to it after they had left. */
    private static boolean hasReturned(Rsvp rsvp, Books books) {
        return isOffTheList(rsvp, books) && rsvp.returned();
    }

    private static boolean isOffTheList(Rsvp rsvp, Books books) {
        return books.people().get(rsvp.key().contact()).suppressions().contains(Suppression.CONSENT_WITHDRAWN);
    }

    private static @Nullable Answer before(Rsvp rsvp, Instant since, Books books) {
        return rsvp.history().stream()
                .filter(Change::effective)
                .filter(change -> !noted(change, books).isAfter(since))
                .map(Change::answer)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** When it came into the books: a mail may have come long before it was read, or settled by a person. */
    private static Instant noted(Change change, Books books) {
        Evidence evidence = change.evidence();
        return books.inbox()
                .find(evidence.mail())
                .flatMap(mail -> Optional.ofNullable(mail.settledAt()))
                .orElse(evidence.receivedAt());
    }

    static String word(Answer answer) {
        if (answer.attendance() == Attendance.INTERESTED) {
            return answer.coming() == Coming.PERHAPS ? "perhaps" : "no-but-involved";
        }
        return answer.isYes() ? "coming" : "no";
    }
}
