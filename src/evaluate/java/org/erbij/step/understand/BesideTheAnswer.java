package org.erbij.step.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.erbij.step.understand.language.WrittenLanguage;

/** How well is read what a reply says besides coming or not: a table in Markdown. */
final class BesideTheAnswer {
    private final List<String> rows = new ArrayList<>(List.of("| | right |", "| --- | --- |"));

    private BesideTheAnswer() {}

    static List<String> table(List<Guess> all) {
        var table = new BesideTheAnswer();
        table.language(all);
        table.coming(all);
        table.remarks(all);
        table.leaving(all);
        return table.rows;
    }

    private void language(List<Guess> all) {
        row("language", all, BesideTheAnswer::languageRight);
        row(
                "two languages in one mail seen",
                where(all, guess -> guess.reply().language().equals("mixed")),
                guess -> guess.understanding().remarks().language() == WrittenLanguage.MIXED);
    }

    private static boolean languageRight(Guess guess) {
        WrittenLanguage language = guess.understanding().remarks().language();
        return language != null
                && language.name().equalsIgnoreCase(guess.reply().language());
    }

    private void coming(List<Guess> all) {
        row(
                "guests, of those who come",
                where(all, guess -> isRightly(guess, "attending")),
                guess -> guess.understanding()
                                .match(understood -> understood.answer().guests(), unclear -> -1)
                        == guess.reply().guests());
        row(
                "perhaps or not, of those interested",
                where(all, guess -> isRightly(guess, "interested")),
                guess -> guess.understanding()
                        .match(
                                understood ->
                                        Objects.toString(understood.answer().coming()),
                                unclear -> "")
                        .equalsIgnoreCase(guess.reply().coming()));
    }

    private static boolean isRightly(Guess guess, String label) {
        return guess.label().equals(label) && guess.reply().label().equals(label);
    }

    private void remarks(List<Guess> all) {
        List<Guess> remarkedOn = where(all, guess -> guess.reply().remarkedOn());
        remarks("sentences that want an answer", remarkedOn, Reply::asks, Remarks::asks);
        remarks(
                "notes of those who come",
                where(remarkedOn, guess -> guess.reply().label().equals("attending")),
                Reply::notes,
                Remarks::notes);
    }

    private void remarks(
            String what,
            List<Guess> guesses,
            Function<Reply, List<String>> meant,
            Function<Remarks, List<String>> found) {
        Predicate<Guess> has = guess -> !meant.apply(guess.reply()).isEmpty();
        Predicate<Guess> sees =
                guess -> !found.apply(guess.understanding().remarks()).isEmpty();
        row(what + ": some seen where there are some", where(guesses, has), sees);
        row(what + ": none seen where there are none", where(guesses, has.negate()), sees.negate());
        var marked = new Share();
        var shown = new Share();
        for (Guess guess : guesses) {
            List<String> wanted = meant.apply(guess.reply());
            List<String> seen = found.apply(guess.understanding().remarks());
            wanted.forEach(one -> marked.count(isAmong(one, seen)));
            seen.forEach(one -> shown.count(isAmong(one, wanted)));
        }
        rows.add("| " + what + ": of those marked, seen | " + marked + " |");
        rows.add("| " + what + ": of those seen, marked | " + shown + " |");
    }

    /** Whether one of them is it, or holds it, or is a part of it. */
    private static boolean isAmong(String one, List<String> others) {
        String words = words(one);
        return others.stream()
                .map(BesideTheAnswer::words)
                .anyMatch(other -> other.contains(words) || words.contains(other));
    }

    private static String words(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]+", " ").strip();
    }

    private static final class Share {
        private int all;
        private int such;

        void count(boolean is) {
            all++;
            such += is ? 1 : 0;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.1f %% of %,d", 100.0 * such / all, all);
        }
    }

    private void leaving(List<Guess> all) {
        Predicate<Guess> asks = guess -> guess.understanding().remarks().asksToLeave();
        row("wish for no more mail seen", where(all, guess -> guess.reply().unsubscribe()), asks);
        long wronged = where(all, guess -> !guess.reply().unsubscribe()).stream()
                .filter(asks)
                .count();
        rows.add("| taken off the list without having asked | " + wronged + " |");
    }

    private void row(String what, List<Guess> guesses, Predicate<Guess> right) {
        rows.add("| " + what + " | " + Measure.of(guesses, guess -> true, right) + " |");
    }

    private static List<Guess> where(List<Guess> guesses, Predicate<Guess> such) {
        return guesses.stream().filter(such).toList();
    }
}
